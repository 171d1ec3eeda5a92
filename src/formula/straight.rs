//! Formulas that are made of straight pieces, and which pieces these are.
//!
//! Sums, products and quotients with a constant, `max`, `min`, `abs` and `relu` lead from such
//! functions to such functions. Everything is decided in fractions, so the knots and the slopes of
//! `max(x, 0.1*x)` are 0 and 1/10, 1. What is made in another way counts as curved, even if it is
//! not: `exp(0)*x` is.

use super::{Binary, Formula, Step, Unary};
use crate::network::PiecewiseLinear;
use textbook::number::{Rational, ratio};

/// How many knots a function may have on the way.
const MOST_KNOTS: usize = 64;

impl Formula {
    /// Its straight pieces, if it is made of at most 65 by operations that keep pieces straight.
    ///
    /// ```
    /// use why_relu::{formula::Formula, number::ratio};
    /// let clipped: Formula = "max(min(x, 1), -1)".parse().unwrap();
    /// assert_eq!(clipped.straight().unwrap().knots(), [ratio(-1, 1), ratio(1, 1)]);
    /// let curved: Formula = "x^2".parse().unwrap();
    /// assert!(curved.straight().is_none());
    /// ```
    #[must_use]
    pub fn straight(&self) -> Option<PiecewiseLinear> {
        let mut made: Vec<Option<PiecewiseLinear>> = Vec::new();
        for step in &self.steps {
            let at = |place: &usize| made[*place].as_ref();
            let number = match step {
                Step::Letter(_) => Some(PiecewiseLinear::identity()),
                Step::Constant(_, constant) => {
                    constant.exact().cloned().map(PiecewiseLinear::constant)
                }
                Step::Unary(unary, a) => at(a).and_then(|a| unary.straight(a)),
                Step::Binary(binary, a, b) => {
                    at(a).zip(at(b)).and_then(|(a, b)| binary.straight(a, b))
                }
                Step::Power(base, 1) => at(base).cloned(),
                Step::Power(..) => None,
                Step::Further(never, _) => match *never {},
            };
            made.push(number.filter(|made| made.knots().len() <= MOST_KNOTS));
        }
        made.pop().flatten()
    }
}

fn negative(a: &PiecewiseLinear) -> PiecewiseLinear {
    a.times(&ratio(-1, 1))
}

impl Unary {
    fn straight(self, a: &PiecewiseLinear) -> Option<PiecewiseLinear> {
        Some(match self {
            Self::Negate => negative(a),
            Self::Abs => a.larger(&negative(a)),
            Self::Relu => a.larger(&PiecewiseLinear::constant(Rational::ZERO)),
            _ => return None,
        })
    }
}

impl Binary {
    fn straight(
        self,
        a: &PiecewiseLinear,
        b: &PiecewiseLinear,
    ) -> Option<PiecewiseLinear> {
        Some(match self {
            Self::Add => a.plus(b),
            Self::Subtract => a.plus(&negative(b)),
            Self::Multiply => match (a.as_constant(), b.as_constant()) {
                (Some(factor), _) => b.times(factor),
                (None, factor) => a.times(factor?),
            },
            Self::Divide => {
                let divisor = b.as_constant().filter(|b| **b != Rational::ZERO)?;
                a.times(&(Rational::ONE / divisor))
            }
            Self::Max => a.larger(b),
            Self::Min => negative(&negative(a).larger(&negative(b))),
        })
    }
}
