//! Activations made of straight pieces, the parabola of hard swish among them: no exponential.

use super::{Lane, at_least, at_most};

/// The identity. It is here so that each activation of the catalogue has a kernel.
#[inline(always)]
#[must_use]
pub fn identity<T: Lane>(x: T) -> T {
    x
}

/// The slope of the identity: 1, and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn identity_slope<T: Lane>(x: T) -> T {
    x.branch(&T::zero(), T::one(), T::one())
}

/// ReLU: the formula itself, which has no digits to lose, as a kernel among the others.
#[inline(always)]
#[must_use]
pub fn relu<T: Lane>(x: T) -> T {
    x.larger(T::zero())
}

/// The slope of ReLU: 1 right of zero, 0 at zero and left of it, NaN for NaN.
#[inline(always)]
#[must_use]
pub fn relu_slope<T: Lane>(x: T) -> T {
    x.branch(&T::zero(), T::one(), T::zero())
}

/// The leak of leaky ReLU.
const LEAK: f64 = 0.01;

/// Leaky ReLU: x right of zero, x/100 left of it, within 1 ulp.
///
/// The leak 1/100 is rounded to a float, by 0.38u, and the product once more. ±0 and ±∞ stay what
/// they are, NaN is NaN.
///
/// The part right of zero and the part left of it add up, one of them 0. Where one of two is chosen
/// and the other is x itself, the compiler stores in one case alone, which takes many times as long
/// on some processors.
#[inline(always)]
#[must_use]
pub fn leaky_relu<T: Lane>(x: T) -> T {
    at_least(-0.0, x) + T::constant(LEAK) * at_most(0.0, x)
}

/// The slope of leaky ReLU: 1 right of zero, 1/100 rounded to a float at zero and left of it, NaN
/// for NaN.
#[inline(always)]
#[must_use]
pub fn leaky_relu_slope<T: Lane>(x: T) -> T {
    x.branch(&T::zero(), T::one(), T::constant(LEAK))
}

/// Hard swish, x·min(max(x + 3, 0), 6)/6, within 3 ulp.
///
/// The sum is rounded, 1/6 by 0.5u, and two products: 3.5u. The sixth comes first, so that nothing
/// overflows, and x is held at −3 from below, so that no zero meets an infinity. ±0 stays what it
/// is, −∞ gives −0 as all from −3 down does, +∞ gives +∞, NaN is NaN.
#[inline(always)]
#[must_use]
pub fn hard_swish<T: Lane>(x: T) -> T {
    let x = at_least(-3.0, x);
    x * (at_most(6.0, x + T::constant(3.0)) * T::constant(1.0 / 6.0))
}

/// The slope of hard swish, (2x + 3)/6 between −3 and 3, within 2 ulp: 0 from −3 down, 1 from 3 up,
/// NaN for NaN.
///
/// x and 3 are exact, so that their sum is rounded and does not cancel, even near −3/2 where the
/// slope is zero. With 1/6 and the product it is 2.5u.
#[inline(always)]
#[must_use]
pub fn hard_swish_slope<T: Lane>(x: T) -> T {
    let (three, sixth) = (T::constant(3.0), T::constant(1.0 / 6.0));
    let middle = (x + x + three) * sixth;
    let left = x.choose(-three, middle, T::zero());
    three.branch(&x, left, T::one())
}
