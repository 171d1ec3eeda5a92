//! Throughput of training: images a second through an epoch, and the product of matrices on which
//! most of it rests.
//!
//! nalgebra's own product stands beside ours. Run with
//! `cargo bench --package why-relu-benches --bench training`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nalgebra::DMatrix;
use std::hint::black_box;
use why_relu::random::Stream;
use why_relu::training::digits::digits;
use why_relu::training::plan::{FAMILIES, Task, WIDTH};
use why_relu::training::{BATCH, Descent, product};

fn epochs(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("epoch");
    group.throughput(Throughput::Elements(digits().training.classes.len() as u64));
    group.sample_size(10);
    for name in ["relu-he", "sigmoid-xavier", "sigmoid-norm"] {
        for depth in [2, 8, 32] {
            let family = FAMILIES.iter().find(|family| family.name == name);
            let family = family.expect("a family of the plan");
            // A rate at which nothing diverges: numbers that are not numbers take another time.
            let (rate, seed) = (-10, 2_000);
            let task = Task {
                family,
                depth,
                rate,
                seed,
            };
            let mut stream = task.stream();
            let mut descent = Descent::new(task.fresh(&mut stream), 1.0 / 1024.0);
            group.bench_function(format!("{name}, {depth} layers"), |bencher| {
                bencher.iter(|| descent.epoch(&mut stream, &digits().training));
            });
        }
    }
    group.finish();
}

fn products(criterion: &mut Criterion) {
    let mut stream = Stream::new(1, 0);
    #[allow(clippy::cast_possible_truncation, reason = "one rounding step")]
    let mut matrix = |rows, columns| {
        DMatrix::from_fn(rows, columns, |_, _| stream.normal() as f32)
    };
    let (weights, signal) = (matrix(WIDTH, WIDTH), matrix(WIDTH, BATCH));
    let mut group = criterion.benchmark_group("product of a layer and a batch");
    let operations = 2 * WIDTH * WIDTH * BATCH;
    group.throughput(Throughput::Elements(operations as u64));
    group.bench_function("ours", |bencher| {
        bencher.iter(|| product(black_box(&weights), black_box(&signal)));
    });
    group.bench_function("nalgebra's", |bencher| {
        bencher.iter(|| black_box(&weights) * black_box(&signal));
    });
    group.finish();
}

criterion_group!(benches, epochs, products);
criterion_main!(benches);
