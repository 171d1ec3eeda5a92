//! How large the outputs get and about what they are symmetric: damaged activations.

use crate::Row;
use crate::damage::{Clip, Jump, Shift, Spike, jump, vanishing};
use crate::reasons::{NO_CHANCE, NO_LIST, REALS};
use crate::smooth::smoothly;
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

fn large() -> [Row; 3] {
    use crate::smooth::{Damaged, Way};
    [
        row! {
            "zero-mean/relu-unbounded", ranges::unbounded;
            [Jump] => &Jump { by: -1e-9, ..jump(Relu) };
            [Spike] => &Dip;
            [Clip] => &Clip { f: Relu, at: 1e38 };
            [Vanishing] => &vanishing(Relu);
            [Shift, JustOutside] => &Shift { f: Relu, by: -1e-12 };
            [Factor, Constant] => &Scaled(1.0 - 1e-12);
            [Nothing] => &Scaled(0.0);
            [NotANumber] => &Scaled(-0.0);
            none [Shorter, Longer] => NO_LIST;
        },
        row! {
            "zero-mean/sigmoid-bounded", ranges::between_zero_and_one;
            [Jump] => &Damaged(Sigmoid, Way::JumpFarOut);
            [Spike] => &Damaged(Sigmoid, Way::Spike);
            [Spike] => &Damaged(Sigmoid, Way::Hole(2.0));
            [Vanishing] => &Damaged(Sigmoid, Way::VanishingTerm);
            [NotANumber] => &Damaged(Sigmoid, Way::ZeroByZero);
            [Shift, JustOutside] => &Damaged(Sigmoid, Way::Raised(1e-9));
            [Factor] => &Damaged(Sigmoid, Way::Times(1.0 + 1e-9));
            [Nothing] => &Damaged(Sigmoid, Way::Times(0.0));
            none [Clip, Constant] =>
                "the sentence stays true: a clip or a smaller factor keeps it within bounds";
            none [Shorter, Longer] => NO_LIST;
        },
        row! {
            "zero-mean/relu-mean", ranges::mean_and_variance;
            // Beyond the pieces of the integral, and as large as its mean.
            [Jump] => &Jump { f: Relu, at: 9.0, by: 1e20 };
            [Spike] => &Spike { f: Relu, middle: -0.6875, half: 0.0625, high: 1.0 / 4096.0 };
            [Clip] => &Clip { f: Relu, at: 4.0 };
            [Vanishing] => &vanishing(Relu);
            [Shift, JustOutside] => &Shift { f: Relu, by: 1.0 / 500_000.0 };
            [Factor] => &Scaled(-1.0);
            [Constant] => &LeakyRelu(1e-5);
            [Nothing] => &Scaled(0.0);
            none [NotANumber] => REALS;
            none [Shorter, Longer] => NO_LIST;
        },
    ]
}

fn symmetric() -> [Row; 3] {
    [
        smoothly! {
            "zero-mean/sigmoid-is-centred-at-half",
            |f| symmetry::about(f, 0.5, 0.5, symmetry::SIGMOID), Sigmoid;
            [Shift, JustOutside] => &Damaged(Sigmoid, Way::Moved(1e-9));
            [Factor] => &Damaged(Sigmoid, Way::Times(1.0 + 1e-9));
            [Nothing] => &Damaged(Sigmoid, Way::Times(0.0));
            none [Shorter, Longer] => NO_LIST;
        }
        .with(refused! {
            |slack| symmetry::about(&Sigmoid, 0.5, 0.5, slack);
            [Constant] => symmetry::SIGMOID / 2.0;
        }),
        smoothly! {
            "zero-mean/tanh-is-odd",
            |f| symmetry::about(f, 0.0, 1.0, symmetry::TANH), Tanh;
            [Shift, JustOutside, Factor] => &Damaged(Tanh, Way::Moved(1e-9));
            [Nothing] => &Damaged(Tanh, Way::Level);
            none [Shorter, Longer] => NO_LIST;
        }
        .with(refused! {
            |slack| symmetry::about(&Tanh, 0.0, 1.0, slack);
            [Constant] => symmetry::TANH / 2.0;
        }),
        smoothly! {
            "zero-mean/tanh-is-a-sigmoid", symmetry::is_the_quotient, Tanh;
            [Shift] => &Damaged(Tanh, Way::Raised(1e-12));
            [Factor, Constant] => &Damaged(Tanh, Way::Times(1.0 + 1e-12));
            [Nothing] => &Damaged(Tanh, Way::Level);
            none [JustOutside] => NO_CHANCE;
            none [Shorter, Longer] => NO_LIST;
        },
    ]
}

pub(super) fn rows() -> Vec<Row> {
    let rows = [large(), symmetric()];
    rows.into_iter().flatten().collect()
}
