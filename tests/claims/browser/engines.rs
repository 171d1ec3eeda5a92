//! The main ways in WebKit, which stands for Safari, and in Firefox: from disk and from a server a
//! card is proved and broken, a typed function judged, an exercise answered, a network trained.

use super::Desk;
use super::live::is_live;
use why_relu_webdriver::{Browser, Firefox};

/// A page by its address, the button that is pressed as soon as it is there, and what becomes true.
const WAYS: [(&str, &str, &str); 5] = [
    (
        "relu-is-not-linear.html",
        "document.querySelector('[data-live=prove] .live-bar button')",
        "document.querySelector('[data-live=prove] [role=status]')?.dataset.same === 'true'",
    ),
    (
        "relu-is-not-linear.html?prove=relu-is-not-linear/additivity-breaks",
        "document.querySelector('.hostile button')",
        "document.querySelector('.hostile [role=status]')?.dataset.same === 'true'",
    ),
    (
        "scoreboard.html?judge=he+relu(x)-0.1*x",
        "null",
        "document.querySelector('.judge .summary').textContent.includes('8 proved')",
    ),
    (
        "riemann-sums.html?exercise=hat",
        "[...document.querySelectorAll('[data-exercise=hat] button')]
            .find((button) => button.textContent === 'Check')",
        "document.querySelector('[data-exercise=hat]').textContent.includes('Not yet')",
    ),
    (
        "playground.html",
        "document.querySelector('[data-live=play] .live-bar button')
            ?? [...document.querySelectorAll('[data-live=play] button')]
                .find((button) => button.textContent === 'Step')",
        "document.querySelector('[data-live=play]').textContent.includes('After 41 steps')",
    ),
];

pub(super) fn webkit_goes_all_ways(desk: &Desk) {
    if let Some(browser) = is_live().then(Browser::open_webkit).flatten() {
        go(
            desk,
            |page| browser.visit(page),
            |step| browser.wait_for(step, "true"),
        );
    }
}

pub(super) fn firefox_goes_all_ways(desk: &Desk) {
    if let Some(browser) = is_live().then(Firefox::open).flatten() {
        go(
            desk,
            |page| browser.visit(page),
            |step| browser.wait_for(step, "true"),
        );
    }
}

fn go(desk: &Desk, visit: impl Fn(&str), until: impl Fn(&str)) {
    for base in [
        format!("file://{}", desk.book.display()),
        desk.server.address.clone(),
    ] {
        for (page, button, wanted) in WAYS {
            visit(&format!("{base}/{page}"));
            until(&format!(
                "const button = {button};
                if (button && !button.dataset.pressed) {{
                    button.dataset.pressed = 'once';
                    button.click();
                }}
                return String({wanted})"
            ));
        }
    }
}
