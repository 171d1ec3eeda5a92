//! One cell: what a claim's evidence says of one activation.

use super::Kind;
use crate::chapters::scoreboard::{Part, Quantity};
use serde::Serialize;
use textbook::ledger::Entry;
use textbook::proof::{Evidence, Show};

/// What is known of one property of one activation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// The short text: `yes`, `0.2821`, `[0.0000, ∞)`; `open` where the claim is not proved.
    pub text: String,
    /// The number to sort by: 1 for yes and 0 for no; the lower end of a range. Null where it is
    /// infinite or unknown.
    pub value: f64,
    /// The exact bounds, or the deciding case.
    pub detail: String,
}

impl Cell {
    pub(super) fn read(kind: Kind, entry: &Entry, name: &str) -> Self {
        let known = entry.proof.as_ref().ok();
        let known = known.filter(|_| entry.problem().is_none());
        let cell = known.and_then(|evidence| Self::of(kind, evidence, name));
        cell.unwrap_or_else(|| Self::open("the claim is not proved"))
    }

    /// What evidence says of the function of that name.
    pub(super) fn of(kind: Kind, evidence: &Evidence, name: &str) -> Option<Self> {
        match kind {
            Kind::Answer | Kind::Count => word(evidence, name),
            Kind::Number => number(evidence, name),
            Kind::Range => range(evidence, name),
        }
    }

    /// Nothing is known, for this reason.
    pub(super) fn open(reason: impl Into<String>) -> Self {
        Self {
            text: "open".into(),
            value: f64::NAN,
            detail: reason.into(),
        }
    }
}

/// The word, and its note.
fn word(evidence: &Evidence, name: &str) -> Option<Cell> {
    let finding = evidence.find(&quantity(name, Part::Whole).to_string())?;
    Some(Cell {
        text: finding.text.digits.clone(),
        value: finding.value,
        detail: finding.text.note.clone().unwrap_or_default(),
    })
}

fn quantity(activation: &str, part: Part) -> Quantity<'_> {
    Quantity { activation, part }
}

fn number(evidence: &Evidence, name: &str) -> Option<Cell> {
    let [low, high] = evidence.ends(&quantity(name, Part::Whole))?;
    Some(Cell {
        text: agreed(low, high),
        value: low / 2.0 + high / 2.0,
        detail: between(low, high),
    })
}

fn range(evidence: &Evidence, name: &str) -> Option<Cell> {
    let ends = |part| evidence.ends(&quantity(name, part));
    // An end without a bound was proved to grow.
    ends(Part::GrowthUpward)?;
    ends(Part::GrowthDownward)?;
    let infimum = ends(Part::Infimum);
    let text_and_detail = |end: Option<[f64; 2]>, infinite: &str| match end {
        Some([low, high]) => (agreed(low, high), between(low, high)),
        None => (infinite.into(), infinite.into()),
    };
    let (low, low_detail) = text_and_detail(infimum, "−∞");
    let (high, high_detail) = text_and_detail(ends(Part::Supremum), "∞");
    Some(Cell {
        text: format!("{low} to {high}"),
        value: infimum.map_or(f64::NEG_INFINITY, |[low, _]| low),
        detail: format!("infimum {low_detail}, supremum {high_detail}"),
    })
}

/// A point as it is; else as many decimals, up to four, as both ends have in common when they are
/// rounded.
fn agreed(low: f64, high: f64) -> String {
    if low == high {
        return low.text().replace('-', "−");
    }
    let rounded = |places: usize| {
        let ends = [low, high].map(|end| format!("{end:.places$}"));
        // −0.0000 is 0.0000.
        let ends = ends.map(|end| match end.strip_prefix('-') {
            Some(digits) if digits.chars().all(|c| c == '0' || c == '.') => {
                digits.into()
            }
            _ => end,
        });
        let [low, high] = ends;
        (low == high).then_some(low)
    };
    let text = (0..=4).rev().find_map(rounded);
    text.unwrap_or_else(|| between(low, high)).replace('-', "−")
}

fn between(low: f64, high: f64) -> String {
    let [from, to] = [low, high].map(|end| end.text().replace('-', "−"));
    if low == high {
        from
    } else {
        format!("{from} to {to}")
    }
}
