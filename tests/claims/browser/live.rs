//! The live book: whether it is there, and what it says where something fails.

use super::Desk;
use serde_json::json;
use std::path::Path;

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
        none.starts_with(
            "the question cannot be read: there is no `dance` to choose"
        ),
        "{none}"
    );
    let missing = browser.run(
        "return window.textbook.load('missing').catch((error) => error.message)",
    );
    assert_eq!(missing, "live/missing.js is missing beside this page");
    browser.complaints();
}
