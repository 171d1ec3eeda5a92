//! Lines across a square, moved and turned by mouse, by finger and by keys.

use super::Desk;
use super::live::{ADDRESS, is_live};
use why_relu::arrangement::START;

const STATE: &str = "dispatchEvent(new Event('pagehide'));
    return new URLSearchParams(location.search).get('arrangement') ?? ''";
const CAPTION: &str =
    "return document.querySelector('#arrangement .caption')?.textContent";

/// The state in the address, once it is another than `before`.
fn next(desk: &Desk, before: &str) -> String {
    let changed = format!("return String((() => {{ {STATE} }})() !== '{before}')");
    desk.browser.wait_for(&changed, "true");
    let state = desk.browser.run(STATE);
    state.as_str().expect("a state").into()
}

/// The first numbers of a state.
fn numbers(state: &str) -> Vec<i16> {
    let line = state.split('.').next().expect("a line");
    let numbers = line.split(',').map(str::parse);
    numbers.map(|number| number.expect("a number")).collect()
}

pub(super) fn is_laid(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    for (pointer, width, base) in [
        ("mouse", 1280, format!("file://{}", desk.book.display())),
        ("touch", 390, desk.server.address.clone()),
    ] {
        desk.screen(width, false);
        browser.visit(&format!("{base}/bends-make-features.html"));
        desk.tap(
            pointer,
            "document.querySelector('#arrangement .live-bar button')",
        );
        assert_eq!(next(desk, ""), START);
        let dot = |number: usize| {
            format!(
                "document.querySelectorAll('#arrangement .frame circle')[{number}]"
            )
        };
        let before = numbers(START);
        // The first handle takes its line along, the second one turns it.
        let [x, y] = desk.middle(&dot(0));
        desk.drag(pointer, &[[x + 1, y], [x + 9, y + 9], [x + 20, y + 20]]);
        let moved = next(desk, START);
        let after = numbers(&moved);
        assert!(after[0] > before[0] && after[1] < before[1], "{moved}");
        assert_eq!(after[2] - after[0], before[2] - before[0], "{moved}");
        let [x, y] = desk.middle(&dot(1));
        desk.drag(pointer, &[[x, y], [x, y + 9], [x, y + 30]]);
        let turned = next(desk, &moved);
        assert_eq!(numbers(&turned)[..2], after[..2], "{turned}");
        // By keys: up, then one line more and away with it.
        browser.run("document.querySelector('#arrangement-handle').value = 0");
        browser.press("#arrangement .frame", "\u{e013}");
        let up = next(desk, &turned);
        browser.press("#arrangement .frame", "\u{e014}");
        let higher = next(desk, &up);
        assert_eq!(numbers(&higher)[1], numbers(&turned)[1] + 2);
        press(desk, "Add a line");
        let three = next(desk, &higher);
        let told = browser
            .run("return document.querySelector('#arrangement .said').textContent");
        assert!(
            told.as_str()
                .is_some_and(|told| told.starts_with("3 units, "))
        );
        press(desk, "Remove the line");
        assert_eq!(next(desk, &three), higher);
        // A tile tells its pattern and its map where it is touched, and by keys.
        let tile = "document.querySelectorAll('#arrangement polygon.tile')";
        let expected = format!("{tile}[1].querySelector('title').textContent");
        browser.press("#arrangement-tile", "\u{e015}");
        let same = format!("return String(({CAPTION_OF}).includes({expected}))");
        browser.wait_for(&same, "true");
        let address = browser.run(ADDRESS);
        browser.visit("about:blank");
        browser.visit(address.as_str().expect("an address"));
        browser.wait_for(STATE, &higher);
        browser.wait_for(&format!("return String(!!({CAPTION_OF}))"), "true");
        let [x, y] =
            desk.middle("document.querySelector('#arrangement .frame svg')");
        desk.drag(pointer, &[[x + 60, y - 60], [x + 60, y - 60]]);
        let caption = browser.run(CAPTION);
        assert!(
            caption.as_str().is_some_and(|it| it.contains(". On: ")),
            "{caption}"
        );
        let wide = "return document.documentElement.scrollWidth - innerWidth";
        assert_eq!(browser.run(wide), 0, "it scrolls sideways");
    }
    // What nobody can read is told, and the first state stands.
    desk.open_file("bends-make-features.html?arrangement=spirals");
    let wrong = "return document.querySelector('#arrangement .mistake')?.textContent.slice(0, 21)";
    browser.wait_for(wrong, "\"spirals\" is no line;");
    browser.wait_for(STATE, START);
}

const CAPTION_OF: &str =
    "document.querySelector('#arrangement .caption')?.textContent ?? ''";

fn press(desk: &Desk, text: &str) {
    desk.browser.run(&format!(
        "[...document.querySelectorAll('#arrangement button')]
            .find((button) => button.textContent === '{text}').click()"
    ));
}
