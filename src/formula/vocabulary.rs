//! Vocabularies: the letters and operations of which a formula is made.

use super::operation::{Binary, Unary, name_of};
use std::cmp::Ordering;
use std::convert::Infallible;
use std::fmt;

/// What a formula may be made of, beside decimal numbers, sums, products and powers.
#[derive(Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// The letters; at least one.
    pub letters: &'static [&'static str],
    /// Whether `pi` and `e` are numbers.
    pub has_constants: bool,
    /// The operations on one number that have a name.
    pub unary: &'static [Unary],
    /// The operations on two numbers that have a name.
    pub binary: &'static [Binary],
    /// The names of [further](Further) operations on one number, and how a reader is told of them.
    pub further: &'static [(&'static str, &'static str)],
    /// Whether there are quotients and negative powers.
    pub divides: bool,
    /// Whether there are cases, as in `if(x = 0, 1, x)`.
    pub has_cases: bool,
    /// A formula of it.
    pub example: &'static str,
}

impl Vocabulary {
    /// That of the real functions of x which the book judges.
    pub const REAL: Self = Self {
        letters: &["x"],
        has_constants: true,
        unary: &[
            Unary::Exp,
            Unary::Ln,
            Unary::Sqrt,
            Unary::Tanh,
            Unary::Sigmoid,
            Unary::Phi,
            Unary::Softplus,
            Unary::Abs,
            Unary::Relu,
        ],
        binary: &[Binary::Max, Binary::Min],
        further: &[],
        divides: true,
        has_cases: false,
        example: "x*sigmoid(x)",
    };

    /// All names, those of letters last.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        let unary = self.unary.iter().map(|&one| name_of(&Unary::NAMED, one));
        let binary = self.binary.iter().map(|&two| name_of(&Binary::NAMED, two));
        let further = self.further.iter().map(|(name, _)| *name);
        let more = [("if", self.has_cases), ("pi", self.has_constants)];
        let more = more
            .into_iter()
            .filter_map(|(name, has)| has.then_some(name));
        let letters = self.letters.iter().copied();
        unary
            .chain(binary)
            .chain(further)
            .chain(more)
            .chain(letters)
    }

    /// What may stand where a number is missing.
    pub(super) fn numbers(&self) -> String {
        let letter = match self.letters {
            [letter] => letter,
            _ => "a letter",
        };
        let functions =
            self.unary.len() + self.binary.len() + self.further.len() > 0;
        let function = if functions || self.has_cases {
            ", a function"
        } else {
            ""
        };
        format!("a number, {letter}{function} or a parenthesis")
    }
}

/// A list for readers.
impl fmt::Display for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let quotient = if self.divides { " /" } else { "" };
        let letters = self.letters.join(", ");
        write!(f, "numbers, {letters}, + - *{quotient} ^ ( )")?;
        if self.has_constants {
            f.write_str(", pi, e")?;
        }
        for &one in self.unary {
            write!(f, ", {}(a)", name_of(&Unary::NAMED, one))?;
        }
        for &two in self.binary {
            write!(f, ", {}(a, b)", name_of(&Binary::NAMED, two))?;
        }
        for (_, usage) in self.further {
            write!(f, ", {usage}")?;
        }
        if self.has_cases {
            f.write_str(
                ", if(a = b, c, d), which is c where a = b, else d, also with < or >",
            )?;
        }
        Ok(())
    }
}

/// What operations there are beyond those of real functions without a jump.
pub trait Further: Sized {
    /// The operation on one number that has this name.
    fn named(name: &str) -> Option<Self>;

    /// The operation on four numbers a, b, c, d which is c where a and b are ordered like this, and
    /// else d.
    fn cases(order: Ordering) -> Option<Self>;
}

/// None.
impl Further for Infallible {
    fn named(_: &str) -> Option<Self> {
        None
    }

    fn cases(_: Ordering) -> Option<Self> {
        None
    }
}
