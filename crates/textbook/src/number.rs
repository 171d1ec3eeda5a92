//! The number types that read a function.
//!
//! An activation is written once, generically, and read by many number types: `f32` for a sweep, a
//! [`Rational`] for an identity, an [`Interval`] for a bound over the reals, a [`Dual`] for a
//! slope, a `Dual<Interval>` for a bound on the slope over the reals, a [`Asymptote`] for what it
//! does far out, a [`ExpRational`] for an identity on all of them, and a [`Counted`] number for the
//! cost in operations. The trait that a function asks for is itself a fact about it: ReLU needs an
//! ordered ring, the sigmoid needs division and the exponential.

mod asymptote;
mod count;
mod dual;
pub mod elementary;
mod exp_rational;
mod float;
mod float_range;
mod interval;
pub mod normal;
mod rational;
mod special;

pub use asymptote::Asymptote;
pub use count::{Counted, Operations, operations};
pub use dual::Dual;
pub use exp_rational::ExpRational;
pub use float_range::FloatRange;
pub use interval::Interval;
pub use rational::{Rational, dyadic, ratio};
pub use special::Special;

use nalgebra::{ClosedAddAssign, ClosedMulAssign, ClosedSubAssign, Scalar};
use num_traits::{One, Zero};
use std::ops::{Div, Neg};

/// An ordered ring: what ReLU and every other piecewise linear function needs.
pub trait Number:
    Scalar
    + Zero
    + One
    + Neg<Output = Self>
    + ClosedAddAssign
    + ClosedSubAssign
    + ClosedMulAssign
{
    /// The number that `value` denotes: exact for every type but `f32`, which rounds to nearest.
    ///
    /// # Panics
    /// A [`Rational`] cannot hold NaN or an infinity.
    fn constant(value: f64) -> Self;

    /// `above` where `self > threshold`, `otherwise` where `self ≤ threshold`. An interval that
    /// holds both cases answers with the hull of both; a NaN on either side of the comparison
    /// answers NaN.
    #[must_use]
    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self;

    /// The larger of two numbers: `self` where `self > other`, else `other`. Unlike [`f64::max`] it
    /// keeps a NaN, and `(-0.0).larger(0.0)` is `+0.0` on every machine.
    #[must_use]
    #[inline(always)]
    fn larger(self, other: Self) -> Self {
        let (above, threshold) = (self.clone(), other.clone());
        self.branch(&threshold, above, other)
    }

    /// The absolute value, by one comparison: the [larger](Self::larger) of `self` and `−self`. A
    /// float drops its sign, that of a zero as well.
    #[must_use]
    #[inline(always)]
    fn magnitude(self) -> Self {
        let negative = -self.clone();
        self.larger(negative)
    }
}

/// An ordered field: a [`Number`] that can also divide.
pub trait Field: Number + Div<Output = Self> {}

/// A [`Field`] with the exponential: what the sigmoid, tanh and their kin need.
pub trait Smooth: Field {
    /// eˣ.
    #[must_use]
    fn exp(self) -> Self;
}
