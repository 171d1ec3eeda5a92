//! The live book: what a reader sets going in a page says what the terminal says.

use super::{Desk, none};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use textbook::figure::Settings;
use why_relu::activation::Initialisation;
use why_relu::formula::Formula;
use why_relu::ledger::Ledger;
use why_relu::scoreboard::Judgement;
use why_relu_hostile::Cell;

/// The address of the page, with what is only remembered until now.
pub(super) const ADDRESS: &str =
    "dispatchEvent(new Event('pagehide')); return location.href";

/// Whether the pages can be set going. The modules are renewed once for each change that lands, so
/// stale ones are no failure here; `why-relu live --check` refuses them on the server.
pub(super) fn is_live() -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    match why_relu::page::live::files(root) {
        Ok(_) => true,
        Err(reason) => {
            eprintln!("the live book was NOT tested: {reason}");
            false
        }
    }
}

/// Two modules at a time prove all claims of the page that can be proved there, and answer with the
/// names of those whose evidence is not that of the card.
const PROVE_ALL: &str = "const { textbook } = window;
    const cards = [...document.querySelectorAll('[data-live=prove]')];
    const wrong = [];
    const work = async () => {
        const engine = textbook.engine('prove');
        for (let card; (card = cards.pop());) {
            const { claim, evidence } = card.dataset;
            try {
                const told = await engine.ask({ prove: claim });
                if (told.evidence !== evidence) wrong.push(`${claim}: ${JSON.stringify(told)}`);
            } catch (error) {
                wrong.push(`${claim}: ${error.message}`);
            }
        }
        engine.stop();
    };
    return textbook.load('engine').then(() => Promise.all([work(), work()])).then(() => wrong)";

/// The cards of the pages are those of the terminal's ledger, which the pages quote; so the
/// evidence in the page is that of the terminal.
pub(super) fn proves_everything(desk: &Desk, ledger: &Arc<Ledger>) {
    if !is_live() {
        return;
    }
    desk.screen(1280, false);
    let mut problems = Vec::new();
    let mut proved = 0;
    for chapter in ledger.book().chapters {
        desk.open_file(&format!("{}.html", chapter.slug));
        proved += desk
            .browser
            .run("return document.querySelectorAll('[data-live=prove]').length")
            .as_u64()
            .expect("a count");
        problems.extend(desk.texts(PROVE_ALL));
    }
    none(&problems);
    let timeless = ledger.entries().iter();
    let timeless = timeless
        .filter(|entry| entry.fingerprint().is_some())
        .count();
    assert_eq!(usize::try_from(proved), Ok(timeless));
}

const CARD: &str = "document.querySelector('[data-live=prove]')";
const STATUS: &str = "const card = document.querySelector('[data-live=prove]');
    return card.querySelector('.live-bar [role=status]').textContent";

/// By mouse, by finger and by keys, from disk and from a server.
pub(super) fn a_card_is_proved(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    let page = "relu-is-not-linear.html";
    for (pointer, width, base) in [
        ("mouse", 1280, format!("file://{}", desk.book.display())),
        ("touch", 390, desk.server.address.clone()),
        ("keys", 390, format!("file://{}", desk.book.display())),
    ] {
        desk.screen(width, false);
        browser.visit(&format!("{base}/{page}"));
        let idle = "return performance.getEntriesByType('resource')
            .filter((entry) => /live\\/(?!wake)/.test(entry.name)).length";
        assert_eq!(
            browser.run(idle),
            0,
            "something is loaded before it is used"
        );
        if pointer == "keys" {
            browser.press("[data-live=prove] .live-bar button", "\u{e007}");
        } else {
            desk.tap(
                pointer,
                &format!("{CARD}.querySelector('.live-bar button')"),
            );
        }
        let same = format!(
            "const status = {CARD}.querySelector('[role=status]');
            return status.dataset.same ?? status.textContent"
        );
        browser.wait_for(&same, "true");
        let told = browser.run(STATUS);
        let told = told.as_str().expect("a text");
        assert!(told.contains("to the last bit"), "{told}");
        // The address brings it back.
        let address = browser.run(ADDRESS);
        let address = address.as_str().expect("an address").to_owned();
        assert!(address.contains("prove=relu-is-not-linear"), "{address}");
        browser.visit("about:blank");
        browser.visit(&address);
        browser.wait_for(&same, "true");
    }
}

