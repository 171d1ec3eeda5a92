//! A book that follows its source: its folder changes file by file, and the pages that are open in
//! a browser hear of it.
//!
//! A page from disk can ask nobody, but it can load a script again and again. So `watch.js` beside
//! the pages holds the times at which files changed, and what is wrong. What loads it stands at the
//! end of mdBook's own script as long as the book follows its source; all other files are those of
//! any build, byte for byte.

use crate::build::render_marked;
use crate::failure::Failure;
use crate::files::{self, files, read, renew, replace};
use crate::manuscript::Manuscript;
use crate::render::render_page;
use anyhow::{Context, Result};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

/// What pages load while they follow their source.
const TOLD: &str = "watch.js";
/// What loads it.
const LISTENER: &str = include_str!("site/listener.js");

/// The folder of a book that follows its source.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    /// When which file changed, in milliseconds of the Unix era.
    times: BTreeMap<String, u64>,
    failure: Option<String>,
    notice: Option<String>,
    /// Whether a whole book was put there.
    is_whole: bool,
}

impl Site {
    /// The site at `folder`, where an older book may stand; its pages follow from now on.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn at(folder: PathBuf) -> Result<Self> {
        let site = Self {
            folder,
            times: BTreeMap::new(),
            failure: None,
            notice: None,
            is_whole: false,
        };
        if site.folder.is_dir() {
            add_listener(&site.folder)?;
        }
        site.tell()?;
        Ok(site)
    }

    /// Weaves the page `stem` alone, as it is in the whole book. The search, the page for printing
    /// and whatever takes over from that page wait for [`put`](Self::put). The answer is `false`
    /// where a page cannot be woven alone: before the first whole book, and if the names of files
    /// depend on what they hold.
    ///
    /// # Errors
    /// As [`render`](crate::render::render).
    pub fn weave(
        &mut self,
        manuscript: &Arc<Manuscript>,
        stem: &str,
    ) -> Result<bool, Failure> {
        if !self.is_whole {
            return Ok(false);
        }
        let fresh = temporary()?;
        let Some(pages) = render_page(manuscript, stem, fresh.path())? else {
            return Ok(false);
        };
        // A script changes only with the program.
        let mut new = manuscript.scripts();
        new.retain(|path, _| !self.folder.join(path).is_file());
        files::write(new, &self.folder)?;
        self.renew(fresh.path(), pages)?;
        Ok(true)
    }

    /// Puts the book `fresh` in the place of this one: files that differ are replaced, one by one,
    /// and those that it lacks are removed. Answers with the first page.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn put(&mut self, fresh: &Path) -> Result<PathBuf> {
        add_listener(fresh)?;
        let new = files(fresh, "")?;
        if self.folder.is_dir() {
            for file in files(&self.folder, "")? {
                if file != TOLD && !new.contains(&file) {
                    let path = self.folder.join(file);
                    let kept = || format!("{} cannot be removed", path.display());
                    fs::remove_file(&path).with_context(kept)?;
                }
            }
        }
        self.renew(fresh, new)?;
        self.is_whole = true;
        Ok(self.folder.join("index.html"))
    }

    /// There are no new pages, and why.
    ///
    /// # Errors
    /// If that cannot be written.
    pub fn fail(&mut self, failure: &Failure) -> Result<()> {
        self.failure = Some(failure.to_string());
        self.tell()
    }

    /// Tells whoever looks at a page something that stays.
    ///
    /// # Errors
    /// If that cannot be written.
    pub fn notify(&mut self, notice: &str) -> Result<()> {
        self.notice = Some(notice.into());
        self.tell()
    }

    /// Leaves the book as any build leaves it.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn leave(self) -> Result<()> {
        if !self.folder.is_dir() {
            return Ok(());
        }
        if let Some(path) = script(&self.folder)? {
            let text = read(&path)?;
            if let Some(own) = text.strip_suffix(LISTENER.as_bytes()) {
                replace(&path, own)?;
            }
        }
        fs::remove_file(self.folder.join(TOLD))
            .with_context(|| format!("{TOLD} cannot be removed"))
    }

    /// Replaces those of the `files` that differ from the ones in `fresh`.
    fn renew(&mut self, fresh: &Path, files: Vec<String>) -> Result<()> {
        for file in files {
            if renew(&self.folder.join(&file), &read(&fresh.join(&file))?)? {
                self.times.insert(file, now());
            }
        }
        self.failure = None;
        self.tell()
    }

    fn tell(&self) -> Result<()> {
        if !self.folder.is_dir() {
            return Ok(());
        }
        let told = [self.failure.as_deref(), self.notice.as_deref()];
        let told: Vec<_> = told.into_iter().flatten().collect();
        let told = told.join("\n\n");
        let state = json!({ "times": self.times, "told": told });
        let script = format!("watched({state});\n");
        replace(&self.folder.join(TOLD), script.as_bytes())
    }
}

/// The whole book of `manuscript`, to be [`put`](Site::put) in the place of an older one.
///
/// # Errors
/// As [`render`](crate::render::render).
pub fn whole(manuscript: &Arc<Manuscript>) -> Result<TempDir, Failure> {
    let fresh = temporary()?;
    render_marked(manuscript, fresh.path())?;
    Ok(fresh)
}

fn temporary() -> Result<TempDir> {
    tempfile::tempdir().context("there is no place for temporary files")
}

/// Now, in milliseconds of the Unix era.
fn now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap_or_default().as_millis().try_into().unwrap_or(0)
}

/// mdBook's own script of the book in `folder`; there may be a hash in its name.
fn script(folder: &Path) -> Result<Option<PathBuf>> {
    let is_script = |file: &String| {
        let name = file
            .strip_prefix("book")
            .and_then(|name| name.strip_suffix(".js"));
        name.is_some_and(|hash| hash.is_empty() || hash.starts_with('-'))
    };
    let found = files(folder, "")?.into_iter().find(is_script);
    Ok(found.map(|file| folder.join(file)))
}

/// Lets the pages in `folder` listen.
fn add_listener(folder: &Path) -> Result<()> {
    if let Some(path) = script(folder)? {
        let text = read(&path)?;
        if !text.ends_with(LISTENER.as_bytes()) {
            replace(&path, &[&text, LISTENER.as_bytes()].concat())?;
        }
    }
    Ok(())
}
