//! A typed function in the page.

use super::Desk;
use super::live::{ADDRESS, is_live};
use why_relu::activation::Initialisation;
use why_relu::formula::Formula;
use why_relu::scoreboard::Judgement;

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
