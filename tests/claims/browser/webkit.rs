//! The main ways in WebKit, which stands for Safari: from disk and from a server a card is proved
//! and broken, a typed function judged, an exercise answered, a network trained.

use super::Desk;
use super::live::is_live;
use why_relu_webdriver::Browser;

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

pub(super) fn goes_all_ways(desk: &Desk) {
    let Some(browser) = Browser::open_webkit().filter(|_| is_live()) else {
        return;
    };
    for base in [
        format!("file://{}", desk.book.display()),
        desk.server.address.clone(),
    ] {
        for (page, button, wanted) in WAYS {
            browser.visit(&format!("{base}/{page}"));
            let step = format!(
                "const button = {button};
                if (button && !button.dataset.pressed) {{
                    button.dataset.pressed = 'once';
                    button.click();
                }}
                return String({wanted})"
            );
            browser.wait_for(&step, "true");
        }
    }
}
