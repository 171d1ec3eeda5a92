//! Leaky `ReLU`, which cannot die: its slope is nowhere 0.

use crate::activation::{LeakyRelu, PiecewiseLinear};
use textbook::number::{Dual, Polynomial};
use textbook::proof::Proof;
use textbook::proof::for_all::{at_most, for_all, positive, real};

/// Leaky ReLU with the slope of this chapter on the left, 1/8.
pub(super) const LEAKY: LeakyRelu = LeakyRelu(0.125);

/// [`LEAKY`] as a function of f32, with its slope.
pub(super) fn leaky_relu(x: Dual<f32>) -> Dual<f32> {
    LEAKY.at(x)
}

/// ReLU, which knows no slope on the left.
pub(super) fn without_a_leak(
    _: Dual<Polynomial>,
    x: Dual<Polynomial>,
) -> Dual<Polynomial> {
    crate::activation::relu(x)
}

/// f with the slope α on the left rises from any x to any x + t by αt at least and by t at most,
/// for every α from 0 to 1; and so says the slope that backpropagation reads.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn rises_everywhere(
    f: impl Fn(Dual<Polynomial>, Dual<Polynomial>) -> Dual<Polynomial>,
) -> Proof {
    let letters = for_all([positive("α"), real("x"), positive("t")]);
    letters
        .given(|[a, ..]| vec![at_most("", a, 1)])
        .hold(|[a, x, t]| {
            let at = |x: Polynomial| f(Dual::fixed(a.clone()), Dual::variable(x));
            let (here, there) = (at(x.clone()), at(x + t));
            let rise = there.value - here.value;
            vec![
                at_most("the rise", a * t, &rise),
                at_most("the rise", rise, t),
                at_most("the slope", a, &here.slope),
                at_most("the slope", here.slope, 1),
            ]
        })
}
