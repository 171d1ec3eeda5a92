//! The letters of a statement, and what they stand for.

use crate::number::assumptions::Assumption;
use crate::number::{Polynomial, Rational, ratio};
use crate::proof::reach::Reach;
use std::collections::BTreeMap;

/// A letter, and what it stands for.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    name: &'static str,
    range: Range,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Range {
    Real,
    Positive,
    Nonnegative,
    Nonzero,
    Block,
}

/// A letter for every real number.
#[must_use]
pub fn real(name: &'static str) -> Letter {
    Letter {
        name,
        range: Range::Real,
    }
}

/// A letter for every positive real number.
#[must_use]
pub fn positive(name: &'static str) -> Letter {
    Letter {
        name,
        range: Range::Positive,
    }
}

/// A letter for every real number from 0 on.
#[must_use]
pub fn nonnegative(name: &'static str) -> Letter {
    Letter {
        name,
        range: Range::Nonnegative,
    }
}

/// A letter for every real number but 0.
#[must_use]
pub fn nonzero(name: &'static str) -> Letter {
    Letter {
        name,
        range: Range::Nonzero,
    }
}

/// A letter for every real matrix or vector; it takes the shape that fits where it stands.
#[must_use]
pub fn block(name: &'static str) -> Letter {
    Letter {
        name,
        range: Range::Block,
    }
}

impl Letter {
    pub(super) fn name(self) -> &'static str {
        self.name
    }

    pub(super) fn symbol(self) -> Polynomial {
        match self.range {
            Range::Block => Polynomial::block(self.name),
            _ => Polynomial::scalar(self.name),
        }
    }

    pub(super) fn is_block(self) -> bool {
        self.range == Range::Block
    }

    /// How it compares with 0, in the words of SMT-LIB.
    pub(super) fn comparison(self) -> Option<&'static str> {
        match self.range {
            Range::Real | Range::Block => None,
            Range::Positive => Some(">"),
            Range::Nonnegative => Some(">="),
            Range::Nonzero => Some("distinct"),
        }
    }

    /// Whether it stands for this number too. A block stands for the 1×1 matrix of it.
    pub(super) fn allows(self, value: &Rational) -> bool {
        match self.range {
            Range::Real | Range::Block => true,
            Range::Positive => *value > Rational::ZERO,
            Range::Nonnegative => *value >= Rational::ZERO,
            Range::Nonzero => *value != Rational::ZERO,
        }
    }

    /// Its value among `values`, or one that it allows.
    pub(super) fn value(
        self,
        values: &BTreeMap<&'static str, Rational>,
    ) -> Rational {
        values.get(self.name).cloned().unwrap_or(Rational::ONE)
    }
}

/// The domain: "all real x, y, all r > 0".
pub(super) fn words(letters: &[Letter]) -> String {
    let names = |range| {
        let names = letters.iter().filter(move |letter| letter.range == range);
        names
            .map(|letter| letter.name)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let kinds = [
        (Range::Real, "all real ", ""),
        (Range::Positive, "all ", " > 0"),
        (Range::Nonnegative, "all ", " ≥ 0"),
        (Range::Nonzero, "all ", " ≠ 0"),
        (
            Range::Block,
            "all real matrices ",
            " of every shape that fits",
        ),
    ];
    let parts = kinds.into_iter().filter_map(|(range, before, after)| {
        let names = names(range);
        (!names.is_empty()).then(|| format!("{before}{names}{after}"))
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// The domain in short, where relations of the letters may be `given` as well.
pub(super) fn reach(letters: &[Letter], given: bool) -> Vec<Reach> {
    let (blocks, numbers): (Vec<_>, Vec<&Letter>) =
        letters.iter().partition(|letter| letter.is_block());
    let mut reach = Vec::new();
    if !blocks.is_empty() {
        reach.push(Reach::Matrices);
    }
    if !numbers.is_empty() {
        let conditions =
            given || numbers.iter().any(|letter| letter.range != Range::Real);
        reach.push(Reach::Numbers { conditions });
    }
    reach
}

/// What the ranges assume, once for each choice of signs of the letters that are not 0.
pub(super) fn signs(letters: &[Letter]) -> Vec<Vec<Assumption>> {
    let mut all = vec![Vec::new()];
    for letter in letters {
        let symbol = letter.symbol();
        let positive = Assumption {
            value: symbol.clone(),
            strict: true,
        };
        let negative = Assumption {
            value: -symbol.clone(),
            strict: true,
        };
        let choices = match letter.range {
            Range::Real | Range::Block => continue,
            Range::Positive => vec![positive],
            Range::Nonnegative => vec![Assumption {
                value: symbol,
                strict: false,
            }],
            Range::Nonzero => vec![positive, negative],
        };
        all = all
            .iter()
            .flat_map(|some: &Vec<Assumption>| {
                choices.iter().map(move |choice| {
                    let mut more = some.clone();
                    more.push(choice.clone());
                    more
                })
            })
            .collect();
    }
    all
}

/// Numbers to try first, the simplest ones: the smaller their places in the list of simple numbers
/// add up, the sooner.
pub(super) fn samples(letters: &[Letter]) -> Vec<Vec<Rational>> {
    const MOST: usize = 300;
    let simple = [
        (1, 1),
        (-1, 1),
        (0, 1),
        (2, 1),
        (1, 2),
        (-2, 1),
        (3, 1),
        (-1, 2),
        (-3, 1),
    ];
    let simple =
        simple.map(|(numerator, denominator)| ratio(numerator, denominator));
    let allowed = |letter: &Letter| {
        let allowed = simple.iter().filter(|value| letter.allows(value));
        allowed.cloned().collect()
    };
    let choices: Vec<Vec<_>> = letters.iter().map(allowed).collect();
    let mut samples = Vec::new();
    let mut total = 0;
    while samples.len() < MOST && total <= letters.len() * (simple.len() - 1) {
        places(
            &choices,
            total,
            &mut Vec::new(),
            &mut |chosen: &[usize]| {
                let values = choices.iter().zip(chosen);
                samples.push(values.map(|(list, &k)| list[k].clone()).collect());
            },
        );
        total += 1;
    }
    samples.truncate(MOST);
    samples
}

/// Calls `found` with every list of places, one in each list of choices, that add up to `total`.
fn places(
    choices: &[Vec<Rational>],
    total: usize,
    chosen: &mut Vec<usize>,
    found: &mut impl FnMut(&[usize]),
) {
    let Some(list) = choices.get(chosen.len()) else {
        if total == 0 {
            found(chosen);
        }
        return;
    };
    for place in 0..list.len().min(total + 1) {
        chosen.push(place);
        places(choices, total - place, chosen, found);
        chosen.pop();
    }
}
