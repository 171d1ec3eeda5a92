//! The same function in a form whose ends number types know.
//!
//! Who types 1/(1 + e⁻ˣ) means σ; but a type that knows only the formula loses it where e⁻ˣ has no
//! bound. So a/(1 + eᵘ) is read as a·σ(−u), and ln(1 + eᵘ) as softplus(u), wherever a bound on real
//! numbers is asked for, or their value but for one rounding. In the count of operations a formula
//! stays as it was typed.

use super::{Binary, Formula, Step, Unary};
use textbook::number::Rational;

impl Formula {
    /// The same function of real numbers.
    pub(super) fn settled(&self) -> Self {
        let mut steps = self.steps.clone();
        for place in 0..steps.len() {
            match steps[place] {
                Step::Binary(Binary::Divide, a, sum) => {
                    if let Some((exponential, u)) = self.one_and_exponential(sum) {
                        steps[exponential] = Step::Unary(Unary::Negate, u);
                        steps[sum] = Step::Unary(Unary::Sigmoid, exponential);
                        steps[place] = Step::Binary(Binary::Multiply, a, sum);
                    }
                }
                Step::Unary(Unary::Ln, sum) => {
                    if let Some((exponential, u)) = self.one_and_exponential(sum) {
                        // Nothing asks for these two any more.
                        steps[exponential] = Step::Letter(0);
                        steps[sum] = Step::Letter(0);
                        steps[place] = Step::Unary(Unary::Softplus, u);
                    }
                }
                _ => {}
            }
        }
        Self { steps }
    }

    /// Where the exponential of 1 + eᵘ is made, and u, if the step at `sum` is such a sum.
    fn one_and_exponential(&self, sum: usize) -> Option<(usize, usize)> {
        let Step::Binary(Binary::Add, a, b) = self.steps[sum] else {
            return None;
        };
        [(a, b), (b, a)].into_iter().find_map(|(one, other)| {
            match (&self.steps[one], &self.steps[other]) {
                (Step::Constant(_, one), Step::Unary(Unary::Exp, u))
                    if one.exact() == Some(&Rational::ONE) =>
                {
                    Some((other, *u))
                }
                _ => None,
            }
        })
    }
}
