//! The plan of the experiment, written down before it ran: which networks, which learning rates,
//! which seeds, and how a rate is chosen.

use super::classifier::Classifier;
use super::digits::{CLASSES, PIXELS};
use super::{Shape, Start};
use crate::activation::HiddenActivation::{
    self, CentredSigmoid, CentredSteepSigmoid, Gelu, LeakyRelu, Relu, Sigmoid,
    SteepSigmoid, Tanh,
};
use crate::activation::Initialisation;
use crate::random::Stream;
use std::collections::HashMap;
use std::ops::Range;

/// How networks of a family are trained.
#[derive(Debug, PartialEq)]
pub struct Schedule {
    /// Numbers of hidden layers.
    pub depths: &'static [usize],
    /// How often each image of the training part is seen.
    pub epochs: usize,
    /// After how many epochs a network is examined.
    pub examined: &'static [usize],
    /// The learning rates that are tried, as powers of two, from the smallest up.
    pub rates: &'static [i32],
    /// The seeds on which the book reports. None of them had a part in any choice, nor in an
    /// earlier record, after which the claims were written.
    pub seeds: Range<u64>,
}

/// Of all families but a few.
pub const SHORT: Schedule = Schedule {
    depths: &[1, 2, 4, 8, 16, 32],
    epochs: 40,
    examined: &[0, 1, 2, 5, 10, 20, 40],
    rates: &[-10, -8, -6, -4, -2, 0, 2],
    seeds: 100..136,
};

/// Of networks of which it is asked whether they learn at all: 25 times as many epochs, and rates
/// that are closer to each other and reach further.
pub const LONG: Schedule = Schedule {
    depths: &[16],
    epochs: 1_000,
    examined: &[0, 5, 40, 100, 200, 500, 1_000],
    rates: &[
        -12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6,
    ],
    seeds: 100..136,
};

/// Networks that differ in their depth only.
#[derive(Debug, PartialEq)]
pub struct Family {
    /// The name, `relu-he`.
    pub name: &'static str,
    /// The depths of its networks, and how they are trained.
    pub schedule: Schedule,
    /// The activation of the hidden layers.
    pub activation: HiddenActivation,
    /// How the first weights are drawn.
    pub start: Start,
    /// Whether the hidden layers are normalized, and whether they have skip connections.
    pub repairs: [bool; 2],
}

const PLAIN: [bool; 2] = [false, false];
const NORM: [bool; 2] = [true, false];
const SKIP: [bool; 2] = [false, true];

const fn family(
    name: &'static str,
    activation: HiddenActivation,
    start: Start,
    repairs: [bool; 2],
) -> Family {
    Family {
        name,
        schedule: SHORT,
        activation,
        start,
        repairs,
    }
}

/// The same for longer, with Glorot's initialisation and nothing added.
const fn long(
    name: &'static str,
    activation: HiddenActivation,
    seeds: Range<u64>,
) -> Family {
    Family {
        name,
        schedule: Schedule { seeds, ..LONG },
        activation,
        start: GLOROT,
        repairs: PLAIN,
    }
}

/// Plain ReLU networks of 32 layers, on so many seeds that the median is known well.
const fn many(name: &'static str, start: Start) -> Family {
    Family {
        name,
        schedule: Schedule {
            depths: &[32],
            seeds: 300..600,
            ..SHORT
        },
        activation: Relu,
        start,
        repairs: PLAIN,
    }
}

const GLOROT: Start = Start::Normal(Initialisation::Glorot);
const HE: Start = Start::Normal(Initialisation::He);

/// All families. Glorot's initialisation (Xavier's, in their names) suits the sigmoid and its kin,
/// He's suits ReLU and its kin; the other one stands beside it.
pub const FAMILIES: &[Family] = &[
    family("sigmoid-xavier", Sigmoid, GLOROT, PLAIN),
    family("sigmoid-he", Sigmoid, HE, PLAIN),
    family("sigmoid-wide", Sigmoid, Start::Wide, PLAIN),
    family("sigmoid-as-tanh", Sigmoid, Start::AsTanh, PLAIN),
    family("sigmoid-skip", Sigmoid, GLOROT, SKIP),
    family("sigmoid-norm", Sigmoid, GLOROT, NORM),
    family("centred-sigmoid", CentredSigmoid, GLOROT, PLAIN),
    family("steep-sigmoid", SteepSigmoid, GLOROT, PLAIN),
    family("centred-steep-sigmoid", CentredSteepSigmoid, GLOROT, PLAIN),
    family("tanh-xavier", Tanh, GLOROT, PLAIN),
    family("tanh-he", Tanh, HE, PLAIN),
    family("tanh-wide", Tanh, Start::Wide, PLAIN),
    family("tanh-norm", Tanh, GLOROT, NORM),
    family("relu-he", Relu, HE, PLAIN),
    family("relu-xavier", Relu, GLOROT, PLAIN),
    family("relu-norm", Relu, HE, NORM),
    family("leaky-relu-he", LeakyRelu, HE, PLAIN),
    family("leaky-relu-xavier", LeakyRelu, GLOROT, PLAIN),
    family("leaky-relu-norm", LeakyRelu, HE, NORM),
    family("gelu-he", Gelu, HE, PLAIN),
    family("gelu-xavier", Gelu, GLOROT, PLAIN),
    family("gelu-norm", Gelu, HE, NORM),
    many("relu-he-many", HE),
    many("relu-xavier-many", GLOROT),
    long("sigmoid-long", Sigmoid, LONG.seeds),
    long("centred-sigmoid-long", CentredSigmoid, LONG.seeds),
    // Of the 36 seeds from 100 on two learned nothing, which left the median undecided.
    long("steep-sigmoid-long", SteepSigmoid, 200..272),
    long(
        "centred-steep-sigmoid-long",
        CentredSteepSigmoid,
        LONG.seeds,
    ),
];

