//! Accuracy: kernels that are off at one float or at many.

use crate::Row;
use crate::reasons::{NO_CHANCE, NO_LIST};
use textbook::number::FloatRange;
use textbook::proof::Proof;
use why_relu::activation::kernels::{sigmoid_slope, tanh};
use why_relu::chapters::relu_is_cheap::accuracy::{activations, slopes};

/// The last of all floats by their bits.
const LAST: f32 = f32::from_bits(u32::MAX);

/// Nothing is known of any stretch.
fn unknown(_: FloatRange) -> FloatRange {
    FloatRange::new(f32::NAN, 0.0)
}

/// The kernel of tanh with `f` of the number and its value.
fn off(f: impl Fn(f32, f32) -> f32 + Sync) -> Proof {
    activations(|x| f(x, tanh(x)), unknown)
}

/// The kernel of the sigmoid's slope with `f` of the number and its value.
fn off_slope(f: impl Fn(f32, f32) -> f32 + Sync) -> Proof {
    slopes(|x| f(x, sigmoid_slope(x)), unknown)
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "relu-is-cheap/accurate", off;
            [Spike, Vanishing] => |x, y| if x == 1.5 { y + 1e-6 } else { y };
            [Constant] => |x, y| {
                let six = (0..6).fold(y, |y, _| y.next_up());
                if x == 2.5e-4 { six } else { y }
            };
            [Jump] => |x, y| if x > 2e-4 { y - 1e-6 } else { y };
            [Clip] => |_, y| y.min(0.999);
            [Shift] => |_, y| y + 1e-6;
            [Factor] => |_, y| -y;
            [Nothing] => |_, _| 0.0;
            [NotANumber] => |x, y| if x == 2.5e-4 { f32::NAN } else { y };
            // A NaN whose bits are next to those of 0.
            [NotANumber] => |x, y| if x.to_bits() == 0 { LAST } else { y };
            none [Shorter, Longer] => NO_LIST;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "relu-is-cheap/accurate-slope", off_slope;
            [Spike, Vanishing] => |x, y| if x == 1.5 { y + 1e-6 } else { y };
            [Constant] => |x, y| {
                let seven = (0..7).fold(y, |y, _| y.next_up());
                if x == 2.5e-4 { seven.next_up() } else { y }
            };
            [Jump] => |x, y| if x > 2e-4 { y + 1e-6 } else { y };
            [Clip] => |_, y| y.max(1e-6);
            [Shift] => |_, y| y + 1e-6;
            [Factor] => |_, y| y * y;
            [Nothing] => |_, _| 0.0;
            [NotANumber] => |x, y| if x == 2.5e-4 { f32::NAN } else { y };
            [NotANumber] => |x, y| if x.abs() >= 128.0 { LAST } else { y };
            none [Shorter, Longer] => NO_LIST;
            none [JustOutside] => NO_CHANCE;
        },
    ]
}
