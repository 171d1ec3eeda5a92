//! The first use of a glossary's word in a chapter leads to it, and nothing else does.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use textbook_weaver::manuscript::Manuscript;
use why_relu::claim::{Chapter, Textbook};
use why_relu::ledger::Ledger;

const BOOK: Textbook = Textbook {
    name: "glossary",
    chapters: &[&Chapter {
        slug: "order",
        title: "Some numbers are small",
        claims: &[],
        figures: &[],
    }],
    statements: &[],
};

const GLOSSARY: &str = "\
# Glossary

Unit
: The smallest part. It has [a place](other.md#unit).

Dead unit
: A unit that says 0.

Sigmoid
: $1/(1 + e^{-x})$, an S-shaped curve.

GELU, SiLU
: Younger activations.

Fraction
: Of the form $\\frac{1}{2}$.

Order
: It is [explained there](order.md#top).

Method (of a proof)
: How it goes.
";

/// The links of a page with the book's other words left out: `word→anchor`.
fn links(page: &str, text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let source = folder.path().join("book/src");
    fs::create_dir_all(&source).expect("a folder");
    fs::write(source.join("glossary.md"), GLOSSARY).expect("written");
    let woven = markdown(folder.path(), page, text);
    let tags = woven
        .split(r#"<a class="term" href="glossary.html#"#)
        .skip(1);
    let link = |tag: &str| {
        let (anchor, rest) = tag.split_once('"').expect("a tag");
        let (_, rest) = rest.split_once('>').expect("a tag");
        let (word, _) = rest.split_once("</a>").expect("a link");
        format!("{word}→{anchor}")
    };
    tags.map(link).collect()
}

fn markdown(root: &Path, page: &str, text: &str) -> String {
    let ledger = Arc::new(Ledger::prove(BOOK, "", |_| ()));
    let woven = Manuscript::new(ledger, root).weave(page, text);
    assert_eq!(woven.problems, [], "in {text}");
    woven.markdown
}

fn chapter(text: &str) -> Vec<String> {
    links("book/src/order.md", text)
}

#[test]
fn the_first_use_of_a_word_is_linked_and_no_other() {
    assert_eq!(chapter("A unit, and a unit."), ["unit→unit"]);
    assert_eq!(chapter("Units add. A unit."), ["Units→unit"]);
    assert_eq!(
        chapter("A dead\nunit and a unit, *sigmoid*."),
        ["dead\nunit→dead-unit", "unit→unit", "sigmoid→sigmoid"]
    );
    assert_eq!(chapter("SiLU or GELU?"), ["SiLU→gelu-silu"]);
    assert_eq!(chapter("- é $u$ {{#counts}}unit"), ["unit→unit"]);
}

#[test]
fn what_is_no_prose_or_another_word_is_left_alone() {
    for text in [
        "# A unit",
        "`unit` and [a unit](x.md) and $unit$",
        "```text\nunit\n```",
        "reunite the unit-free, units2 and unit_s",
        "*The unit of money*, a title",
        "| unit |\n| --- |\n| unit |",
        "<p>\nunit\n</p>",
        "An order is explained here, by a method.",
        "The [smallest](glossary.md#unit) unit.",
        "<!-- everyday words: unit, dead unit -->\n\nA unit, a dead unit.",
    ] {
        assert_eq!(chapter(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(links("book/src/other.md", "A unit."), Vec::<String>::new());
}

#[test]
fn a_link_carries_the_first_sentence_for_the_margin() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let source = folder.path().join("book/src");
    fs::create_dir_all(&source).expect("a folder");
    let text = "unit sigmoid fraction";
    assert_eq!(markdown(folder.path(), "order.md", text), text);
    fs::write(source.join("glossary.md"), GLOSSARY).expect("written");
    let woven = markdown(folder.path(), "order.md", text);
    let notes = woven.split("data-note=\"").skip(1);
    let notes: Vec<_> = notes.filter_map(|tag| tag.split('"').next()).collect();
    assert_eq!(
        notes,
        [
            "Unit: The smallest part.",
            "Sigmoid: 1/(1 + e⁻ˣ), an S-shaped curve."
        ]
    );
    // A fraction needs two lines, and a margin gets none rather than a wrong one.
    assert!(
        woven.contains(r#"href="glossary.html#fraction">"#),
        "{woven}"
    );
}