/// The longest proof is stopped at once, and can be begun again.
pub(super) fn a_proof_is_stopped(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    desk.screen(1280, false);
    desk.open_file("relu-is-cheap.html");
    let card = "[data-claim='relu-is-cheap/accurate-slope']";
    let button = format!("document.querySelector(\"{card} .live-bar button\")");
    for _ in 0..2 {
        browser.run(&format!("{button}.click()"));
        browser.wait_for(&format!("return {button}.textContent"), "Stop");
        let counting = format!(
            "return String(/[0-9]{{3}} cases/.test(\
             document.querySelector(\"{card} [role=status]\").textContent))"
        );
        browser.wait_for(&counting, "true");
        browser.run(&format!("{button}.click()"));
        let told = format!(
            "return document.querySelector(\"{card} [role=status]\").textContent.slice(0, 13)"
        );
        browser.wait_for(&told, "stopped after");
        browser.wait_for(&format!("return {button}.textContent"), "Prove it here");
    }
}

/// What fails says so: a script that is missing, an unknown claim, a question that is none, and a
/// proof that panics or is cut short.
pub(super) fn faults_are_told(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    desk.screen(1280, false);
    desk.open_file("relu-is-not-linear.html");
    let asked = |question: serde_json::Value| {
        let script = format!(
            "return textbook.load('engine').then(() => textbook.engine('prove').ask({question}))
                .then((answer) => 'answered ' + JSON.stringify(answer), (error) => error.message)"
        );
        browser.run(&script).as_str().expect("a text").to_owned()
    };
    let unknown = asked(json!({"prove": "no/such"}));
    assert_eq!(unknown, "the book has no claim \"no/such\"");
    let none = asked(json!({"dance": 1}));
    assert!(
        none.starts_with("the question cannot be read: unknown variant"),
        "{none}"
    );
    let missing = browser.run(
        "return window.textbook.load('missing').catch((error) => error.message)",
    );
    assert_eq!(missing, "live/missing.js is missing beside this page");
    browser.complaints();
}

/// A typed function gets its graph and its judgement, as in the terminal; a mistake is told with
/// its place; the address brings both back.
pub(super) fn a_function_is_judged(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    let root = "document.querySelector('[data-live=judge]')";
    let summary = format!("return {root}.querySelector('.summary').textContent");
    for (width, base) in [
        (1280, desk.server.address.clone()),
        (390, format!("file://{}", desk.book.display())),
    ] {
        desk.screen(width, false);
        browser.visit(&format!("{base}/scoreboard.html"));
        browser.run(&format!("{root}.querySelector('.live-bar button').click()"));
        let there = format!("return String({root}.querySelector('form') !== null)");
        browser.wait_for(&there, "true");
        let enter = "\u{e007}";
        for typed in ["max(x, 0) - x/8", "x*tanh(softplus(x))"] {
            browser.run(&format!("{root}.querySelector('input').value = ''"));
            browser.press("#judge-formula", &format!("{typed}{enter}"));
            let formula: Formula = typed.parse().expect("a formula");
            let told = Judgement::of(&formula, Initialisation::He).summary();
            browser.wait_for(&summary, &told);
        }
        let table =
            browser.run(&format!("return {root}.querySelector('.wide').innerText"));
        let table = table.as_str().expect("a text");
        assert!(table.contains("Mish"), "{table}");
        let address = browser.run(ADDRESS);
        let address = address.as_str().expect("an address").to_owned();
        browser.visit("about:blank");
        browser.visit(&address);
        let told = Judgement::of(
            &"x*tanh(softplus(x))".parse().expect("a formula"),
            Initialisation::He,
        );
        browser.wait_for(&summary, &told.summary());
        browser.run(&format!("{root}.querySelector('input').value = ''"));
        browser.press("#judge-formula", &format!("max(x, y){enter}"));
        let mistake = format!(
            "return {root}.querySelector('[role=alert]').textContent.slice(0, 12)"
        );
        let wrong = "max(x, y)"
            .parse::<Formula>()
            .expect_err("no formula")
            .to_string();
        browser.wait_for(&mistake, &wrong.chars().take(12).collect::<String>());
    }
}

