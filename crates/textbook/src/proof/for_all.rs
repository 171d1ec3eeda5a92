//! For all: what holds for every choice of numbers, or of matrices, by reading the code at letters.
//!
//! The check gets [letters](Polynomial) in place of numbers and returns what should hold between
//! the results. A case analysis runs it once for each way in which its
//! comparisons can turn out; in each case every relation has to follow from what the case assumes.
//! So all numbers are covered, also those far out, between any two points, and at a threshold.
//!
//! First the check is run on some numbers, small ones, and it is run again on those that a case
//! left possible: what is then found is a counterexample in plain fractions. A relation that
//! neither follows nor fails at such numbers is left open.

mod domain;
mod relation;
pub mod smt;
mod statement;

pub use domain::{Letter, block, nonnegative, nonzero, positive, real};
pub use relation::{Relation, any, at_most, equal, less};

use super::Proof;
use crate::number::Polynomial;
use statement::Statement;

/// Letters, and what is assumed of them.
#[derive(Clone, Copy)]
pub struct ForAll<const N: usize> {
    letters: [Letter; N],
    given: fn(&[Polynomial; N]) -> Vec<Relation>,
}

/// Statements about all values of `letters`.
///
/// ```
/// use textbook::number::Number;
/// use textbook::proof::for_all::{equal, for_all, real};
/// let proof = for_all([real("x")]).hold(|[x]| {
///     let hinge = x.clone().larger(0.into());
///     vec![equal("|x| + x", x.clone().magnitude() + x, &hinge + &hinge)]
/// });
/// assert_eq!(proof.unwrap().domain(), "all real x");
/// ```
#[must_use]
pub fn for_all<const N: usize>(letters: [Letter; N]) -> ForAll<N> {
    ForAll {
        letters,
        given: |_| Vec::new(),
    }
}

impl<const N: usize> ForAll<N> {
    /// The same, of those values alone for which `given` holds.
    #[must_use]
    pub fn given(self, given: fn(&[Polynomial; N]) -> Vec<Relation>) -> Self {
        Self { given, ..self }
    }

    /// Evidence that all that `check` returns holds for all values of the letters.
    ///
    /// # Errors
    /// The values for which something does not hold; or why it is open: the check is undefined for
    /// letters, there are too many cases, or something does not follow in one of them. So is a
    /// check that compares nothing with nothing in most of its cases.
    pub fn hold(self, check: impl Fn(&[Polynomial; N]) -> Vec<Relation>) -> Proof {
        let statement = Statement {
            letters: &self.letters,
            given: &|values| (self.given)(each(values)),
            check: &|values| check(each(values)),
        };
        let proof = statement.prove();
        smt::record(&statement, &proof);
        proof
    }
}

/// A value for each letter.
fn each<const N: usize>(values: &[Polynomial]) -> &[Polynomial; N] {
    values.try_into().expect("as many values as letters")
}
