//! Which of two networks learns faster: the one that is ahead after a few epochs.

use super::seeds::{Configuration, Statistic, at_least, medians, named};
use crate::training::digits::digits;
use crate::training::{RunRecord, record};
use textbook::number::float;
use textbook::proof::{Evidence, Proof};

/// A network is ahead of another if it gets this share of the images more right: as much as a
/// guesser gets right at all.
pub(super) const CLEARLY: f64 = 0.1;
/// After so many epochs it is asked which network is ahead.
const EARLY: usize = 5;

/// The share of the test part that is right after so many epochs; NaN where nobody looked.
pub(super) fn after(epochs: usize, run: &RunRecord) -> f64 {
    let images = digits().test.classes.len();
    let look = run.examinations.iter().find(|look| look.epoch == epochs);
    look.map_or(f64::NAN, |look| float(look.right) / float(images))
}

/// The share of the test part that is right after [`EARLY`] epochs.
pub(super) fn early(run: &RunRecord) -> f64 {
    after(EARLY, run)
}

/// After five epochs, in the median over seeds, the first network of each pair is clearly ahead of
/// the second.
///
/// # Errors
/// The interval of a median that does not lie there, or the news that there is no record.
pub fn learns_faster<const K: usize>(pairs: [[Configuration; 2]; K]) -> Proof {
    clearly_ahead(pairs, |runs| early(runs[0]) - early(runs[1]))
}

/// [`learns_faster`]. The findings tell in how many seeds 4σ is ahead of σ in 4 layers.
///
/// # Errors
/// As for [`learns_faster`].
pub fn learns_faster_beside<const K: usize>(
    pairs: [[Configuration; 2]; K],
) -> Proof {
    let evidence = learns_faster(pairs)?;
    Ok(ahead_early(
        evidence,
        [("steep-sigmoid", 4), ("sigmoid-xavier", 4)],
    ))
}

/// The evidence, with the number of seeds in which the first network is ahead of the second after
/// [`EARLY`] epochs.
pub(super) fn ahead_early(evidence: Evidence, pair: [Configuration; 2]) -> Evidence {
    let Ok(record) = record() else {
        return evidence;
    };
    let [first, second] =
        pair.map(|(name, depth)| &record.network(name, depth).runs);
    let pairs = first.iter().zip(second);
    let ahead = pairs
        .filter(|(one, other)| early(one) > early(other))
        .count() as u64;
    let name = format!("seeds in which {} is ahead early", named(pair[0]));
    evidence.finding(&name, &ahead)
}

/// What the first network of each pair has more than the second is at least [`CLEARLY`], in the
/// median over seeds.
pub(super) fn clearly_ahead<const K: usize>(
    pairs: [[Configuration; 2]; K],
    more: fn(&[&RunRecord]) -> f64,
) -> Proof {
    let names = pairs.map(|pair| pair.map(named).join(" − "));
    let statistics: [_; K] = std::array::from_fn(|k| Statistic {
        name: &names[k],
        networks: &pairs[k],
        of: more,
        within: at_least(CLEARLY),
    });
    medians(&statistics)
}
