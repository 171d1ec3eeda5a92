//! The rendered book, and what becomes of a book with mistakes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use why_relu::book::build::{Failure, build};
use why_relu::chapters::{CHAPTERS, TEXTBOOK};
use why_relu::ledger::Ledger;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The values of an attribute in a page.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let mark = format!(" {name}=\"");
    let values = html.split(&mark).skip(1);
    values.filter_map(|rest| rest.split('"').next()).collect()
}

/// Every page of a book, path within it to text; print.html, which only repeats them, left out.
fn pages(book: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(book)
        .expect("a folder")
        .map(|file| file.expect("a file"));
    let pages =
        files.filter(|file| file.path().extension().is_some_and(|e| e == "html"));
    pages
        .map(|page| {
            let name = page.file_name().to_string_lossy().into_owned();
            (name, fs::read_to_string(page.path()).expect("text"))
        })
        .filter(|(name, _)| name != "print.html")
        .collect()
}

#[test]
fn the_book_is_whole_and_needs_no_network() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let destination = folder.path().join("book");
    let ledger = Arc::new(Ledger::prove(TEXTBOOK, "", |_| ()));
    let first = build(&ledger, root(), &destination).expect("a book");
    assert!(first.is_file());
    let pages = pages(&destination);
    for (name, html) in &pages {
        assert!(!html.contains("{{#"), "{name} holds a directive");
        for link in attributes(html, "href")
            .into_iter()
            .chain(attributes(html, "src"))
        {
            check_link(&destination, &pages, name, link);
        }
    }
    for chapter in CHAPTERS {
        let html = &pages[&format!("{}.html", chapter.slug)];
        let ids = attributes(html, "id");
        let once = |id: String| {
            let count = ids.iter().filter(|&&found| found == id).count();
            assert_eq!(count, 1, "{id} on the page of {}", chapter.slug);
        };
        for claim in chapter.claims {
            once(format!("claim-{}-{}", chapter.slug, claim.name));
        }
        for figure in chapter.figures {
            once(format!("figure-{}--{}", chapter.slug, figure.name));
        }
    }
}

/// A link leads to a file of the book, and its anchor to an id on that page. Only a reference that a reader may follow
/// leaves the book.
fn check_link(
    book: &Path,
    pages: &BTreeMap<String, String>,
    page: &str,
    link: &str,
) {
    if link.starts_with("https://doi.org/")
        || link.starts_with("https://creativecommons.org/")
        || link.starts_with("javascript:")
        || link.starts_with("data:")
    {
        return;
    }
    assert!(!link.contains("://"), "{page} refers to {link}");
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split('?').next().unwrap_or(path);
    let path = if path.is_empty() { page } else { path };
    assert!(book.join(path).exists(), "{page} links to {link}");
    if let Some(target) = pages.get(path).filter(|_| !anchor.is_empty()) {
        let found = attributes(target, "id").contains(&anchor);
        assert!(found, "{page} links to {link}, and no such id is there");
    }
}

/// A small book of one page below a new folder, and a ledger of one chapter's cheap claims.
fn small(page: &str) -> (tempfile::TempDir, PathBuf, Arc<Ledger>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let book = folder.path().join("book");
    fs::create_dir_all(book.join("src")).expect("a folder");
    fs::create_dir_all(book.join("theme/fonts")).expect("a folder");
    let toml = "[book]\ntitle = \"Small\"\n[output.html]\n";
    fs::write(book.join("book.toml"), toml).expect("written");
    fs::write(book.join("src/SUMMARY.md"), "[Page](page.md)\n").expect("written");
    fs::write(book.join("src/page.md"), page).expect("written");
    let destination = book.join("book");
    let ledger = Arc::new(Ledger::prove(TEXTBOOK, "additivity", |_| ()));
    (folder, destination, ledger)
}

const GOOD: &str = "# Page\n\n{{#claim relu-is-not-linear/additivity-breaks}}\n";

#[test]
fn all_mistakes_are_reported_at_once_with_their_places_and_the_old_book_stays() {
    let (folder, destination, ledger) = small(GOOD);
    build(&ledger, folder.path(), &destination).expect("a book");
    let before = fs::read(destination.join("page.html")).expect("a page");
    let bad = "# Page\n\n{{#claim relu-is-not-linear/aditivity-breaks}}\n\n\
        So {{#value relu-is-not-linear/additivity-breaks deffect}} and $\\fract{1}{2}$.\n\
        {{#figure relu-is-not-linear/best-afine-fit}}\n{{#verdict S99}}\n{{#clam x}}\n{{#ledger\n{{#include gone.rs}}\n";
    fs::write(folder.path().join("book/src/page.md"), bad).expect("written");
    let failure = build(&ledger, folder.path(), &destination);
    let Err(Failure::Mistakes(problems)) = failure else {
        panic!("the mistakes are found: {failure:?}");
    };
    let shown: Vec<_> = problems.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(shown.join("\n"));
    let after = fs::read(destination.join("page.html")).expect("a page");
    assert_eq!(before, after);
}

#[test]
fn a_typo_in_the_configuration_is_a_mistake_with_its_place() {
    let (folder, destination, ledger) = small(GOOD);
    let toml =
        "[book]\ntitle = \"Small\"\n\n[output.html]\ndefault-theem = \"light\"\n";
    fs::write(folder.path().join("book/book.toml"), toml).expect("written");
    let failure = build(&ledger, folder.path(), &destination).expect_err("a typo");
    assert!(
        failure.to_string().starts_with("book/book.toml:5:1"),
        "{failure}"
    );
    assert!(!destination.exists());
}

#[test]
fn rendering_twice_gives_the_same_bytes_and_leaves_no_folder_behind() {
    let (folder, destination, ledger) = small(GOOD);
    build(&ledger, folder.path(), &destination).expect("a book");
    let before = fs::read(destination.join("page.html")).expect("a page");
    let stale = folder.path().join("book/.building-killed");
    fs::create_dir(&stale).expect("a folder that a killed build left");
    build(&ledger, folder.path(), &destination).expect("a book again");
    let after = fs::read(destination.join("page.html")).expect("a page");
    assert_eq!(before, after);
    let files = fs::read_dir(folder.path().join("book")).expect("a folder");
    let names = files.map(|file| file.expect("a file").file_name());
    let left = names.filter(|name| name.to_string_lossy().starts_with(".building-"));
    assert_eq!(left.count(), 0);
}
