//! Formulas in an answer: typed in the language of `why_relu::formula`, and read by the number
//! types of the check.
//!
//! The formulas that the book judges are functions of one x without a jump. An exercise asks for
//! more and for less: for several letters, for cases as in `if(x = 0, y, 0)`, for fractions alone,
//! for a ring without division. So each names its vocabulary, and there are [more](More)
//! operations.

mod more;
mod reads;

pub(super) use more::More;
pub(super) use reads::Reads;

use super::{Fault, Field};
use std::cell::RefCell;
use std::cmp::Ordering;
use why_relu::activation::relu;
use why_relu::formula::{self, Binary, Step, Unary, Vocabulary};
use why_relu::number::{Graded, Interval, Quotient, Rational, dyadic};
use why_relu::proof::Proof;

/// A function of the letters of a vocabulary.
pub(super) struct Formula<'a> {
    field: &'a Field,
    vocabulary: &'static Vocabulary,
    typed: formula::Formula<More>,
    /// Why it had no value where it was asked for one, if it was so.
    trouble: RefCell<Option<String>>,
}

/// A number, or why there is none.
type Made<N> = Result<N, &'static str>;

impl<'a> Formula<'a> {
    /// The formula in the text of `field`.
    ///
    /// # Errors
    /// What is wrong, at which column, and how to mend it.
    pub(super) fn parse(
        field: &'a Field,
        vocabulary: &'static Vocabulary,
        text: &str,
    ) -> Result<Self, String> {
        let typed = formula::Formula::parse(text, vocabulary);
        Ok(Self {
            field,
            vocabulary,
            typed: typed.map_err(|mistake| mistake.told())?,
            trouble: RefCell::new(None),
        })
    }

    /// Its value, or why it has none.
    fn read<N: Reads>(&self, letters: &[N]) -> Made<N> {
        let mut made: Vec<Made<N>> = Vec::with_capacity(self.typed.steps().len());
        for step in self.typed.steps() {
            let at = |place: &usize| made[*place].clone();
            let number = match step {
                Step::Letter(place) => Ok(letters[*place].clone()),
                Step::Constant(_, value) => Ok(N::exact(value)),
                Step::Unary(operation, a) => {
                    at(a).and_then(|a| unary(*operation, a))
                }
                Step::Binary(operation, a, b) => {
                    at(a).and_then(|a| binary(*operation, a, at(b)?))
                }
                Step::Power(base, exponent) => {
                    at(base).and_then(|base| power(&base, *exponent))
                }
                Step::Further(More::If(order), all) => {
                    let [a, b, then, other] =
                        [0, 1, 2, 3].map(|place| at(&all[place]));
                    a.and_then(|a| cases(*order, &a, &b?, then, other))
                }
                Step::Further(more, all) => {
                    at(&all[0]).and_then(|a| N::more(*more, a))
                }
            };
            made.push(number.and_then(small));
        }
        made.pop().unwrap_or(Err("it is empty"))
    }

    /// Its value at a letter; 0 where it has none, which is then [the fault](Self::settled).
    pub(super) fn at<N: Reads>(&self, letter: N) -> N {
        let read = self.read(&[letter]);
        read.unwrap_or_else(|reason| {
            self.trouble.replace(Some(reason.into()));
            N::zero()
        })
    }

    /// Its exact value, or 0 as [`at`](Self::at) has it. Once there was none, no more is computed.
    pub(super) fn exact(&self, letters: &[Rational]) -> Rational {
        if self.trouble.borrow().is_some() {
            return Rational::ZERO;
        }
        self.read(letters).unwrap_or_else(|reason| {
            self.complain(letters, reason);
            Rational::ZERO
        })
    }

    /// What it is of letters; of numbers its exact value, as [`exact`](Self::exact) has it.
    pub(super) fn symbol(&self, letters: &[Graded<Quotient>]) -> Graded<Quotient> {
        let numbers = letters.iter().map(|letter| letter.value().value());
        if let Some(numbers) = numbers.collect::<Option<Vec<_>>>() {
            return Graded::of(self.exact(&numbers).into(), 0);
        }
        let read = self.is_read_at_letters().then(|| self.read(letters).ok());
        let undefined = || Graded::of(Quotient::undefined(), 0);
        read.flatten().unwrap_or_else(undefined)
    }

