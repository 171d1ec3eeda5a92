//! Nanoseconds that the activation kernels take for a number, in the cache and from memory: the
//! best of many passes, since whatever else the machine does can only add to one.
//!
//! Two yardsticks stand beside them: plain loops over the standard library's functions, which are
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

/// The time of a plain loop over this formula.
fn plain(name: &str, formula: impl Fn(f32) -> f32) {
    best(&format!("plain {name}"), |values| {
        for value in values {
            *value = formula(*value);
        }
    });
}

/// The formulas as one writes them down, by the standard library's functions. It has no error
/// function, so GELU has only its form with tanh.
fn plain_loops() {
    plain("relu", |x| x.max(0.0));
    plain("leaky_relu", |x| if x > 0.0 { x } else { 0.01 * x });
    plain("elu", |x| if x > 0.0 { x } else { x.exp_m1() });
    plain("selu", |x| {
        1.050_701 * if x > 0.0 { x } else { 1.673_263_2 * x.exp_m1() }
    });
    plain("softplus", |x| x.max(0.0) + (-x.abs()).exp().ln_1p());
    plain("gelu_tanh", |x| {
        0.5 * x * (1.0 + (0.797_884_6 * (x + 0.044_715 * x * x * x)).tanh())
    });
    plain("silu", |x| x / (1.0 + (-x).exp()));
    plain("mish", |x| x * x.exp().ln_1p().tanh());
    plain("hard_swish", |x| x * (x + 3.0).clamp(0.0, 6.0) / 6.0);
    plain("tanh", f32::tanh);
    plain("sigmoid", |x| 1.0 / (1.0 + (-x).exp()));
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
    plain_loops();
    let from = signal(1 << 24);
    best("copy", |values| {
        let count = values.len();
        values.copy_from_slice(black_box(&from[..count]));
    });
}
