//! Books as mdBook knows them, of somebody who has read its guide and nothing of ours.
#![cfg(unix)]

mod again;
mod links;
mod site;

use mdbook_driver::book::BookItem;
use mdbook_preprocessor::MDBOOK_VERSION;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use textbook::claim::Textbook;
use textbook::ledger::Ledger;
use textbook_weaver::build::build;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::preprocessor;
use textbook_weaver::render::mistakes;

const SETTINGS: &str = r#"
[book]
title = "Somebody's"
authors = ["Somebody"]
language = "en"

[preprocessor.small]
command = "small preprocess"
before = ["links"]
renderers = ["html"]

[preprocessor.shout]
command = "sh shout.sh"

[preprocessor.absent]
optional = true

[output.html]
git-repository-url = "https://example.org/somebody"

[output.linkcheck]
follow-web-links = false
"#;

const SUMMARY: &str = "# Summary\n\n[Preface](./README.md)\n\n# The part on $x^2$\n\n\
    - [On $\\sigma(x)$](part/one.md)\n\
    \x20   - [Nested \\<T\\> \\_\\_x\\_\\_](part/two%20words.md)\n- [Later]()\n\n\
    ---\n\n[End](end.md)\n";

/// Another preprocessor: it raises its voice.
const SHOUT: &str = "[ \"$1\" = supports ] && exit 0\nsed -e 's/^\\[{.*},{\"items\"/{\"items\"/' \
    -e 's/}\\]$/}/' -e 's/whispered/SHOUTED/g'\n";

fn nothing() -> Arc<Ledger> {
    let book = Textbook {
        name: "small",
        chapters: &[],
        statements: &[],
    };
    Arc::new(Ledger::prove(book, "", |_| ()))
}

/// The book, with some of its files replaced by `files`.
fn book(files: &[(&str, &str)]) -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    let usual = [
        ("book.toml", SETTINGS),
        ("shout.sh", SHOUT),
        ("src/SUMMARY.md", SUMMARY),
        (
            "src/README.md",
            "\u{feff}{{#title Before all}}\r\n# Preface\r\n\r\nIt is whispered. $x$\r\n",
        ),
        (
            "src/part/one.md",
            "# On $\\sigma(x)$\n\n{{#include ../shared/part.md}}\n\n```rust\n\
             {{#rustdoc_include ../shared/code.rs:inner}}\n```\n\n\
             `\\{{#include x}}` and \\{{#ledger}}, {{#statements}}[end](../end.md)\n",
        ),
        (
            "src/part/two words.md",
            "# Two\n\n{{#include ../shared/code.rs:1:2}}\n",
        ),
        (
            "src/shared/part.md",
            "A part with $y$, {{#counts}} and whispered.\n",
        ),
        (
            "src/shared/code.rs",
            "fn outer() {}\n// ANCHOR: inner\nfn inner() {}\n// ANCHOR_END: inner\n",
        ),
        (
            "src/end.md",
            "# End\n\nSee [the part](part/one.md) and [the preface](README.md).\n",
        ),
    ];
    for (file, text) in usual.iter().chain(files) {
        let path = root.path().join("book").join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    root
}

fn built(root: &Path) -> impl Fn(&str) -> String {
    let destination = root.join("built");
    build(&nothing(), root, &destination)
        .unwrap_or_else(|failure| panic!("{failure}"));
    move |page| fs::read_to_string(destination.join(page)).expect("a page")
}

#[test]
fn a_book_of_somebody_elses_shape_is_built() {
    let root = book(&[]);
    let read = built(root.path());
    let preface = read("index.html");
    assert!(preface.contains("<title>Before all</title>"), "{preface}");
    assert!(
        preface.contains("It is SHOUTED. <math><mi>x</mi></math>"),
        "{preface}"
    );
    let one = read("part/one.html");
    assert!(one.contains("<title>On σ(x) - Somebody"), "{one}");
    assert!(
        one.contains("A part with <span class=\"whole\"><math><mi>y</mi></math>,"),
        "{one}"
    );
    assert!(one.contains("and SHOUTED"), "{one}");
    assert!(one.contains("fn inner() {}"), "{one}");
    assert!(
        one.contains("<code>{{#include x}}</code> and {{#ledger}},"),
        "{one}"
    );
    assert!(one.contains("<a href=\"../end.html\">end</a>"), "{one}");
    assert!(read("part/two words.html").contains("// ANCHOR"));
    let contents = read("toc.html");
    for entry in [
        "The part on x²",
        "On σ(x)",
        "Nested &lt;T&gt; __x__",
        "Later",
    ] {
        assert!(contents.contains(entry), "{contents}");
    }
    assert!(!root.path().join("built/html").exists());
}

