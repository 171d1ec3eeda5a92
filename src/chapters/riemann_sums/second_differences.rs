//! What affine functions cannot do, at whatever width and depth: two second differences.
//!
//! Each is a fixed sum of function values that is the same for every function of a family. Since
//! the sum is linear, it is enough to know it on the few functions of which the family is a
//! mixture.

use super::segments::SQUARE;
use super::staircases::staircase;
use crate::network::Graph;
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};

/// A function of which others are mixed, with its name.
pub(super) type BasisFunction = (&'static str, fn(&Rational) -> Rational);

/// Every affine function is a mixture of these two.
pub(super) const AFFINE: &[BasisFunction] =
    &[("1", |_| Rational::ONE), ("x", Clone::clone)];

/// Affine functions, and one bend at 1/2.
pub(super) const BENT: &[BasisFunction] = &[
    ("1", |_| Rational::ONE),
    ("x", Clone::clone),
    ("relu(x − 1/2)", |x| {
        (x - ratio(1, 2)).larger(Rational::ZERO)
    }),
];

/// Functions of the number of the peak, affine except for a bend at peak number 1.
pub(super) const BENT_AT_A_PEAK: &[BasisFunction] = &[
    ("1", |_| Rational::ONE),
    ("k", Clone::clone),
    ("relu(k − 1)", |k| {
        (k - Rational::ONE).larger(Rational::ZERO)
    }),
];

/// f(a) − 2f(b) + f(c): where f is at most e in magnitude, this is at most 4e.
fn second_difference(
    f: impl Fn(&Rational) -> Rational,
    places: &[Rational; 3],
) -> Rational {
    let [a, b, c] = places;
    f(a) - f(b) * ratio(2, 1) + f(c)
}

/// Mixtures of `parts` have no second difference at 0, 1/2, 1; x² has 1/2, so they miss it by 1/8.
pub(super) fn misses_the_square(parts: &[BasisFunction]) -> Proof {
    let places = [ratio(0, 1), ratio(1, 2), ratio(1, 1)];
    let words = "{}, which mix every affine function";
    let mixed = every(words, Cases::named(parts), |part| {
        let what = format!("the second difference of {}", part.0);
        equal(what, &second_difference(part.1, &places), &Rational::ZERO)
    })?;
    let floor = second_difference(|x| x * x, &places) * ratio(1, 4);
    let best = Graph::new(vec![
        (Rational::ZERO, -&floor),
        (Rational::ONE, Rational::ONE - &floor),
    ]);
    let best = Cases::counted([best]);
    let attained = every("the best {} of them, x − 1/8", best, |best| {
        let error = best.distance_to_parabola(&SQUARE).height;
        equal("the error of the best", &error, &floor)
    })?;
    Ok(mixed.and(attained).finding("floor", &floor))
}

/// At three neighbouring peaks of the sine, numbered 0, 1, 2, mixtures of `parts` have no second
/// difference. The sine has 1 + 2 + 1.
pub(super) fn misses_the_sine(parts: &[BasisFunction]) -> Proof {
    let peaks = [ratio(0, 1), ratio(1, 1), ratio(2, 1)];
    let sine = |k: &Rational| ratio(if k.is_one() { -1 } else { 1 }, 1);
    let words = "{}, which mix every affine function of the number x of a peak";
    let mixed = every(words, Cases::named(parts), |part| {
        let what = format!("the second difference of {}", part.0);
        equal(what, &second_difference(part.1, &peaks), &Rational::ZERO)
    })?;
    let floor = second_difference(sine, &peaks) * ratio(1, 4);
    let words = "networks of {} steps, beyond their last knot";
    let steps = Cases::range(1..=256).map(u64::from);
    let straight = every(words, steps, |&steps| {
        let heights = (0..steps).map(|i| ratio((i * i % 7).cast_signed(), 3));
        let ramp = ratio(1, 2 * steps);
        let network = staircase(&heights.collect::<Vec<_>>(), &ramp);
        let beyond = [ratio(1, 1), ratio(8, 1), ratio(15, 1)];
        let bend = second_difference(|x| network.at(x), &beyond);
        let what = format!("a bend beyond {steps} steps");
        equal(what, &bend, &Rational::ZERO)
    })?;
    Ok(mixed.and(straight).finding("floor", &floor))
}