    /// The same, without a degree.
    pub(super) fn quotient(&self, letters: &[Quotient]) -> Quotient {
        let letters: Vec<_> = letters
            .iter()
            .map(|letter| Graded::of(letter.clone(), 0))
            .collect();
        self.symbol(&letters).value().clone()
    }

    /// A bound on what it is of whole numbers; of one number its exact value, a whole number from
    /// 0 on, or 0 as [`at`](Self::at) has it.
    pub(super) fn whole(&self, numbers: Interval) -> Interval {
        if numbers.low() < numbers.high() {
            let read = self.read(&[numbers]);
            return read.unwrap_or(Interval::point(f64::NAN));
        }
        let letters = [dyadic(numbers.low())];
        let value = self.exact(&letters);
        let whole = super::answer::whole::<u32>(&value).unwrap_or_else(|wrong| {
            self.complain(&letters, &wrong);
            0
        });
        Interval::point(whole.into())
    }

    fn complain(&self, letters: &[Rational], reason: &str) {
        let place = self.vocabulary.letters.iter().zip(letters);
        let place: Vec<_> = place
            .map(|(name, value)| format!("{name} = {value}"))
            .collect();
        let wrong = format!("at {} it has no value: {reason}", place.join(", "));
        self.trouble.replace(Some(wrong));
    }

    /// The proof for which it was asked, or the fault that it had no value.
    pub(super) fn settled(&self, proof: Proof) -> Result<Proof, Fault> {
        match self.trouble.take() {
            Some(wrong) => Err(Fault::of(self.field, wrong)),
            None => Ok(proof),
        }
    }

    /// Whether it can be read at letters within seconds.
    pub(super) fn is_read_at_letters(&self) -> bool {
        self.typed.is_read_at_letters()
    }

    /// A fault of its field.
    pub(super) fn fault(&self, wrong: &str) -> Fault {
        Fault::of(self.field, wrong)
    }
}

/// The number, if more may be computed with it.
fn small<N: Reads>(number: N) -> Made<N> {
    let is_small = number.is_small();
    is_small
        .then_some(number)
        .ok_or("a number in it grows too large")
}

fn unary<N: Reads>(operation: Unary, a: N) -> Made<N> {
    match operation {
        Unary::Negate => Ok(-a),
        Unary::Abs => Ok(a.magnitude()),
        Unary::Relu => Ok(relu(a)),
        _ => N::special(operation, a),
    }
}

fn binary<N: Reads>(operation: Binary, a: N, b: N) -> Made<N> {
    Ok(match operation {
        Binary::Add => a + b,
        Binary::Subtract => a - b,
        Binary::Multiply => a * b,
        Binary::Divide => return N::divided(a, b),
        Binary::Max => a.larger(b),
        Binary::Min => -(-a).larger(-b),
    })
}

/// `base` to a power other than 0, by multiplication.
fn power<N: Reads>(base: &N, exponent: i8) -> Made<N> {
    let mut product = base.clone();
    for _ in 1..exponent.unsigned_abs() {
        product = small(product * base.clone())?;
    }
    if exponent < 0 {
        N::divided(N::one(), product)
    } else {
        Ok(product)
    }
}

/// `then` where two numbers are ordered like this, and else `other`; of bounds that leave both
/// possible, both.
fn cases<N: Reads>(
    order: Ordering,
    a: &N,
    b: &N,
    then: Made<N>,
    other: Made<N>,
) -> Made<N> {
    match order {
        Ordering::Greater => above(a, b, then, other),
        Ordering::Less => above(b, a, then, other),
        Ordering::Equal => above(a, b, other.clone(), above(b, a, other, then)),
    }
}

/// `then` where a > b, and else `other`.
fn above<N: Reads>(a: &N, b: &N, then: Made<N>, other: Made<N>) -> Made<N> {
    if let (Ok(then), Ok(other)) = (&then, &other) {
        return Ok(a.branch(b, then.clone(), other.clone()));
    }
    let answer = a.branch(b, N::one(), N::zero());
    if answer == N::one() {
        then
    } else if answer == N::zero() {
        other
    } else {
        Err("which of two cases it is cannot be told")
    }
}
