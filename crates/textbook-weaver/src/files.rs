//! The files of a book in a folder: listed, read, and replaced one by one.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The files below `folder`, which is `name` to the book, in order.
pub(crate) fn files(folder: &Path, name: &str) -> Result<Vec<String>> {
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
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Replaces a file in a single step: who reads it meanwhile finds the old one or the new one.
pub(crate) fn replace(path: &Path, text: &[u8]) -> Result<()> {
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

/// Replaces the file at `path` if it holds something else than `text`; answers whether it did. What
/// watches the file sees a change only where there is one.
pub(crate) fn renew(path: &Path, text: &[u8]) -> Result<bool> {
    let is_other = fs::read(path).ok().as_deref() != Some(text);
    if is_other {
        replace(path, text)?;
    }
    Ok(is_other)
}

/// Writes files, path and text, below `folder`.
pub(crate) fn write(
    files: impl IntoIterator<Item = (String, String)>,
    folder: &Path,
) -> Result<()> {
    let mut files = files.into_iter();
    files.try_for_each(|(path, text)| {
        renew(&folder.join(path), text.as_bytes()).map(drop)
    })
}

/// Replaces each page below `folder` by what `edited` makes of its name and its text.
pub(crate) fn edit_pages(
    folder: &Path,
    edited: impl Fn(&str, &str) -> Result<String>,
) -> Result<()> {
    for name in files(folder, "")? {
        let path = folder.join(&name);
        if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let text = String::from_utf8(read(&path)?).map_err(anyhow::Error::from);
            let new = text.and_then(|text| edited(&name, &text));
            renew(&path, new.with_context(|| name.clone())?.as_bytes())?;
        }
    }
    Ok(())
}
