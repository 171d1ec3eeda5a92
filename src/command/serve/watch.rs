//! What changed: the times and sizes of files, compared again and again. This needs no service of
//! the system and works everywhere.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What has to be done again.
#[derive(Debug, PartialEq)]
pub(super) enum Change {
    /// The pages of these stems were edited.
    Pages(Vec<String>),
    /// The settings, the style, the table of contents, or files that pages may include.
    Everything,
    /// The program: what was proved is not what it says now.
    Program,
}

/// What is known of a file without reading it.
type Stamp = (Option<SystemTime>, u64);
type Files = BTreeMap<PathBuf, Stamp>;

/// The files of a book as they were when they were looked at last.
pub(super) struct Watch {
    book: PathBuf,
    program: PathBuf,
    pages: Files,
    code: Files,
    looks: u32,
    /// The pages at the last look, if they had just changed then.
    unsettled: Option<Files>,
}

/// How many looks at the pages there are for one at the program, whose files are many.
const PATIENCE: u32 = 40;

impl Watch {
    pub(super) fn new(root: &Path) -> Self {
        let (book, program) = (root.join("book"), root.join("src"));
        let pages = pages(&book);
        let code = files(&program);
        Self {
            book,
            program,
            pages,
            code,
            looks: 0,
            unsettled: None,
        }
    }

    /// What has changed since it was told last. A change is told when two looks agree on it: an
    /// editor may be in the middle of writing.
    pub(super) fn look(&mut self) -> Option<Change> {
        self.looks += 1;
        if self.looks.is_multiple_of(PATIENCE) {
            let code = files(&self.program);
            if code != self.code {
                self.code = code;
                return Some(Change::Program);
            }
        }
        let pages = pages(&self.book);
        let unsettled = self.unsettled.take();
        if pages == self.pages {
            return None;
        }
        if unsettled.as_ref() != Some(&pages) {
            self.unsettled = Some(pages);
            return None;
        }
        let before = std::mem::replace(&mut self.pages, pages);
        let same_files = before.keys().eq(self.pages.keys());
        let edited = self
            .pages
            .iter()
            .filter(|(path, stamp)| before.get(*path) != Some(stamp));
        let source = self.book.join("src");
        let stems: Option<Vec<_>> = edited
            .map(|(path, _)| {
                let stem = path
                    .strip_prefix(&source)
                    .ok()?
                    .to_str()?
                    .strip_suffix(".md")?;
                (stem != "SUMMARY").then(|| stem.to_owned())
            })
            .collect();
        Some(match stems {
            Some(stems) if same_files => Change::Pages(stems),
            _ => Change::Everything,
        })
    }
}

/// The settings, the pages and the style.
fn pages(book: &Path) -> Files {
    let mut found = files(&book.join("src"));
    found.append(&mut files(&book.join("theme")));
    found.extend(stamp(book.join("book.toml")));
    found
}

/// Every file below `folder`. One that vanishes meanwhile is not there.
fn files(folder: &Path) -> Files {
    let mut found = Files::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.append(&mut files(&path));
        } else {
            found.extend(stamp(path));
        }
    }
    found
}

fn stamp(path: PathBuf) -> Option<(PathBuf, Stamp)> {
    let about = fs::metadata(&path).ok()?;
    Some((path, (about.modified().ok(), about.len())))
}