/// Units of a hidden layer.
pub const WIDTH: usize = 32;

/// A try whose mean loss over an epoch is larger than this when it goes on beyond the epochs of the
/// [short schedule](SHORT) has lost its way, and is given up. A guesser's loss is ln 10, about 2.3.
/// Not before: networks with skip connections start with losses in the hundreds, and recover.
pub const GIVEN_UP: f64 = 100.0;

/// The family of random streams: one stream for each seed, the same for all networks.
pub const FAMILY_OF_STREAMS: u64 = 1_207;
/// The seeds with which each rate is tried.
pub const TRIES: Range<u64> = 1_000..1_003;
/// The rate that a network gets, and whether there was a reason to choose it. `right` has the right
/// answers on the validation part at each of `rates`, as shares of what all tries together could
/// have got.
///
/// It is the rate with the largest share, the smallest such rate in a tie. But where no share
/// reaches a fifth, twice what a guesser gets, the network has learned at no rate and chance would
/// choose; then it is the rate in the middle.
#[must_use]
pub fn chosen(rates: &[i32], right: &[f64]) -> (i32, bool) {
    let best = right.iter().copied().fold(0.0, f64::max);
    let first = right
        .iter()
        .position(|&share| share == best && share >= 0.2);
    let index = first.unwrap_or(rates.len() / 2);
    (rates[index], first.is_some())
}

/// One training run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Task {
    /// The family of the network.
    pub family: &'static Family,
    /// The number of hidden layers.
    pub depth: usize,
    /// The learning rate is two to this power.
    pub rate: i32,
    /// The number of the stream.
    pub seed: u64,
}

impl Task {
    /// Every network with every rate and every seed of the tries.
    #[must_use]
    pub fn tries() -> Vec<Self> {
        let mut tasks = Vec::new();
        for (family, depth) in networks() {
            for &rate in family.schedule.rates {
                tasks.extend(TRIES.map(|seed| Self {
                    family,
                    depth,
                    rate,
                    seed,
                }));
            }
        }
        tasks
    }

    /// Every network with its rate and every seed of the report.
    #[must_use]
    pub fn reported(
        rates: &HashMap<(&'static str, usize), (i32, bool)>,
    ) -> Vec<Self> {
        let mut tasks = Vec::new();
        for (family, depth) in networks() {
            let (rate, _) = rates[&(family.name, depth)];
            tasks.extend(family.schedule.seeds.clone().map(|seed| Self {
                family,
                depth,
                rate,
                seed,
            }));
        }
        tasks
    }

    /// The name of the run, `relu-he/16/-6/3`.
    #[must_use]
    pub fn name(&self) -> String {
        let Self {
            family,
            depth,
            rate,
            seed,
        } = self;
        format!("{}/{depth}/{rate}/{seed}", family.name)
    }

    /// The random stream of the run.
    #[must_use]
    pub fn stream(&self) -> Stream {
        Stream::new(FAMILY_OF_STREAMS, self.seed)
    }

    /// The network before training.
    #[must_use]
    pub fn fresh(&self, stream: &mut Stream) -> Classifier<f32> {
        let shape = Shape {
            inputs: PIXELS,
            width: WIDTH,
            depth: self.depth,
            classes: CLASSES,
        };
        let Family {
            activation,
            start,
            repairs,
            ..
        } = *self.family;
        start.draw(stream, shape, activation, repairs)
    }
}

/// Every family at every depth of its schedule.
pub fn networks() -> impl Iterator<Item = (&'static Family, usize)> {
    FAMILIES.iter().flat_map(|family| {
        family
            .schedule
            .depths
            .iter()
            .map(move |&depth| (family, depth))
    })
}
