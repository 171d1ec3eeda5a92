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

pub use domain::{Letter, block, nonnegative, nonzero, positive, real};
pub use relation::{Relation, any, at_most, equal, less};

use super::progress::advance;
use super::{Counterexample, Evidence, Method, Proof};
use crate::number::assumptions::{Assumption, Possible, decide, witness};
use crate::number::cases::analyse;
use crate::number::pins::without_pinned;
use crate::number::{Polynomial, Rational};
use std::fmt::Write;

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
        let proof = self.prove(&check);
        smt::record(|| smt::Part::of(&self, &check, &proof));
        proof
    }

    fn prove(&self, check: &dyn Fn(&[Polynomial; N]) -> Vec<Relation>) -> Proof {
        let letters = self.letters.map(Letter::symbol);
        let domain = self.domain(&letters);
        for values in domain::samples(&self.letters) {
            self.refute(check, &values)?;
        }
        let (mut cases, mut empty) = (0, 0);
        for assumed in self.assumed(&letters)? {
            cases += analyse(
                &assumed,
                || check(&letters),
                |assumed, relations| {
                    advance(1);
                    empty += usize::from(relations.iter().all(Relation::is_empty));
                    for relation in &relations {
                        if let Some(values) = self.follows(assumed, relation)? {
                            self.refute(check, &values)?;
                            return Err(undecided(assumed, relation));
                        }
                    }
                    Ok(())
                },
            )?;
        }
        if 2 * empty > cases {
            return Err(Counterexample::nothing(format!(
                "in {empty} of {cases} cases the check compares 0 with 0 and nothing else, so it \
                 looks at nothing"
            )));
        }
        let conditions = !(self.given)(&letters).is_empty();
        let reach = domain::reach(&self.letters, conditions);
        Ok(Evidence::of(Method::Symbolic, domain, cases as u64)?.reaching(reach))
    }

    /// What is assumed of the letters, once for each choice of signs that is possible.
    fn assumed(
        &self,
        letters: &[Polynomial; N],
    ) -> Result<Vec<Vec<Assumption>>, Counterexample> {
        let mut given = Vec::new();
        for relation in (self.given)(letters) {
            given.extend(relation.assumptions().ok_or_else(|| {
                Counterexample::nothing(format!(
                    "\"{relation}\" cannot be assumed: it is not an inequality between \
                     polynomials in scalars"
                ))
            })?);
        }
        let mut all = domain::signs(&self.letters);
        for assumed in &mut all {
            assumed.extend(given.iter().cloned());
        }
        all.retain(|assumed| decide(assumed) != Possible::No);
        Ok(all)
    }

    /// Whether `relation` follows from what is assumed: no values if it does, else values of the
    /// letters for which it may fail.
    fn follows(
        &self,
        assumed: &[Assumption],
        relation: &Relation,
    ) -> Result<Option<[Rational; N]>, Counterexample> {
        let Some(negations) = relation.negations() else {
            let reason = format!("{} is undefined for letters", relation.what());
            return Err(Counterexample::nothing(reason));
        };
        for negation in negations {
            if without_pinned(assumed, &negation)
                .is_some_and(|against| decide(&against) == Possible::No)
            {
                continue;
            }
            let against: Vec<_> = assumed.iter().cloned().chain(negation).collect();
            match decide(&against) {
                Possible::No => {}
                Possible::Unknown => return Err(undecided(assumed, relation)),
                Possible::Perhaps(_) => {
                    let values = witness(&against).unwrap_or_default();
                    return Ok(Some(
                        self.letters.map(|letter| letter.value(&values)),
                    ));
                }
            }
        }
        Ok(None)
    }

    /// Runs the check on numbers.
    ///
    /// # Errors
    /// The numbers, and what does not hold for them.
    fn refute(
        &self,
        check: &dyn Fn(&[Polynomial; N]) -> Vec<Relation>,
        values: &[Rational; N],
    ) -> Result<(), Counterexample> {
        let numbers = values.clone().map(Polynomial::from);
        let allowed = |relation: &Relation| relation.is_true() == Some(true);
        let inside = self.letters.iter().zip(values).all(|(l, v)| l.allows(v));
        if !inside || !(self.given)(&numbers).iter().all(allowed) {
            return Ok(());
        }
        for relation in check(&numbers) {
            if relation.is_true() == Some(false) {
                let mut at = String::new();
                for (letter, value) in self.letters.iter().zip(values) {
                    let comma = if at.is_empty() { "at" } else { "," };
                    let value = value.to_string().replace('-', "−");
                    let _ = write!(at, "{comma} {} = {value}", letter.name());
                }
                return Err(Counterexample::found(format!(
                    "{at}, {relation} is false"
                )));
            }
        }
        Ok(())
    }

    fn domain(&self, letters: &[Polynomial; N]) -> String {
        let mut domain = domain::words(&self.letters);
        let given = (self.given)(letters);
        for (place, relation) in given.iter().enumerate() {
            domain += if place == 0 { " with " } else { ", " };
            domain += &relation.to_string();
        }
        domain
    }
}

impl From<String> for Counterexample {
    fn from(reason: String) -> Self {
        Self::nothing(reason)
    }
}

fn undecided(assumed: &[Assumption], relation: &Relation) -> Counterexample {
    let case: Vec<_> = assumed.iter().map(ToString::to_string).collect();
    let case = if case.is_empty() {
        "always".into()
    } else {
        case.join(", ")
    };
    Counterexample::nothing(format!(
        "it does not follow, nor fail at numbers that were tried, that {relation} in the case \
         {case}"
    ))
}
