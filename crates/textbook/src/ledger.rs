//! The ledger: every claim and every foil, run once.

mod entry;
mod json;
mod questions;
mod running;

pub use entry::Entry;
pub use json::Document;
pub use questions::{Asked, Questions};
pub use running::Running;

use crate::claim::{Bearing, Chapter, Claim, Statement, Textbook, Verdict};
use crate::proof::unproved;
use rayon::prelude::*;

/// What a ledger is doing with one of its claims.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    /// The proof begins.
    Proof(&'static Chapter, &'static Claim),
    /// The proof has ended, and that of the foil begins.
    Foil(&'static Chapter, &'static Claim),
    /// Both have ended.
    Done(&'a Entry),
}

/// The entries of a book, in reading order.
#[derive(Debug)]
pub struct Ledger {
    book: Textbook,
    entries: Vec<Entry>,
}

impl Ledger {
    /// Proves every claim of `book` whose id contains `filter`, in parallel; `observe` is told what
    /// it does.
    #[must_use]
    pub fn prove(
        book: Textbook,
        filter: &str,
        observe: impl Fn(Step) + Sync,
    ) -> Self {
        let mut selected = Vec::new();
        for &chapter in book.chapters {
            for claim in chapter.claims {
                if format!("{}/{}", chapter.slug, claim.name).contains(filter) {
                    selected.push((chapter, claim));
                }
            }
        }
        let entries = selected
            .into_par_iter()
            .map(|(chapter, claim)| {
                let entry = Entry::run(chapter, claim, &observe);
                observe(Step::Done(&entry));
                entry
            })
            .collect();
        Self { book, entries }
    }

    /// The ledger of `book` before any proof has run: every claim is a draft.
    #[must_use]
    pub fn unproved(book: Textbook) -> Self {
        let drafts = book.chapters.iter().flat_map(|&chapter| {
            chapter.claims.iter().map(move |claim| Entry {
                chapter,
                claim,
                proof: unproved("run the proof"),
                foil: unproved("run the proof on it"),
                seconds: 0.0,
            })
        });
        let entries = drafts.collect();
        Self { book, entries }
    }

    /// This ledger with the claims that a filter left out, as drafts.
    #[must_use]
    pub fn completed(self) -> Self {
        let mut whole = Self::unproved(self.book);
        for proved in self.entries {
            let place = whole.entries.iter_mut().find(|e| e.id() == proved.id());
            if let Some(entry) = place {
                *entry = proved;
            }
        }
        whole
    }

    /// The book whose claims these are.
    #[must_use]
    pub fn book(&self) -> Textbook {
        self.book
    }

    /// The entries in reading order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with that `chapter/claim` id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id() == id)
    }

    /// The entries that bear on the statement `id`, and how.
    pub fn bearing_on<'a>(
        &'a self,
        id: &'a str,
    ) -> impl Iterator<Item = (&'a Entry, Bearing)> {
        self.entries.iter().flat_map(move |entry| {
            let bears = entry.claim.bears_on.iter();
            bears
                .filter(move |(statement, _)| *statement == id)
                .map(move |(_, bearing)| (entry, *bearing))
        })
    }

    /// The statements of which every claim is in this ledger: a filter leaves out the others, and
    /// what is left decides nothing about them.
    pub fn decided(&self) -> impl Iterator<Item = &'static Statement> {
        let is_whole = |statement: &&Statement| {
            let chapters = self.book.chapters.iter();
            let claims = chapters.flat_map(|chapter| chapter.claims);
            let bearings = claims.flat_map(|claim| claim.bears_on);
            let all = bearings.filter(|(id, _)| *id == statement.id).count();
            all == self.bearing_on(statement.id).count()
        };
        self.book.statements.iter().filter(is_whole)
    }

    /// The verdict on `statement` that its claims derive. A failed proof leaves it open.
    #[must_use]
    pub fn verdict(&self, statement: &Statement) -> Verdict {
        let judged: Vec<_> = self.bearing_on(statement.id).collect();
        let failed = judged.iter().any(|(entry, _)| entry.problem().is_some());
        if failed {
            return Verdict::Open;
        }
        let bearings: Vec<_> = judged.iter().map(|&(_, bearing)| bearing).collect();
        Verdict::from_bearings(&bearings)
    }

    /// Every refuted claim, every accepted foil and every draft, a line each.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        self.entries.iter().filter_map(Entry::problem).collect()
    }

    /// Those of the [problems](Self::problems) that are only work to be done.
    #[must_use]
    pub fn drafts(&self) -> Vec<String> {
        let drafts = self.entries.iter().filter(|entry| entry.is_draft());
        drafts.filter_map(Entry::problem).collect()
    }

    /// The other [problems](Self::problems): with one of them there is no book.
    #[must_use]
    pub fn failures(&self) -> Vec<String> {
        let wrong = self.entries.iter().filter(|entry| !entry.is_draft());
        wrong.filter_map(Entry::problem).collect()
    }
}
