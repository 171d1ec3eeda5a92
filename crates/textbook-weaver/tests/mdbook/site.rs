//! A book that follows its source is the book that a build makes of it.

use super::{book, nothing};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use textbook_weaver::build::build;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::site::{Site, whole};

const HTML: &str = "[output.html]";

/// The files of a book, without what makes its pages follow.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        if path.is_dir() {
            let within = files(&path).into_iter();
            found
                .extend(within.map(|(file, text)| (format!("{name}/{file}"), text)));
        } else if name != "watch.js" {
            let mut text = fs::read(&path).expect("a file");
            if name.starts_with("book") && name.ends_with(".js") {
                let listener = text.windows(10).position(|at| at == b"// While t");
                text.truncate(listener.unwrap_or(text.len()));
            }
            found.insert(name.into_owned(), text);
        }
    }
    found
}

/// What pages are told, and of which files.
fn told(folder: &Path) -> (String, Vec<String>) {
    let text = fs::read_to_string(folder.join("watch.js")).expect("text");
    let state = text
        .strip_prefix("watched(")
        .and_then(|t| t.strip_suffix(");\n"));
    let state: serde_json::Value =
        serde_json::from_str(state.expect("a call")).expect("JSON");
    let times = state["times"].as_object().expect("times").keys();
    let told = state["told"].as_str().expect("text");
    (told.into(), times.cloned().collect())
}

#[test]
fn a_page_woven_alone_and_a_book_that_followed_are_those_of_a_build_byte_for_byte() {
    for has_hashes in [false, true] {
        follows(has_hashes);
    }
}

/// Follows a book, the names of whose files have hashes of what they hold or not.
fn follows(has_hashes: bool) {
    let settings = super::SETTINGS.replace(
        "renderers =",
        "canonical = \"https://example.org/a/\"\nrenderers =",
    );
    let settings = settings
        .replace(HTML, &format!("{HTML}\nhash-files = {has_hashes}"))
        + "[output.html.search.chapter]\n\"part/one.md\" = { enable = false }\n";
    let root = book(&[("book.toml", &settings)]);
    let (source, folder) =
        (root.path().join("book/src"), root.path().join("followed"));
    let manuscript = Arc::new(Manuscript::new(nothing(), root.path()));
    let mut site = Site::at(folder.clone()).expect("a site");
    let put = |site: &mut Site| {
        let fresh = whole(&manuscript).unwrap_or_else(|failure| panic!("{failure}"));
        site.put(fresh.path()).expect("put");
    };
    assert!(
        !site.weave(&manuscript, "end").expect("no mistake"),
        "no book yet"
    );
    put(&mut site);
    let built = || {
        let destination = root.path().join("built");
        build(&nothing(), root.path(), &destination).expect("a book");
        files(&destination)
    };
    assert!(files(&folder) == built());

    for (stem, has_page) in [
        ("end", true),
        ("part/one", true),
        ("part/two words", true),
        ("README", false),
        ("shared/part", false),
    ] {
        let page = source.join(format!("{stem}.md"));
        let text = fs::read_to_string(&page).expect("a page");
        fs::write(&page, text + "\nMore, whispered. $z$\n").expect("written");
        let is_alone = has_page && !has_hashes;
        let woven = site.weave(&manuscript, stem).expect("no mistake");
        assert_eq!(woven, is_alone, "{stem}");
        let (followed, built) = (files(&folder), built());
        let page = format!("{stem}.html");
        assert!(!is_alone || followed[&page] == built[&page], "{stem}");
        assert!(followed != built, "{stem}: the search is that of before");
        put(&mut site);
        assert!(files(&folder) == built, "{stem}");
    }

    let summary = fs::read_to_string(source.join("SUMMARY.md")).expect("text");
    let summary = summary.replace("[End](end.md)", "[Other](other.md)");
    fs::write(source.join("SUMMARY.md"), summary).expect("written");
    fs::rename(source.join("end.md"), source.join("other.md")).expect("renamed");
    for page in ["part/one.md", "other.md"] {
        let text = fs::read_to_string(source.join(page)).expect("a page");
        let text = text.replace("end.md", "other.md");
        fs::write(source.join(page), text).expect("written");
    }
    put(&mut site);
    assert!(files(&folder) == built(), "without a page that was there");
    site.leave().expect("left");
    let scripts = |folder: &Path| {
        let files = fs::read_dir(folder)
            .expect("a folder")
            .map(|file| file.expect("it").path());
        let scripts =
            files.filter(|file| file.extension().is_some_and(|e| e == "js"));
        let text = |file: PathBuf| {
            (
                file.file_name().map(ToOwned::to_owned),
                fs::read(&file).ok(),
            )
        };
        scripts.map(text).collect::<BTreeMap<_, _>>()
    };
    assert!(scripts(&folder) == scripts(&root.path().join("built")));
}

#[test]
fn pages_hear_of_what_changed_and_of_mistakes_until_they_are_mended() {
    let settings =
        super::SETTINGS.replace(HTML, &format!("{HTML}\nhash-files = false"));
    let root = book(&[("book.toml", &settings)]);
    let folder = root.path().join("followed");
    let page = root.path().join("book/src/end.md");
    let manuscript = Arc::new(Manuscript::new(nothing(), root.path()));
    let mut site = Site::at(folder.clone()).expect("a site");
    let fresh = whole(&manuscript).expect("a book");
    site.put(fresh.path()).expect("put");
    let (_, times) = told(&folder);
    assert!(times.len() > 20, "{times:?}");
    site.leave().expect("left");

    let mut site = Site::at(folder.clone()).expect("a site");
    site.put(fresh.path()).expect("put");
    assert_eq!(told(&folder), (String::new(), Vec::new()), "the same files");
    fs::write(&page, "# End\n\nAnother.\n").expect("written");
    site.weave(&manuscript, "end").expect("no mistake");
    let changed = || vec!["end.html".to_owned()];
    assert_eq!(told(&folder), (String::new(), changed()));

    fs::write(&page, "# End\n\n{{#clam}}\n").expect("written");
    let failure = site.weave(&manuscript, "end").expect_err("a mistake");
    site.fail(&failure).expect("told");
    let wanted =
        "book/src/end.md:3:1: unknown directive `clam`; the nearest is `claim`";
    let (mistake, times) = told(&folder);
    assert!(mistake.starts_with(wanted), "{mistake}");
    assert_eq!(times, changed());
    let html = fs::read_to_string(folder.join("end.html")).expect("a page");
    assert!(html.contains("Another."), "{html}");

    site.notify("Begin again.").expect("told");
    assert!(told(&folder).0.ends_with("\n\nBegin again."));
    fs::write(&page, "# End\n\nMended.\n").expect("written");
    site.weave(&manuscript, "end").expect("no mistake");
    assert_eq!(told(&folder), ("Begin again.".into(), changed()));
}
