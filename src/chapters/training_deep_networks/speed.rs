//! Which of two networks learns faster: the one that is ahead after a few epochs.

use super::seeds::{Configuration, Statistic, at_least, medians, named};
use crate::training::RunRecord;
use crate::training::digits::digits;
use textbook::number::float;
use textbook::proof::Proof;

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
