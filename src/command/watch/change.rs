//! What changed: the times and sizes of files, compared again and again. That takes less than a
//! thousandth of a second, needs no service of the system, and works on every file system.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What has to be done again.
#[derive(Debug, PartialEq)]
pub(super) enum Change {
    /// The page of this stem was edited, and nothing else.
    Page(String),
    /// Several pages, the settings, the style, the table of contents, or files that pages may
    /// include.
    Book,
    /// What sets the pages going, and maybe more.
    Live,
    /// The program: what was proved is not what it says now.
    Program,
}

/// What is known of a file without reading it.
type Stamp = (Option<SystemTime>, u64);
type Files = BTreeMap<PathBuf, Stamp>;

/// The folders of the program.
const PROGRAM: [&str; 3] = ["src", "crates", "book/exercises"];
/// How many looks at the book there are for one at the program, whose files are many.
const PATIENCE: u32 = 40;

/// The files of a project as they were when they were looked at last.
pub(super) struct Watch {
    root: PathBuf,
    book: Files,
    program: Files,
    looks: u32,
    /// The book at the last look, if it had just changed then.
    unsettled: Option<Files>,
}

impl Watch {
    pub(super) fn new(root: &Path) -> Self {
        Self {
            root: root.into(),
            book: book(root),
            program: files(root, PROGRAM),
            looks: 0,
            unsettled: None,
        }
    }

    /// What has changed since it was told last. A change is told when two looks agree on it: an
    /// editor may be in the middle of writing, or have put the old file away before the new one.
    pub(super) fn look(&mut self) -> Option<Change> {
        self.looks += 1;
        if self.looks.is_multiple_of(PATIENCE) {
            let program = files(&self.root, PROGRAM);
            if program != self.program {
                self.program = program;
                return Some(Change::Program);
            }
        }
        let book = book(&self.root);
        let unsettled = self.unsettled.take();
        if book == self.book {
            return None;
        }
        if unsettled.as_ref() != Some(&book) {
            self.unsettled = Some(book);
            return None;
        }
        let before = std::mem::replace(&mut self.book, book);
        Some(self.between(&before))
    }

    /// What was done since the files were as `before`.
    fn between(&self, before: &Files) -> Change {
        let differs = |(path, stamp): &(&PathBuf, &Stamp)| {
            before.get(*path) != Some(stamp) || self.book.get(*path) != Some(stamp)
        };
        let files = before.iter().chain(&self.book).filter(differs);
        let changed: BTreeSet<_> = files.map(|(path, _)| path).collect();
        let (live, pages) =
            (self.root.join("book/live"), self.root.join("book/src"));
        if changed.iter().any(|path| path.starts_with(&live)) {
            return Change::Live;
        }
        let mut stems = changed.iter().map(|path| {
            let page = path.strip_prefix(&pages).ok()?;
            let stem = page.to_str()?.strip_suffix(".md")?.replace('\\', "/");
            let is_edited =
                before.contains_key(*path) && self.book.contains_key(*path);
            (is_edited && stem != "SUMMARY").then_some(stem)
        });
        match (stems.next().flatten(), stems.next()) {
            (Some(stem), None) => Change::Page(stem),
            _ => Change::Book,
        }
    }
}

/// The settings, the pages, the style, and what sets the pages going.
fn book(root: &Path) -> Files {
    let mut book = files(root, ["book/src", "book/theme", "book/live"]);
    book.extend(stamp(root.join("book/book.toml")));
    book
}

/// Every file in the `folders` below `root` but those that editors hide or keep of an older text.
/// One that vanishes meanwhile is not there.
fn files(root: &Path, folders: [&str; 3]) -> Files {
    let mut found = Files::new();
    let mut folders: Vec<_> =
        folders.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_string_lossy();
            if name.starts_with('.') || name.ends_with('~') {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else {
                found.extend(stamp(path));
            }
        }
    }
    found
}

fn stamp(path: PathBuf) -> Option<(PathBuf, Stamp)> {
    let about = fs::metadata(&path).ok()?;
    Some((path, (about.modified().ok(), about.len())))
}
