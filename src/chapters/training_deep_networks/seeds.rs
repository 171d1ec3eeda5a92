//! What the record says of a network, in the median over fresh seeds.

use crate::training::digits::digits;
use crate::training::plan::{FAMILIES, FAMILY_OF_STREAMS, LONG, SHORT, TRIES};
use crate::training::{Record, RunRecord, record};
use std::ops::Range;
use textbook::number::Interval;
use textbook::proof::Proof;
use textbook::proof::estimate::{Sample, recorded};

/// A network of the plan: its family and its depth.
pub type Configuration = (&'static str, usize);

/// The networks of `family` with these depths.
#[must_use]
pub fn of_depths<const K: usize>(
    family: &'static str,
    depths: [usize; K],
) -> [Configuration; K] {
    depths.map(|depth| (family, depth))
}

/// A number that the runs with one seed tell, a run for each of some networks.
pub(super) struct Statistic<'a> {
    /// Its name among the findings.
    pub(super) name: &'a str,
    /// The networks whose runs it reads.
    pub(super) networks: &'a [Configuration],
    /// The number.
    pub(super) of: fn(&[&RunRecord]) -> f64,
    /// Where the claim says that its median lies.
    pub(super) within: Interval,
}

/// Evidence that the median of each statistic, over seeds, lies where it is claimed to.
pub(super) fn medians<const K: usize>(statistics: &[Statistic; K]) -> Proof {
    let names = statistics.iter().flat_map(|statistic| statistic.networks);
    let all: Vec<_> = names.map(|&(name, _)| seeds_of(name)).collect();
    let seeds = all[0].clone();
    let sample = Sample {
        domain: "seeds of recorded training runs; data, split and learning rates as they are",
        seed: FAMILY_OF_STREAMS,
        count: seeds.end - seeds.start,
    };
    let claimed = statistics.each_ref().map(|s| (s.name, s.within));
    let fair = if all.iter().any(|other| *other != seeds) {
        Err("the networks have different seeds")
    } else if !is_as_said() {
        Err("the epochs and rates of the plan are not those that the sentences name")
    } else {
        Ok(())
    };
    let record = fair
        .map_err(String::from)
        .and_then(|()| record())
        .map(|record| {
            let of_seed = |seed: u64| {
                let mut marks = Vec::new();
                let values = statistics.each_ref().map(|statistic| {
                    let runs = statistic.networks.iter().map(|&(family, depth)| {
                        let number =
                            usize::try_from(seed - seeds.start).unwrap_or(0);
                        &record.network(family, depth).runs[number]
                    });
                    let runs: Vec<_> = runs.collect();
                    marks.extend(runs.iter().map(|run| run.bits.as_str()));
                    (statistic.of)(&runs)
                });
                (marks, values)
            };
            seeds.clone().map(of_seed).collect()
        });
    recorded(sample, claimed, record)
}

/// Whether the networks are trained for as many epochs, and tried as often at the rates, that the
/// sentences of this chapter name, 40 and seven, and 1,000 and nineteen, three times each; and
/// asked about as many images.
fn is_as_said() -> bool {
    let short = (SHORT.epochs, SHORT.rates.to_vec());
    let long = (LONG.epochs, LONG.rates.to_vec());
    let counts = (TRIES.count(), digits().test.classes.len());
    counts == (3, 500)
        && short == (40, (-10..=2).step_by(2).collect())
        && long == (1_000, (-12..=6).collect())
}

/// The seeds on which the runs of a family are reported.
fn seeds_of(name: &str) -> Range<u64> {
    let family = FAMILIES.iter().find(|family| family.name == name);
    family.map_or(0..0, |family| family.schedule.seeds.clone())
}

/// What a network's runs give: the worst, the upper one of the two in the middle, and the best.
pub(super) fn spread(
    record: &Record,
    (family, depth): Configuration,
    of: impl Fn(&RunRecord) -> f64,
) -> [f64; 3] {
    let mut all: Vec<_> =
        record.network(family, depth).runs.iter().map(of).collect();
    all.sort_by(f64::total_cmp);
    [all[0], all[all.len() / 2], all[all.len() - 1]]
}

/// The same statistic of each network, within the same bounds.
pub(super) fn each<const K: usize>(
    networks: [Configuration; K],
    within: Interval,
    of: fn(&[&RunRecord]) -> f64,
) -> Proof {
    let names = networks.map(named);
    let statistics: [_; K] = std::array::from_fn(|k| Statistic {
        name: &names[k],
        networks: &networks[k..=k],
        of,
        within,
    });
    medians(&statistics)
}

/// All numbers up to `bound`.
pub(super) fn at_most(bound: f64) -> Interval {
    Interval::new(f64::NEG_INFINITY, bound)
}

/// All numbers from `bound` on.
pub(super) fn at_least(bound: f64) -> Interval {
    Interval::new(bound, f64::INFINITY)
}

/// How a reader knows a network: `sigmoid, Xavier, 16 layers`.
pub(super) fn named((family, depth): Configuration) -> String {
    let layers = if depth == 1 { "layer" } else { "layers" };
    format!("{}, {depth} {layers}", title(family))
}

/// How a reader knows a family.
pub(super) fn title(family: &str) -> &'static str {
    match family {
        "sigmoid-xavier" => "sigmoid, Xavier",
        "sigmoid-he" => "sigmoid, He",
        "sigmoid-wide" => "sigmoid, wide",
        "sigmoid-as-tanh" => "sigmoid, started as tanh",
        "sigmoid-skip" => "sigmoid, skip",
        "sigmoid-norm" => "sigmoid, normalized",
        "centred-sigmoid" => "σ − 1/2",
        "steep-sigmoid" => "4σ",
        "centred-steep-sigmoid" => "4σ − 2",
        "tanh-xavier" => "tanh, Xavier",
        "tanh-he" => "tanh, He",
        "tanh-wide" => "tanh, wide",
        "tanh-norm" => "tanh, normalized",
        "relu-he" => "ReLU, He",
        "relu-xavier" => "ReLU, Xavier",
        "relu-norm" => "ReLU, normalized",
        "leaky-relu-he" => "leaky ReLU, He",
        "leaky-relu-xavier" => "leaky ReLU, Xavier",
        "leaky-relu-norm" => "leaky ReLU, normalized",
        "gelu-he" => "GELU, He",
        "gelu-xavier" => "GELU, Xavier",
        "gelu-norm" => "GELU, normalized",
        "relu-he-many" => "ReLU, He, 300 seeds",
        "relu-xavier-many" => "ReLU, Xavier, 300 seeds",
        "sigmoid-long" => "sigmoid, 1000 epochs",
        "centred-sigmoid-long" => "σ − 1/2, 1000 epochs",
        "steep-sigmoid-long" => "4σ, 1000 epochs",
        "centred-steep-sigmoid-long" => "4σ − 2, 1000 epochs",
        other => panic!("the plan has no family {other:?}"),
    }
}
