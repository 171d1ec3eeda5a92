//! How long the list of linear regions takes, over width and depth. Times are given for each region
//! as well.

use criterion::{
    BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
};
use std::hint::black_box;
use why_relu::network::{Domain, Regions, Stack};
use why_relu::random::Stream;

/// Weights as He, Zhang, Ren & Sun (2015) draw them, and biases like those of the first layer.
fn network(width: usize, depth: usize) -> Stack<f64> {
    let widths = [&[2][..], &vec![width; depth], &[1]].concat();
    Stack::he(&mut Stream::new(1, 0), &widths, 1.0)
}

fn regions(criterion: &mut Criterion) {
    let square = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0]).expect("a square");
    let mut group = criterion.benchmark_group("regions");
    group.sample_size(20);
    for (width, depth) in [
        (16, 1),
        (64, 1),
        (256, 1),
        (16, 3),
        (32, 3),
        (64, 2),
        (64, 3),
        (64, 6),
    ] {
        let network = network(width, depth);
        let count = Regions::of(&network, &square).expect("sound").count();
        group.throughput(Throughput::Elements(count as u64));
        let name =
            BenchmarkId::new(format!("width {width}"), format!("depth {depth}"));
        group.bench_function(name, |bencher| {
            bencher.iter(|| Regions::of(black_box(&network), &square));
        });
    }
    group.finish();
}

criterion_group!(benches, regions);
criterion_main!(benches);
