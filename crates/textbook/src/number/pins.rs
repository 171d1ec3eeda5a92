//! Letters that assumptions pin down.
//!
//! At a threshold a case analysis assumes gu ≤ 0 where g > 0 and u ≥ 0 were given: then u is 0, and
//! so is every product with u, whatever the signs of its other letters. So where A ≥ 0 and −A ≥ 0
//! are assumed, or multiples of them by letters of known sign, A is 0, and a letter that stands
//! alone in A is what the rest of A says. It is put in its place everywhere.

use super::assumptions::{Assumption, sign_of};
use super::polynomial::monomial::Monomial;
use super::{Number, Polynomial, Rational};
use std::collections::BTreeMap;

/// `assumed` and `more`, each letter that `assumed` pins down replaced by what it is; `None` if
/// there is no such letter.
pub(crate) fn without_pinned(
    assumed: &[Assumption],
    more: &[Assumption],
) -> Option<Vec<Assumption>> {
    let mut all = assumed.to_vec();
    let mut rest = more.to_vec();
    let mut found = false;
    while let Some((name, value)) = pinned(&all) {
        found = true;
        for assumption in all.iter_mut().chain(&mut rest) {
            assumption.value = assumption.value.with(name, &value);
        }
    }
    all.extend(rest);
    found.then_some(all)
}

/// A letter that is pinned down, and what it is.
fn pinned(assumed: &[Assumption]) -> Option<(&'static str, Polynomial)> {
    let rows: Vec<_> = assumed
        .iter()
        .filter_map(|a| reduced(a.value.commuting()?, assumed))
        .collect();
    let inverse = |name| {
        let mut monomials = assumed.iter().filter_map(|a| a.value.terms());
        monomials.any(|terms| {
            terms.keys().any(|m| {
                m.powers.get(name) < Some(&0) && m.powers.contains_key(name)
            })
        })
    };
    let mut zero = rows.iter().filter(|row| {
        let negative = (-(*row).clone()).commuting().cloned();
        rows.iter()
            .any(|other| other.commuting() == negative.as_ref())
    });
    zero.find_map(|row| {
        let terms = row.commuting()?;
        let alone = |name: &'static str| {
            let with = terms.keys().filter(|m| m.powers.contains_key(name));
            with.count() == 1 && !inverse(name)
        };
        let (name, coefficient) =
            terms.iter().find_map(|(monomial, coefficient)| {
                let name = monomial.letter().filter(|name| alone(name))?;
                Some((name, coefficient.clone()))
            })?;
        let rest = row.with(name, &Polynomial::from(0));
        Some((
            name,
            rest * Polynomial::from(Rational::NEG_ONE / coefficient),
        ))
    })
}

/// The polynomial without the letters of known sign that are in each of its terms, and with a first
/// coefficient of size 1: its sign is the same, or it is 0 where the other is.
fn reduced(
    terms: &BTreeMap<Monomial, Rational>,
    assumed: &[Assumption],
) -> Option<Polynomial> {
    let (some, _) = terms.first_key_value()?;
    let mut common = Monomial::default();
    let mut positive = true;
    for name in some.powers.keys() {
        let power = |m: &Monomial| m.powers.get(name).copied().unwrap_or(0);
        let least = terms.keys().map(power).min()?;
        let sign = sign_of(name, assumed).filter(|sign| sign.strict);
        if let Some(sign) = sign.filter(|_| least != 0) {
            positive ^= least % 2 != 0 && !sign.positive;
            common.powers.insert(name, least);
        }
    }
    let common = common.reciprocal()?;
    let rest = terms.iter().map(|(monomial, coefficient)| {
        let sign = if positive {
            Rational::ONE
        } else {
            Rational::NEG_ONE
        };
        (monomial.times(&common), sign * coefficient)
    });
    let rest: BTreeMap<_, _> = rest.collect();
    let size = Number::magnitude(rest.first_key_value()?.1.clone());
    let scaled = rest.into_iter().map(|(monomial, coefficient)| {
        Polynomial::term(monomial, coefficient / &size)
    });
    Some(scaled.fold(Polynomial::from(0), |sum, term| sum + term))
}
