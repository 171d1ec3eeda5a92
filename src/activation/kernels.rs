//! Kernels: the activations as loops over slices of `f32`, with the error of each known for every
//! input.
//!
//! The generic functions of [`activation`](super) are formulas. A formula that is right over the
//! reals may lose its digits in floats: 2σ(2x) − 1 is the difference of two numbers near 1 when x
//! is small. The kernels compute the same functions in another order, so that no difference of near
//! numbers occurs. All rest on one step. For y ≤ 0, write y = k·ln 2 + r with |r| ≤ ln 2 / 2 and
//! let p = eʳ − 1, by a polynomial. Then
//!
//! ```text
//! eʸ = 2ᵏ(1 + p)      eʸ − 1 = 2ᵏp + (2ᵏ − 1)
//! ```
//!
//! and the second keeps all digits near y = 0, where k = 0 and p is small. Everything is `f32`
//! arithmetic without jumps, eight values at a time where the machine can. A product and the sum
//! after it are rounded once, as IEEE 754 says: that is one operation on most machines, a slow
//! function on the others, and the same bits on all.
//!
//! ```
//! use why_relu::activation::kernels::{apply, tanh};
//! let mut signal = [-1.0, 0.0, 1e-20];
//! apply(tanh, &mut signal);
//! assert_eq!(signal, [tanh(-1.0), 0.0, 1e-20]);
//! ```

mod exponential;
mod gated;
mod normal;
mod straight;

pub use exponential::{
    elu, elu_slope, selu, selu_slope, sigmoid, sigmoid_slope, softplus,
    softplus_slope, tanh, tanh_slope,
};
pub use gated::{mish, mish_slope, silu, silu_slope};
pub use normal::{gelu, gelu_slope, gelu_tanh, gelu_tanh_slope};
pub use straight::{
    hard_swish, hard_swish_slope, identity, identity_slope, leaky_relu,
    leaky_relu_slope, relu, relu_slope,
};

use pulp::{Arch, NullaryFnOnce};
use textbook::number::{Field, FloatRange, Number};

/// Replaces each value by the kernel's value there. A slice of any length and alignment is welcome,
/// the empty one too, and an entry comes out with the bits that the kernel alone gives.
///
/// Name the function itself, `apply(tanh, …)`: the loop is compiled for each width of vector
/// registers, and a pointer to a function would hide from the compiler what it is to vectorise.
pub fn apply(kernel: impl Fn(f32) -> f32, values: &mut [f32]) {
    Arch::new().dispatch(Elementwise { kernel, values });
}

/// One pass over a slice. Not a closure, since those are called through a shim that may stay behind
/// in the narrow registers.
struct Elementwise<'a, K> {
    kernel: K,
    values: &'a mut [f32],
}

impl<K: Fn(f32) -> f32> NullaryFnOnce for Elementwise<'_, K> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        for value in self.values {
            *value = (self.kernel)(*value);
        }
    }
}

/// What a kernel asks of its numbers: `f32` computes with it, a [`FloatRange`] says what it answers
/// on a whole range of inputs.
pub trait Lane: Field + Copy {
    /// 2ⁿ for a number of the form 1.5·2²³ + 127 + n with an integer n from −126 to 127.
    #[must_use]
    fn power_of_two(self) -> Self;

    /// This number times `factor`, plus `addend`, rounded once.
    #[must_use]
    fn mul_add(self, factor: Self, addend: Self) -> Self;

    /// This magnitude with the sign of `other`.
    #[must_use]
    fn with_sign_of(self, other: Self) -> Self;

    /// `above` where `self > threshold`, `otherwise` where not: a comparison, where
    /// [`Number::branch`] makes two to keep a NaN. Here each NaN comes out of another term.
    #[must_use]
    fn choose(self, threshold: Self, above: Self, otherwise: Self) -> Self;
}

impl Lane for f32 {
    /// The integer stands in the lowest bits of a number that has no other there, and is moved to
    /// where exponents stand.
    #[inline(always)]
    fn power_of_two(self) -> Self {
        Self::from_bits(self.to_bits() << 23)
    }

    #[inline(always)]
    fn mul_add(self, factor: Self, addend: Self) -> Self {
        self.mul_add(factor, addend)
    }

    #[inline(always)]
    fn with_sign_of(self, other: Self) -> Self {
        self.copysign(other)
    }

    #[inline(always)]
    fn choose(self, threshold: Self, above: Self, otherwise: Self) -> Self {
        if self > threshold { above } else { otherwise }
    }
}

impl Lane for FloatRange {
    /// The power grows with its exponent. Outside of its range the bits say something else, so
    /// nothing is known there.
    fn power_of_two(self) -> Self {
        if self.low() > ROUND && self.high() < ROUND + 255.0 {
            Self::new(self.low().power_of_two(), self.high().power_of_two())
        } else {
            Self::new(f32::NAN, f32::NAN)
        }
    }

    fn mul_add(self, factor: Self, addend: Self) -> Self {
        self.mul_add(factor, addend)
    }

    fn with_sign_of(self, other: Self) -> Self {
        self.with_sign_of(other)
    }

    fn choose(self, threshold: Self, above: Self, otherwise: Self) -> Self {
        self.branch(&threshold, above, otherwise)
    }
}

/// y = k·ln 2 + r, held as the integer k, the power 2ᵏ⁺³⁷ and p = eʳ − 1. The 37 more keep the
/// power a float where eʸ is none.
struct Split<T> {
    k: T,
    power: T,
    p: T,
}

