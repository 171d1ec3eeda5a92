//! Formulas in an answer: read by the number types of the check.
//!
//! The formulas that the book judges (`why_relu::formula`) are functions of one x without a jump.
//! An exercise asks for more and for less: for several letters, for cases as in
//! `if(x = 0, y, 0)`, for fractions alone, for a ring without division. So each names its
//! vocabulary.

mod operation;
mod parse;
mod reads;
mod vocabulary;

pub(super) use operation::Operation;
pub(super) use reads::Reads;
pub(super) use vocabulary::Vocabulary;

use super::{Fault, Field};
use std::cell::RefCell;
use std::cmp::Ordering;
use why_relu::number::{Number, Rational};
use why_relu::proof::Proof;

/// A function of the letters of a vocabulary.
pub(super) struct Formula<'a> {
    field: &'a Field,
    letters: &'static [&'static str],
    /// At least one; the last is the value.
    steps: Vec<Step>,
    /// Why it had no value where it was asked for one, if it was so.
    trouble: RefCell<Option<String>>,
}

/// How one number is made. An operand is the place of the step that makes it.
enum Step {
    Letter(usize),
    Constant(Rational),
    /// Of one number, which stands twice, or of two.
    Apply(Operation, usize, usize),
    /// A whole power from 1 on.
    Power(usize, u32),
    /// The third number where the first two are ordered like this, else the fourth.
    If(Ordering, [usize; 4]),
}

impl Formula<'_> {
    /// Its value, or why it has none.
    fn read<N: Reads>(&self, letters: &[N]) -> Result<N, &'static str> {
        let mut made: Vec<Result<N, &'static str>> =
            Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            let at = |place: &usize| made[*place].clone();
            let number = match step {
                Step::Letter(place) => Ok(letters[*place].clone()),
                Step::Constant(value) => Ok(N::exact(value)),
                Step::Apply(operation, a, b) => {
                    at(a).and_then(|a| operation.of(a, at(b)?))
                }
                Step::Power(base, exponent) => {
                    at(base).map(|base| power(&base, *exponent))
                }
                Step::If(order, [a, b, then, other]) => match (at(a), at(b)) {
                    (Ok(a), Ok(b)) if a.order(&b) == Some(*order) => at(then),
                    (Ok(_), Ok(_)) => at(other),
                    (Err(reason), _) | (_, Err(reason)) => Err(reason),
                },
            };
            made.push(number.and_then(|number| {
                let small = number.is_small();
                small
                    .then_some(number)
                    .ok_or("a number in it grows too large")
            }));
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

    /// Its exact value as `whole` takes it, or 0 as [`at`](Self::at) has it.
    pub(super) fn whole<T: TryFrom<i64> + Default>(
        &self,
        letters: &[Rational],
    ) -> T {
        let value = self.exact(letters);
        super::answer::whole(&value).unwrap_or_else(|wrong| {
            self.complain(letters, &wrong);
            T::default()
        })
    }

    fn complain(&self, letters: &[Rational], reason: &str) {
        let place = self.letters.iter().zip(letters);
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

    /// How many letters and constants are multiplied or added when it is multiplied out: a bound
    /// of its degree.
    pub(super) fn size(&self) -> u32 {
        let mut sizes: Vec<u32> = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            sizes.push(match step {
                Step::Letter(_) | Step::Constant(_) => 1,
                Step::Apply(_, a, b) if a == b => sizes[*a],
                Step::Apply(_, a, b) => sizes[*a].saturating_add(sizes[*b]),
                Step::Power(base, exponent) => {
                    sizes[*base].saturating_mul(*exponent)
                }
                Step::If(_, places) => {
                    let sizes = places.iter().map(|place| sizes[*place]);
                    sizes.fold(0, u32::saturating_add)
                }
            });
        }
        sizes.pop().unwrap_or(0)
    }

    /// A fault of its field.
    pub(super) fn fault(&self, wrong: &str) -> Fault {
        Fault::of(self.field, wrong)
    }
}

/// `base` to a power from 1 on, by squaring.
fn power<N: Number>(base: &N, exponent: u32) -> N {
    if exponent == 1 {
        return base.clone();
    }
    let half = power(base, exponent / 2);
    let square = half.clone() * half;
    if exponent.is_multiple_of(2) {
        square
    } else {
        square * base.clone()
    }
}
