//! What should hold between polynomials.

use crate::number::assumptions::Assumption;
use crate::number::{Polynomial, Rational};
use std::fmt;

/// Some comparisons, at least one of which holds.
#[derive(Clone, Debug)]
pub struct Relation {
    what: String,
    alternatives: Vec<Comparison>,
}

#[derive(Clone, Debug)]
struct Comparison {
    left: Polynomial,
    sign: Sign,
    right: Polynomial,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sign {
    Equal,
    AtMost,
    Less,
}

/// `left` = `right`; `what` names the left-hand side for a reader.
#[must_use]
pub fn equal(
    what: impl Into<String>,
    left: impl Into<Polynomial>,
    right: impl Into<Polynomial>,
) -> Relation {
    Relation::of(what, left, Sign::Equal, right)
}

/// `left` ≤ `right`; `what` names the left-hand side for a reader.
#[must_use]
pub fn at_most(
    what: impl Into<String>,
    left: impl Into<Polynomial>,
    right: impl Into<Polynomial>,
) -> Relation {
    Relation::of(what, left, Sign::AtMost, right)
}

/// `left` < `right`; `what` names the left-hand side for a reader.
#[must_use]
pub fn less(
    what: impl Into<String>,
    left: impl Into<Polynomial>,
    right: impl Into<Polynomial>,
) -> Relation {
    Relation::of(what, left, Sign::Less, right)
}

/// At least one of `relations`; those without a name of their own add none to its name.
#[must_use]
pub fn any(relations: impl IntoIterator<Item = Relation>) -> Relation {
    let (mut what, mut alternatives) = (Vec::new(), Vec::new());
    for relation in relations {
        if !relation.what.is_empty() {
            what.push(relation.what);
        }
        alternatives.extend(relation.alternatives);
    }
    let what = what.join(" or ");
    Relation { what, alternatives }
}

impl Relation {
    fn of(
        what: impl Into<String>,
        left: impl Into<Polynomial>,
        sign: Sign,
        right: impl Into<Polynomial>,
    ) -> Self {
        let (left, right) = (left.into(), right.into());
        Self {
            what: what.into(),
            alternatives: vec![Comparison { left, sign, right }],
        }
    }

    /// What is compared.
    pub(super) fn what(&self) -> &str {
        &self.what
    }

    /// Its alternatives, each as a left-hand side, a sign of SMT-LIB and a right-hand side.
    pub(super) fn alternatives(
        &self,
    ) -> impl Iterator<Item = (&Polynomial, &'static str, &Polynomial)> {
        self.alternatives.iter().map(|comparison| {
            let sign = match comparison.sign {
                Sign::Equal => "=",
                Sign::AtMost => "<=",
                Sign::Less => "<",
            };
            (&comparison.left, sign, &comparison.right)
        })
    }

    /// Whether it holds, if both sides are numbers.
    pub(super) fn is_true(&self) -> Option<bool> {
        let mut some = false;
        for Comparison { left, sign, right } in &self.alternatives {
            let (left, right) = (left.number()?, right.number()?);
            some |= match sign {
                Sign::Equal => left == right,
                Sign::AtMost => left <= right,
                Sign::Less => left < right,
            };
        }
        Some(some)
    }

    /// Whether 0 is compared with 0, and so nothing with nothing.
    pub(super) fn is_empty(&self) -> bool {
        let zero = |side: &Polynomial| side.number() == Some(Rational::ZERO);
        self.alternatives
            .iter()
            .all(|c| zero(&c.left) && zero(&c.right))
    }

    /// The relation as assumptions, if it is a single comparison between polynomials in scalars.
    pub(super) fn assumptions(&self) -> Option<Vec<Assumption>> {
        let [Comparison { left, sign, right }] = self.alternatives.as_slice() else {
            return None;
        };
        let difference = right.clone() - left.clone();
        difference.commuting()?;
        let value = |value, strict| Assumption { value, strict };
        Some(match sign {
            Sign::Equal => {
                vec![value(-difference.clone(), false), value(difference, false)]
            }
            Sign::AtMost => vec![value(difference, false)],
            Sign::Less => vec![value(difference, true)],
        })
    }

    /// The ways in which it can fail, each as assumptions. It holds if none of them is possible;
    /// `None` if a side is undefined, or blocks differ.
    pub(super) fn negations(&self) -> Option<Vec<Vec<Assumption>>> {
        let mut ways = vec![Vec::new()];
        for Comparison { left, sign, right } in &self.alternatives {
            if *sign != Sign::Less && left.is_same(right) {
                return Some(Vec::new());
            }
            let excess = left.clone() - right.clone();
            excess.commuting()?;
            let strict = *sign != Sign::Less;
            let mut sides = vec![excess.clone()];
            if *sign == Sign::Equal {
                sides.push(-excess);
            }
            ways = sides
                .iter()
                .flat_map(|value| {
                    let value = value.clone();
                    ways.iter().map(move |way: &Vec<Assumption>| {
                        let mut way = way.clone();
                        way.push(Assumption {
                            value: value.clone(),
                            strict,
                        });
                        way
                    })
                })
                .collect();
        }
        Some(ways)
    }
}

/// The comparisons, each with what is compared if the left-hand side is not itself the text.
impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let parts: Vec<_> = self
            .alternatives
            .iter()
            .map(|Comparison { left, sign, right }| {
                let sign = match sign {
                    Sign::Equal => '=',
                    Sign::AtMost => '≤',
                    Sign::Less => '<',
                };
                format!("{left} {sign} {right}")
            })
            .collect();
        let parts = parts.join(" or ");
        if self.what.is_empty() {
            f.write_str(&parts)
        } else {
            write!(f, "{}: {parts}", self.what)
        }
    }
}
