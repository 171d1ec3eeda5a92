//! How many values a second the exhaustive instrument visits: a cheap predicate, one with an
//! exponential, all pairs of halves.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use why_relu::activation::{relu, sigmoid};
use why_relu::proof::exhaustive::{
    NUMBERS, every_f32, every_f32_in, every_finite_f16_pair,
};

fn sweeps(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("exhaustive");
    group.sample_size(10);
    group.throughput(Throughput::Elements(1 << 32));
    group.bench_function("relu over f32", |bencher| {
        bencher.iter(|| {
            let holds = |x: f32| (relu(x) >= 0.0) | x.is_nan();
            every_f32().all(holds, |_| black_box("it").into())
        });
    });
    group.bench_function("sigmoid over f32", |bencher| {
        bencher.iter(|| {
            every_f32_in("every f32 but NaN", NUMBERS).at_most(
                "slope",
                0.25,
                #[inline(always)]
                |x| {
                    let s = sigmoid(x);
                    s * (1.0 - s)
                },
            )
        });
    });
    group.throughput(Throughput::Elements(63_488 * 63_488));
    group.bench_function("relu over pairs of f16", |bencher| {
        bencher.iter(|| {
            every_finite_f16_pair(
                |x, y| relu(x + y) <= relu(x) + relu(y),
                |_, _| black_box("it").into(),
            )
        });
    });
    group.finish();
}

criterion_group!(benches, sweeps);
criterion_main!(benches);
