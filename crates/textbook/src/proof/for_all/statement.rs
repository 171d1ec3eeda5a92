//! A statement about all values of some letters, and its proof.

use super::{Letter, Relation, domain};
use crate::number::assumptions::{Assumption, Possible, decide, witness};
use crate::number::cases::analyse;
use crate::number::pins::without_pinned;
use crate::number::{Polynomial, Rational};
use crate::proof::progress::advance;
use crate::proof::{Counterexample, Evidence, Method, Proof};
use std::fmt::Write;

/// Relations between values, one for each letter.
type Relations<'a> = &'a dyn Fn(&[Polynomial]) -> Vec<Relation>;

/// What should hold for all values of the letters for which something is given. How many letters
/// there are is not known to the compiler, which so compiles a proof once for all of them.
pub(super) struct Statement<'a> {
    pub(super) letters: &'a [Letter],
    pub(super) given: Relations<'a>,
    pub(super) check: Relations<'a>,
}

impl Statement<'_> {
    /// The letters themselves, as values.
    pub(super) fn symbols(&self) -> Vec<Polynomial> {
        self.letters.iter().map(|letter| letter.symbol()).collect()
    }

    /// Simple numbers are tried before letters, since a case analysis of what is false may be long;
    /// more of them where letters do not decide, since they tell more than a case does.
    pub(super) fn prove(&self) -> Proof {
        let samples = domain::samples(self.letters);
        let (first, others) = samples.split_at(samples.len().min(64));
        first.iter().try_for_each(|values| self.refute(values))?;
        self.analysed().or_else(|open| {
            others.iter().try_for_each(|values| self.refute(values))?;
            Err(open)
        })
    }

    /// The proof by letters.
    fn analysed(&self) -> Proof {
        let letters = self.symbols();
        let domain = self.domain(&letters);
        let (mut cases, mut empty) = (0, 0);
        for assumed in self.assumed(&letters)? {
            cases += analyse(
                &assumed,
                || (self.check)(&letters),
                |assumed, relations| {
                    advance(1);
                    empty += usize::from(relations.iter().all(Relation::is_empty));
                    for relation in &relations {
                        if let Some(values) = self.follows(assumed, relation)? {
                            self.refute(&values)?;
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
        let reach = domain::reach(self.letters, conditions);
        Ok(Evidence::of(Method::Symbolic, domain, cases as u64)?.reaching(reach))
    }

    /// What is assumed of the letters, once for each choice of signs that is possible.
    pub(super) fn assumed(
        &self,
        letters: &[Polynomial],
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
        let mut all = domain::signs(self.letters);
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
    ) -> Result<Option<Vec<Rational>>, Counterexample> {
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
                    let value = |letter: &Letter| letter.value(&values);
                    return Ok(Some(self.letters.iter().map(value).collect()));
                }
            }
        }
        Ok(None)
    }

    /// Runs the check on numbers.
    ///
    /// # Errors
    /// The numbers, and what does not hold for them.
    fn refute(&self, values: &[Rational]) -> Result<(), Counterexample> {
        let numbers: Vec<_> = values.iter().cloned().map(Polynomial::from).collect();
        let allowed = |relation: &Relation| relation.is_true() == Some(true);
        let inside = self.letters.iter().zip(values).all(|(l, v)| l.allows(v));
        if !inside || !(self.given)(&numbers).iter().all(allowed) {
            return Ok(());
        }
        for relation in (self.check)(&numbers) {
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

    pub(super) fn domain(&self, letters: &[Polynomial]) -> String {
        let mut domain = domain::words(self.letters);
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
