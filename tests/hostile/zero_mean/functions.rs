//! How large the outputs get and about what they are symmetric: damaged activations.

use super::{NO_CHANCE, NO_LIST, REALS, row};
use crate::damage::Damage::{
    Constant, Factor, JustOutside, Longer, NotANumber, Nothing, Shorter,
};
use crate::damage::{Clip, Damage, Jump, Shift, Spike, Vanishing};
use crate::sigmoid_gradients_vanish::smooth::{Damaged, Way, smoothly};
use crate::{Cell, Row};
use textbook::number::Number;
use why_relu::activation::{
    LeakyRelu, PiecewiseLinear, Relu, Scaled, Sigmoid, Tanh, relu,
};
use why_relu::chapters::zero_mean::{ranges, symmetry};

/// ReLU with a narrow dip.
struct Dip;

impl PiecewiseLinear for Dip {
    fn at<T: Number>(&self, x: T) -> T {
        let distance = (x.clone() - T::constant(1e5)).magnitude();
        relu(x) - (T::constant(1e-9) - distance).larger(T::zero())
    }
}

fn relu_unbounded() -> Row {
    row(
        "zero-mean/relu-unbounded",
        [
            Cell::Refused(&[Damage::Jump], || {
                let (f, at, by) = (Relu, 1e6, -1e-9);
                ranges::unbounded(&Jump { f, at, by })
            }),
            Cell::Refused(&[Damage::Spike], || ranges::unbounded(&Dip)),
            Cell::Refused(&[Damage::Clip], || {
                ranges::unbounded(&Clip { f: Relu, at: 1e38 })
            }),
            Cell::Refused(&[Damage::Vanishing], || {
                let (f, factor) = (Relu, 1e-9);
                ranges::unbounded(&Vanishing { f, factor })
            }),
            Cell::Refused(&[Damage::Shift, JustOutside], || {
                let (f, by) = (Relu, -1e-12);
                ranges::unbounded(&Shift { f, by })
            }),
            Cell::Refused(&[Factor, Constant], || {
                ranges::unbounded(&Scaled(1.0 - 1e-12))
            }),
            Cell::Refused(&[Nothing], || ranges::unbounded(&Scaled(0.0))),
            Cell::Refused(&[NotANumber], || ranges::unbounded(&Scaled(-0.0))),
            Cell::None(&[Shorter, Longer], NO_LIST),
        ],
    )
}

fn sigmoid_bounded() -> Row {
    let smooth = smoothly!(Sigmoid, ranges::between_zero_and_one).into_iter();
    let smooth = smooth.filter(|cell| match cell {
        Cell::Refused(kinds, _) => !kinds.contains(&Damage::Clip),
        Cell::None(..) => true,
    });
    let others = [
        Cell::Refused(&[Damage::Shift, JustOutside], || {
            ranges::between_zero_and_one(&Damaged(Sigmoid, Way::Raised(1e-9)))
        }),
        Cell::Refused(&[Factor], || {
            ranges::between_zero_and_one(&Damaged(Sigmoid, Way::Times(1.0 + 1e-9)))
        }),
        Cell::Refused(&[Nothing], || {
            ranges::between_zero_and_one(&Damaged(Sigmoid, Way::Times(0.0)))
        }),
        Cell::None(
            &[Damage::Clip, Constant],
            "the sentence stays true: a clip or a smaller factor keeps it within bounds",
        ),
        Cell::None(&[Shorter, Longer], NO_LIST),
    ];
    row("zero-mean/sigmoid-bounded", smooth.chain(others))
}

