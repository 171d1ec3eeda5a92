//! Deep random stacks against their collapse, in 64-bit floats.

use super::stacks::widths;
use crate::network::{Layer, Stack};
use nalgebra::DVector;
use std::fmt;
use textbook::number::{Number, Rational, dyadic, float, ratio};
use textbook::proof::property::{Deviation, Sample, within_bound};
use textbook::proof::{Proof, Show};
use textbook::random::Stream;

/// The collapse with the sign of its first bias flipped.
#[must_use]
pub fn with_flipped_bias(stack: &Stack<f64>) -> Layer<f64> {
    let mut layer = stack.collapse();
    layer.biases[0] = -layer.biases[0];
    layer
}

/// A stack and an input, by the seed that they are drawn from.
#[derive(PartialEq)]
struct Drawn(u64);

impl fmt::Debug for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "the stack drawn from seed {}", self.0)
    }
}

/// Deep and collapsed floats differ by at most 2 γₖ ‖A‖, where A is the stack of absolute values at
/// |x|.
///
/// Each term of either result meets at most k = Σ(nᵢ + 1) + n₁ + 1 roundings, nᵢ the inputs of
/// layer i. No product is small enough to underflow.
///
/// # Errors
/// A stack that differs by more from its collapse.
pub fn within_rounding(collapse: fn(&Stack<f64>) -> Layer<f64>) -> Proof {
    let sample = Sample {
        domain: "stacks of depth 1 to 16 and widths 1 to 6, entries and inputs in [−1, 1)",
        seed: 3,
        count: 200,
    };
    let draw =
        |stream: &mut Stream| Drawn(stream.integer(0, i64::MAX).unsigned_abs());
    within_bound(sample, draw, |&Drawn(number)| {
        let mut stream = Stream::new(number, 0);
        let depth = stream.integer(1, 16).unsigned_abs();
        let widths = widths(&mut stream, depth, 6);
        let mut entry = || 2.0 * stream.uniform() - 1.0;
        let deep = Stack::drawn(&widths, &mut entry);
        let x = DVector::from_fn(widths[0], |_, _| entry());
        let difference = deep.forward(&x, |x| x) - collapse(&deep).forward(&x);
        let absolute = |x: f64| dyadic(x.abs());
        let size = deep.map(absolute).forward(&x.map(absolute), |x| x);
        let inputs = widths[..widths.len() - 1].iter().chain([&widths[0]]);
        let roundings: usize = inputs.map(|n| n + 1).sum();
        let ku = dyadic(float(roundings)) * ratio(1, 1 << 53);
        let gamma = &ku / (Rational::ONE - &ku);
        let size = size.iter().cloned().fold(Rational::ZERO, Number::larger);
        let largest = difference.iter().fold(0.0, |most: f64, d| {
            // Unlike `f64::max`, this keeps a NaN.
            if d.abs() <= most { most } else { d.abs() }
        });
        // Both are rounded here; one float to the safe side makes up for it.
        Deviation {
            error: largest.next_up(),
            bound: (ratio(2, 1) * gamma * size).value().next_down(),
        }
    })
}
