//! Activations that are a quotient of exponentials, or a piece of one: sigmoid, tanh, ELU, SELU,
//! softplus, and their slopes.
//!
//! With u = 2⁻²⁴, the largest relative error of a rounding, eʸ is off by 1.54u and eʸ − 1 by 2.52u
//! ([`accuracy`](crate::chapters::relu_is_cheap::accuracy) counts them). An error of u is one ulp
//! at most. The kernels tell what a count of their roundings gives, in u. The bounds in ulp hold
//! for each of the 2³² inputs, as sweeps over all of them prove (`tests/mathematics/kernels.rs`);
//! where they are smaller than the count, that is since the worst roundings never meet.

use super::{Lane, Split, TINY, at_least};
use crate::activation::catalogue::SELU;

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

/// ELU (Clevert and others 2016): x right of zero, eˣ − 1 left of it, within 2 ulp.
///
/// The count is 2.52u. ±0 stays what it is, −∞ gives −1, +∞ gives +∞, NaN is NaN.
#[inline(always)]
#[must_use]
pub fn elu<T: Lane>(x: T) -> T {
    let left = Split::of(-x.magnitude()).exp_minus_one();
    // A sum, of which one term is −0: if x were chosen, the loop would store some values and skip
    // others, which is slower.
    let nothing = T::constant(-0.0);
    at_least(-0.0, x) + T::zero().choose(x, left, nothing)
}

/// The slope of ELU: 1 right of zero, eˣ at zero and left of it, within 2 ulp.
///
/// The count is 1.54u. It is 1 at ±0 and +∞, 0 at −∞ and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn elu_slope<T: Lane>(x: T) -> T {
    let left = Split::of(-x.magnitude()).exp();
    x.choose(T::zero(), T::one(), left)
}

/// The constants λ and λα of SELU, rounded to f64.
const LAMBDA: f64 = SELU[0];
const LAMBDA_ALPHA: f64 = SELU[0] * SELU[1];

/// SELU (Klambauer and others 2017): λx right of zero, λα(eˣ − 1) left of it, within 3 ulp.
///
/// λ is rounded by 0.56u, λα by 0.23u, and a product follows: 1.56u right of zero, 3.75u left of
/// it. ±0 stays what it is, −∞ gives −λα, +∞ gives +∞, NaN is NaN. Right of 3.24·10³⁸ the value is
/// too large for a float, and is +∞.
#[inline(always)]
#[must_use]
pub fn selu<T: Lane>(x: T) -> T {
    let m = Split::of(-x.magnitude()).exp_minus_one();
    let left = T::constant(LAMBDA_ALPHA) * m;
    T::zero().choose(x, left, T::constant(LAMBDA) * x)
}

/// The slope of SELU: λ right of zero, λαeˣ at zero and left of it, within 2 ulp.
///
/// Left of zero the count is 2.77u, at λ 0.56u. It is λ at +∞, λα at ±0, 0 at −∞ and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn selu_slope<T: Lane>(x: T) -> T {
    let left = T::constant(LAMBDA_ALPHA) * Split::of(-x.magnitude()).exp();
    x.choose(T::zero(), T::constant(LAMBDA), left)
}

/// Softplus, ln(1 + eˣ) = max(x, 0) + ln(1 + e) with e = e^−|x|, within 3 ulp.
///
/// ln(1 + e) = 2z(1 + z²/3 + z⁴/5 + …) with z = e/(2 + e) ≤ 1/3; the terms from z¹⁶/17 on, which
/// are left out, are less than 2⁻²⁹. The exponential is off by 1.54u, and the sum, the quotient and
/// the last sum of the logarithm add 3u. It is ln 2 at ±0, 0 at −∞, +∞ at +∞ and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn softplus<T: Lane>(x: T) -> T {
    let e = Split::of(-x.magnitude()).exp();
    let twice = (e + e) / (T::constant(2.0) + e);
    // As in `Split::at`: zero does as well where the square is lost in the sum.
    let s = twice.choose(T::constant(TINY), twice, T::zero());
    let square = s * s;
    // 1/((2n + 1)·4ⁿ) for n from 7 to 1: the powers of 4 are those of 2z.
    let odd = [15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0];
    let mut scale = 1.0 / 65_536.0;
    let series = odd.iter().fold(T::zero(), |sum, n| {
        scale *= 4.0;
        sum.mul_add(square, T::constant(scale / n))
    });
    at_least(0.0, x) + (twice * square).mul_add(series, twice)
}

/// The slope of softplus, which is the [`sigmoid`].
#[inline(always)]
#[must_use]
pub fn softplus_slope<T: Lane>(x: T) -> T {
    sigmoid(x)
}
