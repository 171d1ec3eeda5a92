//! How fast intervals are: one operation, one exponential, and the certified supremum of the
//! sigmoid's slope.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use why_relu::activation::sigmoid;
use why_relu::number::{Dual, Interval, Smooth};
use why_relu::proof::enclosure;

fn intervals(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("interval");
    let (x, y) = (Interval::new(-0.3, 0.7), Interval::new(0.1, 1.9));
    group.bench_function("sum", |bencher| {
        bencher.iter(|| black_box(x) + black_box(y));
    });
    group.bench_function("product", |bencher| {
        bencher.iter(|| black_box(x) * black_box(y));
    });
    group.bench_function("quotient", |bencher| {
        bencher.iter(|| black_box(x) / black_box(y));
    });
    group.bench_function("exponential", |bencher| {
        bencher.iter(|| Smooth::exp(black_box(x)));
    });
    group.bench_function("slope of the sigmoid", |bencher| {
        bencher.iter(|| sigmoid(Dual::variable(black_box(x))).slope);
    });
    group.finish();
    let mut group = criterion.benchmark_group("enclosure");
    group.bench_function("slope of the sigmoid on [1/8, 8]", |bencher| {
        let domain = Interval::new(0.125, 8.0);
        let slope = |x| sigmoid(Dual::variable(x)).slope;
        bencher.iter(|| enclosure::below("σ′", black_box(domain), 0.25, slope));
    });
    group.finish();
}

criterion_group!(benches, intervals);
criterion_main!(benches);
