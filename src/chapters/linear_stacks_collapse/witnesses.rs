//! Small witnesses: XOR, and what depth does to the loss.

use crate::network::{Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Dual, Number, Rational, ratio};
use textbook::proof::exact::{equal, every, holds};
use textbook::proof::{Cases, Proof};

/// relu(x + y) − 2 relu(x + y − 1), once its activation is ReLU.
fn xor() -> Stack<Rational> {
    let whole = |unit: [i64; 3]| unit.map(Rational::from);
    Stack {
        first: Layer::of_units(&[[1, 1, 0], [1, 1, -1]].map(whole)),
        above: vec![Layer::of_units(&[[1, -2, 0]].map(whole))],
    }
}

/// A function of the two inputs, with its name.
pub(super) type NamedFunction = (&'static str, fn(i64, i64) -> i64);

/// Every affine function of two inputs is a mixture of these three.
pub(super) const AFFINE: &[NamedFunction] =
    &[("1", |_, _| 1), ("x", |x, _| x), ("y", |_, y| y)];

/// Affine functions, and the one bend of the network for XOR.
pub(super) const BENT: &[NamedFunction] = &[
    AFFINE[0],
    AFFINE[1],
    AFFINE[2],
    ("relu(x + y − 1)", |x, y| (x + y - 1).max(0)),
];

/// f(0,0) + f(1,1) − f(0,1) − f(1,0) is 0 for mixtures of `parts`, since it is linear in f. It is
/// −2 for XOR. Where two functions differ by at most e at the corners, it differs by at most 4e.
pub(super) fn misses_xor(parts: &[NamedFunction]) -> Proof {
    let diagonals =
        |f: fn(i64, i64) -> i64| ratio(f(0, 0) + f(1, 1) - f(0, 1) - f(1, 0), 1);
    let words = "{}, which mix every affine function of two inputs";
    let mixed = every(words, Cases::named(parts), |(name, f)| {
        let what = format!("f(0,0) + f(1,1) − f(0,1) − f(1,0) of {name}");
        equal(what, &diagonals(*f), &Rational::ZERO)
    })?;
    let floor = -diagonals(|x, y| x ^ y) * ratio(1, 4);
    let words = "the constant 1/2 at the {} corners";
    let attained = every(words, Cases::counted(CORNERS), |&(x, y)| {
        let size = (ratio(x ^ y, 1) - ratio(1, 2)).magnitude();
        equal(format!("the error of 1/2 at ({x}, {y})"), &size, &floor)
    })?;
    Ok(mixed.and(attained).finding("floor", &floor))
}

const CORNERS: [(i64, i64); 4] = [(0, 0), (0, 1), (1, 0), (1, 1)];

/// The network of [`xor`] is XOR at the four corners.
pub(super) fn computes_xor(activation: fn(Rational) -> Rational) -> Proof {
    every("the {} corners", Cases::counted(CORNERS), |&(x, y)| {
        let input = DVector::from_vec(vec![x.into(), y.into()]);
        let output = &xor().forward(&input, activation)[0];
        equal(format!("XOR({x}, {y})"), output, &ratio(x ^ y, 1))
    })
}

/// (w₂w₁ − 1)².
pub(super) fn two_layers(w2: Dual<Rational>, w1: Dual<Rational>) -> Dual<Rational> {
    let miss = w2 * w1 - Dual::constant(1.0);
    miss.clone() * miss
}

/// (w₁ − 1)²: one layer.
pub(super) fn one_layer(_: Dual<Rational>, w1: Dual<Rational>) -> Dual<Rational> {
    two_layers(Dual::constant(1.0), w1)
}

/// At zero the gradient is zero, the loss falls along (t, t) and rises along (t, −t); the middle of
/// (1, 1) and (−1, −1) lies above both.
///
/// # Errors
/// The slope or the comparison that is not as it should be.
pub fn saddle(loss: fn(Dual<Rational>, Dual<Rational>) -> Dual<Rational>) -> Proof {
    let at = |w2: &Rational, w1: &Rational| {
        loss(Dual::fixed(w2.clone()), Dual::fixed(w1.clone())).value
    };
    let (zero, one) = (Rational::ZERO, Rational::ONE);
    every("t = 1/2ᵏ with k = {}", Cases::range(1..=10), |&k| {
        let (moving, fixed) = (Dual::variable(zero.clone()), Dual::constant(0.0));
        let partials = [loss(moving.clone(), fixed.clone()), loss(fixed, moving)];
        for partial in partials {
            equal("the slope at zero", &partial.slope, &zero)?;
        }
        let t = ratio(1, 1 << k);
        let here = at(&zero, &zero);
        let (below, above) = (at(&t, &t) < here, here < at(&t, &-t.clone()));
        let ends = at(&one, &one).larger(at(&-one.clone(), &-one.clone()));
        holds(format!("lower at w₂ = w₁ = {t}"), below)?;
        holds(format!("higher at w₂ = −w₁ = {t}"), above)?;
        holds("middle above both ends", here > ends)
    })
}
