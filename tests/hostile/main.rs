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

use damage::Damage;
use textbook::proof::Proof;
use why_relu::chapters::TEXTBOOK;

/// What becomes of a claim under some damage.
enum Cell {
    /// The proof refuses this subject, whose sentence is false.
    Refused(&'static [Damage], fn() -> Proof),
    /// There is no such subject, for this reason.
    None(&'static [Damage], &'static str),
}

/// A claim by its `chapter/claim` id, and what becomes of it.
struct Row {
    claim: &'static str,
    cells: Vec<Cell>,
}

impl Row {
    /// The same row with more cells.
    fn with(mut self, cells: impl IntoIterator<Item = Cell>) -> Self {
        self.cells.extend(cells);
        self
    }
}

fn table() -> Vec<Row> {
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

#[test]
fn every_claim_of_a_chapter_with_rows_has_one_and_every_damage_a_cell_in_it() {
    let table = table();
    let mut lacking = Vec::new();
    for chapter in TEXTBOOK.chapters {
        let prefix = format!("{}/", chapter.slug);
        if !table.iter().any(|row| row.claim.starts_with(&prefix)) {
            println!(
                "{} has no rows yet; tests/hostile is the place",
                chapter.slug
            );
            continue;
        }
        for claim in chapter.claims {
            let id = format!("{}/{}", chapter.slug, claim.name);
            let Some(row) = table.iter().find(|row| row.claim == id) else {
                lacking.push(format!("{id} has no row in tests/hostile"));
                continue;
            };
            for damage in Damage::ALL {
                let cells = row.cells.iter().filter(|cell| match cell {
                    Cell::Refused(kinds, _) | Cell::None(kinds, _) => {
                        kinds.contains(damage)
                    }
                });
                if cells.count() == 0 {
                    lacking.push(format!("{id} has no cell for {damage:?}"));
                }
            }
            for cell in &row.cells {
                if let Cell::None(kinds, reason) = cell
                    && reason.is_empty()
                {
                    lacking
                        .push(format!("{id} does not say why it has no {kinds:?}"));
                }
            }
            let refused = |cell: &Cell| matches!(cell, Cell::Refused(..));
            if !row.cells.iter().any(refused) {
                lacking.push(format!("{id} refuses nothing"));
            }
        }
    }
    assert_eq!(lacking, Vec::<String>::new());
}

#[test]
fn no_damaged_subject_passes() {
    let mut passed = Vec::new();
    for row in table() {
        for cell in row.cells {
            if let Cell::Refused(kinds, proof) = cell
                && let Ok(evidence) = proof()
            {
                passed.push(format!(
                    "{} accepts {kinds:?}: {} of {}",
                    row.claim,
                    evidence.method(),
                    evidence.domain()
                ));
            }
        }
    }
    assert_eq!(passed, Vec::<String>::new());
}
