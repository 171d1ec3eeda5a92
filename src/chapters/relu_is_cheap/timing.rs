//! Cost as a time: ReLU against tanh in the cache, against the least work in memory, against the
//! layer it follows.

use super::cost::Square;
use crate::activation::kernels::{apply, relu, tanh};
use std::hint::black_box;
use textbook::proof::{Proof, measure};

/// tanh by the exponential of f64, one number at a time: what a plain loop over a library's
/// function does.
#[allow(clippy::cast_possible_truncation, reason = "the one rounding step")]
#[must_use]
pub fn slow_tanh(x: f32) -> f32 {
    crate::activation::tanh(f64::from(x)) as f32
}

/// 16 KiB: they stay in the cache next to the processor.
const FEW: usize = 1 << 12;
/// 64 MiB: more than most caches hold.
const MANY: usize = 1 << 24;

/// So many numbers from −2 to 2, in steps of 1/64, over and over.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "small integers")]
pub fn signal(count: usize) -> Vec<f32> {
    (0..count).map(|i| (i % 257) as f32 / 64.0 - 2.0).collect()
}

/// The work of replacing a signal of `count` numbers by the kernel's values, as often as it is
/// called.
fn pass(kernel: impl Fn(f32) -> f32 + Copy, count: usize) -> impl FnMut() {
    let mut signal = signal(count);
    move || apply(kernel, black_box(&mut signal))
}

/// In the cache, `kernel` takes at most as long as tanh.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn in_cache(kernel: impl Fn(f32) -> f32 + Copy) -> Proof {
    let domain = "4,096 numbers in the cache, 101 pairs of runs";
    let (work, yardstick) = (pass(kernel, FEW), pass(tanh, FEW));
    measure::at_most("time over that of tanh", domain, 1.0, 101, work, yardstick)
}

/// From memory, `kernel` takes at most twice as long as turning every sign, the least work that
/// reads and writes all.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn in_memory(kernel: impl Fn(f32) -> f32 + Copy) -> Proof {
    let domain = "64 MiB of numbers, 9 pairs of runs";
    let what = "time over that of turning signs";
    let turn = pass(|x| -x, MANY);
    let evidence = measure::at_most(what, domain, 2.0, 9, pass(kernel, MANY), turn)?;
    let cached = measure::ratio(101, pass(tanh, FEW), pass(relu, FEW))?;
    let streamed = measure::ratio(9, pass(tanh, MANY), pass(relu, MANY))?;
    Ok(evidence
        .finding("tanh over ReLU in the cache", &cached)
        .finding("tanh over ReLU from memory", &streamed))
}

/// The forward pass of a layer of width `n` and, apart from it, ReLU on as many numbers; both for
/// registers of the same width.
fn layer_and_relu(layer: &impl Square, n: usize) -> (impl FnMut(), impl FnMut()) {
    let (weights, biases, input) = (signal(layer.weights(n)), signal(n), signal(n));
    let mut output = signal(n);
    let forward = move || {
        black_box(layer.forward(&weights, &biases, black_box(&input)));
    };
    let activate = move || {
        for y in black_box(&mut output) {
            *y = relu(*y);
        }
    };
    (forward, activate)
}

/// At width 512, ReLU takes at most a tenth of the time of the layer below it.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn share(layer: &impl Square) -> Proof {
    let domain = "one input, a layer of 512 numbers, 31 pairs of runs";
    let what = "ReLU over the layer, width 512";
    let (forward, activate) = layer_and_relu(layer, 512);
    let mut evidence = measure::at_most(what, domain, 0.1, 31, activate, forward)?;
    for n in [32, 128] {
        let (forward, activate) = layer_and_relu(layer, n);
        let ratio = measure::ratio(31, activate, forward)?;
        let name = format!("ReLU over the layer, width {n}");
        evidence = evidence.finding(&name, &ratio);
    }
    Ok(evidence)
}
