//! The files of a site: listed, read, and replaced one by one.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The files below `folder`, which is `name` to the site, in order.
pub(super) fn files(folder: &Path, name: &str) -> Result<Vec<String>> {
    let unreadable = || format!("{} cannot be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let entry = entry.with_context(unreadable)?;
        let file = format!("{name}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.append(&mut files(&entry.path(), &format!("{file}/"))?);
        } else {
            found.push(file);
        }
    }
    found.sort();
    Ok(found)
}

/// What the file at `path` holds.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Replaces a file in a single step: who reads it meanwhile finds the old one or the new one.
pub(super) fn replace(path: &Path, text: &[u8]) -> Result<()> {
    let new = path.with_extension("watched");
    let parent = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&new, text))
        .and_then(|()| fs::rename(&new, path))
        .inspect_err(|_| {
            // Half a file would keep a full disk full. If it cannot go now, the next book takes it.
            let _ = fs::remove_file(&new);
        })
        .with_context(|| format!("{} cannot be written", path.display()))
}
