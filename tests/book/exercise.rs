//! Exercises: what a page shows, and what an author is told.

pub(crate) mod command;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use textbook_weaver::build::build;
use textbook_weaver::exercise::{Exercise, exercises_of};
use textbook_weaver::failure::Failure;
use textbook_weaver::layout::STUBS;
use textbook_weaver::manuscript::Manuscript;
use why_relu::chapters::CHAPTERS;
use why_relu::claim::Textbook;
use why_relu::ledger::Ledger;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A folder below which stand these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (file, text) in files {
        let file = folder.path().join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }
    folder
}

fn nothing() -> Arc<Ledger> {
    let book = Textbook {
        name: "exercise",
        chapters: &[],
        statements: &[],
    };
    Arc::new(Ledger::prove(book, "", |_| ()))
}

#[test]
fn every_exercise_that_a_chapter_shows_has_a_hint_and_a_solution() {
    let mut all = Vec::new();
    for chapter in CHAPTERS {
        let page = Path::new(ROOT).join(format!("book/src/{}.md", chapter.slug));
        let page = fs::read_to_string(page).expect("a page");
        let shown = exercises_of(&page);
        assert!(shown.len() <= 4, "{} has too many exercises", chapter.slug);
        all.extend(shown.iter().map(|(_, name)| name.to_string()));
    }
    for name in &all {
        let exercise = Exercise::read(Path::new(ROOT), name).expect("an exercise");
        let stub =
            fs::read_to_string(Path::new(ROOT).join(format!("{STUBS}/{name}.rs")));
        let signature = exercise.solution.lines().find(|line| line.contains("fn "));
        let same = stub
            .expect("a stub")
            .contains(signature.expect("a function"));
        assert!(same, "{name}: the solution's function is not the stub's");
    }
}

#[test]
fn a_page_shows_the_task_and_folds_hint_and_solution_away() {
    let manuscript = Manuscript::new(nothing(), Path::new(ROOT));
    let woven = manuscript.weave("page.md", "{{#exercise hat}}\n");
    assert_eq!(woven.problems, []);
    let page = woven.markdown;
    let places = [
        r#"id="exercise-hat""#,
        "A hat</p>",
        "straight up to 1 at x = 1",
        "<details><summary>Hint</summary>",
        "by how much does the slope change?",
        "<details><summary>Solution</summary>",
        "```rust\nuse checks::unit;",
        "unit(1, -1, -2)",
        "```\n\nThe slope is 0, then 1",
        "<details><summary>In Rust</summary>",
        "<code>book/exercises/src/bin/hat.rs</code>",
        "<code>cargo run -- exercise hat</code>",
    ]
    .map(|part| page.find(part).unwrap_or_else(|| panic!("{part}: {page}")));
    assert!(places.is_sorted(), "{places:?} in {page}");
    assert!(!page.contains("//!") && !page.contains("fn main"), "{page}");
}

const GOOD: &str = "//! # Good\n//!\n//! Do it.\n\nfn main() {}\n";
const SOLVED: &str = "//! A hint.\n//!\n//! A reason.\n\nfn main() {}\n";

#[test]
fn what_is_wrong_with_an_exercise_is_told_with_its_place_and_how_to_mend_it() {
    let folder = folder(&[
        ("book/book.toml", "[book]\ntitle = \"Small\"\n"),
        ("book/src/SUMMARY.md", "[Page](page.md)\n"),
        (
            "book/src/page.md",
            "{{#exercise good}}\n\n{{#exercise god}} {{#exercise good}}\n\n\
            {{#exercise bare}} {{#exercise open}} {{#exercise curt}}\n",
        ),
        ("book/exercises/src/bin/good.rs", GOOD),
        ("book/exercises/examples/good.rs", SOLVED),
        (
            "book/exercises/src/bin/bare.rs",
            "//! Bare\n\nfn main() {}\n",
        ),
        ("book/exercises/src/bin/open.rs", GOOD),
        ("book/exercises/src/bin/curt.rs", GOOD),
        (
            "book/exercises/examples/curt.rs",
            "//! A hint.\n\nfn main() {}\n",
        ),
        ("book/exercises/src/bin/hidden.rs", GOOD),
        ("book/exercises/examples/stray.rs", SOLVED),
    ]);
    let destination = folder.path().join("book/book");
    let failure = build(&nothing(), folder.path(), &destination);
    let Err(Failure::Mistakes(problems)) = failure else {
        panic!("the mistakes are found: {failure:?}");
    };
    let told: Vec<_> = problems
        .iter()
        .map(|problem| {
            problem
                .to_string()
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}