/// Below this, eʸ rounds to 0 in f32, and so does every value with the k of this.
const UNDERFLOW: f64 = -105.0;
/// The least y that can be split; yeʸ rounds to 0 there.
const LEAST: f64 = -112.0;
/// If |r| is smaller, r + r²/2 rounds to r.
const TINY: f64 = 1.0 / 1_073_741_824.0;
/// 1.5·2²³: adding it rounds a small number to an integer, which then stands in the lowest bits.
const ROUND: f32 = 12_582_912.0;
/// 2³⁷.
const UNIT: f64 = 137_438_953_472.0;
/// [`ROUND`] and the exponent of [`UNIT`] as it stands in a float. The sum is even, so that it
/// rounds as [`ROUND`] does.
const SHIFT: f32 = ROUND + 127.0 + 37.0;
/// ln 2 in two parts; k times the first is exact for |k| < 2⁹ (it has 15 bits).
const LN_2_HIGH: f32 = f32::from_bits(0x3f31_7200);
const LN_2_LOW: f32 = f32::from_bits(0x35bf_be8e);

impl<T: Lane> Split<T> {
    /// Splits y ≤ 0 for its exponential: what is below −105 counts as −105.
    #[inline(always)]
    fn of(y: T) -> Self {
        Self::at(at_least(UNDERFLOW, y))
    }

    /// Splits y for −112 ≤ y ≤ 0.
    #[inline(always)]
    fn at(y: T) -> Self {
        let (k, power) = Self::nearest(y, 1.0);
        let less = |y: T, part: f32| k.mul_add(T::constant((-part).into()), y);
        let r = less(less(y, LN_2_HIGH), LN_2_LOW);
        // For a tiny y, what is added to r = y is less than half an ulp, and zero does as well:
        // many processors take a hundred times longer for a product of subnormal size.
        let s = T::constant(-TINY).choose(y, r, T::zero());
        Self::near(k, power, r, s, 1.0)
    }

    /// Splits −(z + rest)/2 for its exponential, where z ≥ 2⁻⁶⁰ has no room for the rest, and half
    /// of both is 112 at most.
    #[inline(always)]
    fn of_minus_half(z: T, rest: T) -> Self {
        let (k, power) = Self::nearest(z, -0.5);
        let more = |z: T, part: f32| k.mul_add(T::constant((2.0 * part).into()), z);
        let s = more(z, LN_2_HIGH) + more(rest, LN_2_LOW);
        Self::near(k, power, T::constant(-0.5) * s, s, -0.5)
    }

    /// k and 2ᵏ⁺³⁷ for the y = unit·z.
    #[inline(always)]
    fn nearest(z: T, unit: f64) -> (T, T) {
        let shift = T::constant(SHIFT.into());
        let per_power = T::constant(std::f64::consts::LOG2_E * unit);
        let shifted = z.mul_add(per_power, shift);
        (shifted - shift, shifted.power_of_two())
    }

    /// With eʳ − 1 = r + r²·tail for r = unit·s, or s = 0 where r is tiny.
    ///
    /// The tail has degree 4 and is the one with which eʳ − 1 has the least relative error on |r| ≤
    /// ln 2 / 2, rounded to floats one after the other, the rest being fitted again: 2⁻²⁶, and 2⁻²⁷
    /// for eʳ. Its terms go in pairs (Estrin 1960), which need not wait for one another.
    #[inline(always)]
    fn near(k: T, power: T, r: T, s: T, unit: f64) -> Self {
        let square = s * s;
        let unit_squared = unit * unit;
        let pair = |scale: f64, low: f64, high: f64| {
            s.mul_add(T::constant(high * scale * unit), T::constant(low * scale))
        };
        let lower = pair(unit_squared, 0.499_999_97, 0.166_665_46);
        let scale = unit_squared * unit_squared;
        let upper = pair(scale, 0.041_667_443, 0.008_366_253);
        let last = T::constant(0.001_386_993_9 * scale * unit_squared);
        let p =
            square.mul_add(square.mul_add(square.mul_add(last, upper), lower), r);
        Self { k, power, p }
    }

    /// eʸ·2³⁷.
    #[inline(always)]
    fn scaled(&self) -> T {
        self.p.mul_add(self.power, self.power)
    }

    /// eʸ. Only the last product can round, where the result is subnormal.
    #[inline(always)]
    fn exp(&self) -> T {
        self.scaled() * self.back(-151.0)
    }

    /// eʸ·factor, for a factor of 300 at most. The factor comes before the last product, so that no
    /// digit is lost where eʸ is subnormal and the result is not.
    #[inline(always)]
    fn exp_times(&self, factor: T) -> T {
        self.scaled() * factor * self.back(-161.0)
    }

    /// 2⁻³⁷, and 0 from `least` down, where the result rounds to 0: products of subnormal size are
    /// slow.
    #[inline(always)]
    fn back(&self, least: f64) -> T {
        let back = T::constant(1.0 / UNIT);
        self.k.choose(T::constant(least), back, T::zero())
    }

    /// eʸ − 1.
    #[inline(always)]
    fn exp_minus_one(&self) -> T {
        let scaled = self.p.mul_add(self.power, self.power - T::constant(UNIT));
        scaled * T::constant(1.0 / UNIT)
    }
}

/// The larger of two numbers, NaN for NaN.
#[inline(always)]
fn at_least<T: Lane>(least: f64, x: T) -> T {
    let least = T::constant(least);
    least.choose(x, least, x)
}

/// The smaller of two numbers, NaN for NaN.
#[inline(always)]
fn at_most<T: Lane>(most: f64, x: T) -> T {
    let most = T::constant(most);
    x.choose(most, most, x)
}
