//! What axe, a checker of accessibility, says of the pages: nothing serious, and the contrast of AA
//! among it.
//!
//! `.ci/run` fetches it. Without it the test says so and passes, except where CI is set.

use super::{Desk, none};
use std::fs;
use std::path::Path;

pub(super) fn is_content(desk: &Desk) {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let path = target
        .expect("a target")
        .join("axe-core/package/axe.min.js");
    let Ok(axe) = fs::read_to_string(&path) else {
        let absent = format!(
            "{} is absent, accessibility was NOT tested; `.ci/run` fetches it",
            path.display()
        );
        assert!(std::env::var_os("CI").is_none(), "{absent}");
        eprintln!("{absent}");
        return;
    };
    let run = "const told = ({ id, nodes }) =>
            nodes.map((node) => `${id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`);
        return axe.run(document, { resultTypes: ['violations'], preload: false }).then(
            (result) => result.violations
                .filter((violation) => ['serious', 'critical'].includes(violation.impact))
                .flatMap(told))";
    let mut problems = Vec::new();
    for (width, dark, theme) in [(1280, false, "light"), (390, true, "navy")] {
        desk.screen(width, dark);
        for page in desk.chapters() {
            desk.open_file(&page);
            let classes = "return document.documentElement.className";
            let classes = desk.browser.run(classes);
            assert!(classes.as_str().is_some_and(|all| all.contains(theme)));
            desk.browser.run(&axe);
            let found = desk.texts(run);
            let found = found.iter().map(|what| format!("{page}, {theme}: {what}"));
            problems.extend(found);
        }
    }
    none(&problems);
}
