//! The loom: all that a page is woven from, and the figures that were drawn already.

use super::picture::{self, Picture};
use super::problem::unknown;
use crate::ledger::Ledger;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// What a directive of a book's own becomes: HTML without a blank line.
pub type Table = fn(&Ledger) -> anyhow::Result<String>;

/// What pages are woven from.
///
/// ```
/// use std::{path::Path, sync::Arc};
/// use why_relu::{book::loom::Loom, chapters::TEXTBOOK, ledger::Ledger};
/// let ledger = Ledger::prove(TEXTBOOK, "additivity-breaks", |_| ());
/// let loom = Loom::new(Arc::new(ledger), Path::new("."));
/// let value = "{{#value relu-is-not-linear/additivity-breaks defect}}";
/// let woven = loom.weave("page.md", &format!("It misses by {value}."));
/// assert_eq!(woven.markdown, "It misses by <span class=\"value\">1</span>.");
/// ```
#[derive(Debug)]
pub struct Loom {
    ledger: Arc<Ledger>,
    root: PathBuf,
    tables: Vec<(&'static str, Table)>,
    pictures: Mutex<BTreeMap<String, Picture>>,
}

impl Loom {
    /// A loom for the pages below `root` (in `root/book/src`), which quote `ledger`.
    #[must_use]
    pub fn new(ledger: Arc<Ledger>, root: &Path) -> Self {
        Self {
            ledger,
            root: root.into(),
            tables: Vec::new(),
            pictures: Mutex::default(),
        }
    }

    /// The same loom with a directive of the book's own, `{{#name}}`.
    #[must_use]
    pub fn with_table(mut self, name: &'static str, table: Table) -> Self {
        self.tables.push((name, table));
        self
    }

    /// The same loom with another ledger of the same book, say after its proofs have run. What was drawn stays drawn.
    #[must_use]
    pub fn with_ledger(self, ledger: Arc<Ledger>) -> Self {
        Self { ledger, ..self }
    }

    /// What the pages quote.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The folder that holds `book/` and the source that pages quote.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn tables(&self) -> &[(&'static str, Table)] {
        &self.tables
    }

    /// The figure `chapter/figure`. It depends on its settings alone, so it is drawn once.
    pub(super) fn picture(&self, id: &str) -> Result<Picture, String> {
        let mut pictures =
            self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(picture) = pictures.get(id) {
            return Ok(picture.clone());
        }
        let chapters = self.ledger.book().chapters.iter();
        let figures: Vec<_> = chapters
            .flat_map(|chapter| {
                let figures = chapter.figures.iter();
                figures.map(move |figure| {
                    (format!("{}/{}", chapter.slug, figure.name), chapter, figure)
                })
            })
            .collect();
        let found = figures.iter().find(|(name, ..)| name == id);
        let (_, chapter, figure) = found.ok_or_else(|| {
            unknown("figure", id, figures.iter().map(|(name, ..)| name))
        })?;
        let picture =
            picture::figure(chapter, figure).map_err(|e| format!("{e:#}"))?;
        pictures.insert(id.into(), picture.clone());
        Ok(picture)
    }
}
