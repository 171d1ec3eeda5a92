//! How many images a network gets right: more than half of them, or no more than a guesser.

use super::seeds::{Network, at_least, at_most, each};
use crate::training::Line;
use crate::training::digits::{CLASSES, digits};
use textbook::number::float;
use textbook::proof::estimate::{RISK, proportion};
use textbook::proof::{Proof, Significant};

/// The right share of the test part, at the end of training.
pub(super) fn accuracy(run: &Line) -> f64 {
    float(run.right) / float(digits().test.classes.len())
}

/// The largest share of the test part that one can get right without a look at the images, save
/// with probability [`RISK`].
///
/// Say the same digit each time, the most frequent one. That is right with the probability p with
/// which this digit turns up. A count of right answers is told apart from that when p lies outside
/// the interval of Clopper & Pearson for the count.
pub(super) fn guessing() -> f64 {
    let test = &digits().test.classes;
    let count = |digit| test.iter().filter(|&&class| class == digit).count();
    let most = (0..CLASSES).map(count).max().unwrap_or(0);
    let images = test.len() as u64;
    let share = float(most) / float(images);
    let guessed = |&right: &u64| proportion(right, images, RISK).low() <= share;
    let counts: Vec<_> = (0..=images).collect();
    let guessed = counts.partition_point(guessed);
    float(guessed.saturating_sub(1)) / float(images)
}

fn of(runs: &[&Line]) -> f64 {
    accuracy(runs[0])
}

/// In the median over seeds, each network gets no more right than a guesser can.
pub(super) fn at_chance<const K: usize>(networks: [Network; K]) -> Proof {
    let limit = guessing();
    let evidence = each(networks, at_most(limit), of)?;
    let limit = Significant {
        value: limit,
        digits: 3,
    };
    Ok(evidence.finding("a guesser gets up to", &limit))
}

/// In the median over seeds, each network gets more than half right.
pub(super) fn learn<const K: usize>(networks: [Network; K]) -> Proof {
    each(networks, at_least(0.5), of)
}

/// In the median over seeds, no network gets more than half right.
pub(super) fn do_not_learn<const K: usize>(networks: [Network; K]) -> Proof {
    each(networks, at_most(0.5), of)
}
