//! What is assumed of letters, and whether some numbers satisfy it.
//!
//! It is decided in fractions, by the system of linear inequalities that is left if each product of
//! letters is taken for a variable of its own. Of such a product its sign is known, if those of its
//! letters are, and what follows from multiplying two assumptions is added. That leaves out
//! relations between products: it may find possible what is not, and then a case is examined that
//! no numbers reach; it never finds impossible what is possible.

use super::linear::{Inequality, Lean, Solution, solve};
use super::polynomial::monomial::Monomial;
use super::{Polynomial, Rational};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Something assumed: the polynomial is at least 0, or more than 0 if it is strict.
#[derive(Clone, Debug)]
pub(crate) struct Assumption {
    pub value: Polynomial,
    pub strict: bool,
}

impl fmt::Display for Assumption {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.strict { '>' } else { '≥' };
        write!(f, "{} {sign} 0", self.value)
    }
}

/// Whether some values of the letters satisfy assumptions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Possible {
    /// None do.
    No,
    /// If products of letters were letters, these would; letters that do not matter are left out.
    Perhaps(Values),
    /// The question is too large.
    Unknown,
}

/// Whether some values of the letters satisfy all of `assumed`.
pub(crate) fn decide(assumed: &[Assumption]) -> Possible {
    leaning(assumed, Lean::Simple)
}

/// How many systems a search for values may solve.
pub(crate) const MOST_TRIES: usize = 200;

/// Values of the letters that satisfy all of `assumed`, products of letters included, if some are
/// found: a letter of a product gets a value, and then another one, until no product is left.
pub(crate) fn witness(assumed: &[Assumption]) -> Option<Values> {
    let mut tries = MOST_TRIES;
    found(assumed, &mut tries)
}

fn found(assumed: &[Assumption], tries: &mut usize) -> Option<Values> {
    let products = assumed
        .iter()
        .filter_map(|a| a.value.commuting())
        .flat_map(BTreeMap::keys);
    let factors: BTreeSet<&'static str> = products
        .filter(|monomial| !monomial.is_one() && monomial.letter().is_none())
        .flat_map(|monomial| monomial.powers.keys().copied())
        .collect();
    for lean in [Lean::Simple, Lean::Low, Lean::High] {
        *tries = tries.checked_sub(1)?;
        let Possible::Perhaps(values) = leaning(assumed, lean) else {
            return None;
        };
        if factors.is_empty() {
            return Some(values);
        }
        for &name in &factors {
            let value = values.get(name).cloned().unwrap_or(Rational::ONE);
            let rest: Vec<_> = assumed
                .iter()
                .map(|a| Assumption {
                    value: a.value.with(name, &value.clone().into()),
                    strict: a.strict,
                })
                .collect();
            if let Some(mut values) = found(&rest, tries) {
                values.insert(name, value);
                return Some(values);
            }
        }
    }
    None
}

/// Values of letters, by name.
pub(crate) type Values = BTreeMap<&'static str, Rational>;

fn leaning(assumed: &[Assumption], lean: Lean) -> Possible {
    let mut rows: Vec<_> = assumed.iter().filter_map(Row::of).collect();
    let mut monomials: BTreeSet<Monomial> = rows
        .iter()
        .flat_map(|row| row.terms.keys().cloned())
        .collect();
    monomials.retain(|monomial| !monomial.is_one());
    if monomials.iter().any(|monomial| monomial.letter().is_none()) {
        let signs = monomials.iter().filter_map(|m| signed(m, assumed));
        rows.extend(signs.collect::<Vec<_>>());
        let known = rows.len();
        for first in 0..known {
            for second in first..known {
                let product = rows[first].times(&rows[second], &monomials);
                rows.extend(product);
            }
        }
    }
    let places: BTreeMap<_, _> = monomials.iter().zip(0..).collect();
    let system: Vec<_> = rows.iter().map(|row| row.inequality(&places)).collect();
    match solve(&system, places.len(), lean) {
        Solution::None => Possible::No,
        Solution::Unknown => Possible::Unknown,
        Solution::Some(values) => {
            let letters = places.iter().filter_map(|(monomial, &place)| {
                Some((monomial.letter()?, values[place].clone()))
            });
            Possible::Perhaps(letters.collect())
        }
    }
}

/// An assumption, term by term.
#[derive(Clone, Debug)]
struct Row {
    terms: BTreeMap<Monomial, Rational>,
    strict: bool,
}

impl Row {
    fn of(assumption: &Assumption) -> Option<Self> {
        Some(Self {
            terms: assumption.value.commuting()?.clone(),
            strict: assumption.strict,
        })
    }

    /// What follows for the product, if it is made of these monomials.
    fn times(&self, other: &Self, monomials: &BTreeSet<Monomial>) -> Option<Self> {
        let mut terms = BTreeMap::new();
        for (a, c) in self.terms.iter().rev() {
            for (b, d) in other.terms.iter().rev() {
                let product = a.times(b);
                if !product.is_one() && !monomials.contains(&product) {
                    return None;
                }
                *terms.entry(product).or_insert(Rational::ZERO) += c * d;
            }
        }
        terms.retain(|_, coefficient| *coefficient != Rational::ZERO);
        let strict = self.strict && other.strict;
        Some(Self { terms, strict })
    }

    fn inequality(&self, places: &BTreeMap<&Monomial, usize>) -> Inequality {
        let constant = self.terms.get(&Monomial::default()).cloned();
        let coefficients =
            self.terms.iter().filter_map(|(monomial, coefficient)| {
                Some((*places.get(monomial)?, coefficient.clone()))
            });
        Inequality {
            coefficients: coefficients.collect(),
            constant: constant.unwrap_or(Rational::ZERO),
            strict: self.strict,
        }
    }
}

/// The sign that a letter is assumed to have.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    pub(super) positive: bool,
    pub(super) strict: bool,
}

pub(super) fn sign_of(name: &'static str, assumed: &[Assumption]) -> Option<Sign> {
    let signs = assumed.iter().filter_map(|assumption| {
        let terms = assumption.value.commuting()?;
        let (monomial, coefficient) = terms.first_key_value()?;
        let is_it = terms.len() == 1 && monomial.letter() == Some(name);
        is_it.then_some(Sign {
            positive: *coefficient > Rational::ZERO,
            strict: assumption.strict,
        })
    });
    signs.max_by_key(|sign| sign.strict)
}

/// The sign of a product of letters whose signs are assumed.
fn signed(monomial: &Monomial, assumed: &[Assumption]) -> Option<Row> {
    let (mut positive, mut strict) = (true, true);
    for (name, power) in &monomial.powers {
        let even = power % 2 == 0;
        match sign_of(name, assumed) {
            Some(sign) => {
                positive ^= !even && !sign.positive;
                strict &= sign.strict;
            }
            None if even && *power > 0 => strict = false,
            None => return None,
        }
    }
    let coefficient = if positive {
        Rational::ONE
    } else {
        Rational::NEG_ONE
    };
    let terms = BTreeMap::from([(monomial.clone(), coefficient)]);
    Some(Row { terms, strict })
}
