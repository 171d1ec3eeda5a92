//! Files of a book that cannot be read, or are not what their names say.

use crate::replacement::{files, nothing, root};
use std::fs;
use std::path::Path;
use textbook_weaver::build::build;

/// What stands in a book that is not as it should be: some bytes, or a folder.
enum Odd {
    Bytes(&'static [u8]),
    Folder,
    Text(&'static str),
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_old_book_stays() {
    use Odd::{Bytes, Folder, Text};
    let latin = Bytes(b"# Caf\xe9\n");
    for (place, odd, wanted) in [
        (
            "src/page.md",
            &latin,
            "book/src/page.md: stream did not contain valid UTF-8; a page is a file with \
            text in UTF-8",
        ),
        ("src/page.md", &Folder, "book/src/page.md: Is a directory"),
        (
            "src/SUMMARY.md",
            &latin,
            "book/src/SUMMARY.md: stream did not contain valid UTF-8",
        ),
        (
            "src/SUMMARY.md",
            &Folder,
            "book/src/SUMMARY.md: Is a directory",
        ),
        (
            "book.toml",
            &latin,
            "book/book.toml: cannot be read: stream did not contain valid UTF-8",
        ),
        (
            "book.toml",
            &Folder,
            "book/book.toml: cannot be read: Is a directory",
        ),
        ("src", &latin, "book/src cannot be read: Not a directory"),
        (
            "src/page.md",
            &Text("# Page\n\n{{#include page.md}} {{#include gone.txt}}\n"),
            "book/src/page.md:3:22: the included file `gone.txt` does not exist",
        ),
        (
            "src/page.md",
            &Text("# Page\n\n{{#code book/src item}}\n"),
            "book/src/page.md:3:1: the source file `book/src` cannot be read: Is a directory",
        ),
        ("theme/head.hbs", &Folder, "head.hbs"),
        ("theme/book.js", &Folder, "book.js"),
        (
            "book.toml",
            &Text("[output.html]\nadditional-css = [\"gone.css\"]\n"),
            "gone.css",
        ),
    ] {
        let root = root("text");
        let destination = root.path().join("built");
        build(&nothing(), root.path(), &destination).expect("a book");
        let before = files(&destination);
        put(&root.path().join("book").join(place), odd);
        let built = build(&nothing(), root.path(), &destination);
        let told = built.expect_err(place).to_string();
        assert!(told.contains(wanted), "{place}: {told}");
        assert!(files(&destination) == before, "{place}");
    }
}

#[test]
fn an_included_file_that_is_no_text_is_named() {
    let root = root("# Page\n\n{{#include picture.png}}\n");
    let picture = root.path().join("book/src/picture.png");
    fs::write(picture, b"\x89PNG\xff").expect("written");
    let destination = root.path().join("built");
    let built = build(&nothing(), root.path(), &destination);
    let told = built.expect_err("no text").to_string();
    assert!(told.contains("picture.png"), "{told}");
    assert!(!destination.exists());
}

#[test]
fn all_pages_that_cannot_be_read_are_told_at_once() {
    let root = root("text");
    let source = root.path().join("book/src");
    for page in ["page.md", "other.md"] {
        put(&source.join(page), &Odd::Bytes(b"\xff"));
    }
    let built = build(&nothing(), root.path(), &root.path().join("built"));
    let told = built.expect_err("two pages").to_string();
    let files: Vec<_> = told
        .lines()
        .filter_map(|line| line.split(": ").next())
        .collect();
    assert_eq!(files, ["book/src/other.md", "book/src/page.md"], "{told}");
}

/// Puts something odd where something ordinary may stand.
fn put(place: &Path, odd: &Odd) {
    if place.is_dir() {
        fs::remove_dir_all(place).expect("removed");
    } else if place.exists() {
        fs::remove_file(place).expect("removed");
    }
    fs::create_dir_all(place.parent().expect("a folder")).expect("made");
    match odd {
        Odd::Bytes(bytes) => fs::write(place, bytes).expect("written"),
        Odd::Folder => fs::create_dir(place).expect("made"),
        Odd::Text(text) => fs::write(place, text).expect("written"),
    }
}
