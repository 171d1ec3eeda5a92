//! The book as mdBook's own program renders it, which calls ours as a preprocessor.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// What stands, without its white space, on a page with what a clock measured.
const MEASURED: &str = "aclockonthemachinethatbuiltthispage";

/// Compares the pages in `built` with those of `mdbook build`. They may differ in white space and
/// in how a tag is spelled, since mdBook has read all of theirs, and in what a clock measured.
pub(crate) fn makes_the_same(built: &Path) {
    if !is_there() {
        return;
    }
    let root = sources();
    let book = root.path().join("book");
    succeeds(Command::new("mdbook").arg("build").arg(&book));

    let theirs = book.join("book");
    let pages = fs::read_dir(&theirs).expect("a folder");
    let pages = pages.map(|page| page.expect("a page").path());
    let html = pages.filter(|page| page.extension().is_some_and(|e| e == "html"));
    let names = html.filter_map(|page| page.file_name().map(ToOwned::to_owned));
    // Links of what is folded away lead out of our page for printing, and not out of theirs.
    let names: Vec<_> = names.filter(|name| name != "print.html").collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names {
        let read = |folder: &Path| {
            plain(&fs::read_to_string(folder.join(&name)).expect("a page"))
        };
        let (theirs, ours) = (read(&theirs), read(built));
        let both = theirs.chars().zip(ours.chars());
        let at = both.take_while(|(a, b)| a == b).count().saturating_sub(40);
        let near = |text: &str| text.chars().skip(at).take(120).collect::<String>();
        let same = theirs == ours || ours.contains(MEASURED);
        assert!(
            same,
            "{}: {}\n{}",
            name.display(),
            near(&theirs),
            near(&ours)
        );
    }
}

/// `mdbook test` runs each listing of the pages. It writes nothing.
pub(crate) fn runs_the_listings() {
    if !is_there() {
        return;
    }
    let own = env!("CARGO_MANIFEST_DIR");
    let program = env!("CARGO_BIN_EXE_why-relu");
    let target = Path::new(program).parent().expect("a folder").display();
    let told = succeeds(
        Command::new("mdbook")
            .args(["test", &format!("{own}/book")])
            .args(["-L", &format!("{target}/../listings")])
            .env(
                "MDBOOK_PREPROCESSOR__WHY_RELU__COMMAND",
                format!("{program} preprocess --root {own}"),
            ),
    );
    assert!(told.contains("'ReLU is not linear'"), "{told}");
}

/// Whether mdBook's own program is installed.
fn is_there() -> bool {
    let asked = Command::new("mdbook").arg("--version").output();
    if asked.is_err() {
        eprintln!("`mdbook` is not installed, so it was NOT tried");
    }
    asked.is_ok()
}

/// What the command tells, which has to succeed.
fn succeeds(command: &mut Command) -> String {
    let output = command.output().expect("mdbook runs");
    let told = [output.stdout, output.stderr];
    let told = told.map(|told| String::from_utf8_lossy(&told).into_owned());
    assert!(output.status.success(), "{}", told.concat());
    told.concat()
}

/// The sources of the book where mdBook may write, with our program as their preprocessor.
fn sources() -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    linked(own, root.path(), &["book", "target", ".git"]);
    let book = root.path().join("book");
    linked(&own.join("book"), &book, &["book", "book.toml", "src"]);
    // Pictures go into the source.
    linked(
        &own.join("book/src"),
        &book.join("src"),
        &["figures", "live"],
    );
    let settings = fs::read_to_string(own.join("book/book.toml")).expect("settings");
    let command = format!("{} preprocess --root ..", env!("CARGO_BIN_EXE_why-relu"));
    let settings = settings.replace("cargo run --quiet -- preprocess", &command);
    assert!(settings.contains(&command), "{settings}");
    fs::write(book.join("book.toml"), settings).expect("written");
    root
}

/// Fills `folder` with links to all that is in `source`, but for some of it.
fn linked(source: &Path, folder: &Path, without: &[&str]) {
    fs::create_dir_all(folder).expect("a folder");
    for entry in fs::read_dir(source).expect("a folder") {
        let name = entry.expect("an entry").file_name();
        if without.iter().all(|other| name != *other) {
            let (from, to) = (source.join(&name), folder.join(&name));
            symlink(from, to).expect("a link");
        }
    }
}

/// A page without what may differ: digits among it, since some are measured.
fn plain(page: &str) -> String {
    const TIME: &str = "<span class=\"seconds\">";
    let mut parts = page.split(TIME);
    let first = parts.next().unwrap_or_default();
    let rest =
        parts.map(|part| part.split_once("</span>").map_or(part, |(_, rest)| rest));
    let page: String = std::iter::once(first).chain(rest).collect();
    let page = page.replace(|c: char| c.is_whitespace() || c.is_ascii_digit(), "");
    let page = page
        .replace("<!--unsearched-->", "")
        .replace("<!--/unsearched-->", "");
    page.replace("/>", ">")
        .replace("&quot;", "\"")
        .to_lowercase()
}
