//! What no width and no depth can do: three certificates.
//!
//! Each is a fixed sum of function values that is the same for every function of a family. Since the sum is linear, it is
//! enough to know it on the few functions of which the family is a mixture.

use super::staircases::staircase;
use crate::network::{Graph, Shallow, Unit};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};

/// A function of which others are mixed, with its name.
pub(super) type Part = (&'static str, fn(&Rational) -> Rational);

/// Every affine function is a mixture of these two.
pub(super) const AFFINE: &[Part] = &[("1", |_| Rational::ONE), ("x", Clone::clone)];

/// Affine functions, and one bend at 1/2.
pub(super) const BENT: &[Part] = &[
    ("1", |_| Rational::ONE),
    ("x", Clone::clone),
    ("relu(x − 1/2)", |x| {
        (x - ratio(1, 2)).larger(Rational::ZERO)
    }),
];

/// Functions of the number of the peak, affine except for a bend at peak number 1.
pub(super) const BENT_AT_A_PEAK: &[Part] = &[
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
pub(super) fn misses_the_square(parts: &[Part]) -> Proof {
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
    let square = [Rational::ZERO, Rational::ZERO, Rational::ONE];
    let best = Cases::counted([best]);
    let attained = every("the best {} of them, x − 1/8", best, |best| {
        let error = best.distance_to_parabola(&square).height;
        equal("the error of the best", &error, &floor)
    })?;
    Ok(mixed.and(attained).finding("floor", &floor))
}

/// At three neighbouring peaks of the sine, numbered 0, 1, 2, mixtures of `parts` have no second difference. The sine has 1 + 2 + 1.
pub(super) fn misses_the_sine(parts: &[Part]) -> Proof {
    let peaks = [ratio(0, 1), ratio(1, 1), ratio(2, 1)];
    let sine = |k: &Rational| {
        if *k == Rational::ONE {
            -Rational::ONE
        } else {
            Rational::ONE
        }
    };
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
        equal(
            format!("a bend beyond {steps} steps"),
            &bend,
            &Rational::ZERO,
        )
    })?;
    Ok(mixed.and(straight).finding("floor", &floor))
}

/// What a network should follow on both sides of 1/2.
pub(super) struct Target {
    left: Graph,
    right: Graph,
}

impl Target {
    /// The limits at 1/2 from the left and from the right.
    fn limits(&self) -> (Rational, Rational) {
        let left = self.left.corners();
        let right = &self.right.corners()[0];
        (left[left.len() - 1].1.clone(), right.1.clone())
    }
}

/// 0 up to 1/2, and 1 from there on.
pub(super) fn jump() -> Target {
    let (half, one) = (ratio(1, 2), Rational::ONE);
    Target {
        left: Graph::new(vec![
            (Rational::ZERO, Rational::ZERO),
            (half.clone(), Rational::ZERO),
        ]),
        right: Graph::new(vec![(half, one.clone()), (one.clone(), one)]),
    }
}

/// The same climb on a ramp of width 1/16: steep, and continuous.
pub(super) fn ramp() -> Target {
    let network = climb(&ratio(1, 2), &ratio(1, 16));
    let (zero, half, one) = (Rational::ZERO, ratio(1, 2), Rational::ONE);
    Target {
        left: Graph::of(&network, &zero, &half),
        right: Graph::of(&network, &half, &one),
    }
}

/// Two ReLUs that climb from 0 to 1 around `centre`.
fn climb(centre: &Rational, width: &Rational) -> Shallow<Rational> {
    let half = width * ratio(1, 2);
    let low = (centre - &half, Rational::ZERO);
    let mut network = Shallow::through(&[low, (centre + half, Rational::ONE)]);
    network.units.push(Unit {
        weight: Rational::ONE,
        bias: -centre - width * ratio(1, 2),
        output: -(Rational::ONE / width),
    });
    network
}

/// Every continuous function misses a jump of size 1 by 1/2, and a ramp centred at the jump misses it by no more.
pub(super) fn misses_the_jump(target: &Target) -> Proof {
    let half = ratio(1, 2);
    let ramps = (1..=20).flat_map(|halvings| {
        [0, 1, -1].map(|shift| (ratio(1, 1 << halvings), shift))
    });
    let words = "{} ramps of width 1/2, 1/4, …, 1/2²⁰ at, before and after the jump";
    let ramps = Cases::counted(ramps.collect::<Vec<_>>());
    let attained = every(words, ramps, |(width, shift)| {
        let centre = &half + width * ratio(*shift, 2);
        let error = distance(&climb(&centre, width), target);
        let what = format!("the error of a ramp of width {width} around {centre}");
        let exact = if *shift == 0 { &half } else { &Rational::ONE };
        equal(what, &error, exact)
    })?;
    // Any other continuous function takes one value v at the jump, |v| from the left limit and |1 − v| from the right. The two
    // distances add up to 1 or more because v + (1 − v) = 1, which two values of v decide.
    let (left, right) = target.limits();
    let values = Cases::listed([Rational::ZERO, Rational::ONE]);
    let words = "v = {}, which decide an affine identity";
    let certificate = every(words, values, |v| {
        let both = (v - &left) + (&right - v);
        equal("the distances on both sides", &both, &Rational::ONE)
    })?;
    Ok(attained.and(certificate).finding("floor", &half))
}

/// The largest distance on either side of the jump, limits included.
fn distance(network: &Shallow<Rational>, target: &Target) -> Rational {
    let (zero, half, one) = (Rational::ZERO, ratio(1, 2), Rational::ONE);
    let [left, right] = [(&target.left, &zero, &half), (&target.right, &half, &one)]
        .map(|(side, low, high)| {
            let reversed = side.times(&-Rational::ONE);
            let error = Graph::of(network, low, high).plus(&reversed);
            error.magnitude().peak().height
        });
    left.larger(right)
}
