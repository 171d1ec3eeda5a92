//! Slopes in closed form, and that they are the derivatives.

use crate::activation::{Activation, Sigmoid, Tanh, sigmoid_slope};
use textbook::number::{Dual, Smooth};
use textbook::proof::{Proof, real_line};

/// An activation whose slope is written as a function of its value. Intervals bound that well even
/// on an unbounded tail, where the quotient rule multiplies a number near 0 with one near infinity.
pub trait Sloped: Activation {
    /// f′(x).
    fn slope<T: Smooth>(&self, x: T) -> T;
}

impl Sloped for Tanh {
    fn slope<T: Smooth>(&self, x: T) -> T {
        let t = self.of(x);
        T::one() - t.clone() * t
    }
}

impl Sloped for Sigmoid {
    fn slope<T: Smooth>(&self, x: T) -> T {
        sigmoid_slope(x)
    }
}

/// The slope in closed form is what dual numbers give.
pub(super) fn is_the_derivative(f: &impl Sloped) -> Proof {
    real_line::holds(
        |x| f.of(Dual::variable(x.clone())).slope == f.slope(x),
        "the slope is not the derivative",
    )
}

/// The slope is positive, as a fraction of polynomials in eˣ whose coefficients have one sign.
pub(super) fn rises(f: &impl Sloped) -> Proof {
    real_line::holds(
        |x| f.slope(x).is_positive(),
        "the coefficients of the slope have more than one sign",
    )
}
