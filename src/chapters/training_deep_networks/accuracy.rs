//! How many images a network gets right: at least half of them, or no more than a guesser.

use super::seeds::{
    Configuration, Statistic, at_least, at_most, each, medians, named, spread,
};
use super::speed::{CLEARLY, after, clearly_ahead};
use crate::training::digits::{CLASSES, Part, digits};
use crate::training::plan::{LONG, SHORT};
use crate::training::{Record, RunRecord, record};
use textbook::number::{dyadic, float};
use textbook::proof::estimate::{RISK, proportion};
use textbook::proof::{Cases, Proof, Significant, exact};

/// The right share of the test part, at the end of training.
pub(super) fn accuracy(run: &RunRecord) -> f64 {
    float(run.right()) / float(digits().test.classes.len())
}

/// The largest share of a part that one can get right without a look at its images, save with
/// probability [`RISK`].
///
/// Say the same digit each time, the most frequent one. That is right with the probability p with
/// which this digit turns up. A count of right answers is told apart from that when p lies outside
/// the interval of Clopper & Pearson for the count.
pub(super) fn guessing(part: &Part) -> f64 {
    let classes = &part.classes;
    let count = |digit| classes.iter().filter(|&&class| class == digit).count();
    let most = (0..CLASSES).map(count).max().unwrap_or(0);
    let images = classes.len() as u64;
    let share = float(most) / float(images);
    let guessed = |&right: &u64| proportion(right, images, RISK).low() <= share;
    let counts: Vec<_> = (0..=images).collect();
    let guessed = counts.partition_point(guessed);
    float(guessed.saturating_sub(1)) / float(images)
}

fn of(runs: &[&RunRecord]) -> f64 {
    accuracy(runs[0])
}

/// In how many seeds the first network gets so much more of the test part right than the second.
fn ahead(record: &Record, of: [Configuration; 2], much: fn(f64) -> bool) -> u64 {
    let [first, second] = of.map(|(name, depth)| &record.network(name, depth).runs);
    let pairs = first.iter().zip(second);
    let ahead = pairs.filter(|(one, other)| much(accuracy(one) - accuracy(other)));
    ahead.count() as u64
}

/// In the median over seeds, each network gets no more right than a guesser can, and neither had it
/// in any of the tries that chose its learning rate.
///
/// # Errors
/// The interval of a median that does not lie there, a try that went better, or the news that there
/// is no record.
pub fn at_chance<const K: usize>(networks: [Configuration; K]) -> Proof {
    let limit = guessing(&digits().test);
    let evidence = each(networks, at_most(limit), of)?.and(tries(networks)?);
    let limit = Significant {
        value: limit,
        digits: 3,
    };
    Ok(evidence.finding("a guesser gets up to", &limit))
}

/// The best try of each network got no more of the validation part right than a guesser can.
///
/// # Errors
/// A try that went better, or the news that there is no record.
pub fn tries<const K: usize>(networks: [Configuration; K]) -> Proof {
    let validation = &digits().validation;
    let limit = guessing(validation);
    let words = "the best tries of {} networks";
    exact::all(words, Cases::counted(networks), |&(name, depth)| {
        let most = record()?.network(name, depth).best_try;
        let share = float(most) / float(validation.classes.len());
        exact::holds(
            format!("{}: {share} in a try is chance", named((name, depth))),
            share <= limit,
        )
    })
}

