//! The manuscript: the pages as an author wrote them, and the ledger that they quote. It remembers
//! the figures that it drew and the pages that it wove.

use crate::glossary::Glossary;
use crate::math::Typesetter;
use crate::picture::{self, Picture};
use crate::problem::unknown;
use crate::weave::Woven;
use crate::{config, layout};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use textbook::claim::Chapter;
use textbook::figure::Figure;
use textbook::ledger::Ledger;

/// What takes the place of a directive of a book's own: HTML without a blank line.
pub type Directive = fn(&Ledger) -> anyhow::Result<String>;

/// The script that gives its button to each element with `data-live`.
pub const WAKE: &str = "live/wake.js";

/// The pages of a book before mdBook sees them, and what they quote.
///
/// ```
/// use std::{path::Path, sync::Arc};
/// use textbook::{claim::Textbook, ledger::Ledger};
/// use textbook_weaver::manuscript::Manuscript;
///
/// let book = Textbook { name: "empty", chapters: &[], statements: &[] };
/// let ledger = Ledger::prove(book, "", |_| ());
/// let manuscript = Manuscript::new(Arc::new(ledger), Path::new("."))
///     .with_directive("number", |ledger| Ok(ledger.entries().len().to_string()));
///
/// let woven = manuscript.weave("page.md", "It has {{#number}} claims, {{#clam x/y}}.");
/// assert_eq!(woven.markdown, "It has 0 claims, .");
/// let told = &woven.problems[0].message;
/// assert_eq!(told, "unknown directive `clam`; the nearest is `claim`");
/// ```
#[derive(Debug)]
pub struct Manuscript {
    ledger: Arc<Ledger>,
    root: PathBuf,
    directives: Vec<(&'static str, Directive)>,
    live: Mutex<Arc<BTreeMap<String, String>>>,
    pictures: Mutex<BTreeMap<String, Picture>>,
    glossary: Kept<Glossary>,
    /// What sets formulas with the macros of the settings.
    typesetter: Kept<Typesetter>,
    /// The pages as they were woven, by their files.
    woven: Mutex<BTreeMap<String, Arc<Woven>>>,
}

impl Manuscript {
    /// A manuscript for the pages below `root` (in `root/book/src`), which quote `ledger`.
    #[must_use]
    pub fn new(ledger: Arc<Ledger>, root: &Path) -> Self {
        Self {
            ledger,
            root: root.into(),
            directives: Vec::new(),
            live: Mutex::default(),
            pictures: Mutex::default(),
            glossary: Mutex::default(),
            typesetter: Mutex::default(),
            woven: Mutex::default(),
        }
    }

    /// The same manuscript with a directive of the book's own, `{{#name}}`.
    #[must_use]
    pub fn with_directive(mut self, name: &'static str, html: Directive) -> Self {
        self.directives.push((name, html));
        self
    }

    /// The same manuscript for a book whose pages can be set going: each page with an element that
    /// says so, by `data-live`, loads [`WAKE`]. It is one of these `files`, path and text, which
    /// stand beside the pages.
    #[must_use]
    pub fn with_live(self, files: BTreeMap<String, String>) -> Self {
        self.set_live(files);
        self
    }

    /// Replaces the files of [`with_live`](Self::with_live).
    pub fn set_live(&self, files: BTreeMap<String, String>) {
        *open(&self.live) = Arc::new(files);
        open(&self.woven).clear();
    }

