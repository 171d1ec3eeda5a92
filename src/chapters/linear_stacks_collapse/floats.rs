//! Deep random stacks against their collapse, in 64-bit floats.

use super::stacks::widths;
use crate::network::{Layer, Stack};
use nalgebra::DVector;
use std::fmt;
use textbook::number::{dyadic, float};
use textbook::proof::Proof;
use textbook::proof::property::{Deviation, Sample, within_bound};
use textbook::random::Stream;

/// The collapse with the sign of its first bias flipped.
pub(super) fn with_flipped_bias(stack: &Stack<f64>) -> Layer<f64> {
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
/// Each term of either result meets at most k = Σ(nᵢ + 1) + n₀ + 1 roundings, nᵢ the inputs of
/// layer i; five more pay for rounding the bound itself. No product is small enough to underflow.
pub(super) fn within_rounding(collapse: fn(&Stack<f64>) -> Layer<f64>) -> Proof {
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
        let size = size.iter().map(|a| a.to_f64().value()).fold(0.0, f64::max);
        let inputs = widths[..widths.len() - 1].iter().chain([&widths[0]]);
        let roundings: usize = inputs.map(|n| n + 1).sum();
        let ku = float(roundings + 5) * f64::EPSILON / 2.0;
        Deviation {
            error: difference.iter().fold(0.0, |most, d| d.abs().max(most)),
            bound: 2.0 * ku / (1.0 - ku) * size,
        }
    })
}
