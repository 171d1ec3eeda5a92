//! Hostile subjects: in the place of each claim's own subject stands a damaged one, for which its
//! sentence is false, and the proof has to refuse it.
//!
//! The table has a row for each claim and a column for each kind of damage. In each cell stands a
//! subject that is refused, refuted or at least left open; or else why there is none: that the
//! sentence stays true under this damage, or that the subject has no place for it. A new chapter
//! may come without rows; with the first of them, each of its claims has to have one.

/// Cells in which a check refuses each subject: `check; [kinds] => subject; …`.
macro_rules! refused {
    ($check:expr; $([$($kind:ident),+] => $($subject:expr),+;)+) => {
        [$($crate::Cell::Refused(
            &[$($crate::damage::Damage::$kind),+],
            || $check($($subject),+),
        )),+]
    };
}

/// Why there is no such subject: `[kinds] => reason; …`.
macro_rules! none {
    ($([$($kind:ident),+] => $reason:expr;)*) => {
        [$($crate::Cell::None(
            &[$($crate::damage::Damage::$kind),+],
            $reason,
        )),*]
    };
}

/// A row: the claim, its check, each damaged subject, and why there is none of the other kinds.
macro_rules! row {
    (
        $claim:expr, $check:expr;
        $([$($kind:ident),+] => $($subject:expr),+;)+
        $(none [$($no:ident),+] => $reason:expr;)*
    ) => {
        $crate::Row {
            claim: $claim,
            cells: refused! { $check; $([$($kind),+] => $($subject),+;)+ }.into(),
        }
        .with(none! { $([$($no),+] => $reason;)* })
    };
}

mod bends_make_features;
mod chain;
mod damage;
mod dying_relu;
mod linear_or_affine;
mod linear_stacks_collapse;
mod reasons;
mod relu_is_cheap;
mod relu_is_not_linear;
mod relu_is_sparse;
mod riemann_sums;
mod saturation_and_explosion;
mod scoreboard;
mod sigmoid_gradients_vanish;
mod silence;
mod smooth;
mod training_deep_networks;
mod zero_mean;

pub use damage::Damage;

use textbook::proof::Proof;

/// What becomes of a claim under some damage.
#[derive(Debug)]
pub enum Cell {
    /// The proof refuses this subject, whose sentence is false.
    Refused(&'static [Damage], fn() -> Proof),
    /// There is no such subject, for this reason.
    None(&'static [Damage], &'static str),
}

/// A claim, and what becomes of it.
#[derive(Debug)]
pub struct Row {
    /// The id, `chapter/claim`.
    pub claim: &'static str,
    /// The cells, in the order of the files.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The same row with more cells.
    fn with(mut self, cells: impl IntoIterator<Item = Cell>) -> Self {
        self.cells.extend(cells);
        self
    }
}

/// The whole table.
#[must_use]
pub fn table() -> Vec<Row> {
    [
        linear_or_affine::rows(),
        relu_is_not_linear::rows(),
        linear_stacks_collapse::rows(),
        bends_make_features::rows(),
        riemann_sums::rows(),
        sigmoid_gradients_vanish::rows(),
        saturation_and_explosion::rows(),
        dying_relu::rows(),
        zero_mean::rows(),
        relu_is_cheap::rows(),
        relu_is_sparse::rows(),
        training_deep_networks::rows(),
        scoreboard::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