    /// The same manuscript with another ledger of the same book, say after its proofs have run.
    /// What was drawn stays drawn.
    #[must_use]
    pub fn with_ledger(self, ledger: Arc<Ledger>) -> Self {
        Self {
            ledger,
            woven: Mutex::default(),
            ..self
        }
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

    pub(crate) fn directives(&self) -> &[(&'static str, Directive)] {
        &self.directives
    }

    /// The figure `chapter/figure`.
    pub(crate) fn figure(
        &self,
        id: &str,
    ) -> Result<(&'static Chapter, &'static Figure), String> {
        let figures = self.ledger.book().chapters.iter().flat_map(|&chapter| {
            let figures = chapter.figures.iter();
            figures.map(move |figure| (chapter, figure))
        });
        let name = |(chapter, figure): (&'static Chapter, &'static Figure)| {
            format!("{}/{}", chapter.slug, figure.name)
        };
        let found = figures.clone().find(|&figure| name(figure) == id);
        found.ok_or_else(|| unknown("figure", id, figures.map(name)))
    }

    /// `figure` of `chapter` on the page `stem`. It depends on its settings alone, so it is drawn
    /// once for each page.
    pub(crate) fn picture(
        &self,
        chapter: &Chapter,
        figure: &Figure,
        stem: &str,
    ) -> Result<Picture, String> {
        let key = format!("{stem} {}/{}", chapter.slug, figure.name);
        if let Some(picture) = open(&self.pictures).get(&key) {
            return Ok(picture.clone());
        }
        let mut picture =
            picture::figure(chapter, figure, stem).map_err(|e| format!("{e:#}"))?;
        if stem != chapter.slug {
            picture.data = self.picture(chapter, figure, chapter.slug)?.data;
        }
        open(&self.pictures).insert(key, picture.clone());
        Ok(picture)
    }

    /// The glossary as it is now, read once as long as it stays.
    pub(crate) fn glossary(&self) -> Arc<Glossary> {
        let page = fs::read_to_string(self.root.join(layout::GLOSSARY));
        kept(&self.glossary, page.unwrap_or_default(), Glossary::read)
    }

    /// What sets formulas with the macros that the settings have now.
    pub(crate) fn typesetter(&self) -> Arc<Typesetter> {
        let settings = config::text(&self.root).unwrap_or_default();
        kept(&self.typesetter, settings, |settings| {
            // What is wrong with the settings is told with them.
            let macros = config::macros(settings, self.ledger.book().name);
            Typesetter::new(macros).unwrap_or_default()
        })
    }

    /// The page `file` with the text `text`, woven once as long as it stays what it is.
    pub(crate) fn woven(&self, file: &str, text: &str) -> Arc<Woven> {
        let kept = open(&self.woven).get(file).map(Arc::clone);
        if let Some(woven) = kept.filter(|woven| self.is_woven(woven, file, text)) {
            return woven;
        }
        let woven = Arc::new(self.weave(file, text));
        open(&self.woven).insert(file.into(), Arc::clone(&woven));
        woven
    }

    /// The scripts of all figures that were drawn, and what sets pages going: path and text.
    pub(crate) fn scripts(&self) -> BTreeMap<String, String> {
        let pictures = open(&self.pictures);
        let data = pictures.values().filter_map(|picture| picture.data.clone());
        let live = Arc::clone(&open(&self.live));
        let live = live.iter().map(|(path, text)| (path.clone(), text.clone()));
        data.chain(live).collect()
    }

    /// What a page with this HTML needs at its end; the way to the first page is `up`.
    pub(crate) fn ending(&self, html: &str, up: &str) -> String {
        if open(&self.live).contains_key(WAKE) && html.contains(" data-live=") {
            format!("\n\n<script defer src=\"{up}{WAKE}\"></script>\n")
        } else {
            String::new()
        }
    }
}

/// A text, and what was made of it.
type Kept<T> = Mutex<(String, Arc<T>)>;

/// What `make` makes of `text`, once as long as that stays.
fn kept<T>(last: &Kept<T>, text: String, make: impl FnOnce(&str) -> T) -> Arc<T> {
    let mut last = open(last);
    if last.0 != text {
        let new = Arc::new(make(&text));
        *last = (text, new);
    }
    Arc::clone(&last.1)
}

/// A figure that panics while it is drawn leaves nothing half done behind.
fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
