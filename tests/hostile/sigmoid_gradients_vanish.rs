//! The sigmoid's gradient vanishes: damaged sigmoids, chains, layers and ensembles.

pub(crate) mod chain;
pub(crate) mod smooth;

use crate::damage::Damage::{
    Constant, Factor, JustOutside, Longer, NotANumber, Nothing, Shorter,
};
use crate::damage::{Clip, Damage, Jump, Spike, Vanishing};
use crate::{Cell, Row};
use chain::chains;
use smooth::{Damaged, Way, smoothly};
use textbook::number::{FloatRange, ratio};
use textbook::proof::Proof;
use why_relu::activation::{LeakyRelu, Relu, Scaled, Sigmoid, sigmoid_slope};
use why_relu::chapters::sigmoid_gradients_vanish::{
    chains, jacobians, layers, mean_field, slopes,
};
use why_relu::network::chain::SIGMOIDS;

const NO_LIST: &str =
    "its subject is a function: layers are counted by an induction";
const A_NUMBER: &str = "its subject is a number";
const REALS: &str = "letters stand for real numbers: there is no NaN and no −0";

fn row(
    claim: &'static str,
    cells: impl IntoIterator<Item = Cell>,
    more: impl IntoIterator<Item = Cell>,
) -> Row {
    let cells = cells.into_iter().chain(more).collect();
    Row { claim, cells }
}

fn sigmoids() -> [Row; 3] {
    [
        row(
            "sigmoid-gradients-vanish/slope-at-most-a-quarter",
            smoothly!(Sigmoid, slopes::at_most_a_quarter),
            [
                Cell::Refused(&[Damage::Shift], || {
                    slopes::at_most_a_quarter(&Damaged(Sigmoid, Way::Moved(1e-9)))
                }),
                Cell::Refused(&[Factor, JustOutside], || {
                    let larger = Damaged(Sigmoid, Way::Times(1.0 + 1e-9));
                    slopes::at_most_a_quarter(&larger)
                }),
                Cell::Refused(&[Constant], || {
                    let smaller = Damaged(Sigmoid, Way::Times(1.0 - 1e-9));
                    slopes::at_most_a_quarter(&smaller)
                }),
                Cell::Refused(&[Nothing], || {
                    slopes::at_most_a_quarter(&Damaged(Sigmoid, Way::Level))
                }),
                Cell::None(&[Shorter, Longer], NO_LIST),
            ],
        ),
        row(
            "sigmoid-gradients-vanish/product-bound",
            smoothly!(Sigmoid, jacobians::product_bound),
            [
                Cell::Refused(&[Damage::Shift], || {
                    jacobians::product_bound(&Damaged(Sigmoid, Way::Moved(1e-9)))
                }),
                Cell::Refused(&[Factor, JustOutside], || {
                    let larger = Damaged(Sigmoid, Way::Times(1.0 + 1e-9));
                    jacobians::product_bound(&larger)
                }),
                Cell::Refused(&[Constant], || {
                    let smaller = Damaged(Sigmoid, Way::Times(1.0 - 1e-9));
                    jacobians::product_bound(&smaller)
                }),
                Cell::Refused(&[Nothing], || {
                    jacobians::product_bound(&Damaged(Sigmoid, Way::Level))
                }),
                Cell::None(&[Shorter, Longer], NO_LIST),
            ],
        ),
        row(
            "sigmoid-gradients-vanish/never-dies-in-the-reals",
            smoothly!(Sigmoid, slopes::positive),
            [
                Cell::Refused(&[Factor], || {
                    slopes::positive(&Damaged(Sigmoid, Way::Times(-1.0)))
                }),
                Cell::Refused(&[Nothing], || {
                    slopes::positive(&Damaged(Sigmoid, Way::Level))
                }),
                Cell::None(
                    &[Damage::Shift, Constant, JustOutside],
                    "the sentence stays true: a sigmoid that is moved or stretched has a \
                     positive slope",
                ),
                Cell::None(&[Shorter, Longer], NO_LIST),
            ],
        ),
    ]
}

fn numbers() -> [Row; 2] {
    [
        row(
            "sigmoid-gradients-vanish/the-form-counts",
            [
                Cell::Refused(&[Constant], || slopes::two_forms(0.25 + 1e-9)),
                Cell::Refused(&[JustOutside], || slopes::two_forms(0.25 - 1e-9)),
                Cell::Refused(&[NotANumber], || slopes::two_forms(f64::NAN)),
            ],
            [
                Cell::None(Damage::OF_FUNCTIONS, A_NUMBER),
                Cell::None(Damage::OF_LISTS, A_NUMBER),
                Cell::None(&[Nothing], A_NUMBER),
            ],
        ),
        row(
            "sigmoid-gradients-vanish/when-it-is-zero",
            [
                Cell::Refused(&[Factor], || chains::zero_depths(0.0625)),
                Cell::Refused(&[Constant], || {
                    chains::zero_depths(0.25_f32.next_down())
                }),
                Cell::Refused(&[JustOutside], || {
                    chains::zero_depths(0.25_f32.next_up())
                }),
                Cell::Refused(&[NotANumber], || chains::zero_depths(f32::NAN)),
                Cell::Refused(&[Nothing], || chains::zero_depths(0.0)),
            ],
            [
                Cell::None(Damage::OF_FUNCTIONS, A_NUMBER),
                Cell::None(&[Shorter, Longer], A_NUMBER),
            ],
        ),
    ]
}