/// In the median over seeds, the first network of each pair gets no more right than a guesser can.
/// The findings tell in how many seeds the second one is ahead of it by a tenth of the images,
/// what that one gets right in the middle one of its runs, and how many of them do no better than
/// a guesser.
///
/// # Errors
/// As for [`at_chance`].
pub fn at_chance_beside<const K: usize>(pairs: [[Configuration; 2]; K]) -> Proof {
    let mut evidence = at_chance(pairs.map(|[lost, _]| lost))?;
    let limit = guessing(&digits().test);
    if let Ok(record) = record() {
        for [lost, other] in pairs {
            let seeds = ahead(record, [other, lost], |more| more >= CLEARLY);
            let name = format!("seeds in which {} is ahead", named(other));
            evidence = evidence.finding(&name, &seeds);
            let middle = Significant {
                value: spread(record, other, accuracy)[1],
                digits: 3,
            };
            let name = format!("the middle run of {}", named(other));
            evidence = evidence.finding(&name, &middle);
            let (family, depth) = other;
            let runs = record.network(family, depth).runs.iter();
            let lost = runs.filter(|run| accuracy(run) <= limit).count() as u64;
            let name = format!("runs of {} that learn nothing", named(other));
            evidence = evidence.finding(&name, &lost);
        }
    }
    Ok(evidence)
}

/// In the median over seeds, each network gets at least half right.
///
/// # Errors
/// As for [`at_chance`].
pub fn learn<const K: usize>(networks: [Configuration; K]) -> Proof {
    each(networks, at_least(0.5), of)
}

/// [`learn`]. The findings tell in how many seeds the last network gets more right than the first,
/// at this depth and at twice the depth.
///
/// # Errors
/// As for [`at_chance`].
pub fn learn_and_compare<const K: usize>(networks: [Configuration; K]) -> Proof {
    let mut evidence = learn(networks)?;
    if let ([first, .., last], Ok(record)) = (networks.as_slice(), record()) {
        for double in [1, 2] {
            let [first, last] =
                [first, last].map(|&(name, depth)| (name, double * depth));
            let seeds = ahead(record, [last, first], |more| more > 0.0);
            let name = format!("seeds in which {} is ahead", named(last));
            evidence = evidence.finding(&name, &seeds);
        }
    }
    Ok(evidence)
}

/// In the median over seeds, the first network of each pair gets clearly more right than the
/// second.
///
/// # Errors
/// The interval of a median that does not lie there, or the news that there is no record.
pub fn get_more<const K: usize>(pairs: [[Configuration; 2]; K]) -> Proof {
    clearly_ahead(pairs, |runs| accuracy(runs[0]) - accuracy(runs[1]))
}

/// The epochs of the networks that are trained for a short time.
const EARLIER: usize = SHORT.epochs;

/// In the median over seeds, the network gets no more right after 40 epochs than a guesser
/// can, and at least half at the end, and there was a reason to choose its learning rate. The
/// findings tell which it is.
///
/// # Errors
/// The interval of a median that does not lie there, a rate without a reason, or the news that
/// there is no record.
pub fn learns_late(network: Configuration) -> Proof {
    let limit = guessing(&digits().test);
    let names =
        ["early", "at the end"].map(|when| format!("{when}, {}", named(network)));
    let evidence = medians(&[
        Statistic {
            name: &names[0],
            networks: &[network],
            of: |runs| after(EARLIER, runs[0]),
            within: at_most(limit),
        },
        Statistic {
            name: &names[1],
            networks: &[network],
            of: |runs| accuracy(runs[0]),
            within: at_least(0.5),
        },
    ])?;
    let (name, depth) = network;
    let words = "the tries of {} network";
    let reason = exact::all(words, Cases::counted([network]), |_| {
        let chosen = record()?.network(name, depth).chosen;
        exact::holds("a rate with a reason", chosen)
    })?;
    let rate = record().map_or(f64::NAN, |record| {
        2.0_f64.powi(record.network(name, depth).rate)
    });
    let mut evidence = evidence.and(reason).finding("learning rate", &dyadic(rate));
    for (when, epochs) in [("after 200 epochs", 200), ("at the end", LONG.epochs)] {
        let runs =
            record().map_or(&[][..], |record| &record.network(name, depth).runs);
        let above =
            runs.iter().filter(|run| after(epochs, run) > 0.5).count() as u64;
        evidence = evidence.finding(&format!("seeds above a half {when}"), &above);
    }
    Ok(evidence)
}
