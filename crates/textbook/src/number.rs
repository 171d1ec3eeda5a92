//! The number types that read a function.
//!
//! A function is written once, generically, and read by many number types. The trait that it asks
//! for is itself a fact about it: |x| needs an ordered ring, 1/(1 + e⁻ˣ) division and the
//! exponential.
//!
//! | type | what it says of a function |
//! | --- | --- |
//! | `f32`, `f64` | its value, the same bits on every machine |
//! | [`Extended`] | its value, which is then rounded once, to the last place of an `f64` |
//! | [`Rational`] | its value, exactly |
//! | [`Interval`] | a bound on its real values wherever x lies in the interval |
//! | [`FloatRange`] | a bound on what the f32 code answers, rounding included |
//! | [`Dual`] | its slope; as `Dual<Interval>`, a bound on the slope over the reals |
//! | [`Asymptote`] | the line that it nears far out, and how fast |
//! | [`ExpRational`] | the rational function of eˣ that it is, for an identity on all reals |
//! | [`Polynomial`] | the polynomial in letters that it is: for all reals, all matrices |
//! | [`Quotient`] | the quotient of two such polynomials |
//! | [`Graded`] | the degree by which it is stretched when all its numbers are |
//! | [`Counted`] | its cost in operations |
//!
//! ```
//! use textbook::number::{Asymptote, Dual, Interval, Number};
//! fn hinge<T: Number>(x: T) -> T {
//!     x.larger(T::zero())
//! }
//! assert_eq!(hinge(-3.0_f32), 0.0);
//! assert_eq!(hinge(Interval::new(-1.0, 2.0)), Interval::new(0.0, 2.0));
//! assert_eq!(hinge(Dual::variable(5.0)).slope, 1.0);
//! assert_eq!(hinge(Asymptote::right_of(0.0)).slope(), Interval::point(1.0));
//! ```

pub(crate) mod assumptions;
mod asymptote;
pub(crate) mod cases;
pub(crate) mod conditional;
mod constant;
mod count;
mod dual;
pub mod elementary;
mod equality;
mod exp_rational;
mod extended;
mod float;
mod float_range;
mod graded;
mod interval;
mod linear;
pub mod normal;
pub(crate) mod pins;
pub(crate) mod polynomial;
mod quotient;
mod rational;
mod ring;
mod special;

pub use asymptote::Asymptote;
pub use constant::Constant;
pub use count::{Counted, Operations, operations};
pub use dual::Dual;
pub use equality::decided;
pub use exp_rational::ExpRational;
pub use extended::Extended;
pub use float::float;
pub use float_range::FloatRange;
pub use graded::Graded;
pub use interval::Interval;
pub use polynomial::Polynomial;
pub use quotient::Quotient;
pub use rational::{Rational, dyadic, ratio};
pub use special::Special;

use nalgebra::{ClosedAddAssign, ClosedMulAssign, ClosedSubAssign, Scalar};
use num_traits::{One, Zero};
use std::ops::{Div, Neg};

/// An ordered ring: what |x| and every other piecewise linear function needs.
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

    /// The slope of a function that is one thing where `self > threshold` and another one where
    /// `self ≤ threshold`, from the slopes of both. Where both cases are possible the two may not
    /// meet, and then there is a jump, and no bound on the slope: so an interval that holds both,
    /// or the threshold alone, answers with all real numbers. [`larger`](Self::larger) is without
    /// jumps.
    #[must_use]
    #[inline(always)]
    fn slope_across(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        self.branch(threshold, above, otherwise)
    }

    /// The slope of the larger of two functions that have the values `self` and `other`, from the
    /// slopes of both. Where both values are one and the same number, the two may cross there, and
    /// neither slope need be one of theirs: so an interval answers with the hull of both.
    #[must_use]
    #[inline(always)]
    fn slope_of_larger(&self, other: &Self, own: Self, others: Self) -> Self {
        self.branch(other, own, others)
    }

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

    /// The product with itself.
    #[must_use]
    #[inline(always)]
    fn square(self) -> Self {
        self.clone() * self
    }
}

/// An ordered field: a [`Number`] that can also divide.
pub trait Field: Number + Div<Output = Self> {}

/// A [`Field`] with the exponential: what the logistic function, tanh and their kin need.
pub trait Smooth: Field {
    /// eˣ.
    #[must_use]
    fn exp(self) -> Self;
}