fn factors_are_not_the_cause() -> Row {
    row(
        "sigmoid-gradients-vanish/factors-are-not-the-cause",
        chains!(SIGMOIDS, |chain| chains::same_slopes(&ratio(4, 1), chain)),
        [
            Cell::Refused(&[Constant], || {
                chains::same_slopes(&ratio(4_000_001, 1_000_000), SIGMOIDS)
            }),
            Cell::Refused(&[JustOutside], || {
                chains::same_slopes(&ratio(3_999_999, 1_000_000), SIGMOIDS)
            }),
        ],
    )
}

fn relu_vanishes_too() -> Row {
    row(
        "sigmoid-gradients-vanish/relu-vanishes-too",
        [
            Cell::Refused(&[Damage::Jump], || {
                let (f, at, by) = (Relu, 1e6, 1e-9);
                layers::mean_factor(&Jump { f, at, by })
            }),
            Cell::Refused(&[Damage::Jump], || {
                let (f, at, by) = (Relu, 0.0, 1e-300);
                layers::mean_factor(&Jump { f, at, by })
            }),
            Cell::Refused(&[Damage::Spike], || {
                let (f, middle) = (Relu, 0.625);
                let (half, high) = (1.0 / 1024.0, 1e-9);
                layers::mean_factor(&Spike {
                    f,
                    middle,
                    half,
                    high,
                })
            }),
            Cell::Refused(&[Damage::Clip], || {
                layers::mean_factor(&Clip { f: Relu, at: 1e12 })
            }),
            Cell::Refused(&[Damage::Vanishing], || {
                let (f, factor) = (Relu, 1e-9);
                layers::mean_factor(&Vanishing { f, factor })
            }),
            Cell::Refused(&[Factor], || layers::mean_factor(&Scaled(-1.0))),
            Cell::Refused(&[Constant, JustOutside], || {
                layers::mean_factor(&LeakyRelu(1e-9))
            }),
            Cell::Refused(&[Nothing], || layers::mean_factor(&Scaled(0.0))),
        ],
        [
            Cell::None(
                &[Damage::Shift],
                "the sentence stays true: it is about slopes",
            ),
            Cell::None(&[NotANumber], REALS),
            Cell::None(&[Shorter, Longer], NO_LIST),
        ],
    )
}

fn mean_field() -> Row {
    row(
        "sigmoid-gradients-vanish/mean-field",
        [
            Cell::Refused(&[JustOutside, Constant, Factor], || {
                mean_field::holds(mean_field::rectifier(2.25))
            }),
            Cell::Refused(&[NotANumber], || {
                mean_field::holds(mean_field::rectifier(f64::NAN))
            }),
        ],
        [
            Cell::None(
                &[Nothing],
                "with all weights 0 the factor is 0, further off than any above",
            ),
            Cell::None(
                Damage::OF_FUNCTIONS,
                "a median of random networks grants more than such damage does to it",
            ),
            Cell::None(
                &[Shorter, Longer],
                "its subject is how weights are drawn, and not a network",
            ),
        ],
    )
}

/// The slope of the sigmoid, but for one float.
fn except(at: f32, value: f32) -> Proof {
    slopes::zeros(
        move |x| if x == at { value } else { sigmoid_slope(x) },
        move |x: FloatRange| {
            let slope = sigmoid_slope(x);
            if x.low() <= at && at <= x.high() {
                FloatRange::new(slope.low().min(value), slope.high().max(value))
            } else {
                slope
            }
        },
    )
}

fn dies_in_floats() -> Row {
    row(
        "sigmoid-gradients-vanish/dies-in-floats",
        [
            Cell::Refused(&[Damage::Jump, Constant, JustOutside], || {
                except(1e-3, 0.25_f32.next_up())
            }),
            Cell::Refused(&[Damage::Spike], || except(1.5_f32.next_up(), 0.0)),
            Cell::Refused(&[Damage::Vanishing], || except(100.0, 1e-30)),
            Cell::Refused(&[Damage::Clip, Nothing], || {
                slopes::zeros(|_| 0.0, |_| FloatRange::new(0.0, 0.0))
            }),
            Cell::Refused(&[Factor], || {
                let twice = |x| sigmoid_slope(x) + sigmoid_slope(x);
                slopes::zeros(twice, |x: FloatRange| {
                    sigmoid_slope(x) + sigmoid_slope(x)
                })
            }),
        ],
        [
            Cell::None(
                &[Damage::Shift],
                "any shift makes the zeros positive: that of one float has a cell",
            ),
            Cell::None(
                &[NotANumber],
                "a NaN is neither at most 1/4 nor 0, as any other wrong float is not",
            ),
            Cell::None(&[Shorter, Longer], NO_LIST),
        ],
    )
}

pub(crate) fn rows() -> Vec<Row> {
    let others = [
        factors_are_not_the_cause(),
        relu_vanishes_too(),
        mean_field(),
        dies_in_floats(),
    ];
    sigmoids()
        .into_iter()
        .chain(numbers())
        .chain(others)
        .collect()
}
