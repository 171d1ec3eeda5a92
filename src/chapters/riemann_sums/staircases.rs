//! Staircases: a step over each of n equal cells, joined by ramps.

use super::knots::{midpoints, one_moved, steps_and_ramps};
use super::segments::SQUARE;
use crate::network::{Graph, Shallow};
use std::cell::RefCell;
use std::f64::consts::LN_2;
use textbook::number::{Number, Rational, elementary, ratio};
use textbook::proof::exact::{at_most, every};
use textbook::proof::{Proof, Significant};

/// The staircase of `heights` over [0, 1]: n steps, and ramps of width `ramp` around the jumps.
pub(super) fn staircase(heights: &[Rational], ramp: &Rational) -> Shallow<Rational> {
    let steps = heights.len() as u64;
    let mut points = vec![(Rational::ZERO, heights[0].clone())];
    for (jump, pair) in (1i64..).zip(heights.windows(2)) {
        let centre = ratio(jump, steps);
        let half = ramp * ratio(1, 2);
        points.push((&centre - &half, pair[0].clone()));
        points.push((centre + half, pair[1].clone()));
    }
    points.push((Rational::ONE, heights[heights.len() - 1].clone()));
    points.dedup_by(|a, b| a.0 == b.0);
    Shallow::through(&points)
}

/// The same staircase with one knot moved to the right by half a step.
pub(super) fn with_a_knot_moved(
    heights: &[Rational],
    ramp: &Rational,
) -> Shallow<Rational> {
    let half_a_step = ratio(1, 2 * heights.len() as u64);
    one_moved(staircase(heights, ramp), &half_a_step)
}

/// √x rounded down to a multiple of 2⁻²⁰, for x = `numerator`/`denominator` at most 1.
fn root(numerator: u64, denominator: u64) -> Rational {
    let scaled = (numerator << 40) / denominator;
    ratio(scaled.isqrt().cast_signed(), 1 << 20)
}

/// Staircases stay within L·h/2 of a function with Lipschitz constant L, and within ω(h/2) + 2⁻²⁰
/// of √x.
pub(super) fn staircases(
    network: impl Fn(&[Rational], &Rational) -> Shallow<Rational>,
) -> Proof {
    let tent = Graph::new(vec![
        (Rational::ZERO, ratio(1, 3)),
        (ratio(1, 3), Rational::ZERO),
        (Rational::ONE, ratio(2, 3)),
    ]);
    let drawn = |heights: &[Rational], ramp: &Rational| {
        Graph::on_unit_interval(&network(heights, ramp))
    };
    let of_square = |cells: u32, ramp: &Rational| {
        let heights: Vec<_> = midpoints(cells).map(|x| &x * &x).collect();
        drawn(&heights, ramp).distance_to_parabola(&SQUARE).height
    };
    let of_tent = |cells: u32, ramp: &Rational| {
        let third = ratio(1, 3);
        let distances = midpoints(cells).map(|x| (x - &third).magnitude());
        let stairs = drawn(&distances.collect::<Vec<_>>(), ramp);
        tent.minus(&stairs).magnitude().peak().height
    };
    let of_root = |cells: u32, ramp: &Rational| {
        let twice = 2 * u64::from(cells);
        let odd = (0..u64::from(cells)).map(|i| root(2 * i + 1, twice));
        let bound = root(1, twice) + ratio(1, 1 << 20);
        let graph = drawn(&odd.collect::<Vec<_>>(), ramp);
        graph.misses_root(&bound).map_or(Ok(()), |x| {
            Err(format!("more than {bound} from √x at x = {x}"))
        })
    };
    let words = "x², |x − 1/3| and √x on [0, 1]; n = {}; ramps of h divided by {}";
    let largest_share = RefCell::new(Rational::ZERO);
    let evidence = every(words, steps_and_ramps(8), |&(cells, share)| {
        let step = ratio(1, cells.into());
        let ramp = &step * ratio(1, share);
        let what =
            |name| format!("the error for {name}, n = {cells}, ramps of h/{share}");
        at_most(what("x²"), &of_square(cells, &ramp), &step)?;
        let half = &step * ratio(1, 2);
        let error = of_tent(cells, &ramp);
        largest_share.replace_with(|share| share.clone().larger(&error / &half));
        at_most(what("|x − 1/3|"), &error, &half)?;
        of_root(cells, &ramp).map_err(|why| format!("{}: {why}", what("√x")))
    })?;
    let thin = |cells: u32| ratio(1, 16 * u64::from(cells));
    let [coarse, fine] = [128, 256].map(|n| of_square(n, &thin(n)));
    let halvings = elementary::ln((coarse / &fine).to_f64().value()) / LN_2;
    let digits = |value, digits| Significant { value, digits };
    let largest_share = largest_share.borrow().to_f64().value();
    Ok(evidence
        .finding(
            "largest share of the bound for |x − 1/3|",
            &digits(largest_share, 4),
        )
        .finding("order for x²", &digits(halvings, 4))
        .finding("error for x² at n = 256", &digits(fine.to_f64().value(), 3)))
}
