//! A page that is open from disk while its source changes.

use super::desk::Desk;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::site::{Site, whole};
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;

/// The text of the page, which of its lines is the first in the window, and what its panel says. A
/// font that comes late may move a line by a pixel or two.
const TEXT: &str = "return document.querySelector('main p').textContent";
const PLACE: &str = "const lines = [...document.querySelectorAll('main p')]; \
    return String(lines.findIndex((line) => line.getBoundingClientRect().bottom > 12))";
const PANEL: &str = "const panel = document.querySelector('#watched'); \
    return panel.hidden ? '' : panel.textContent.split('\\n')[0]";

/// An open page follows its source, and shows a mistake until it is mended.
pub(super) fn is_followed(desk: &Desk) {
    let root = tempfile::tempdir().expect("a temporary folder");
    let write = |file: &str, text: &str| {
        let path = root.path().join("book").join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    let long =
        |text: &str| format!("# Page\n\n{text}\n{}", "\nAnother line.\n".repeat(99));
    write("book.toml", "[output.html]\nhash-files = false\n");
    write(
        "src/SUMMARY.md",
        "[Page](page.md)\n[Other](part/other.md)\n",
    );
    write("src/page.md", &long("The first text."));
    write("src/part/other.md", "# Other\n\nAnother page.\n");
    let ledger = Arc::new(Ledger::unproved(TEXTBOOK));
    let manuscript = Arc::new(Manuscript::new(ledger, root.path()));
    let folder = root.path().join("book/book");
    let mut site = Site::at(folder.clone()).expect("a site");
    let put = |site: &mut Site| {
        let fresh = whole(&manuscript).unwrap_or_else(|failure| panic!("{failure}"));
        site.put(fresh.path()).expect("put");
    };
    put(&mut site);
    let browser = &desk.browser;
    let open = |page: &str| {
        browser.visit(&format!("file://{}", folder.join(page).display()));
    };
    open("page.html");
    browser.wait_for(TEXT, "The first text.");
    browser.run(
        "scrollBy(0, document.querySelectorAll('main p')[20].getBoundingClientRect().top)",
    );
    browser.wait_for(PLACE, "20");

    write("src/page.md", &long("The second text."));
    assert!(site.weave(&manuscript, "page").expect("no mistake"));
    browser.wait_for(TEXT, "The second text.");
    browser.wait_for(PLACE, "20");
    browser.wait_for(PANEL, "");
    browser.run("window.isSame = true");
    put(&mut site);

    write("src/page.md", "# Page\n\n{{#clam}}\n");
    let failure = site.weave(&manuscript, "page").expect_err("a mistake");
    site.fail(&failure).expect("told");
    let told =
        "book/src/page.md:3:1: unknown directive `clam`; the nearest is `claim`";
    browser.wait_for(PANEL, told);
    assert_eq!(browser.run(TEXT), "The second text.");
    assert_eq!(
        browser.run("return window.isSame"),
        true,
        "it had no reason to go"
    );

    write("src/page.md", &long("A price of 5 euros."));
    site.weave(&manuscript, "page").expect("no mistake");
    browser.wait_for(TEXT, "A price of 5 euros.");
    browser.wait_for(PANEL, "");
    put(&mut site);

    open("part/other.html");
    browser.wait_for(TEXT, "Another page.");
    write("src/part/other.md", "# Other\n\nIts second text.\n");
    site.weave(&manuscript, "part/other").expect("no mistake");
    browser.wait_for(TEXT, "Its second text.");
    assert_eq!(browser.complaints(), Vec::<String>::new());
    site.leave().expect("left");
    browser.wait_for(PANEL, "The book is not watched any more.");
    is_plain(&folder);
}

/// No script of the book in `folder` asks for another again and again.
fn is_plain(folder: &Path) {
    let script = fs::read_to_string(folder.join("book.js")).expect("a script");
    assert!(!script.contains("watch.js"));
}
