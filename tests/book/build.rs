//! What becomes of a book with mistakes.

use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use textbook_weaver::build::build;
use textbook_weaver::failure::Failure;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::preprocessor::preprocess;
use textbook_weaver::render::render;
use textbook_weaver::site::{Site, whole};
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;

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
        {{#figure relu-is-not-linear/best-afine-fit}}\n{{#verdict S99}}\n{{#clam x}}\n\
        {{#ledger\n{{#include gone.rs}}\n";
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
    let mut shown = Vec::new();
    for toml in [
        "[book]\ntitle = \"fold\"\n\n[output.html]\nfoldd = {}\n",
        "[book]\ntitel = \"Small\"\n",
        "[build]\nbuild-dri = \"out\"\n",
        "[bock]\ntitle = \"Small\"\n",
        "[output.htm]\n",
        "[output.html.search]\nenabel = true\n",
        "[book]\ntitel = \"Small\"\n[output.html.fold]\nlevl = 1\n",
        "[output.html]\ndefault-theme = 1\n",
        "[preprocessor.why-relu]\ncanonnical = \"https://example.org\"\n",
        "[preprocessor.why-relu]\ncanonical = \"example.org\"\n",
        "[book\n",
        "[book]\ntitle = Small\n",
    ] {
        let (folder, destination, ledger) = small(GOOD);
        fs::write(folder.path().join("book/book.toml"), toml).expect("written");
        let failure = build(&ledger, folder.path(), &destination);
        let failure = failure.map_err(|failure| failure.to_string());
        shown.push(format!("{toml}--> {failure:?}\n"));
        assert!(!destination.exists(), "{toml}");
    }
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn a_published_book_names_its_address_on_each_page_and_another_names_none() {
    let (folder, destination, ledger) = small(GOOD);
    let book = folder.path().join("book");
    fs::write(book.join("src/share.png"), "").expect("written");
    fs::write(
        book.join("src/SUMMARY.md"),
        "[Page](page.md)\n[Two](two.md)\n",
    )
    .expect("written");
    fs::write(book.join("src/two.md"), "# Two\n").expect("written");
    let named = |page: &str| {
        let page = fs::read_to_string(destination.join(page)).expect("a page");
        let heads = page.split("<link rel=\"canonical\" href=\"").skip(1);
        let link =
            |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
        (
            heads.map(link).collect::<Vec<_>>(),
            page.contains("content=\"https://example.org/relu/share.png\""),
        )
    };
    build(&ledger, folder.path(), &destination).expect("a book");
    assert_eq!(named("index.html"), (vec![], false));
    let toml = "[book]\ntitle = \"Small\"\n[preprocessor.why-relu]\ncommand = \"x\"\n\
                canonical = \"https://example.org/relu\"\n";
    fs::write(book.join("book.toml"), toml).expect("written");
    build(&ledger, folder.path(), &destination).expect("a book");
    for (page, address) in [
        ("index.html", "https://example.org/relu/"),
        ("page.html", "https://example.org/relu/"),
        ("two.html", "https://example.org/relu/two.html"),
    ] {
        assert_eq!(named(page), (vec![address.to_owned()], true), "{page}");
    }
    assert_eq!(named("print.html"), (vec![], false));
}

#[test]
fn every_page_is_listed_once_and_every_link_of_the_summary_leads_to_a_page() {
    let (folder, destination, ledger) = small(GOOD);
    let source = folder.path().join("book/src");
    let summary = "[Page](page.md)\n[Other](othr.md)\n[Again](page.md)\n";
    fs::write(source.join("SUMMARY.md"), summary).expect("written");
    fs::write(source.join("other.md"), "text").expect("written");
    let failure = build(&ledger, folder.path(), &destination);
    let told = failure.expect_err("three mistakes").to_string();
    insta::assert_snapshot!(told.replace("; add", ";\nadd"), @r"
    book/src/SUMMARY.md:2:1: unknown page `othr.md`; the nearest is `other.md`
        [Other](othr.md)
    book/src/SUMMARY.md:3:1: `page.md` is listed a second time
        [Again](page.md)
    book/src/other.md: no link in book/src/SUMMARY.md leads here;
    add `[Its title](other.md)` to book/src/SUMMARY.md, or delete the page
    ");
}

#[test]
fn the_preprocessor_weaves_what_mdbook_sends_it_or_names_the_mistakes() {
    let preprocessed = |page: &str| {
        let (folder, _, ledger) = small(page);
        let root = folder.path().to_path_buf();
        let chapter = json!({
            "name": "Page", "content": page, "path": "page.md", "source_path": "page.md",
            "number": null, "sub_items": [], "parent_names": [],
        });
        let sent = json!([
            {
                "root": root.join("book"), "config": {}, "renderer": "html",
                "mdbook_version": "0.5.0",
            },
            { "items": [{ "Chapter": chapter }] },
        ]);
        let (context, book) =
            mdbook_preprocessor::parse_input(sent.to_string().as_bytes())
                .expect("the protocol");
        preprocess(Manuscript::new(ledger, &root), &context, book).map(|book| {
            let chapter = book.chapters().next().expect("a chapter");
            chapter.content.clone()
        })
    };
    let woven = preprocessed(GOOD).expect("no mistake");
    assert!(woven.contains("id=\"claim-relu-is-not-linear-additivity-breaks\""));
    assert!(!woven.contains("{{#"));
    let failure = preprocessed("# Page\n\n{{#claim no/claim}}\n");
    let told = failure.expect_err("a mistake").to_string();
    assert!(told.contains("book/src/page.md:3:1: "), "{told}");
}

#[test]
fn rendering_twice_gives_the_same_bytes_and_leaves_no_folder_behind() {
    let (folder, destination, ledger) = small(GOOD);
    build(&ledger, folder.path(), &destination).expect("a book");
    let before = fs::read(destination.join("page.html")).expect("a page");
    let stale = folder.path().join("book/.book.building-killed");
    fs::create_dir(&stale).expect("a folder that a killed build left");
    build(&ledger, folder.path(), &destination).expect("a book again");
    let after = fs::read(destination.join("page.html")).expect("a page");
    assert_eq!(before, after);
    let files = fs::read_dir(folder.path().join("book")).expect("a folder");
    let names = files.map(|file| file.expect("a file").file_name());
    let left = names.filter(|name| name.to_string_lossy().contains("building"));
    assert_eq!(left.count(), 0);
}

#[test]
fn a_page_rendered_alone_has_the_bytes_that_it_has_in_the_whole_book() {
    let (folder, _, ledger) = small(GOOD);
    let settings = "[output.html]\nhash-files = false\n";
    fs::write(folder.path().join("book/book.toml"), settings).expect("written");
    let source = folder.path().join("book/src");
    let summary = "[Page](page.md)\n\n- [One](one.md)\n    - [Two](two.md)\n\
                   - [Three](three.md)\n\n---\n\n[Four](four.md)\n";
    fs::write(source.join("SUMMARY.md"), summary).expect("written");
    for stem in ["one", "two", "three", "four"] {
        let text = format!("# {stem}\n\nSee [one](one.md#one), $x^2$.\n");
        fs::write(source.join(format!("{stem}.md")), text).expect("written");
    }
    let manuscript = Arc::new(Manuscript::new(ledger, folder.path()));
    let followed = folder.path().join("followed");
    let mut site = Site::at(followed.clone()).expect("a site");
    site.put(whole(&manuscript).expect("a book").path())
        .expect("put");
    for stem in ["page", "one", "two", "three", "four"] {
        let page = source.join(format!("{stem}.md"));
        let text = fs::read_to_string(&page).expect("a page") + "More.\n";
        fs::write(&page, text).expect("written");
        assert!(site.weave(&manuscript, stem).expect("no mistake"), "{stem}");
        let built = tempfile::tempdir().expect("a temporary folder");
        render(&manuscript, built.path()).expect("a book");
        for page in [&format!("{stem}.html"), "index.html"] {
            let read = |folder: &Path| fs::read(folder.join(page)).expect("a page");
            assert!(read(&followed) == read(built.path()), "{page}");
        }
    }
}
