//! Products of letters: those that commute with a power each, the others in their order.

use std::collections::BTreeMap;
use std::fmt;

/// A product of letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Monomial {
    /// The powers of the letters that commute with everything; none of them is 0.
    pub powers: BTreeMap<&'static str, i32>,
    /// The letters that stand for blocks, from left to right.
    pub word: Vec<&'static str>,
}

impl Monomial {
    /// A letter that commutes.
    pub(crate) fn scalar(name: &'static str) -> Self {
        Self {
            powers: BTreeMap::from([(name, 1)]),
            word: Vec::new(),
        }
    }

    /// A letter that stands for a block.
    pub(crate) fn block(name: &'static str) -> Self {
        Self {
            powers: BTreeMap::new(),
            word: vec![name],
        }
    }

    /// The product, in this order.
    pub(crate) fn times(&self, other: &Self) -> Self {
        let mut powers = self.powers.clone();
        for (&name, power) in &other.powers {
            *powers.entry(name).or_insert(0) += power;
        }
        powers.retain(|_, power| *power != 0);
        let word = [self.word.as_slice(), &other.word].concat();
        Self { powers, word }
    }

    /// One over a product of letters that commute.
    pub(crate) fn reciprocal(&self) -> Option<Self> {
        let powers = self.powers.iter().map(|(&name, power)| (name, -power));
        self.word.is_empty().then(|| Self {
            powers: powers.collect(),
            word: Vec::new(),
        })
    }

    /// The letter, if this is one that commutes and nothing else.
    pub(crate) fn letter(&self) -> Option<&'static str> {
        match self.powers.first_key_value() {
            Some((name, 1)) if self.powers.len() == 1 && self.word.is_empty() => {
                Some(name)
            }
            _ => None,
        }
    }

    /// Whether this is the number 1.
    pub(crate) fn is_one(&self) -> bool {
        self.powers.is_empty() && self.word.is_empty()
    }
}

impl fmt::Display for Monomial {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let powers = self.powers.iter().map(|(name, power)| match power {
            1 => (*name).to_owned(),
            _ => format!("{name}^{power}"),
        });
        let word = self.word.iter().map(|name| (*name).to_owned());
        f.write_str(&powers.chain(word).collect::<Vec<_>>().join("·"))
    }
}
