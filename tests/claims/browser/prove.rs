//! Cards: proof, foil and damaged subjects in the page say what the terminal says.

use super::live::{ADDRESS, is_live};
use super::{Desk, none};
use std::sync::Arc;
use why_relu::ledger::Ledger;
use why_relu_hostile::Cell;

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
