//! Segments instead of steps, along a parabola and along every curve that bends no more than one.

use super::lines::{Exact, Point, Turning, heading, join_all_points, turned};
use crate::network::{Graph, Shallow};
use textbook::number::{Field, Number, Polynomial, Rational, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    Relation, at_most, equal, for_all, nonnegative, positive, real,
};

/// x², by its coefficients from the constant up.
pub(super) const SQUARE: [Rational; 3] =
    [Rational::ZERO, Rational::ZERO, Rational::ONE];

/// c₀ + c₁x + c₂x².
fn parabola<T: Number>([c0, c1, c2]: &[T; 3], x: &T) -> T {
    let slope = c1.clone() + x.clone() * c2.clone();
    c0.clone() + x.clone() * slope
}

/// Knot number `index` on the parabola c₀ + c₁x + c₂x², where knots are `step` apart.
pub fn knot<T: Field>(c: &[T; 3], index: &T, step: &T) -> (T, T) {
    let x = index.clone() * step.clone();
    let y = parabola(c, &x);
    (x, y)
}

/// The network that joins n + 1 equally spaced points of x² on [0, 1], n = `pieces`.
fn of_square(pieces: u32) -> Shallow<Rational> {
    let step = ratio(1, pieces.into());
    let points = (0..=pieces).map(|i| knot(&SQUARE, &i.into(), &step));
    Shallow::through(&points.collect::<Vec<_>>())
}

/// The same knots, all but the first moved to the right by an eighth of a step.
pub(super) fn knot_moved(
    c: &[Polynomial; 3],
    index: &Polynomial,
    step: &Polynomial,
) -> Point {
    let moved = index + Polynomial::from(ratio(1, 8));
    let index = index.branch(&0.into(), moved, index.clone());
    knot(c, &index, step)
}

/// Segments meet a parabola at their ends and miss it by h²·|f″|/8, exactly, for every number of
/// them.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn interpolations(
    knot: impl Fn(&[Polynomial; 3], &Polynomial, &Polynomial) -> Point,
) -> Proof {
    let segments = for_all([
        real("c₀"),
        real("c₁"),
        real("c₂"),
        nonnegative("i"),
        positive("h"),
        real("s"),
        real("σ"),
    ])
    .given(|[.., share]| around_the_middle(share))
    .hold(|[c0, c1, c2, index, step, slope, share]| {
        let c = [c0, c1, c2].map(Clone::clone);
        let next = index + Polynomial::from(1);
        let [from, to] = [index, &next].map(|index| knot(&c, index, step));
        let line = heading(from.clone(), slope).to(&to);
        let middle = Polynomial::from(ratio(1, 2)) + share;
        let x = index * step + middle * step;
        let error = parabola(&c, &x) - line.network.at(&x);
        let second = Polynomial::from(2) * c2;
        let most = step * step * second * Polynomial::from(ratio(1, 8));
        let left = Polynomial::from(1) - Polynomial::from(4) * share * share;
        vec![
            equal("the place of a knot", &from.0, index * step),
            equal("the place of the next", &to.0, next * step),
            equal("the height of a knot", &from.1, parabola(&c, &from.0)),
            equal("the height of the next", &to.1, parabola(&c, &to.0)),
            equal("the error", error, -most * left),
        ]
    })?;
    let lines = join_all_points(&Exact)?;
    let error = Graph::on_unit_interval(&of_square(256));
    let error = error.distance_to_parabola(&SQUARE).height;
    Ok(segments
        .and(largest_in_the_middle()?)
        .and(lines)
        .finding("error for x² at n = 256", &error))
}

/// −1/2 ≤ σ ≤ 1/2.
pub(super) fn around_the_middle(share: &Polynomial) -> Vec<Relation> {
    let half = Polynomial::from(ratio(1, 2));
    vec![at_most("", -&half, share), at_most("", share, half)]
}

/// 1 − 4σ² is 1 in the middle of a segment, and from 0 to 1 on all of it.
fn largest_in_the_middle() -> Proof {
    let left = |share: &Polynomial| {
        Polynomial::from(1) - Polynomial::from(4) * share * share
    };
    for_all([real("σ")])
        .given(|[share]| around_the_middle(share))
        .hold(|[share]| {
            vec![
                at_most("0", 0, left(share)),
                at_most("what is left of the largest error", left(share), 1),
                equal("that in the middle", left(&0.into()), 1),
            ]
        })
}

/// Segments miss every curve whose second derivative lies between −M and M by M·h²/8 at most: if
/// f″ ≥ −M, then f + Mx²/2 is convex, so that it is nowhere above its own chord; and so is
/// Mx²/2 − f, if f″ ≤ M.
pub(super) fn curves_that_bend_no_more(turning: &impl Turning) -> Proof {
    for_all([
        real("x"),
        real("g"),
        real("g′"),
        real("s"),
        real("σ"),
        positive("h"),
        nonnegative("M"),
        nonnegative("e"),
    ])
    .given(|[_, _, _, _, share, ..]| around_the_middle(share))
    .hold(|[start, g, next_g, slope, share, step, most, below]| {
        let half = Polynomial::from(ratio(1, 2));
        let ends = [start.clone(), start + step];
        let place = start + (&half + share) * step;
        // A convex function: at the ends g and g′, and at x below its chord, by e.
        let chord = (&half - share) * g + (&half + share) * next_g;
        let convex = [g.clone(), next_g.clone(), chord - below];
        let bowl = |x: &Polynomial| &half * most * x * x;
        let error = |sign: i32| {
            let sign = Polynomial::from(sign);
            let f = |x: &Polynomial, convex: &Polynomial| &sign * (convex - bowl(x));
            let [from, to] =
                [0, 1].map(|k| (ends[k].clone(), f(&ends[k], &convex[k])));
            let line = turned(turning, heading(from, slope), &to);
            (f(&place, &convex[2]) - line.network.at(&place)) * sign
        };
        let bound = most * step * step * Polynomial::from(ratio(1, 8));
        vec![
            at_most("f over its chord, f″ ≥ −M", error(1), &bound),
            at_most("f under its chord, f″ ≤ M", error(-1), bound),
        ]
    })
}
