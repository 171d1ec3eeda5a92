//! The rendered book in a real browser, from disk and from a server: what its readers see, hear,
//! load and print.
//!
//! One browser and one rendered book serve all tests. Without `chromedriver` and `chromium` they
//! say so and pass, except where CI is set.

mod arrangement;
mod axe;
mod curve;
mod desk;
mod engines;
mod exercise;
mod figure;
mod judge;
mod live;
mod load;
mod paper;
mod pictures;
mod play;
mod prove;
mod read;
mod server;
mod watch;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::Desk;
use libtest_mimic::Trial;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use why_relu::ledger::Ledger;

static DESK: Mutex<Option<Desk>> = Mutex::new(None);

/// A test by its name: a true sentence, and what has to hold for it.
type Named = (&'static str, fn(&Desk));

const TESTS: [Named; 30] = [
    (
        "every page is quiet, moves nothing and asks no other host",
        load::is_quiet,
    ),
    (
        "every page weighs at most 300 KB before a figure is touched",
        load::is_light,
    ),
    ("no page scrolls sideways at 360 pixels", load::fits_a_phone),
    (
        "on a phone each number of a wide table says its column",
        load::numbers_say_their_columns,
    ),
    (
        "a slider follows mouse, finger and keys",
        read::sliders_obey,
    ),
    (
        "a card is proved in the page by mouse, finger and keys, and its address brings it back",
        prove::a_card_is_proved,
    ),
    (
        "a card is broken in the page: its proof refuses a damaged subject, and says why",
        prove::a_card_is_broken,
    ),
    (
        "a proof in the page is stopped, and can be begun again",
        prove::a_proof_is_stopped,
    ),
    (
        "a typed function is judged in the page as in the terminal",
        judge::a_function_is_judged,
    ),
    (
        "between the stops of a slider the page draws the picture that the terminal draws",
        figure::sliders_stop_anywhere,
    ),
    ("what fails in the live book says so", live::faults_are_told),
    (
        "a curve is drawn and its knots moved by mouse and finger, and the address brings it back",
        curve::is_followed,
    ),
    (
        "a curve is typed and followed by keys alone, and what is wrong is told",
        curve::is_followed_by_keys,
    ),
    (
        "a curve that is dear to follow is stopped, and the laboratory goes on",
        curve::is_stopped,
    ),
    (
        "lines across a square are moved and turned by mouse, finger and keys, and tiles tell maps",
        arrangement::is_laid,
    ),
    (
        "a network is trained in the page as in a terminal, by mouse, finger and keys",
        play::is_trained,
    ),
    (
        "a mistake in the playground is told, and it goes on",
        play::mistakes_are_told,
    ),
    (
        "a long training is stopped, and another begins",
        play::is_stopped,
    ),
    (
        "an exercise of each kind is answered in the page, wrongly and then rightly",
        exercise::is_answered,
    ),
    (
        "the check of an exercise is stopped, and can be asked for again",
        exercise::is_stopped,
    ),
    (
        "every exercise is solved in the page by the solution",
        exercise::is_solved,
    ),
    (
        "WebKit goes the main ways of the live book, from disk and from a server",
        engines::webkit_goes_all_ways,
    ),
    (
        "Firefox goes the main ways of the live book, from disk and from a server",
        engines::firefox_goes_all_ways,
    ),
    (
        "an open page follows its source, and shows a mistake until it is mended",
        watch::is_followed,
    ),
    ("a search finds the chapter", read::search_finds),
    (
        "the book is whole without scripts, and still where motion is unwelcome",
        read::needs_no_script,
    ),
    (
        "axe finds nothing serious in the light theme and in the dark one",
        axe::is_content,
    ),
    (
        "axe finds nothing serious where forms of the live book are open",
        axe::is_content_with_open_forms,
    ),
    (
        "the whole book goes to paper, unfolded and without controls",
        paper::is_whole,
    ),
    (
        "pictures of each page are kept where they are asked for",
        pictures::are_kept,
    ),
];

/// The tests, each on the book that `render` answers with; `ledger` is what it quotes.
pub(crate) fn trials(
    render: impl Fn() -> &'static Path + Copy + Send + 'static,
    ledger: impl Fn() -> Arc<Ledger> + Copy + Send + 'static,
) -> Vec<Trial> {
    let trial = |(name, test): Named| named(name, render, test);
    let everything =
        "every claim is proved in the page with the terminal's evidence";
    let everything = named(everything, render, move |desk| {
        prove::proves_everything(desk, &ledger());
    });
    TESTS.into_iter().map(trial).chain([everything]).collect()
}

fn named(
    name: &str,
    render: impl Fn() -> &'static Path + Send + 'static,
    test: impl Fn(&Desk) + Send + 'static,
) -> Trial {
    Trial::test(format!("in a browser: {name}"), move || {
        let mut desk = DESK.lock().unwrap_or_else(PoisonError::into_inner);
        if desk.is_none() {
            *desk = Desk::open(render());
        }
        if let Some(desk) = &*desk {
            test(desk);
        }
        Ok(())
    })
}

/// Closes the browser.
pub(crate) fn close() {
    *DESK.lock().unwrap_or_else(PoisonError::into_inner) = None;
}

/// The screens on which the book is looked at: name, width, and whether it is dark.
const SCREENS: [(&str, u16, bool); 4] = [
    ("desktop-light", 1280, false),
    ("desktop-dark", 1280, true),
    ("phone-light", 390, false),
    ("phone-dark", 390, true),
];

/// Refuses if there is any problem, and tells all of them.
fn none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// The folder for what is kept, if it is wanted: where `KEEP_PICTURES` is set.
fn kept() -> Option<PathBuf> {
    std::env::var_os("KEEP_PICTURES")?;
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent()?;
    let folder = target.join("screenshots");
    fs::create_dir_all(&folder).expect("a folder for pictures");
    Some(folder)
}

/// The bytes that a value of `DevTools` holds in base 64.
fn bytes(value: &Value) -> Vec<u8> {
    let text = value.as_str().expect("text in base 64");
    STANDARD.decode(text).expect("base 64")
}