/// Between two stops a picture is drawn in the page, and it is the one that the terminal draws.
pub(super) fn sliders_stop_anywhere(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    desk.screen(390, false);
    desk.open_file("relu-is-not-linear.html");
    let slider =
        "document.querySelector('figure[data-live=figure] input[data-between]')";
    let chapter = why_relu::chapters::CHAPTERS
        .iter()
        .find(|chapter| chapter.slug == "relu-is-not-linear")
        .expect("the chapter");
    let figure = &chapter.figures[0];
    let settings =
        Settings::between(figure.sliders, &[1.5]).expect("between two stops");
    let svg = (figure.draw)(&settings).svg;
    browser.run(&format!(
        "const it = {slider}; it.value = 1.5; it.dispatchEvent(new Event('input'))"
    ));
    let output = format!("return {slider}.nextElementSibling.textContent");
    browser.wait_for(&output, settings.texts()[0]);
    let same = format!(
        "const template = document.createElement('div');
        template.innerHTML = {};
        const frame = {slider}.closest('figure').querySelector('.frame');
        return String(frame.innerHTML === template.innerHTML)",
        json!(svg)
    );
    browser.wait_for(&same, "true");
    // A key goes on to the next stop, and the address holds what lies between.
    let address = browser.run(ADDRESS);
    assert!(
        address.as_str().is_some_and(|it| it.contains("%401.5")),
        "{address}"
    );
    let address = browser.run(ADDRESS);
    browser.visit("about:blank");
    browser.visit(address.as_str().expect("an address"));
    browser.wait_for(&same, "true");
    browser.press("figure[data-live=figure] input[data-between]", "\u{e014}");
    browser.wait_for(&format!("return {slider}.value"), "2");
}

/// After its proof a card offers damaged subjects: the proof refuses each of them, with the words
/// of the terminal, and says why.
pub(super) fn a_card_is_broken(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    desk.screen(390, false);
    desk.open_file("relu-is-not-linear.html");
    browser.press("[data-live=prove] .live-bar button", "\u{e007}");
    let offered =
        format!("return String({CARD}.querySelector('.hostile button') !== null)");
    browser.wait_for(&offered, "true");
    let claim = browser.run(&format!("return {CARD}.dataset.claim"));
    let mut table = why_relu_hostile::table().into_iter();
    let row = table
        .find(|row| row.claim == claim)
        .expect("the row of the claim");
    let mut proofs = row.cells.iter().filter_map(|cell| match cell {
        Cell::Refused(_, proof) => Some(proof),
        Cell::None(..) => None,
    });
    let refuted = proofs.next().expect("a subject")();
    let witness = refuted.expect_err("a refusal").to_string();
    browser.press(".hostile button", "\u{e007}");
    let colour = "const status = document.querySelector('.hostile [role=status]');
        return status.dataset.same ?? status.textContent";
    browser.wait_for(colour, "true");
    let told = browser
        .run("return document.querySelector('.hostile [role=status]').textContent");
    let told = told.as_str().expect("a text");
    assert!(told.contains(&witness), "{told}, not {witness}");
    let choices =
        browser.run("return document.querySelectorAll('.hostile option').length");
    assert_eq!(choices.as_u64(), Some(1 + proofs.count() as u64));
}
