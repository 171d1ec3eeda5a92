//! `why-relu watch`: what becomes of edits, and what it leaves behind.

use crate::cli::program;
use crate::replacement::files;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use textbook_weaver::build::build;
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;

/// The one claim that is proved before the book is woven.
const CLAIM: &str = "relu-is-not-linear/additivity-breaks";

/// A running `watch`, ended with the test.
pub(crate) struct Watched {
    child: Child,
    folder: PathBuf,
    /// What it goes on to say; closed, it would be told that nobody listens.
    _output: BufReader<ChildStdout>,
}

impl Watched {
    /// Watches the book at `root`, which is woven.
    pub(crate) fn start(root: &Path) -> Self {
        let mut command = program(&["watch", CLAIM, "--root"]);
        let command = command
            .arg(root)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().expect("the program runs");
        let mut output = BufReader::new(child.stdout.take().expect("its output"));
        let mut line = String::new();
        while !line.starts_with("the whole book woven in") {
            line.clear();
            let length = output.read_line(&mut line).expect("a line");
            assert!(length > 0, "it goes on");
        }
        Self {
            child,
            folder: root.join("book/book"),
            _output: output,
        }
    }

    pub(crate) fn page(&self, page: &str) -> String {
        fs::read_to_string(self.folder.join(page)).unwrap_or_default()
    }

    /// What the pages are told.
    pub(crate) fn told(&self) -> String {
        let text = self.page("watch.js");
        let state = text
            .strip_prefix("watched(")
            .and_then(|t| t.strip_suffix(");\n"));
        let state: Value =
            serde_json::from_str(state.expect("a call")).expect("JSON");
        state["told"].as_str().expect("text").into()
    }

    /// Waits until something holds.
    pub(crate) fn wait(&self, wanted: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !wanted(self) {
            let told = self.told();
            assert!(start.elapsed() < Duration::from_mins(2), "{told}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Ends it as Ctrl-C does.
    fn interrupt(&mut self) -> Option<i32> {
        let mut kill = Command::new("kill");
        let kill = kill.args(["-INT", &self.child.id().to_string()]);
        assert!(kill.status().expect("a command").success());
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // One that has ended by itself is as good as killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A project whose book has two pages.
pub(crate) fn project() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    for (file, text) in [
        (
            "book/book.toml",
            "[book]\ntitle = \"Small\"\n[output.html]\nhash-files = false\n",
        ),
        (
            "book/src/SUMMARY.md",
            "[Page](page.md)\n[Other](other.md)\n",
        ),
        ("book/src/page.md", "# Page\n\nThe first text.\n"),
        ("book/src/other.md", "# Other\n"),
    ] {
        let file = root.path().join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }
    root
}

#[test]
fn an_edit_is_woven_a_mistake_is_told_and_goes_when_it_is_mended() {
    let root = project();
    let source = |file: &str| root.path().join("book/src").join(file);
    let write =
        |file: &str, text: &str| fs::write(source(file), text).expect("written");
    write(
        "other.md",
        &format!(
            "{{{{#claim {CLAIM}}}}} {{{{#claim riemann-sums/depth-squares}}}}\n"
        ),
    );
    let watched = Watched::start(root.path());
    assert!(watched.page("page.html").contains("The first text."));
    let other = watched.page("other.html");
    assert!(other.contains("class=\"claim proved\""), "{other}");
    assert!(other.contains("class=\"claim unproved\""), "{other}");

    write("page.md", "# Page\n\nThe second text.\n");
    for page in ["page.html", "index.html", "print.html", "searchindex.js"] {
        // The search has the stems of words.
        watched.wait(|watched| watched.page(page).contains("econd"));
    }

    write("page.md", "# Page\n\n{{#clam x/y}}\n");
    let wanted = "book/src/page.md:3:1: unknown directive `clam`";
    watched.wait(|watched| watched.told().starts_with(wanted));
    assert!(watched.page("page.html").contains("The second text."));

    // As an editor does that keeps the old text until the new one is written.
    write("page.md~", "# Page\n\nThe third text.\n");
    fs::rename(source("page.md~"), source("page.md")).expect("renamed");
    watched.wait(|watched| watched.page("print.html").contains("The third text."));
    assert_eq!(watched.told(), "");

    write("new.md", "# New\n");
    watched
        .wait(|watched| watched.told().starts_with("book/src/new.md: no link in"));
    write(
        "SUMMARY.md",
        "[Page](page.md)\n[Another title](other.md)\n[New](new.md)\n",
    );
    watched.wait(|watched| watched.page("toc.html").contains("Another title"));
    write("SUMMARY.md", "[Page](page.md)\n[Other](other.md)\n");
    fs::remove_file(source("new.md")).expect("removed");
    watched.wait(|watched| watched.page("new.html").is_empty());
    let settings = root.path().join("book/book.toml");
    let text = fs::read_to_string(&settings).expect("settings");
    fs::write(&settings, text.replace("Small", "Large")).expect("written");
    watched
        .wait(|watched| watched.page("page.html").contains("<title>Page - Large"));

    fs::create_dir_all(root.path().join("src")).expect("a folder");
    fs::write(root.path().join("src/new.rs"), "").expect("written");
    watched
        .wait(|watched| watched.told().contains("End `watch` and begin it again"));
}

#[test]
fn what_it_leaves_behind_is_what_a_build_makes() {
    let root = project();
    let folder = root.path().join("book/book");
    let mut watched = Watched::start(root.path());
    let page = root.path().join("book/src/page.md");
    fs::write(&page, "# Page\n\nThe second text.\n").expect("written");
    watched.wait(|watched| watched.page("print.html").contains("The second text."));
    assert!(watched.page("book.js").contains("watch.js"));
    assert_eq!(watched.interrupt(), Some(0));
    let left = files(&folder);
    let ledger = Arc::new(Ledger::prove(TEXTBOOK, CLAIM, |_| ()).completed());
    build(&ledger, root.path(), &folder).expect("a book");
    assert!(left == files(&folder));
}
