//! What is woven once, and what is woven again.

use super::{book, nothing};
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::tempdir;
use textbook::claim::{Chapter, Textbook};
use textbook::figure::{Drawing, Figure, Table};
use textbook::ledger::Ledger;
use textbook_weaver::build::build_from;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::render::{mistakes, render};

static WOVEN: AtomicUsize = AtomicUsize::new(0);
static DRAWN: AtomicUsize = AtomicUsize::new(0);

static CHAPTERS: [&Chapter; 1] = [&Chapter {
    slug: "end",
    title: "End",
    claims: &[],
    figures: &[Figure {
        name: "line",
        caption: "A line.",
        sliders: &[],
        draw: |_| {
            DRAWN.fetch_add(1, Ordering::Relaxed);
            Drawing {
                svg: "<svg></svg>".into(),
                description: "A line.".into(),
                table: Table::new(["x"], [["1".into()]]),
            }
        },
    }],
}];

const CHAPTER: &str =
    "# End\n\n{{#figure end/line}}\n\n{{#tally}} is there.\n\n{{#code code.rs f}}\n";

#[test]
fn a_page_is_woven_once_and_a_figure_is_drawn_once() {
    let root = book(&[("src/end.md", CHAPTER), ("../code.rs", "fn f() {\n}\n")]);
    let small = Textbook {
        name: "small",
        chapters: &CHAPTERS,
        statements: &[],
    };
    let ledger = || Arc::new(Ledger::prove(small, "", |_| ()));
    let manuscript =
        Manuscript::new(ledger(), root.path()).with_directive("tally", |_| {
            WOVEN.fetch_add(1, Ordering::Relaxed);
            Ok("one".into())
        });
    mistakes(&manuscript).expect("pages");
    assert_eq!(WOVEN.load(Ordering::Relaxed), 0, "before a proof");
    let manuscript = Arc::new(manuscript.with_ledger(ledger()));
    build_from(&manuscript, &root.path().join("built")).expect("a book");
    assert_eq!(WOVEN.load(Ordering::Relaxed), 1);
    assert_eq!(DRAWN.load(Ordering::Relaxed), 1);
}

#[test]
fn a_page_is_woven_again_when_something_that_it_quotes_has_changed() {
    let code = ("../code.rs", "fn f() {\n}\n");
    let page =
        "# End\n\n{{#code code.rs f}}\n\n{{#include shared/part.md}}\n\n$\\own$\n";
    let root = book(&[code, ("src/end.md", page)]);
    let settings =
        fs::read_to_string(root.path().join("book/book.toml")).expect("settings");
    let with = |own: &str| {
        format!("{settings}\n[preprocessor.small.macros]\nown = '{own}'\n")
    };
    let manuscript = Arc::new(Manuscript::new(nothing(), root.path()));
    for (file, old, new, wanted) in [
        ("book/book.toml", with("x"), with("z"), "<mi>z</mi>"),
        (
            "code.rs",
            "fn f() {\n}\n".into(),
            "fn f() {\n    1;\n}\n".into(),
            "    1;",
        ),
        (
            "book/src/shared/part.md",
            "one".into(),
            "another".into(),
            "another",
        ),
        (
            "book/src/end.md",
            page.into(),
            page.replace("# End", "# Start"),
            ">Start<",
        ),
    ] {
        let read = |text: &str| {
            fs::write(root.path().join(file), text).expect("written");
            let folder = tempdir().expect("a temporary folder");
            render(&manuscript, &folder.path().join("built")).expect("a book");
            fs::read_to_string(folder.path().join("built/end.html")).expect("a page")
        };
        assert!(!read(&old).contains(wanted), "{file}");
        assert!(read(&new).contains(wanted), "{file}");
    }
}

#[test]
fn the_order_of_preprocessors_is_that_of_the_settings() {
    let page = "# End\n\n{{#code code.rs f}}\n";
    let settings = super::SETTINGS;
    for (settings, wanted) in [
        (settings.to_owned(), "SHOUTED"),
        (
            settings.replace("renderers =", "after = [\"shout\"]\nrenderers ="),
            "whispered",
        ),
        (
            settings.replace("sh shout.sh\"", "sh shout.sh\"\nbefore = [\"small\"]"),
            "whispered",
        ),
    ] {
        let root = book(&[
            ("book.toml", &settings),
            ("src/end.md", page),
            ("../code.rs", "fn f() {\n    whispered();\n}\n"),
        ]);
        let end = super::built(root.path())("end.html");
        assert!(end.contains(&format!("    {wanted}();")), "{end}");
    }
}
