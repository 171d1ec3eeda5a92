//! Throughput of the activation kernels, in the cache and from memory.
//!
//! Two yardsticks stand beside them: a plain loop over the standard library's functions, which is
//! what one writes without kernels, and copying the same numbers, which is as fast as the machine
//! moves memory. Run with `cargo bench --package why-relu-benches --bench kernels`.

use criterion::{
    BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main,
    measurement::WallTime,
};
use std::hint::black_box;
use why_relu::activation::kernels::{
    apply, relu, sigmoid, sigmoid_slope, tanh, tanh_slope,
};

/// 16 KiB, in the cache next to the processor, and 64 MiB, in memory.
const SIZES: [(&str, usize); 2] = [("cache", 1 << 12), ("memory", 1 << 24)];

#[allow(clippy::cast_precision_loss, reason = "small integers")]
fn signal(count: usize) -> Vec<f32> {
    (0..count).map(|i| (i % 257) as f32 / 64.0 - 2.0).collect()
}

fn kernel(
    group: &mut BenchmarkGroup<WallTime>,
    name: &str,
    count: usize,
    kernel: impl Fn(f32) -> f32,
) {
    let mut values = signal(count);
    group.bench_function(name, |bencher| {
        bencher.iter(|| apply(&kernel, black_box(&mut values)));
    });
}

fn plain(
    group: &mut BenchmarkGroup<WallTime>,
    name: &str,
    count: usize,
    function: impl Fn(f32) -> f32,
) {
    let mut values = signal(count);
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            for value in black_box(&mut values) {
                *value = function(*value);
            }
        });
    });
}

fn throughput(criterion: &mut Criterion) {
    for (place, count) in SIZES {
        let mut group = criterion.benchmark_group(place);
        group.throughput(Throughput::Elements(count as u64));
        group.sample_size(20);
        kernel(&mut group, "relu", count, relu);
        kernel(&mut group, "sigmoid", count, sigmoid);
        kernel(&mut group, "sigmoid_slope", count, sigmoid_slope);
        kernel(&mut group, "tanh", count, tanh);
        kernel(&mut group, "tanh_slope", count, tanh_slope);
        plain(&mut group, "std relu", count, |x| x.max(0.0));
        plain(&mut group, "std sigmoid", count, |x| {
            1.0 / (1.0 + (-x).exp())
        });
        plain(&mut group, "std tanh", count, f32::tanh);
        let (from, mut to) = (signal(count), signal(count));
        group.bench_function("copy", |bencher| {
            bencher.iter(|| black_box(&mut to).copy_from_slice(black_box(&from)));
        });
        group.finish();
    }
}

criterion_group!(benches, throughput);
criterion_main!(benches);
