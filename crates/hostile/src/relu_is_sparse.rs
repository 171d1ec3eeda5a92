//! ReLU is sparse: functions that are not quite 0, and zeros in the wrong place.

use crate::Row;
use crate::damage::{Clip, SMALL};
use crate::reasons::{NO_CHANCE, NO_LIST, REALS};
use crate::silence::silent;
use crate::smooth;
use textbook::number::{FloatRange, Number, Smooth};
use textbook::proof::Proof;
use why_relu::activation::{
    Activation, PiecewiseLinear, Relu, Scaled, Sigmoid, sigmoid,
};
use why_relu::chapters::relu_is_sparse::shares::{
    half_at_every_depth, half_of_all_signs, set_by_the_bias,
};
use why_relu::chapters::relu_is_sparse::skipping::adds_nothing;
use why_relu::chapters::relu_is_sparse::zeros::{
    from_a_threshold_down, half_line, never,
};

/// relu(x − 10⁻⁹), silent a little too long.
struct Late;

impl PiecewiseLinear for Late {
    fn at<T: Number>(&self, x: T) -> T {
        Relu.at(x - T::constant(SMALL))
    }
}

/// The sigmoid, with something done to it.
struct Damaged(f64, f64);

impl Activation for Damaged {
    fn of<T: Smooth>(&self, x: T) -> T {
        let [factor, shift] = [self.0, self.1].map(T::constant);
        factor * sigmoid(x) + shift
    }
}

/// The sigmoid, and 0 right of 10⁶.
struct Cut;

impl Activation for Cut {
    fn of<T: Smooth>(&self, x: T) -> T {
        x.branch(&T::constant(1e6), T::zero(), sigmoid(x.clone()))
    }
}

/// The sigmoid with `f` of the number and its value, which differs from it on `[from, to]` alone.
fn zeros(f: impl Fn(f32, f32) -> f32 + Copy + Sync, [from, to]: [f32; 2]) -> Proof {
    let over = move |x: FloatRange| {
        let apart = x.high() < from || to < x.low();
        if apart {
            sigmoid(x)
        } else {
            FloatRange::new(0.0, 1.0)
        }
    };
    from_a_threshold_down(move |x: f32| f(x, sigmoid(x)), over)
}

/// The sigmoid, but for one float.
fn except(at: f32, value: f32) -> Proof {
    zeros(move |x, y| if x == at { value } else { y }, [at; 2])
}

/// A claim about the zeros of ReLU.
macro_rules! zero {
    ($claim:literal, $check:path; $($more:tt)*) => {
        silent! {
            $claim, $check;
            [Nothing] => &Scaled(0.0);
            [Constant] => &Late;
            $($more)*
            none [Clip] => "a clip far out makes nothing 0 and nothing that is 0 another number";
        }
    };
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        zero! {
            "relu-is-sparse/half-are-zero", half_of_all_signs;
            [Nothing] => &Clip { f: Relu, at: 0.0 };
        },
        zero! { "relu-is-sparse/half-at-every-depth", half_at_every_depth; },
        zero! { "relu-is-sparse/the-bias-sets-the-share", set_by_the_bias; },
        zero! { "relu-is-sparse/a-half-line-not-a-minimum", half_line; },
        row! {
            "relu-is-sparse/sigmoid-is-never-zero", never;
            [Shift] => &Damaged(1.0, -1e-300);
            [Factor] => &Damaged(-1.0, 0.0);
            [Nothing] => &Damaged(0.0, 0.0);
            [Constant] => &Relu;
            [Jump, Clip, Spike, Vanishing] => &Cut;
            [Spike] => &smooth::Damaged(Sigmoid, smooth::Way::Hole(0.0));
            none [Shorter, Longer] => NO_LIST;
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "relu-is-sparse/sigmoid-is-zero-in-floats", except;
            [Spike, Vanishing] => (-1.0f32).next_up(), 0.0;
            [Constant, Shorter] => -88.722_84, 1e-45;
            [Jump, NotANumber] => -200.0, f32::NAN;
            none [Factor] => "a factor that is not 0 keeps the zeros in place";
            none [JustOutside] => NO_CHANCE;
        }
        .with(refused! {
            zeros;
            [Longer, Clip] => |x, y| if x < -88.0 { 0.0 } else { y }, [-89.0, -88.0];
        })
        .with(refused! {
            from_a_threshold_down;
            [Shift] =>
                |x: f32| sigmoid(x) + 1e-45,
                |x: FloatRange| sigmoid(x) + FloatRange::new(1e-45, 1e-45);
            [Nothing] => |_| 0.0, |_| FloatRange::new(0.0, 0.0);
        }),
        row! {
            "relu-is-sparse/zeros-can-be-skipped", adds_nothing;
            [Constant, Shift] => f32::from_bits(1);
            [NotANumber] => f32::NAN;
            [Factor] => -1.0;
            [Longer] => f32::INFINITY;
            none [Jump, Spike, Clip, Vanishing, Shorter, Nothing] =>
                "its subject is one input, and only 0 and −0 add nothing";
            none [JustOutside] => NO_CHANCE;
        },
    ]
}
