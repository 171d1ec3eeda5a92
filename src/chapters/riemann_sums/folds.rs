//! Depth instead of width: tents fed into tents.

use super::segments::SQUARE;
use crate::network::{Graph, Shallow, Stack};
use std::cell::RefCell;
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{at_most, equal, every};
use textbook::proof::{Cases, Proof};

/// Σ tentᵏ(x)·`weight`ᵏ over k = 1, …, `levels`, on [0, 1].
fn teeth(tent: &Shallow<Rational>, weight: &Rational, levels: isize) -> Graph {
    let tent = Stack::from(tent);
    let mut fold = Graph::identity(&Rational::ZERO, &Rational::ONE);
    let mut sum = Graph::zero();
    for level in 1..=levels {
        fold = fold.fed_to(&tent);
        sum = sum.plus(&fold.times(&weight.pow(level)));
    }
    sum
}

/// x − Σₖ tentᵏ(x)/4ᵏ over m tents misses x² on [0, 1] by 4^−(m+1), exactly.
pub(super) fn folded_squares(tent: &Shallow<Rational>) -> Proof {
    let identity = Graph::identity(&Rational::ZERO, &Rational::ONE);
    let network = |tents| identity.minus(&teeth(tent, &ratio(1, 4), tents));
    let tents = Cases::steps(1..=10, 1).map(|tents| tents.cast_signed() as isize);
    let evidence = every("x² on [0, 1], m = {} tent maps", tents, |&tents| {
        let error = network(tents).distance_to_parabola(&SQUARE);
        let what = format!("the error at {}, m = {tents}", error.at);
        equal(what, &error.height, &ratio(1, 4).pow(tents + 1))
    })?;
    let deepest = network(10);
    let pieces = deepest.corners().len() as u64 - 1;
    let error = deepest.distance_to_parabola(&SQUARE).height;
    Ok(evidence
        .finding("pieces at m = 10", &pieces)
        .finding("error at m = 10", &error))
}

/// n = 2ᵐ equal segments miss Σ tentᵏ(x)·`weight`ᵏ by h/2 at least and by h at most, for weights
/// from above 0 to 1/2.
///
/// The sum up to K = m + 3 is exact at all multiples of 2⁻ᴷ, since later tents are 0 there; its
/// corners are such places. Elsewhere the later tents add 2⁻ᴷ at most.
pub(super) fn rough_curves(weight: &Rational) -> Proof {
    let words = "a sum of tents on [0, 1], n = {} segments";
    let doublings = Cases::doublings(6).map(|n| n.ilog2().cast_signed() as isize);
    let largest_share = RefCell::new(Rational::ZERO);
    let evidence = every(words, doublings, |&doublings| {
        let levels = doublings + 3;
        let curve = teeth(&Shallow::tent(), weight, levels);
        let step = ratio(1, 2).pow(doublings);
        let knots = curve.corners().iter().filter(|(x, _)| (x / &step).is_int());
        let knots: Vec<_> = knots.cloned().collect();
        let segments = knots.len() - 1;
        equal("the number of segments", &segments, &(1 << doublings))?;
        let segments = Graph::on_unit_interval(&Shallow::through(&knots));
        let seen = curve.minus(&segments).magnitude().peak().height;
        let most = &seen + ratio(1, 2).pow(levels);
        let what = format!("the error, n = {}", 1 << doublings);
        at_most(format!("h/2 against {what}"), &(&step * ratio(1, 2)), &seen)?;
        largest_share.replace_with(|share| share.clone().larger(&most / &step));
        at_most(what, &most, &step)
    })?;
    Ok(evidence.finding("largest share of h", &*largest_share.borrow()))
}