fn relu_mean() -> Row {
    row(
        "zero-mean/relu-mean",
        [
            Cell::Refused(&[Damage::Jump], || {
                // Beyond the pieces of the integral, and as large as its mean.
                let (f, at, by) = (Relu, 9.0, 1e20);
                ranges::mean_and_variance(&Jump { f, at, by })
            }),
            Cell::Refused(&[Damage::Spike], || {
                ranges::mean_and_variance(&Spike {
                    f: Relu,
                    middle: -0.6875,
                    half: 0.0625,
                    high: 1.0 / 4096.0,
                })
            }),
            Cell::Refused(&[Damage::Clip], || {
                ranges::mean_and_variance(&Clip { f: Relu, at: 4.0 })
            }),
            Cell::Refused(&[Damage::Vanishing], || {
                let (f, factor) = (Relu, 1e-9);
                ranges::mean_and_variance(&Vanishing { f, factor })
            }),
            Cell::Refused(&[Damage::Shift, JustOutside], || {
                let (f, by) = (Relu, 1.0 / 500_000.0);
                ranges::mean_and_variance(&Shift { f, by })
            }),
            Cell::Refused(&[Factor], || ranges::mean_and_variance(&Scaled(-1.0))),
            Cell::Refused(&[Constant], || {
                ranges::mean_and_variance(&LeakyRelu(1e-5))
            }),
            Cell::Refused(&[Nothing], || ranges::mean_and_variance(&Scaled(0.0))),
            Cell::None(&[NotANumber], REALS),
            Cell::None(&[Shorter, Longer], NO_LIST),
        ],
    )
}

fn symmetric() -> [Row; 2] {
    let half = smoothly!(Sigmoid, |f| {
        symmetry::about(f, 0.5, 0.5, symmetry::SIGMOID)
    });
    let odd = smoothly!(Tanh, |f| symmetry::about(f, 0.0, 1.0, symmetry::TANH));
    let half_more = [
        Cell::Refused(&[Damage::Shift, JustOutside], || {
            let moved = Damaged(Sigmoid, Way::Moved(1e-9));
            symmetry::about(&moved, 0.5, 0.5, symmetry::SIGMOID)
        }),
        Cell::Refused(&[Factor], || {
            let larger = Damaged(Sigmoid, Way::Times(1.0 + 1e-9));
            symmetry::about(&larger, 0.5, 0.5, symmetry::SIGMOID)
        }),
        Cell::Refused(&[Constant], || {
            symmetry::about(&Sigmoid, 0.5, 0.5, symmetry::SIGMOID / 2.0)
        }),
        Cell::Refused(&[Nothing], || {
            let zero = Damaged(Sigmoid, Way::Times(0.0));
            symmetry::about(&zero, 0.5, 0.5, symmetry::SIGMOID)
        }),
        Cell::None(&[Shorter, Longer], NO_LIST),
    ];
    let odd_more = [
        Cell::Refused(&[Damage::Shift, JustOutside, Factor], || {
            let moved = Damaged(Tanh, Way::Moved(1e-9));
            symmetry::about(&moved, 0.0, 1.0, symmetry::TANH)
        }),
        Cell::Refused(&[Constant], || {
            symmetry::about(&Tanh, 0.0, 1.0, symmetry::TANH / 2.0)
        }),
        Cell::Refused(&[Nothing], || {
            let level = Damaged(Tanh, Way::Level);
            symmetry::about(&level, 0.0, 1.0, symmetry::TANH)
        }),
        Cell::None(&[Shorter, Longer], NO_LIST),
    ];
    [
        row(
            "zero-mean/sigmoid-is-centred-at-half",
            half.into_iter().chain(half_more),
        ),
        row("zero-mean/tanh-is-odd", odd.into_iter().chain(odd_more)),
    ]
}

fn tanh_is_a_sigmoid() -> Row {
    let others = [
        Cell::Refused(&[Damage::Shift], || {
            symmetry::is_the_quotient(&Damaged(Tanh, Way::Raised(1e-12)))
        }),
        Cell::Refused(&[Factor, Constant], || {
            symmetry::is_the_quotient(&Damaged(Tanh, Way::Times(1.0 + 1e-12)))
        }),
        Cell::Refused(&[Nothing], || {
            symmetry::is_the_quotient(&Damaged(Tanh, Way::Level))
        }),
        Cell::None(&[JustOutside], NO_CHANCE),
        Cell::None(&[Shorter, Longer], NO_LIST),
    ];
    let smooth = smoothly!(Tanh, symmetry::is_the_quotient).into_iter();
    row("zero-mean/tanh-is-a-sigmoid", smooth.chain(others))
}

pub(crate) fn rows() -> Vec<Row> {
    let others = [relu_unbounded(), sigmoid_bounded(), relu_mean()];
    let last = [tanh_is_a_sigmoid()];
    others.into_iter().chain(symmetric()).chain(last).collect()
}
