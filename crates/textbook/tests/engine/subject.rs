//! Functions for the number types and the instruments to read.

use textbook::number::{Field, Interval, Number, Smooth};

/// The hinge, max(x, 0).
pub(crate) fn hinge<T: Number>(x: T) -> T {
    x.larger(T::zero())
}

/// 1/(1 + e⁻ˣ).
pub(crate) fn sigmoid<T: Smooth>(x: T) -> T {
    logistic(Smooth::exp(-x))
}

fn logistic<T: Field>(e: T) -> T {
    T::one() / (T::one() + e)
}

/// 2σ(2x) − 1.
pub(crate) fn tanh<T: Smooth>(x: T) -> T {
    let s = sigmoid(x.clone() + x);
    s.clone() + s - T::one()
}

/// Whether the two have a number in common.
pub(crate) fn touch(a: Interval, b: Interval) -> bool {
    !a.is_undefined() && !b.is_undefined() && !a.meet(b).is_undefined()
}