/// What is told of the book before a proof runs.
fn told(files: &[(&str, &str)]) -> String {
    let root = book(files);
    let manuscript = Manuscript::new(nothing(), root.path());
    let told = mistakes(&manuscript).expect("pages that can be read");
    told.iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn what_is_wrong_with_it_is_told_before_a_proof_runs() {
    assert_eq!(told(&[]), "");
    for (file, text, wanted) in [
        (
            "src/SUMMARY.md",
            &*format!("{SUMMARY}\n- [Again](late.md)\n"),
            "book/src/SUMMARY.md:15:3: unknown page `late.md`",
        ),
        (
            "src/SUMMARY.md",
            &SUMMARY.replace("On $\\sigma(x)$", "$\\frac12$ {{#counts}}"),
            "book/src/SUMMARY.md:7:4: this formula cannot be written as a line of text",
        ),
        (
            "src/SUMMARY.md",
            &SUMMARY.replace("[Later]()", "[{{#counts}}]()"),
            "no directive can stand in the table of contents",
        ),
        (
            "src/SUMMARY.md",
            &SUMMARY.replace("[End](end.md)", "[End](end.md)\n\n- [More]()"),
            "Suffix chapters cannot be followed by a list",
        ),
        (
            "src/part/three.md",
            "# Three\n",
            "book/src/part/three.md: no link in",
        ),
        (
            "src/shared/part.md",
            "One\n{{#clam x}}\n",
            "book/src/part/one.md:3:1: in line 2 of what is included: unknown directive `clam`",
        ),
        (
            "src/end.md",
            "# End\n\n{{#include gone.md}} and {{#include}}",
            "book/src/end.md:3:1: the included file `gone.md` does not exist",
        ),
        (
            "src/end.md",
            "# End\n\n{{#include shared/code.rs:outer}}\n",
            "book/src/end.md:3:1: nothing of `shared/code.rs` is included",
        ),
        (
            "src/end.md",
            "# End\n\n{{#include shared/part.md}}\n\n{{#clam x}}\n",
            "book/src/end.md:5:1: unknown directive `clam`",
        ),
        (
            "book.toml",
            &SETTINGS.replace("optional = true", "optional = false"),
            "the preprocessor `absent` has the command `mdbook-absent`, which is not found",
        ),
        (
            "book.toml",
            &SETTINGS.replace("language = \"en\"", "src = \"pages\""),
            "`src` of `book` cannot name another folder",
        ),
    ] {
        let told = told(&[(file, text)]);
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
}

/// A page as mdBook sends it.
fn chapter(content: &str) -> Value {
    json!({
        "name": "Page", "content": content, "path": "page.md", "source_path": "page.md",
        "number": null, "sub_items": [], "parent_names": [],
    })
}

/// What mdBook tells of itself.
fn context(version: &str) -> Value {
    json!({ "root": "book", "config": {}, "renderer": "test", "mdbook_version": version })
}

#[test]
fn for_a_test_each_listing_in_rust_loads_the_crates_and_nothing_is_woven() {
    let root = book(&[]);
    let page = "{{#ledger}}\n\n```rust\nuse one::x;\n```\n\n> - ```rust,no_run\n>   two::y();\n\
        >   ```\n\n```text\nnone\n```\n\n```rust\n{{#include shared/code.rs:inner}}\n```\n";
    let sent = |page: &str| {
        let book = json!({ "items": [{ "Chapter": chapter(page) }] });
        let sent = json!([context(MDBOOK_VERSION), book]).to_string();
        let (_, book) = preprocessor::read(&sent).expect("a book");
        preprocessor::listings(root.path(), &["one", "two"], book)
    };
    let book = sent(page).expect("listings");
    let BookItem::Chapter(chapter) = &book.items[0] else {
        panic!("{book:?}");
    };
    assert_eq!(
        chapter.content,
        "{{#ledger}}\n\n```rust\n# extern crate one;\n# extern crate two;\nuse one::x;\n```\n\n\
         > - ```rust,no_run\n>   # extern crate one;\n>   # extern crate two;\n>   two::y();\n\
         >   ```\n\n```text\nnone\n```\n\n```rust\n# extern crate one;\n\
         # extern crate two;\nfn inner() {}\n```\n"
    );
    let told = sent("{{#include gone.rs}}\n").expect_err("nothing to include");
    assert!(told.to_string().contains("page.md:1:1"), "{told}");
}

#[test]
fn another_version_of_mdbook_is_named() {
    let sent = |version: &str| {
        let old = json!({ "sections": [{ "Chapter": chapter("") }], "__non_exhaustive": null });
        preprocessor::read(&json!([context(version), old]).to_string())
    };
    let told = |version| sent(version).expect_err("another form").to_string();
    assert!(
        told("0.4.40").contains("mdBook 0.4.40 called"),
        "{}",
        told("0.4.40")
    );
    assert!(told("0.4.40").contains("mdBook 0.5"));
    assert!(told("0.5.1").contains("Unable to parse the input"));
}
