//! How long the list of linear regions takes, over width and depth. Times are given for each region
//! as well.

use criterion::{
    BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
};
use std::hint::black_box;
use why_relu::network::{Domain, Regions, Stack};
use why_relu::random::Stream;

/// Widths, depths and the spread of the biases: as large as weights, or small, which makes more
/// regions. Where layers are many, floats decide less and less.
const NETWORKS: [(usize, usize, f64); 14] = [
    (16, 1, 1.0),
    (64, 1, 1.0),
    (256, 1, 1.0),
    (16, 3, 1.0),
    (32, 3, 1.0),
    (64, 2, 1.0),
    (64, 3, 1.0),
    (64, 6, 1.0),
    (16, 12, 0.1),
    (64, 3, 0.1),
    (64, 6, 0.1),
    (64, 8, 0.1),
    (64, 10, 0.1),
    (64, 12, 0.1),
];

/// Weights as He, Zhang, Ren & Sun (2015) draw them, and normal biases.
fn network(width: usize, depth: usize, spread: f64) -> Stack<f64> {
    let widths = [&[2][..], &vec![width; depth], &[1]].concat();
    Stack::he(&mut Stream::new(1, 0), &widths, spread)
}

fn regions(criterion: &mut Criterion) {
    let square = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0]).expect("a square");
    let mut group = criterion.benchmark_group("regions");
    group.sample_size(10);
    for (width, depth, spread) in NETWORKS {
        let network = network(width, depth, spread);
        let count = Regions::of(&network, &square).expect("sound").count();
        group.throughput(Throughput::Elements(count as u64));
        let parameter = format!("depth {depth}, biases {spread}");
        let name = BenchmarkId::new(format!("width {width}"), parameter);
        group.bench_function(name, |bencher| {
            bencher.iter(|| Regions::of(black_box(&network), &square));
        });
    }
    group.finish();
}

criterion_group!(benches, regions);
criterion_main!(benches);
