//! What axe, a checker of accessibility, says of the pages: nothing serious, and the contrast of AA
//! among it.
//!
//! `.ci/run` fetches it. Without it the test says so and passes, except where CI is set.

use super::live::is_live;
use super::{Desk, none};
use std::fs;
use std::path::Path;

/// The checker, if it is there.
fn axe() -> Option<String> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let path = target
        .expect("a target")
        .join("axe-core/package/axe.min.js");
    let axe = fs::read_to_string(&path).ok();
    if axe.is_none() {
        let absent = format!(
            "{} is absent, accessibility was NOT tested; `.ci/run` fetches it",
            path.display()
        );
        assert!(std::env::var_os("CI").is_none(), "{absent}");
        eprintln!("{absent}");
    }
    axe
}

/// What it finds on the page that is open.
fn found(desk: &Desk, axe: &str) -> Vec<String> {
    let run = "const told = ({ id, nodes }) =>
            nodes.map((node) => `${id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`);
        return axe.run(document, { resultTypes: ['violations'], preload: false }).then(
            (result) => result.violations
                .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                .flatMap(told))";
    desk.browser.run(axe);
    desk.texts(run)
}

const THEMES: [(u16, bool, &str); 2] = [(1280, false, "light"), (390, true, "navy")];

pub(super) fn is_content(desk: &Desk) {
    let Some(axe) = axe() else {
        return;
    };
    let mut problems = Vec::new();
    for (width, dark, theme) in THEMES {
        desk.screen(width, dark);
        for page in desk.chapters() {
            desk.open_file(&page);
            let classes = "return document.documentElement.className";
            let classes = desk.browser.run(classes);
            assert!(classes.as_str().is_some_and(|all| all.contains(theme)));
            let found = found(desk, &axe);
            let found = found.iter().map(|what| format!("{page}, {theme}: {what}"));
            problems.extend(found);
        }
    }
    none(&problems);
}

/// A page, the part of it that is set going, and what is there once it is.
const FORMS: [(&str, &str, &str); 5] = [
    ("scoreboard", ".judge", "form"),
    ("riemann-sums", "#curve", ".controls select"),
    (
        "bends-make-features",
        "#arrangement",
        ".caption:not(:empty)",
    ),
    ("playground", "#play", "form:not([hidden])"),
    ("relu-is-not-linear", "#exercise-absolute-value", "form"),
];

pub(super) fn is_content_with_open_forms(desk: &Desk) {
    let Some(axe) = axe().filter(|_| is_live()) else {
        return;
    };
    let mut problems = Vec::new();
    for (width, dark, theme) in THEMES {
        desk.screen(width, dark);
        for (page, part, there) in FORMS {
            desk.open_file(&format!("{page}.html"));
            desk.browser.run(&format!(
                "document.querySelector('{part} .live-bar button').click()"
            ));
            let open =
                format!("return String(!!document.querySelector('{part} {there}'))");
            desk.browser.wait_for(&open, "true");
            let found = found(desk, &axe);
            let found = found.iter().map(|what| format!("{page}, {theme}: {what}"));
            problems.extend(found);
        }
    }
    none(&problems);
}
