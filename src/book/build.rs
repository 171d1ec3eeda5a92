//! Building: the whole book into a fresh folder, then one exchange with the old one.
//!
//! Nothing is touched until the new book is whole. It is built in a hidden folder beside its destination, checked, and then
//! the two change places in a single step of the file system, so that a build killed at any moment leaves the
//! old book or the new one. A lock keeps two builds apart; what a killed build left behind goes with the next.

use super::problem::Problem;
use super::weave::weave;
use super::{config, log};
use crate::ledger::Ledger;
use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_driver::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The start of a name of a folder in which a book is being built.
const BUILDING: &str = ".building-";

/// Why there is no new book. The old one, if there was one, is untouched.
#[derive(Debug)]
pub enum Failure {
    /// Claims refuted or foils accepted, a line each.
    Refuted(Vec<String>),
    /// Mistakes in the book's files.
    Mistakes(Vec<Problem>),
    /// A file could not be read or written.
    Io(anyhow::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Refuted(lines) => f.write_str(&lines.join("\n")),
            Self::Mistakes(problems) => {
                let lines: Vec<_> =
                    problems.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Self::Io(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Io(error)
    }
}

/// Renders the book below `root` (its source is `root/book`) into `destination` and answers with the path of its first page.
///
/// # Errors
/// If a claim fails, if anything in the book is wrong (all mistakes at once), or if a file cannot be read or written.
pub fn build(
    ledger: &Arc<Ledger>,
    root: &Path,
    destination: &Path,
) -> Result<PathBuf, Failure> {
    let refuted = ledger.problems();
    if !refuted.is_empty() {
        return Err(Failure::Refuted(refuted));
    }
    let parent = destination
        .parent()
        .context("the destination has no parent")?;
    fs::create_dir_all(parent)
        .with_context(|| format!("{} cannot be made", parent.display()))?;
    let lock = parent.join(".building.lock");
    let lock = File::create(&lock)
        .with_context(|| format!("{} cannot be written", lock.display()))?;
    lock.lock()
        .context("the lock on the book cannot be taken")?;
    remove_stale(parent)?;

    let fresh = tempfile::Builder::new()
        .prefix(BUILDING)
        .tempdir_in(parent)
        .with_context(|| format!("{} cannot be written", parent.display()))?;
    render(ledger, root, fresh.path())?;
    exchange(fresh.path(), destination)?;
    Ok(destination.join("index.html"))
}

fn remove_stale(parent: &Path) -> Result<()> {
    for entry in fs::read_dir(parent)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(BUILDING)
            && entry.path().is_dir()
        {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

fn render(
    ledger: &Arc<Ledger>,
    root: &Path,
    destination: &Path,
) -> Result<(), Failure> {
    let mut problems = Vec::new();
    let config = config::read(root, destination, &mut problems);
    let scripts = check_pages(ledger, root, &mut problems)?;
    let Some(config) = config.filter(|_| problems.is_empty()) else {
        return Err(Failure::Mistakes(problems));
    };
    let weaver = Weaver {
        ledger: Arc::clone(ledger),
        root: root.into(),
    };
    let (built, complaints) = log::collect(|| {
        let mut book = MDBook::load_with_config(root.join("book"), config)?;
        book.with_preprocessor(weaver);
        book.build()
    });
    problems.extend(
        complaints
            .into_iter()
            .map(|complaint| Problem::of("book", complaint)),
    );
    if let Err(error) = built {
        problems.push(Problem::of("book", format!("{error:#}")));
    }
    if !problems.is_empty() {
        return Err(Failure::Mistakes(problems));
    }
    for (path, script) in scripts {
        let path = destination.join(path);
        let folder = path.parent().unwrap_or(destination);
        fs::create_dir_all(folder).context("a folder for figures")?;
        fs::write(&path, script)
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let fonts = root.join("book/theme/fonts");
    for font in fs::read_dir(&fonts).context("book/theme/fonts")? {
        let font = font.context("book/theme/fonts")?;
        let to = destination.join("fonts").join(font.file_name());
        fs::copy(font.path(), to).context("a font cannot be copied")?;
    }
    Ok(())
}

/// Weaves every page once to gather all mistakes and the scripts of the figures.
fn check_pages(
    ledger: &Ledger,
    root: &Path,
    problems: &mut Vec<Problem>,
) -> Result<BTreeMap<String, String>> {
    let mut scripts = BTreeMap::new();
    let folder = root.join("book/src");
    let mut pages = Vec::new();
    for entry in fs::read_dir(&folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
    {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            pages.push(path);
        }
    }
    pages.sort();
    for page in pages {
        let name = page
            .strip_prefix(root)
            .unwrap_or(&page)
            .display()
            .to_string();
        let text = fs::read_to_string(&page)
            .with_context(|| format!("{name} cannot be read"))?;
        let woven = weave(ledger, root, &name, &text);
        problems.extend(woven.problems);
        scripts.extend(woven.scripts);
    }
    Ok(scripts)
}

/// Puts the fresh book in the place of the old one; the old one goes with the temporary folder.
fn exchange(fresh: &Path, destination: &Path) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    let moved = if destination.exists() {
        renameat_with(CWD, fresh, CWD, destination, RenameFlags::EXCHANGE)
    } else {
        renameat_with(CWD, fresh, CWD, destination, RenameFlags::NOREPLACE)
    };
    moved.with_context(|| {
        format!(
            "the new book cannot take its place at {}",
            destination.display()
        )
    })
}

/// The weaving as mdBook's preprocessor.
#[derive(Debug)]
pub struct Weaver {
    /// What the pages quote.
    pub ledger: Arc<Ledger>,
    /// The folder that holds `book/` and the crate's source.
    pub root: PathBuf,
}

impl Preprocessor for Weaver {
    fn name(&self) -> &'static str {
        "why-relu"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut problems = Vec::new();
        book.for_each_chapter_mut(|chapter| {
            let path = chapter.path.as_ref();
            let name =
                path.map_or_else(String::new, |path| path.display().to_string());
            let woven = weave(&self.ledger, &self.root, &name, &chapter.content);
            chapter.content = woven.markdown;
            problems.extend(woven.problems);
        });
        if problems.is_empty() {
            Ok(book)
        } else {
            Err(Failure::Mistakes(problems).into())
        }
    }
}
