//! The scripts of figures as files.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Writes the scripts of figures below `folder`. One that stands there already is left alone:
/// mdBook's own server would see a change, and build again.
pub(crate) fn write(
    scripts: impl IntoIterator<Item = (String, String)>,
    folder: &Path,
) -> Result<()> {
    for (path, script) in scripts {
        let path = folder.join(path);
        if fs::read(&path).is_ok_and(|old| old == script.as_bytes()) {
            continue;
        }
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, script))
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
