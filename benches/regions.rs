//! How long the list of linear regions takes, over width and depth. Times are given for each region
//! as well.
//!
//! The yardstick is the same search as one would write it in an afternoon: polygons are clipped in
//! floats, on one thread, with no bound on any error. It counts regions and may miscount them.

use criterion::{
    BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
};
use std::hint::black_box;
use why_relu::network::{Domain, Layer, Regions, Stack, part};
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

/// (x, y) ↦ ax + by + c as [a, b, c].
type Map = [f64; 3];
type Polygon = Vec<[f64; 2]>;

fn value([a, b, c]: Map, [x, y]: [f64; 2]) -> f64 {
    a * x + b * y + c
}

/// The maps of a layer's units before their `ReLU`, for these maps of the inputs.
fn above(layer: &Layer<f64>, inputs: &[Map]) -> Vec<Map> {
    let mut maps = Vec::new();
    for (row, bias) in layer.weights.row_iter().zip(&layer.biases) {
        let mut sum = [0.0, 0.0, *bias];
        for (weight, map) in row.iter().zip(inputs) {
            for part in 0..3 {
                sum[part] += weight * map[part];
            }
        }
        maps.push(sum);
    }
    maps
}

/// The number of regions of a polygon above the hidden layers that these maps have passed.
fn clipped(hidden: &[&Layer<f64>], polygon: Polygon, inputs: &[Map]) -> usize {
    let Some((layer, rest)) = hidden.split_first() else {
        return 1;
    };
    let maps = above(layer, inputs);
    let mut parts = vec![(polygon, Vec::new())];
    for map in maps {
        for (polygon, mut passed) in std::mem::take(&mut parts) {
            let values = || polygon.iter().map(|&corner| value(map, corner));
            let (on, off) = (values().any(|v| v > 0.0), values().any(|v| v < 0.0));
            if on && off {
                let mut other = passed.clone();
                other.push([0.0; 3]);
                parts.push((part(&polygon, |at| -value(map, at)), other));
                passed.push(map);
                parts.push((part(&polygon, |at| value(map, at)), passed));
            } else {
                passed.push(if on { map } else { [0.0; 3] });
                parts.push((polygon, passed));
            }
        }
    }
    let counts = parts
        .into_iter()
        .map(|(polygon, maps)| clipped(rest, polygon, &maps));
    counts.sum()
}

fn clipping(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("clipping in floats");
    group.sample_size(10);
    for (width, depth, spread) in [(64, 3, 0.1), (64, 6, 0.1), (64, 10, 0.1)] {
        let network = network(width, depth, spread);
        let layers: Vec<_> = network.layers().collect();
        let hidden = &layers[..depth];
        let square = vec![[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]];
        let inputs = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]];
        let count = || clipped(black_box(hidden), square.clone(), &inputs);
        group.throughput(Throughput::Elements(count() as u64));
        let parameter = format!("depth {depth}, biases {spread}");
        let name = BenchmarkId::new(format!("width {width}"), parameter);
        group.bench_function(name, |bencher| bencher.iter(count));
    }
    group.finish();
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

criterion_group!(benches, regions, clipping);
criterion_main!(benches);
