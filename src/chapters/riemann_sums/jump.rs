//! What no width and no depth can do: follow a jump. Any value there is half of it from one side.

use crate::network::{Graph, Shallow};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};

/// A function on [0, 1/2] and one on [1/2, 1]: where they meet it may jump.
pub(super) struct TwoSided {
    left: Graph,
    right: Graph,
}

impl TwoSided {
    /// A network, which does not jump.
    fn of(network: &Shallow<Rational>) -> Self {
        let (zero, half, one) = (Rational::ZERO, ratio(1, 2), Rational::ONE);
        Self {
            left: Graph::of(network, &zero, &half),
            right: Graph::of(network, &half, &one),
        }
    }

    /// The limits at 1/2 from the left and from the right.
    fn limits(&self) -> [&Rational; 2] {
        let left = self.left.corners();
        [&left[left.len() - 1].1, &self.right.corners()[0].1]
    }

    /// The largest distance on either side of the jump, limits included.
    fn distance(&self, other: &Self) -> Rational {
        let sides = [(&self.left, &other.left), (&self.right, &other.right)];
        let [left, right] = sides.map(|(a, b)| a.minus(b).magnitude().peak().height);
        left.larger(right)
    }
}

/// 0 up to 1/2, and 1 from there on.
pub(super) fn jump() -> TwoSided {
    let level = |ends: [Rational; 2], height: Rational| {
        Graph::new(ends.map(|x| (x, height.clone())).into())
    };
    TwoSided {
        left: level([Rational::ZERO, ratio(1, 2)], Rational::ZERO),
        right: level([ratio(1, 2), Rational::ONE], Rational::ONE),
    }
}

/// The same climb on a ramp of width 1/16: steep, and continuous.
pub(super) fn ramp() -> TwoSided {
    TwoSided::of(&climb(&ratio(1, 2), &ratio(1, 16)))
}

/// Two ReLUs that climb from 0 to 1 around `centre`.
fn climb(centre: &Rational, width: &Rational) -> Shallow<Rational> {
    let half = width * ratio(1, 2);
    let [low, high] = [centre - &half, centre + &half];
    let (zero, one) = (Rational::ZERO, Rational::ONE);
    let beyond = &high + &one;
    Shallow::through(&[(low, zero), (high, one.clone()), (beyond, one)])
}

/// Every continuous function misses a jump of size 1 by 1/2, and a ramp centred at the jump misses
/// it by no more.
pub(super) fn misses_the_jump(target: &TwoSided) -> Proof {
    let half = ratio(1, 2);
    let ramps = (1..=20).flat_map(|halvings| {
        [0, 1, -1].map(|shift| (ratio(1, 1 << halvings), shift))
    });
    let words = "{} ramps of width 1/2, 1/4, …, 1/2²⁰ at, before and after the jump";
    let ramps = Cases::counted(ramps.collect::<Vec<_>>());
    let attained = every(words, ramps, |(width, shift)| {
        let centre = &half + width * ratio(*shift, 2);
        let error = TwoSided::of(&climb(&centre, width)).distance(target);
        let what = format!("the error of a ramp of width {width} around {centre}");
        let exact = if *shift == 0 { &half } else { &Rational::ONE };
        equal(what, &error, exact)
    })?;
    // Any other continuous function takes one value v at the jump, |v| from the left limit and
    // |1 − v| from the right. The two distances add up to 1 or more because v + (1 − v) = 1, which
    // two values of v decide.
    let [left, right] = target.limits();
    let values = Cases::listed([Rational::ZERO, Rational::ONE]);
    let words = "v = {}, which decide an affine identity";
    let certificate = every(words, values, |v| {
        let sum = (v - left) + (right - v);
        equal("the distances on both sides", &sum, &Rational::ONE)
    })?;
    Ok(attained.and(certificate).finding("floor", &half))
}
