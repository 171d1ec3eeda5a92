//! Rendering: the checked pages of a book into a folder, by mdBook.

use super::build::Failure;
use super::preprocessor::Weaver;
use super::problem::Problem;
use super::{address, config, log, pages};
use crate::ledger::Ledger;
use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Renders the book below `root` into `destination`.
pub(crate) fn render(
    ledger: &Arc<Ledger>,
    root: &Path,
    destination: &Path,
) -> Result<(), Failure> {
    let mut problems = Vec::new();
    let config = config::read(root, destination, &mut problems);
    let scripts = pages::check(ledger, root, &mut problems)?;
    let Some((config, own)) = config.filter(|_| problems.is_empty()) else {
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
    for complaint in complaints {
        problems.push(Problem::of("book", complaint));
    }
    if let Err(error) = built {
        problems.push(Problem::of("book", format!("{error:#}")));
    }
    if !problems.is_empty() {
        return Err(Failure::Mistakes(problems));
    }
    write_scripts(&scripts, destination)?;
    if let Some(base) = own.canonical {
        address::write(&base, destination)?;
    }
    Ok(())
}

/// Writes the scripts of the figures below `folder`.
pub(crate) fn write_scripts(
    scripts: &BTreeMap<String, String>,
    folder: &Path,
) -> Result<()> {
    for (path, script) in scripts {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, script))
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
