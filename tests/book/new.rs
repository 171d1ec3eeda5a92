//! `why-relu new`: what it writes, what it refuses, and that a refusal leaves nothing behind.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;
use why_relu::chapters::CHAPTERS;

/// What makes the folder a project, and the files that a new chapter is entered in.
const FILES: [&str; 3] =
    ["book/book.toml", "book/src/SUMMARY.md", "src/chapters.rs"];

/// The name of a chapter that the book does not have.
pub(crate) fn vacant_slug() -> String {
    let mut slugs = (0..).map(|number| format!("chapter-{number}"));
    let vacant = |slug: &String| CHAPTERS.iter().all(|known| known.slug != slug);
    slugs.find(vacant).expect("a name is left")
}

pub(crate) fn project() -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir_all(root.path().join("src/chapters")).expect("a folder");
    for file in FILES {
        let copy = root.path().join(file);
        fs::create_dir_all(copy.parent().expect("a folder")).expect("made");
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(file), copy)
            .expect("copied");
    }
    root
}

fn new(root: &Path, slug: &str, title: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_why-relu"));
    let command = command.args(["new", slug, title, "--root"]).arg(root);
    command.output().expect("the program runs")
}

/// Every file below `folder` with its text.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            found.append(&mut files(&path));
        } else if path.is_file() {
            let text = fs::read_to_string(&path).expect("text");
            found.insert(path.display().to_string(), text);
        }
    }
    found
}

fn refused(root: &Path, slug: &str, title: &str) -> String {
    let before = files(root);
    let output = new(root, slug, title);
    assert_eq!(output.status.code(), Some(1), "{slug} {title}");
    assert!(files(root) == before, "{slug} left something behind");
    String::from_utf8(output.stderr).expect("text")
}

#[test]
fn a_new_chapter_is_written_and_entered_in_the_list_and_the_contents() {
    let root = project();
    let before = files(root.path());
    let slug = vacant_slug();
    let module = slug.replace('-', "_");
    let title = r#"Softplus is a "smooth" ReLU"#;
    let output = new(root.path(), &slug, title);
    assert!(output.status.success(), "{output:?}");
    let after = files(root.path());
    let mut shown = String::new();
    for (path, text) in &after {
        let old = before.get(path).map(String::as_str).unwrap_or_default();
        let mut old = old.lines().peekable();
        let path = path.strip_prefix(&root.path().display().to_string());
        let path = path.expect("below the root");
        shown.extend(["=== ", path, "\n"]);
        for line in text.lines() {
            if old.next_if_eq(&line).is_none() {
                shown.extend(["+ ", line, "\n"]);
            }
        }
        assert_eq!(old.next(), None, "a line was changed or lost");
    }
    let any = shown.replace(&slug, "SLUG").replace(&module, "MODULE");
    insta::assert_snapshot!(any);
    let permissions = |file: &str| {
        let about = fs::metadata(root.path().join(file));
        about.expect("a file").permissions()
    };
    let own = permissions(&format!("src/chapters/{module}.rs"));
    assert_eq!(own, permissions("src/chapters.rs"));

    let told = refused(root.path(), &slug, "Another");
    assert!(
        told.contains(&format!("{module}.rs exists already")),
        "{told}"
    );
}

#[test]
fn a_bad_or_taken_name_is_refused_and_nothing_is_written() {
    let root = project();
    for (slug, title, wanted) in [
        (
            "riemann-sums",
            "Sums",
            "the chapter `riemann-sums` exists already",
        ),
        (
            "Softplus-is-smooth",
            "Softplus",
            "cannot name a page and a module",
        ),
        (
            "softplus_is_smooth",
            "Softplus",
            "cannot name a page and a module",
        ),
        ("2-softplus", "Softplus", "cannot name a page and a module"),
        ("a--b", "Softplus", "cannot name a page and a module"),
        ("a-b-", "Softplus", "cannot name a page and a module"),
        ("../a-b", "Softplus", "cannot name a page and a module"),
        ("", "Softplus", "cannot name a page and a module"),
        ("match", "Softplus", "take two words or more"),
        (&vacant_slug(), "", "the title is empty"),
        (&vacant_slug(), "A\nB", "the title holds '\\n'"),
        (&vacant_slug(), "$x$", "the title holds '$'"),
    ] {
        let told = refused(root.path(), slug, title);
        assert!(told.contains(wanted), "{slug} {title}: {told}");
    }
}

#[test]
fn a_project_with_a_list_that_is_not_as_expected_is_left_alone() {
    let slug = vacant_slug();
    for file in &FILES[1..] {
        let root = project();
        fs::write(root.path().join(file), "").expect("written");
        let told = refused(root.path(), &slug, "A title");
        assert!(told.contains(&format!("{file} has no place")), "{told}");
        fs::remove_file(root.path().join(file)).expect("removed");
        let told = refused(root.path(), &slug, "A title");
        assert!(told.contains(&format!("{file} cannot be read")), "{told}");
    }
}

#[cfg(unix)]
#[test]
fn a_place_where_nothing_can_be_written_stops_it_before_anything_is() {
    let slug = vacant_slug();
    let root = project();
    // A folder in which no file can be made, whoever asks: it is a file.
    let chapters = root.path().join("src/chapters");
    fs::remove_dir_all(&chapters).expect("removed");
    fs::write(chapters, "").expect("written");
    let told = refused(root.path(), &slug, "A title");
    assert!(told.contains("src/chapters"), "{told}");
    // A link that leads nowhere stands where the page has to go.
    let root = project();
    let link = root.path().join(format!("book/src/{slug}.md"));
    std::os::unix::fs::symlink("/nowhere/at/all", link).expect("a link");
    let told = refused(root.path(), &slug, "A title");
    assert!(told.contains("exists already"), "{told}");
}
