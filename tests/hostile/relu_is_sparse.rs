//! ReLU is sparse: functions that are not quite 0, and zeros in the wrong place.

use crate::damage::Clip;
use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, JustOutside, Longer,
    NotANumber, Nothing, Shift as Shifted, Shorter, Spike as Spiked,
    Vanishing as Vanished,
};
use crate::dying_relu::{not_silent, of_silence};
use crate::{Cell, Row};
use textbook::number::{FloatRange, Number, Smooth};
use textbook::proof::Proof;
use why_relu::activation::{Activation, PiecewiseLinear, Relu, sigmoid};
use why_relu::chapters::relu_is_sparse::shares::{
    half_at_every_depth, half_of_all_signs, set_by_the_bias,
};
use why_relu::chapters::relu_is_sparse::skipping::adds_nothing;
use why_relu::chapters::relu_is_sparse::zeros::{
    from_a_threshold_down, half_line, never,
};

const NO_CHANCE: &str = "nothing is estimated or measured";
const NO_LIST: &str = "its subject is a function of one number: it has no length";

/// relu(x − 10⁻⁹), silent a little too long.
struct Late;

impl PiecewiseLinear for Late {
    fn at<T: Number>(&self, x: T) -> T {
        Relu.at(x - T::constant(1e-9))
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

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let cells = cells.into_iter().collect();
    Row { claim, cells }
}

fn no_clip() -> Cell {
    let reason =
        "a clip far out makes nothing 0 and nothing that is 0 another number";
    Cell::None(&[Clipped], reason)
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        of_silence(
            "relu-is-sparse/half-are-zero",
            not_silent!(half_of_all_signs),
            [
                no_clip(),
                Cell::Refused(&[Constant], || half_of_all_signs(&Late)),
                Cell::Refused(&[Nothing], || {
                    half_of_all_signs(&Clip { f: Relu, at: 0.0 })
                }),
            ],
        ),
        of_silence(
            "relu-is-sparse/half-at-every-depth",
            not_silent!(half_at_every_depth),
            [
                no_clip(),
                Cell::Refused(&[Constant], || half_at_every_depth(&Late)),
            ],
        ),
        of_silence(
            "relu-is-sparse/the-bias-sets-the-share",
            not_silent!(set_by_the_bias),
            [
                no_clip(),
                Cell::Refused(&[Constant], || set_by_the_bias(&Late)),
            ],
        ),
        of_silence(
            "relu-is-sparse/a-half-line-not-a-minimum",
            not_silent!(half_line),
            [no_clip(), Cell::Refused(&[Constant], || half_line(&Late))],
        ),
        row(
            "relu-is-sparse/sigmoid-is-never-zero",
            [
                Cell::Refused(&[Shifted], || never(&Damaged(1.0, -1e-300))),
                Cell::Refused(&[Factor], || never(&Damaged(-1.0, 0.0))),
                Cell::Refused(&[Nothing], || never(&Damaged(0.0, 0.0))),
                Cell::Refused(&[Constant], || never(&Relu)),
                Cell::Refused(&[Jumped, Clipped, Spiked, Vanished], || never(&Cut)),
                Cell::None(&[Shorter, Longer], NO_LIST),
                Cell::None(&[NotANumber], "over the reals there is none"),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "relu-is-sparse/sigmoid-is-zero-in-floats",
            [
                Cell::Refused(&[Spiked, Vanished], || {
                    let at = (-1.0f32).next_up();
                    zeros(move |x, y| if x == at { 0.0 } else { y }, [at; 2])
                }),
                Cell::Refused(&[Constant, Shorter], || {
                    let at = -88.722_84;
                    zeros(move |x, y| if x == at { 1e-45 } else { y }, [at; 2])
                }),
                Cell::Refused(&[Longer, Clipped], || {
                    zeros(|x, y| if x < -88.0 { 0.0 } else { y }, [-89.0, -88.0])
                }),
                Cell::Refused(&[Shifted], || {
                    from_a_threshold_down(
                        |x: f32| sigmoid(x) + 1e-45,
                        |x: FloatRange| sigmoid(x) + FloatRange::new(1e-45, 1e-45),
                    )
                }),
                Cell::Refused(&[Jumped, NotANumber], || {
                    zeros(|x, y| if x == -200.0 { f32::NAN } else { y }, [-200.0; 2])
                }),
                Cell::Refused(&[Nothing], || {
                    let nothing = FloatRange::new(0.0, 0.0);
                    from_a_threshold_down(|_| 0.0, move |_| nothing)
                }),
                Cell::None(
                    &[Factor],
                    "a factor that is not 0 keeps the zeros in place",
                ),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "relu-is-sparse/zeros-can-be-skipped",
            [
                Cell::Refused(&[Constant, Shifted], || {
                    adds_nothing(f32::from_bits(1))
                }),
                Cell::Refused(&[NotANumber], || adds_nothing(f32::NAN)),
                Cell::Refused(&[Factor], || adds_nothing(-1.0)),
                Cell::Refused(&[Longer], || adds_nothing(f32::INFINITY)),
                Cell::None(
                    &[Jumped, Spiked, Clipped, Vanished, Shorter, Nothing],
                    "its subject is one input, and only 0 and −0 add nothing",
                ),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}
