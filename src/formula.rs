//! Formulas: one function of x, typed by a reader and read by every number type.
//!
//! A text is cut into tokens, and the tokens become steps: each makes one number, of x, of a
//! constant, or of what earlier steps made. A list of steps has no depth, so that to read one, to
//! print it or to drop it takes no more of the stack for a long formula than for a short one.
//!
//! There is no "if" in the language of the real functions that the book judges: `max`, `min`, `abs`
//! and `relu` make every bend, and no jump. Others, for other letters, have other
//! [vocabularies](Vocabulary), and operations [of their own](Further).

mod decimal;
mod mistake;
mod name;
mod operation;
mod parse;
mod print;
mod settled;
mod size;
mod straight;
mod tex;
mod token;
mod typed;
mod vocabulary;

pub use mistake::{Mistake, Wrong};
pub use operation::{Binary, Unary};
pub use typed::{MOST_WORK, Typed};
pub use vocabulary::{Further, Vocabulary};

use std::convert::Infallible;
use textbook::number::{Constant, Rational, Special};

/// How many characters a text may have.
pub const MOST_CHARACTERS: usize = 1_000;
/// How many steps a formula may take.
pub const MOST_STEPS: usize = 256;
/// How deep parentheses may nest.
pub const DEEPEST: usize = 64;
/// The largest exponent.
pub const LARGEST_EXPONENT: i8 = 64;

/// A function of letters: unless something else is said, a real function of x.
///
/// ```
/// use why_relu::formula::Formula;
/// use why_relu::number::{Dual, Interval};
/// let formula: Formula = "x * sigmoid(1.702*x)".parse().unwrap();
/// assert_eq!(formula.to_string(), "x*sigmoid(1.702*x)");
/// assert_eq!(formula.read(0.0), 0.0);
/// let slope = formula.read(Dual::variable(Interval::point(0.0))).slope;
/// assert!(slope.contains(0.5));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Formula<F = Infallible> {
    /// At least one; each but the last is an operand of exactly one later step.
    steps: Vec<Step<F>>,
}

/// How one number is made. An operand is the place of the step that makes it.
#[derive(Clone, Debug, PartialEq)]
pub enum Step<F = Infallible> {
    /// One of the letters, by its place in the vocabulary.
    Letter(usize),
    /// As it was typed, and what it is.
    Constant(String, Constant),
    /// Of one number.
    Unary(Unary, usize),
    /// Of two numbers.
    Binary(Binary, usize, usize),
    /// A base, and an exponent other than 0.
    Power(usize, i8),
    /// What the vocabulary adds, of so many numbers as that takes.
    Further(F, Vec<usize>),
}

impl Step {
    /// About how many sums of intervals it costs.
    fn work(&self) -> u64 {
        match self {
            Self::Letter(_) | Self::Constant(..) => 1,
            Self::Unary(unary, _) => unary.work(),
            Self::Binary(binary, ..) => binary.work(),
            Self::Power(_, exponent) => {
                let size = exponent.unsigned_abs();
                let products = size.ilog2() + size.count_ones();
                Binary::Multiply.work() * u64::from(products)
            }
            Self::Further(never, _) => match *never {},
        }
    }
}

impl<F> Formula<F> {
    /// How its numbers are made, one after the other; the last is the value.
    #[must_use]
    pub fn steps(&self) -> &[Step<F>] {
        &self.steps
    }
}

impl Formula {
    /// Its value where each letter is `x`.
    pub fn read<T: Special>(&self, x: T) -> T {
        let mut made: Vec<T> = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            let at = |place: &usize| made[*place].clone();
            let number = match step {
                Step::Letter(_) => x.clone(),
                Step::Constant(_, constant) => T::known(constant),
                Step::Unary(unary, a) => unary.of(at(a)),
                Step::Binary(binary, a, b) => match self.complement(*binary, *a, *b)
                {
                    Some(u) => at(&u).one_minus_exp_from(at(b)),
                    None => binary.of(at(a), at(b)),
                },
                Step::Power(base, exponent) => power(&at(base), *exponent),
                Step::Further(never, _) => match *never {},
            };
            made.push(number);
        }
        made.pop().unwrap_or(x)
    }

    /// Where u is made, if this is 1 − eᵘ, which rounding would spoil.
    fn complement(&self, binary: Binary, a: usize, b: usize) -> Option<usize> {
        match (binary, &self.steps[a], &self.steps[b]) {
            (
                Binary::Subtract,
                Step::Constant(_, one),
                Step::Unary(Unary::Exp, u),
            ) if one.exact() == Some(&Rational::ONE) => Some(*u),
            _ => None,
        }
    }

    /// About how many sums of intervals it costs to read.
    pub(crate) fn work(&self) -> u64 {
        self.steps.iter().map(Step::work).sum()
    }
}

/// `base` to the power `exponent`, which is not 0, by squaring; where it is negative, 1 over the
/// power.
fn power<T: Special>(base: &T, exponent: i8) -> T {
    let mut rest = exponent.unsigned_abs();
    let mut square = base.clone();
    while rest.is_multiple_of(2) && rest > 0 {
        square = square.square();
        rest /= 2;
    }
    let mut product = square.clone();
    while rest > 1 {
        square = square.square();
        rest /= 2;
        if !rest.is_multiple_of(2) {
            product *= square.clone();
        }
    }
    if exponent < 0 {
        T::one() / product
    } else {
        product
    }
}
