//! Kernels: the activations as loops over slices of `f32`, with the error of each known for every input.
//!
//! The generic functions of [`activation`](super) are formulas. A formula that is right over the reals may lose its digits in
//! floats: 2σ(2x) − 1 is the difference of two numbers near 1 when x is small. The kernels compute the same functions in another
//! order, so that no difference of near numbers occurs. All rest on one step. For y ≤ 0, write y = k·ln 2 + r with |r| ≤ ln 2 / 2 and
//! let p = eʳ − 1, a Taylor polynomial. Then
//!
//! ```text
//! eʸ = 2ᵏ(1 + p)      eʸ − 1 = 2ᵏp + (2ᵏ − 1)
//! ```
//!
//! and the second keeps all digits near y = 0, where k = 0 and p is small. Everything is `f32` arithmetic without jumps and without
//! fused operations: eight values at a time where the machine can, and the same bits on every machine.
//!
//! ```
//! use why_relu::activation::kernels::{apply, tanh};
//! let mut signal = [-1.0, 0.0, 1e-20];
//! apply(tanh, &mut signal);
//! assert_eq!(signal, [tanh(-1.0), 0.0, 1e-20]);
//! ```

pub use super::relu;

use crate::number::Number;
use pulp::{Arch, NullaryFnOnce};

/// Replaces each value by the kernel's value there. A slice of any length and alignment is welcome, the empty one too, and an entry
/// comes out with the bits that the kernel alone gives.
///
/// Name the function itself, `apply(tanh, …)`: the loop is compiled for each width of vector registers, and a pointer to a function
/// would hide from the compiler what it is to vectorise.
pub fn apply(kernel: impl Fn(f32) -> f32, values: &mut [f32]) {
    Arch::new().dispatch(Pass { kernel, values });
}

/// One pass over a slice. Not a closure, since those are called through a shim that may stay behind in the narrow registers.
struct Pass<'a, K> {
    kernel: K,
    values: &'a mut [f32],
}

impl<K: Fn(f32) -> f32> NullaryFnOnce for Pass<'_, K> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        for value in self.values {
            *value = (self.kernel)(*value);
        }
    }
}

/// The slope of ReLU: 1 right of zero, 0 at zero and left of it, NaN for NaN.
#[inline(always)]
#[must_use]
pub fn relu_slope(x: f32) -> f32 {
    x.branch(&0.0, 1.0, 0.0)
}

/// The logistic sigmoid 1/(1 + e⁻ˣ), as e/(1 + e) with e = eˣ left of zero. It is 0 only where the true value rounds to 0.
#[inline(always)]
#[must_use]
pub fn sigmoid(x: f32) -> f32 {
    let e = Split::of(-x.abs()).exp();
    let numerator = if x < 0.0 { e } else { 1.0 };
    numerator / (1.0 + e)
}

/// The slope of the sigmoid, e/(1 + e)² with e = e^−|x|: no difference, so nothing cancels in the tails.
#[inline(always)]
#[must_use]
pub fn sigmoid_slope(x: f32) -> f32 {
    let e = Split::of(-x.abs()).exp();
    let sum = 1.0 + e;
    e / (sum * sum)
}

/// The hyperbolic tangent, −m/(2 + m) with m = e^(−2|x|) − 1, and the sign of x: odd to the last bit, −0.0 included.
#[inline(always)]
#[must_use]
pub fn tanh(x: f32) -> f32 {
    let m = Split::of(-2.0 * x.abs()).exp_minus_one();
    (-m / (2.0 + m)).copysign(x)
}

/// The slope of tanh, 4σ′(2x). Both factors are powers of two, so this is as accurate as [`sigmoid_slope`] while the result is a normal
/// float, and within the same number of ulps times 4 below.
#[inline(always)]
#[must_use]
pub fn tanh_slope(x: f32) -> f32 {
    4.0 * sigmoid_slope(x + x)
}

/// y = k·ln 2 + r, held as 2ᵏ and p = eʳ − 1.
struct Split {
    k: i32,
    p: f32,
}

/// Below this, eʸ rounds to 0 in f32.
const UNDERFLOW: f32 = -104.0;
/// 1.5·2²³: adding it rounds a small number to an integer, which then stands in the lowest bits.
const ROUND: f32 = 12_582_912.0;
/// ln 2 in two parts; k times the first is exact for |k| < 2⁹ (it has 15 bits).
const LN_2_HIGH: f32 = f32::from_bits(0x3f31_7200);
const LN_2_LOW: f32 = f32::from_bits(0x35bf_be8e);

impl Split {
    /// Splits y ≤ 0.
    #[inline(always)]
    fn of(y: f32) -> Self {
        let y = if y < UNDERFLOW { UNDERFLOW } else { y };
        let shifted = y * std::f32::consts::LOG2_E + ROUND;
        let k = shifted - ROUND;
        let r = (y - k * LN_2_HIGH) - k * LN_2_LOW;
        // eʳ − 1 − r: the remainder r⁸/8! stays under 2⁻²⁷.
        let tail = ((((1.0 / 5_040.0 * r + 1.0 / 720.0) * r + 1.0 / 120.0) * r
            + 1.0 / 24.0)
            * r
            + 1.0 / 6.0)
            * r
            + 0.5;
        Self {
            k: shifted
                .to_bits()
                .wrapping_sub(ROUND.to_bits())
                .cast_signed(),
            p: r + r * r * tail,
        }
    }

    /// eʸ. The factor 2ᵏ may be too small for a float and comes in two steps; only the last of them can round.
    #[inline(always)]
    fn exp(&self) -> f32 {
        let half = self.k >> 1;
        (1.0 + self.p) * power_of_two(half) * power_of_two(self.k.wrapping_sub(half))
    }

    /// eʸ − 1 for −64 ≤ y ≤ 0 and its limit −1 below.
    #[inline(always)]
    fn exp_minus_one(&self) -> f32 {
        let scale = power_of_two(if self.k < -100 { -100 } else { self.k });
        scale * self.p + (scale - 1.0)
    }
}

/// 2ᵏ for −126 ≤ k ≤ 127.
#[inline(always)]
fn power_of_two(k: i32) -> f32 {
    f32::from_bits(k.wrapping_add(127).cast_unsigned() << 23)
}
