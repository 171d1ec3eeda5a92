//! Building: the whole book into a fresh folder, then one exchange with the old one.
//!
//! Nothing is touched until the new book is whole. It is built in a hidden folder beside its
//! destination, checked, and then the two change places in a single step of the file system, so
//! that a build killed at any moment leaves the old book or the new one. A lock keeps two builds
//! apart; what a killed build left behind goes with the next.

use crate::failure::Failure;
use crate::layout;
use crate::manuscript::Manuscript;
use crate::render::render;
use anyhow::{Context, Result, ensure};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use textbook::ledger::Ledger;

/// Renders the book below `root`, a book without directives of its own, as [`build_from`] does it.
///
/// # Errors
/// As [`build_from`].
pub fn build(
    ledger: &Arc<Ledger>,
    root: &Path,
    destination: &Path,
) -> Result<PathBuf, Failure> {
    let manuscript = Manuscript::new(Arc::clone(ledger), root);
    build_from(&Arc::new(manuscript), destination)
}

/// Renders the book (its source is `book/` below the root of `manuscript`) into `destination` and
/// answers with the path of its first page. Claims that wait for their proof do not stop it, and
/// their cards say so.
///
/// # Errors
/// If a claim fails or a foil is accepted, if anything in the book is wrong (all mistakes at once),
/// or if a file cannot be read or written.
pub fn build_from(
    manuscript: &Arc<Manuscript>,
    destination: &Path,
) -> Result<PathBuf, Failure> {
    Failure::of(manuscript.ledger().failures(), Failure::Refuted)?;
    let place = Destination::prepared(manuscript, destination)?;
    // The pages go into a folder within, since that of a temporary folder is closed to other users.
    let pages = place.fresh.path().join("book");
    render_marked(manuscript, &pages)?;
    let destination = place.path;
    let misplaced =
        || format!("the new book cannot go to {}", destination.display());
    replace(&destination, &pages).with_context(misplaced)?;
    Ok(destination.join("index.html"))
}

/// Whether the book of `manuscript` may stand at `destination`, and whether it can be built there.
/// A build finds out as well, but after all proofs.
///
/// # Errors
/// If something else stands there, or if nothing can be written there.
pub fn check(manuscript: &Manuscript, destination: &Path) -> Result<(), Failure> {
    Destination::prepared(manuscript, destination).map(drop)
}

/// Where a book is going to stand: locked, with a folder beside it for the new one.
struct Destination {
    path: PathBuf,
    fresh: TempDir,
    _lock: File,
}

impl Destination {
    fn prepared(manuscript: &Manuscript, path: &Path) -> Result<Self, Failure> {
        let destination = std::path::absolute(path).context("the destination")?;
        let (Some(parent), Some(name)) =
            (destination.parent(), destination.file_name())
        else {
            return Err(anyhow::anyhow!("a book cannot be the root folder").into());
        };
        let own = std::path::absolute(manuscript.root()).context("the root")?;
        if destination != own.join(layout::BUILT) || !destination.is_dir() {
            ensure_replaceable(&destination, &mark(manuscript))?;
        }
        let unwritable = |path: &Path| {
            format!(
                "{} cannot be written; mend that, or name another folder with --output",
                path.display()
            )
        };
        let name = name.to_string_lossy();
        fs::create_dir_all(parent).with_context(|| unwritable(parent))?;
        let lock_file = parent.join(format!(".{name}.lock"));
        let lock =
            File::create(&lock_file).with_context(|| unwritable(&lock_file))?;
        let unlocked = || format!("{} cannot be locked", lock_file.display());
        lock.lock().with_context(unlocked)?;
        let prefix = format!(".{name}.building-");
        remove_stale(parent, &prefix)?;
        let fresh = tempfile::Builder::new()
            .prefix(&prefix)
            .tempdir_in(parent)
            .with_context(|| unwritable(parent))?;
        Ok(Self {
            path: destination,
            fresh,
            _lock: lock,
        })
    }
}

/// Renders the book into `pages`, an empty folder or none, and marks it.
pub(crate) fn render_marked(
    manuscript: &Arc<Manuscript>,
    pages: &Path,
) -> Result<(), Failure> {
    render(manuscript, pages)?;
    let unmarked =
        || format!("the new book in {} cannot be marked", pages.display());
    let marked = fs::write(pages.join(mark(manuscript)), "");
    Ok(marked.with_context(unmarked)?)
}

/// A file that no site but this book's has: a folder without it is somebody else's.
fn mark(manuscript: &Manuscript) -> String {
    format!(".{}", manuscript.ledger().book().name)
}

/// Refuses to replace, and so to delete, a folder without the `mark` of this book. The build folder
/// within the source is the book's, whoever built there.
fn ensure_replaceable(destination: &Path, mark: &str) -> Result<()> {
    let is_book = destination.join(mark).is_file();
    let is_vacant = match fs::read_dir(destination) {
        Ok(mut entries) => entries.next().is_none(),
        Err(_) => destination.symlink_metadata().is_err(),
    };
    ensure!(
        is_book || is_vacant,
        "{} exists and is not a book; it would be lost. Name another folder with --output",
        destination.display()
    );
    Ok(())
}

/// Removes what killed builds of the same book left behind.
fn remove_stale(parent: &Path, prefix: &str) -> Result<()> {
    let unreadable = || format!("{} cannot be read", parent.display());
    for entry in fs::read_dir(parent).with_context(unreadable)? {
        let entry = entry.with_context(unreadable)?;
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            let stale = entry.path();
            let kept = || format!("{} cannot be removed", stale.display());
            fs::remove_dir_all(&stale).with_context(kept)?;
        }
    }
    Ok(())
}

/// Puts the fresh book in the place of the old one; the old one goes with the temporary folder.
fn replace(destination: &Path, fresh: &Path) -> io::Result<()> {
    if destination.symlink_metadata().is_err() {
        return fs::rename(fresh, destination);
    }
    if exchange(fresh, destination).is_ok() {
        return Ok(());
    }
    // Not every platform and file system can exchange. Then there is a moment without a book, but
    // never half of one.
    let old = fresh.with_extension("old");
    fs::rename(destination, &old)?;
    fs::rename(fresh, destination).or_else(|error| {
        fs::rename(&old, destination)?;
        Err(error)
    })
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(fresh: &Path, destination: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, fresh, CWD, destination, RenameFlags::EXCHANGE)?;
    Ok(())
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
