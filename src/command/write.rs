//! Several files written together, or none of them.

use anyhow::{Context, Result};
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use tempfile::{Builder, NamedTempFile};

/// A file, what it holds and what it shall hold.
pub(crate) struct Edit {
    pub(crate) path: PathBuf,
    /// `None` for a file that must not exist.
    pub(crate) old: Option<Vec<u8>>,
    pub(crate) new: String,
}

/// Writes all files beside their places first, where a full disk does no harm, and then moves them
/// there; what was moved goes back if a later file cannot.
pub(crate) fn all(edits: &[Edit]) -> Result<()> {
    let staged: Vec<_> = edits.iter().map(stage).collect::<Result<_>>()?;
    for (number, (edit, file)) in edits.iter().zip(staged).enumerate() {
        let moved = match edit.old {
            None => file.persist_noclobber(&edit.path),
            Some(_) => file.persist(&edit.path),
        };
        if let Err(error) = moved {
            for done in &edits[..number] {
                done.undo()?;
            }
            let unwritten = || format!("{} cannot be written", edit.path.display());
            return Err(error.error).with_context(unwritten);
        }
    }
    Ok(())
}

fn stage(edit: &Edit) -> Result<NamedTempFile> {
    let folder = edit.path.parent().context("a file stands in a folder")?;
    let staged = || {
        let mut builder = Builder::new();
        builder.prefix(".new-");
        // Those of any other new file; a temporary one would be closed to other users.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.tempfile_in(folder)?;
        file.write_all(edit.new.as_bytes())?;
        if edit.old.is_some() {
            let permissions = fs::metadata(&edit.path)?.permissions();
            file.as_file().set_permissions(permissions)?;
        }
        std::io::Result::Ok(file)
    };
    staged().with_context(|| format!("{} cannot be written", edit.path.display()))
}

impl Edit {
    fn undo(&self) -> Result<()> {
        match &self.old {
            None => fs::remove_file(&self.path),
            Some(old) => fs::write(&self.path, old),
        }
        .with_context(|| format!("{} cannot be put back", self.path.display()))
    }
}
