//! Staircases: a step over each of n equal cells, joined by ramps.

use super::knots::{midpoints, one_moved};
use super::lines::{Exact, Point, join_all_points};
use super::segments::{SQUARE, around_the_middle};
use super::steps::{flats_and_ramps, mixed};
use crate::network::{Graph, Line, Shallow};
use std::f64::consts::LN_2;
use textbook::number::{Field, Polynomial, Rational, elementary, ratio};
use textbook::proof::for_all::{
    at_most, equal, for_all, nonnegative, positive, real,
};
use textbook::proof::{Proof, Significant};

/// A jump of a staircase.
#[derive(Clone, Debug)]
pub struct Jump<T> {
    /// Where it is: in the middle of its ramp.
    pub place: T,
    /// The width of its ramp.
    pub ramp: T,
    /// The height to the left.
    pub before: T,
    /// The height to the right.
    pub after: T,
}

/// The ends of the ramp that stands for a jump.
pub fn ramp<T: Field>(jump: &Jump<T>) -> [(T, T); 2] {
    let half = T::constant(0.5) * jump.ramp.clone();
    let [low, high] = [-half.clone(), half].map(|half| jump.place.clone() + half);
    [(low, jump.before.clone()), (high, jump.after.clone())]
}

/// The same ramp, moved to the right by half its width.
#[must_use]
pub fn ramp_too_late(jump: &Jump<Polynomial>) -> [Point; 2] {
    let half = Polynomial::from(ratio(1, 2)) * &jump.ramp;
    ramp(jump).map(|(x, y)| (x + &half, y))
}

/// The staircase of `heights` over [0, 1]: n steps, and ramps of width `width`, less than a step.
#[must_use]
pub fn staircase(heights: &[Rational], width: &Rational) -> Shallow<Rational> {
    let steps = heights.len() as u64;
    let jumps = (1i64..).zip(heights.windows(2)).flat_map(|(place, pair)| {
        ramp(&Jump {
            place: ratio(place, steps),
            ramp: width.clone(),
            before: pair[0].clone(),
            after: pair[1].clone(),
        })
    });
    let start = [(Rational::ZERO, heights[0].clone())].into_iter();
    let end = [(Rational::ONE, heights[heights.len() - 1].clone())];
    Shallow::through(&start.chain(jumps).chain(end).collect::<Vec<_>>())
}

/// The same staircase with one knot moved to the right by half a step.
pub(super) fn with_a_knot_moved(
    heights: &[Rational],
    width: &Rational,
) -> Shallow<Rational> {
    let half_a_step = ratio(1, 2 * heights.len() as u64);
    one_moved(staircase(heights, width), &half_a_step)
}

/// Staircases stay within L·h/2 of every function with Lipschitz constant L, and within √(h/2) of
/// √x.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn staircases(ramp: impl Fn(&Jump<Polynomial>) -> [Point; 2]) -> Proof {
    let stairs = flats_and_ramps(ramp)?.and(join_all_points(&Exact)?);
    let thin = |cells: u32| ratio(1, 16 * u64::from(cells));
    let error = |cells: u32| {
        let heights: Vec<_> = midpoints(cells).map(|x| &x * &x).collect();
        let network = staircase(&heights, &thin(cells));
        Graph::on_unit_interval(&network)
            .distance_to_parabola(&SQUARE)
            .height
    };
    let [coarse, fine] = [128, 256].map(error);
    let halvings = elementary::ln((coarse / &fine).to_f64().value()) / LN_2;
    let digits = |value, digits| Significant { value, digits };
    Ok(stairs
        .and(lipschitz()?)
        .and(roots()?)
        .finding("order for x²", &digits(halvings, 4))
        .finding("error for x² at n = 256", &digits(fine.to_f64().value(), 3)))
}

/// Where f moves by at most L times the distance, the mean on a ramp is within L·h/2 of f(x): the
/// two middles are h/2 + σε and h/2 − σε away. L·x is missed by that at 0.
fn lipschitz() -> Proof {
    let mean = for_all([
        real("f(x)"),
        real("σ"),
        nonnegative("L"),
        positive("h"),
        positive("ε"),
        nonnegative("p"),
        nonnegative("q"),
    ])
    .given(|[_, share, ..]| around_the_middle(share))
    .hold(|[value, share, slope, step, ramp, p, q]| {
        let half = Polynomial::from(ratio(1, 2));
        let bound = &half * slope * step;
        let [before, after] = [share.clone(), -share]
            .map(|share| slope * (&half * step + share * ramp));
        let above = mixed(&(value + &before - p), &(value + &after - q), share);
        let below = mixed(&(value - before + p), &(value - after + q), share);
        vec![
            at_most("the mean", above, value + &bound),
            at_most("what the mean is at least", value - bound, below),
        ]
    })?;
    let sharp = for_all([positive("L"), positive("w"), positive("ε"), real("y")])
        .hold(|[slope, flat, width, after]| {
            let half = Polynomial::from(ratio(1, 2));
            let place = flat + &half * width;
            let jump = Jump {
                place: place.clone(),
                ramp: width.clone(),
                before: slope * &half * &place,
                after: after.clone(),
            };
            let start = Line::from((0.into(), jump.before.clone()));
            let [low, high] = ramp(&jump);
            let network = start.to(&low).to(&high).network;
            let error = network.at(&0.into());
            vec![equal("the error for Lx at 0", error, half * slope * place)]
        })?;
    let only_step =
        for_all([positive("L"), positive("h")]).hold(|[slope, step]| {
            let height = slope * Polynomial::from(ratio(1, 2)) * step;
            let start = Line::from((0.into(), height.clone()));
            let network = start.to(&(step.clone(), height.clone())).network;
            vec![equal(
                "the error for Lx at 0, n = 1",
                network.at(&0.into()),
                height,
            )]
        })?;
    Ok(mean.and(sharp).and(only_step))
}

/// √x moves by at most the root of the distance, and a mean of roots is at most the root of the
/// mean, which on a ramp is that of h/2 − 2σ²ε.
fn roots() -> Proof {
    let distance =
        for_all([nonnegative("r"), nonnegative("e")]).hold(|[root, more]| {
            let other = root + more;
            vec![at_most(
                "(√y − √x)²",
                more * more,
                &other * &other - root * root,
            )]
        })?;
    let means = for_all([
        nonnegative("v"),
        nonnegative("w"),
        nonnegative("r"),
        real("e"),
    ])
    .hold(|[v, w, root, more]| {
        let other = root + more;
        let mean = v * root + w * &other;
        let squares = v * root * root + w * &other * &other;
        vec![at_most(
            "the square of a mean",
            &mean * &mean,
            (v + w) * squares,
        )]
    })?;
    let on_ramps = for_all([real("σ"), positive("h"), positive("ε")])
        .given(|[share, ..]| around_the_middle(share))
        .hold(|[share, step, ramp]| {
            let reach = Polynomial::from(ratio(1, 2)) * step;
            let away = share * ramp;
            let mean = mixed(&(&reach + &away), &(&reach - &away), share);
            let twice = Polynomial::from(2) * share * share * ramp;
            vec![
                equal("the mean distance", &mean, &reach - twice),
                at_most("the mean distance", mean, reach),
            ]
        })?;
    Ok(distance.and(means).and(on_ramps))
}
