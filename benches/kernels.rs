//! Nanoseconds that the activation kernels take for a number, in the cache and from memory: the
//! best of many passes, since whatever else the machine does can only add to one.
//!
//! Two yardsticks stand beside them: a plain loop over the standard library's functions, which is
//! what one writes without kernels, and copying the same numbers, which is as fast as the machine
//! moves memory. Run with `cargo bench --package why-relu-benches --bench kernels`; `peers.py`
//! beside this file sets other libraries next to it.

use std::hint::black_box;
use std::time::{Duration, Instant};
use why_relu::activation::kernels;

/// 16 KiB, in the cache next to the processor, and 64 MiB, in memory; and how often.
const PLACES: [(&str, usize, usize); 2] =
    [("cache", 1 << 12, 20_000), ("memory", 1 << 24, 12)];

#[allow(clippy::cast_precision_loss, reason = "small integers")]
fn signal(count: usize) -> Vec<f32> {
    (0..count).map(|i| (i % 257) as f32 / 64.0 - 2.0).collect()
}

/// Prints the time of a pass over the signal, which begins anew for each.
#[allow(clippy::cast_precision_loss, reason = "small integers")]
fn best(name: &str, mut pass: impl FnMut(&mut [f32])) {
    for (place, count, passes) in PLACES {
        let (fresh, mut values) = (signal(count), signal(count));
        let mut least = Duration::MAX;
        for _ in 0..passes {
            values.copy_from_slice(&fresh);
            let start = Instant::now();
            pass(black_box(&mut values));
            least = least.min(start.elapsed());
        }
        let per_number = least.as_secs_f64() * 1e9 / count as f64;
        println!("{place}\t{name}\t{per_number:.3}");
    }
}

fn plain(values: &mut [f32], function: impl Fn(f32) -> f32) {
    for value in values {
        *value = function(*value);
    }
}

macro_rules! all {
    ($($name:ident)*) => {
        $(best(stringify!($name), |values| {
            kernels::apply(kernels::$name, values);
        });)*
    };
}

fn main() {
    all! {
        identity relu leaky_relu elu selu softplus gelu gelu_tanh silu mish hard_swish tanh
        sigmoid identity_slope relu_slope leaky_relu_slope elu_slope selu_slope softplus_slope
        gelu_slope gelu_tanh_slope silu_slope mish_slope hard_swish_slope tanh_slope
        sigmoid_slope
    }
    best("std relu", |values| plain(values, |x| x.max(0.0)));
    best("std sigmoid", |values| {
        plain(values, |x| 1.0 / (1.0 + (-x).exp()));
    });
    best("std tanh", |values| plain(values, f32::tanh));
    let from = signal(1 << 24);
    best("copy", |values| {
        let count = values.len();
        values.copy_from_slice(black_box(&from[..count]));
    });
}
