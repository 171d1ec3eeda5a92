//! The rendered book: every link, anchor and id, and no word to another host.

use crate::markup::{self, Markup};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Once};
use textbook_weaver::build::build_from;
use why_relu::chapters::CHAPTERS;
use why_relu::ledger::Ledger;
use why_relu::page::{live, manuscript};

/// Every page of a book, its name to what it says and how that reads.
type Pages = BTreeMap<String, (String, Markup)>;

fn pages(book: &Path) -> Pages {
    let files = fs::read_dir(book).expect("a folder");
    files
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|e| e == "html"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let html = fs::read_to_string(&path).expect("text");
            let markup = markup::parse(&html);
            (name.into_owned(), (html, markup))
        })
        .collect()
}

/// The values of the attribute `name` of a page.
fn values(markup: &Markup, name: &str) -> Vec<String> {
    let attributes = markup.attributes.borrow();
    let named = attributes.iter().filter(|attribute| attribute.1 == name);
    named.map(|attribute| attribute.2.clone()).collect()
}

/// The folder of the rendered book, which is rendered once.
pub(crate) fn rendered(ledger: impl Fn() -> Arc<Ledger>) -> &'static Path {
    static BOOK: LazyLock<PathBuf> =
        LazyLock::new(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("book"));
    static DONE: Once = Once::new();
    DONE.call_once(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let live = live::files(root).unwrap_or_default();
        let manuscript = Arc::new(manuscript(ledger(), root).with_live(live));
        let first = build_from(&manuscript, &BOOK).expect("a book");
        assert!(first.is_file());
    });
    &BOOK
}

/// Reads every page of the book.
pub(crate) fn are_whole(destination: &Path) {
    let pages = pages(destination);
    for (name, (html, markup)) in &pages {
        let outside = html
            .split("<code")
            .map(|part| part.split_once("</code>").map_or(part, |(_, rest)| rest));
        let prose: String = outside.collect();
        assert!(!prose.contains("{{#"), "{name} holds a directive");
        // mdBook's own template of the sidebar closes one list too many.
        if name != "toc.html" {
            assert_eq!(*markup.errors.borrow(), Vec::<String>::new(), "in {name}");
        }
        check_links(destination, &pages, name);
    }
    check_styles(destination);
    for chapter in CHAPTERS {
        let (_, markup) = &pages[&format!("{}.html", chapter.slug)];
        let ids = values(markup, "id");
        let once = |id: String| {
            let count = ids.iter().filter(|found| **found == id).count();
            assert_eq!(count, 1, "{id} on the page of {}", chapter.slug);
        };
        for claim in chapter.claims {
            once(format!("claim-{}-{}", chapter.slug, claim.name));
        }
        for figure in chapter.figures {
            once(format!("figure-{}--{}", chapter.slug, figure.name));
            let script = format!("figures/{}--{}.js", chapter.slug, figure.name);
            let exists = destination.join(&script).is_file();
            assert_eq!(exists, !figure.sliders.is_empty(), "{script}");
        }
    }
}

/// A reference leads to a file of the book, and its anchor to an id on that page. Only a link that
/// a reader may follow leaves the book.
fn check_links(book: &Path, pages: &Pages, page: &str) {
    let attributes = pages[page].1.attributes.borrow();
    for (element, name, link) in attributes.iter() {
        let refers = ["href", "src", "srcset", "data", "poster", "action"];
        let followed = element == "a" && link.starts_with("https://");
        // The page for a wrong address of a server has the address of that server's root.
        let base = element == "base" || link.starts_with("data:");
        if !refers.contains(&name.as_str()) || followed || base {
            continue;
        }
        assert!(!link.contains("//"), "{page} loads {link}");
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        if page == "print.html" && pages.contains_key(path) && path != page {
            let stays = values(&pages[page].1, "id").iter().any(|id| id == anchor);
            assert!(!stays, "{link} leads out of the page that holds it");
        }
        // What follows a question mark is a state of the page.
        let (path, _) = path.split_once('?').unwrap_or((path, ""));
        let path = if path.is_empty() { page } else { path };
        assert!(book.join(path).is_file(), "{page} refers to {link}");
        if let Some((_, target)) = pages.get(path).filter(|_| !anchor.is_empty()) {
            let ids = values(target, "id");
            let found = ids.iter().any(|id| id == anchor);
            assert!(found, "{page} links to {link}, and no such id is there");
        }
    }
}

/// What a style loads is a file of the book.
fn check_styles(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            check_styles(&path);
        } else if path.extension().is_some_and(|extension| extension == "css") {
            let css = fs::read_to_string(&path).expect("text");
            assert!(!css.contains("@import"), "{}", path.display());
            for link in css.split("url(").skip(1) {
                let link = link.split(')').next().unwrap_or_default();
                let link = link.trim_matches(['"', '\'']);
                let found = folder.join(link).is_file();
                let inside = found || link.starts_with("data:");
                assert!(inside, "{} loads {link}", path.display());
            }
        }
    }
}
