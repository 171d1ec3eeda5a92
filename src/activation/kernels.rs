//! Kernels: the activations as loops over slices of `f32`, with the error of each known for every
//! input.
//!
//! The generic functions of [`activation`](super) are formulas. A formula that is right over the
//! reals may lose its digits in floats: 2σ(2x) − 1 is the difference of two numbers near 1 when x
//! is small. The kernels compute the same functions in another order, so that no difference of near
//! numbers occurs. All rest on one step. For y ≤ 0, write y = k·ln 2 + r with |r| ≤ ln 2 / 2 and
//! let p = eʳ − 1, a Taylor polynomial. Then
//!
//! ```text
//! eʸ = 2ᵏ(1 + p)      eʸ − 1 = 2ᵏp + (2ᵏ − 1)
//! ```
//!
//! and the second keeps all digits near y = 0, where k = 0 and p is small. Everything is `f32`
//! arithmetic without jumps and without fused operations: eight values at a time where the machine
//! can, and the same bits on every machine.
//!
//! ```
//! use why_relu::activation::kernels::{apply, tanh};
//! let mut signal = [-1.0, 0.0, 1e-20];
//! apply(tanh, &mut signal);
//! assert_eq!(signal, [tanh(-1.0), 0.0, 1e-20]);
//! ```

pub use super::relu;

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
    /// 2 to the power of this integer from −126 to 127.
    #[must_use]
    fn power_of_two(self) -> Self;

    /// This magnitude with the sign of `other`.
    #[must_use]
    fn with_sign_of(self, other: Self) -> Self;

    /// `above` where `self > threshold`, `otherwise` where not: a comparison, where
    /// [`Number::branch`] makes two to keep a NaN. Here each NaN comes out of another term.
    #[must_use]
    fn choose(self, threshold: Self, above: Self, otherwise: Self) -> Self;
}

impl Lane for f32 {
    /// The integer is added to the lowest bits of a number that has no other, and moved to where
    /// exponents stand.
    #[inline(always)]
    fn power_of_two(self) -> Self {
        let biased = (self + (ROUND + 127.0)).to_bits();
        Self::from_bits(biased << 23)
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
        if self.low() >= -126.0 && self.high() <= 127.0 {
            Self::new(self.low().power_of_two(), self.high().power_of_two())
        } else {
            Self::new(f32::NAN, f32::NAN)
        }
    }

    fn with_sign_of(self, other: Self) -> Self {
        self.with_sign_of(other)
    }

    fn choose(self, threshold: Self, above: Self, otherwise: Self) -> Self {
        self.branch(&threshold, above, otherwise)
    }
}

/// The slope of ReLU: 1 right of zero, 0 at zero and left of it, NaN for NaN.
#[inline(always)]
#[must_use]
pub fn relu_slope<T: Lane>(x: T) -> T {
    x.branch(&T::zero(), T::one(), T::zero())
}

/// The logistic sigmoid 1/(1 + e⁻ˣ), as e/(1 + e) with e = eˣ left of zero. It is 0 only where the
/// true value rounds to 0.
#[inline(always)]
#[must_use]
pub fn sigmoid<T: Lane>(x: T) -> T {
    let e = Split::of(-x.magnitude()).exp();
    x.choose(T::zero(), T::one(), e) / (T::one() + e)
}

/// The slope of the sigmoid, e/(1 + e)² with e = e^−|x|: no difference, so nothing cancels in the
/// tails.
#[inline(always)]
#[must_use]
pub fn sigmoid_slope<T: Lane>(x: T) -> T {
    let e = Split::of(-x.magnitude()).exp();
    let sum = T::one() + e;
    e / (sum * sum)
}

/// The hyperbolic tangent, −m/(2 + m) with m = e^(−2|x|) − 1, and the sign of x: odd to the last
/// bit, −0.0 included.
#[inline(always)]
#[must_use]
pub fn tanh<T: Lane>(x: T) -> T {
    let m = Split::of(-(x + x).magnitude()).exp_minus_one();
    (-m / (T::constant(2.0) + m)).with_sign_of(x)
}

/// The slope of tanh, 4σ′(2x). Both factors are powers of two, so this is as accurate as
/// [`sigmoid_slope`] while the result is a normal float, and within the same number of ulps times 4
/// below.
#[inline(always)]
#[must_use]
pub fn tanh_slope<T: Lane>(x: T) -> T {
    T::constant(4.0) * sigmoid_slope(x + x)
}

/// y = k·ln 2 + r, held as the integer k and p = eʳ − 1.
struct Split<T> {
    k: T,
    p: T,
}

/// Below this, eʸ rounds to 0 in f32, and so does every value with the k of this.
const UNDERFLOW: f64 = -105.0;
/// If |r| is smaller, r + r²/2 rounds to r.
const TINY: f64 = 1.0 / 1_073_741_824.0;
/// 1.5·2²³: adding it rounds a small number to an integer, which then stands in the lowest bits.
const ROUND: f32 = 12_582_912.0;
/// ln 2 in two parts; k times the first is exact for |k| < 2⁹ (it has 15 bits).
const LN_2_HIGH: f32 = f32::from_bits(0x3f31_7200);
const LN_2_LOW: f32 = f32::from_bits(0x35bf_be8e);

impl<T: Lane> Split<T> {
    /// Splits y ≤ 0.
    #[inline(always)]
    fn of(y: T) -> Self {
        let least = T::constant(UNDERFLOW);
        let y = least.choose(y, least, y);
        let k = nearest_integer(y * T::constant(std::f64::consts::LOG2_E));
        let of_k = |part: f32| k * T::constant(part.into());
        let r = (y - of_k(LN_2_HIGH)) - of_k(LN_2_LOW);
        // For a tiny r, what is added to it is less than half an ulp, and zero does as well: many
        // processors take a hundred times longer for a product of subnormal size.
        let s = r.magnitude().choose(T::constant(TINY), r, T::zero());
        // eʳ − 1 − r = r²·tail: the remainder r⁸/8! stays under 2⁻²⁷.
        let factorials = [720.0, 120.0, 24.0, 6.0, 2.0];
        let tail = factorials
            .iter()
            .fold(T::constant(1.0 / 5_040.0), |sum, n| {
                sum * s + T::constant(1.0 / n)
            });
        Self {
            k,
            p: r + s * s * tail,
        }
    }

    /// eʸ. The factor 2ᵏ may be too small for a float and comes in two steps; only the last of them
    /// can round.
    #[inline(always)]
    fn exp(&self) -> T {
        let half = nearest_integer(self.k * T::constant(0.5));
        let rest = (self.k - half).power_of_two();
        let rest = self.k.choose(T::constant(-151.0), rest, T::zero());
        (T::one() + self.p) * half.power_of_two() * rest
    }

    /// eʸ − 1 for −64 ≤ y ≤ 0 and its limit −1 below.
    #[inline(always)]
    fn exp_minus_one(&self) -> T {
        let least = T::constant(-100.0);
        let scale = least.choose(self.k, least, self.k).power_of_two();
        scale * self.p + (scale - T::one())
    }
}

/// The integer nearest to a small number, the even one of two.
#[inline(always)]
fn nearest_integer<T: Number>(x: T) -> T {
    x + T::constant(ROUND.into()) - T::constant(ROUND.into())
}
