//! What one can find out in the playground: trainings that differ in one setting, and what is
//! measured of each.

use super::{Begin, Learner, Method, Report, State};
use crate::activation::Initialisation;
use std::panic::resume_unwind;
use std::sync::LazyLock;
use std::thread;

/// Trainings to compare.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What is found, in a sentence.
    pub sentence: String,
    /// What tells the trainings apart, and what came of each.
    pub runs: Vec<(&'static str, Report)>,
}

/// How many first weights are drawn for a comparison of starts.
const SEEDS: u32 = 10;

/// Everything but the setting in which a finding's trainings differ.
const DYING: &str = "data:circles;units:8,8;method:gradient;seed:1;steps:300";
const STAGNATING: &str = "data:circles;units:8,8,8,8,8,8;start:xavier;method:gradient;rate:0.3;\
    seed:1";
const STARTING: &str =
    "data:circles;units:8,8,8,8,8,8;f:relu;rate:0.03;seed:2;steps:300";
const ALIKE: &str = "data:circles;units:8;f:sigmoid;seed:1;steps:300";

static FINDINGS: LazyLock<Vec<Finding>> = LazyLock::new(|| {
    let wins = in_threads([Method::Gradient, Method::Adam], he_before_xavier);
    vec![
        Finding {
            sentence: "A learning rate too large kills ReLUs. A leaky one lives on.".into(),
            runs: runs(
                DYING,
                [
                    ("ReLU, rate 0.3", "rate:0.3"),
                    ("ReLU, rate 3", "rate:3"),
                    ("leaky ReLU, rate 3", "rate:3;f:leaky"),
                ],
            ),
        },
        Finding {
            sentence: "A deep stack of sigmoids stagnates where tanh learns.".into(),
            runs: runs(
                STAGNATING,
                [
                    ("tanh, before training", "f:tanh;steps:0"),
                    ("tanh, trained", "f:tanh;steps:1000"),
                    ("sigmoid, before training", "f:sigmoid;steps:0"),
                    ("sigmoid, trained", "f:sigmoid;steps:1000"),
                ],
            ),
        },
        Finding {
            sentence: format!(
                "He’s start suits a deep stack of ReLUs: by plain gradient descent its loss is \
                 below that of Xavier’s for {} of {SEEDS} seeds. By Adam, whose steps hardly \
                 depend on the size of the gradient, it is for {}.",
                wins[0], wins[1]
            ),
            runs: runs(
                STARTING,
                [
                    ("He, gradient descent", "start:he;method:gradient"),
                    ("Xavier, gradient descent", "start:xavier;method:gradient"),
                    ("He, Adam", "start:he;method:adam"),
                    ("Xavier, Adam", "start:xavier;method:adam"),
                ],
            ),
        },
        Finding {
            sentence: "From weights that are all 0, units of a layer stay alike, and a whole \
                       layer does the work of one."
                .into(),
            runs: runs(ALIKE, [("Xavier", "start:xavier"), ("zeros", "start:zeros")]),
        },
    ]
});

/// All findings, measured when they are first asked for.
#[must_use]
pub fn findings() -> &'static [Finding] {
    &FINDINGS
}

/// `task` for each of `items`, in a thread of its own: one of those that share the proofs could
/// take up a page meanwhile that waits for these very findings.
fn in_threads<I: Send, T: Send, const N: usize>(
    items: [I; N],
    task: impl Fn(I) -> T + Sync,
) -> [T; N] {
    let task = &task;
    thread::scope(|scope| {
        let running = items.map(|item| scope.spawn(move || task(item)));
        running
            .map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

fn runs<const N: usize>(
    common: &str,
    each: [(&'static str, &str); N],
) -> Vec<(&'static str, Report)> {
    let runs = in_threads(each, |(label, own)| {
        let state = format!("{common};{own}")
            .parse()
            .expect("a finding is a state");
        (label, Report::of(&Learner::at(&state)))
    });
    runs.into()
}

/// For how many seeds the loss after He's start is below that after Xavier's.
fn he_before_xavier(method: Method) -> usize {
    let loss = |start, seed| {
        let state = State {
            start: Begin::Normal(start),
            method,
            seed,
            ..STARTING.parse().expect("a finding is a state")
        };
        let loss = Report::of(&Learner::at(&state)).loss;
        loss.unwrap_or(f64::INFINITY)
    };
    let seeds = (1..=SEEDS).filter(|&seed| {
        loss(Initialisation::He, seed) < loss(Initialisation::Glorot, seed)
    });
    seeds.count()
}
