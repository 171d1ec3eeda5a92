//! What happens inside: saturated units, zeros, means, and the gradient of the first layer.

use super::seeds::{
    Configuration, Statistic, at_least, at_most, each, medians, named,
};
use super::speed::{CLEARLY, ahead_early, early};
use crate::training::{RunRecord, Summary};
use textbook::proof::Proof;

fn before(run: &RunRecord) -> &Summary {
    &run.examinations[0]
}

fn after(run: &RunRecord) -> &Summary {
    &run.examinations[run.examinations.len() - 1]
}

/// Before training, next to no output is saturated, and the gradient of the first layer is at most
/// a thousandth of that of the last hidden one.
///
/// # Errors
/// The interval of a median that does not lie there, or the news that there is no record.
pub fn tiny_unsaturated(network: Configuration) -> Proof {
    let names = ["saturated", "first over last"]
        .map(|what| format!("{what}, {}", named(network)));
    medians(&[
        Statistic {
            name: &names[0],
            networks: &[network],
            of: |runs| before(runs[0]).saturated,
            within: at_most(0.01),
        },
        Statistic {
            name: &names[1],
            networks: &[network],
            of: |runs| before(runs[0]).first / before(runs[0]).last,
            within: at_most(0.001),
        },
    ])
}

/// After training, at most half of the outputs are saturated.
///
/// # Errors
/// The interval of a median that does not lie there, or the news that there is no record.
pub fn most_are_not_saturated<const K: usize>(
    networks: [Configuration; K],
) -> Proof {
    each(networks, at_most(0.5), |runs| after(runs[0]).saturated)
}

/// The second network is mostly saturated, before training and after, and after five epochs the
/// first one is clearly ahead of it.
///
/// # Errors
/// The interval of a median that does not lie there, or the news that there is no record.
pub fn saturated_and_slow(fast: Configuration, slow: Configuration) -> Proof {
    let names = [
        "saturated before",
        "saturated after",
        "behind after 5 epochs",
    ]
    .map(|what| format!("{what}, {}", named(slow)));
    let networks = &[fast, slow];
    medians(&[
        Statistic {
            name: &names[0],
            networks,
            of: |runs| before(runs[1]).saturated,
            within: at_least(0.5),
        },
        Statistic {
            name: &names[1],
            networks,
            of: |runs| after(runs[1]).saturated,
            within: at_least(0.5),
        },
        Statistic {
            name: &names[2],
            networks,
            of: |runs| early(runs[0]) - early(runs[1]),
            within: at_least(CLEARLY),
        },
    ])
}

/// [`saturated_and_slow`]. The findings tell in how many seeds the sigmoid, saturated from the
/// start, is ahead of Xavier's start in 4 layers.
///
/// # Errors
/// As for [`saturated_and_slow`].
pub fn saturated_and_slow_beside(fast: Configuration, slow: Configuration) -> Proof {
    let evidence = saturated_and_slow(fast, slow)?;
    Ok(ahead_early(
        evidence,
        [("sigmoid-wide", 4), ("sigmoid-xavier", 4)],
    ))
}

/// After training, the network is mostly saturated, and after five epochs it got at least half of
/// the test images right.
///
/// # Errors
/// The interval of a median that does not lie there, or the news that there is no record.
pub fn saturated_and_fast(network: Configuration) -> Proof {
    let names = ["saturated after", "right after 5 epochs"]
        .map(|what| format!("{what}, {}", named(network)));
    medians(&[
        Statistic {
            name: &names[0],
            networks: &[network],
            of: |runs| after(runs[0]).saturated,
            within: at_least(0.5),
        },
        Statistic {
            name: &names[1],
            networks: &[network],
            of: |runs| early(runs[0]),
            within: at_least(0.5),
        },
    ])
}

/// After training, at least a quarter of the outputs are 0.
///
/// # Errors
/// The interval of a median that does not lie there, or the news that there is no record.
pub fn a_quarter_is_zero<const K: usize>(networks: [Configuration; K]) -> Proof {
    each(networks, at_least(0.25), |runs| after(runs[0]).zero)
}

/// After training, the means of the units make up at least 1/(2π) of the mean square of the
/// outputs: half of what they make up for ReLU of a normal variable, (1/√(2π))² of 1/2.
///
/// # Errors
/// The interval of a median that does not lie there, or the news that there is no record.
pub fn mean_is_left<const K: usize>(networks: [Configuration; K]) -> Proof {
    let half = 1.0 / (2.0 * std::f64::consts::PI);
    each(networks, at_least(half), |runs| after(runs[0]).mean)
}
