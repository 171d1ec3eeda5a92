//! The regions of networks whose layers have activations of their own, as files name them.

use crate::regions::square;
use nalgebra::{DMatrix, DVector, dvector};
use why_relu::network::{Layer, PiecewiseLinear, Regions, Search, Stack};
use why_relu::number::{Rational, dyadic};
use why_relu::random::Stream;

/// The activation with this slope below zero.
fn leaky(slope: f64) -> PiecewiseLinear {
    let ramp = PiecewiseLinear::relu().times(&dyadic(1.0 - slope));
    PiecewiseLinear::identity()
        .times(&dyadic(slope))
        .plus(&ramp)
}

fn network(seed: u64) -> Stack<Rational> {
    Stack::he(&mut Stream::new(91, seed), &[2, 5, 4, 2], 0.5).map(dyadic)
}

/// None is a ReLU all over, one grows steeper below zero, one falls.
const SLOPES: [[f64; 2]; 4] = [[0.125, 0.0], [0.0, 0.5], [2.0, 0.25], [-1.0, 0.0]];

fn regions(network: &Stack<Rational>, slopes: [f64; 2]) -> Regions {
    let search = Search::of_activations(network, &slopes.map(leaky), &square());
    search.expect("a sound network").run()
}

#[test]
fn on_each_region_the_map_is_the_network_with_the_activation_of_each_layer() {
    for slopes in SLOPES {
        let network = network(0);
        let found = regions(&network, slopes);
        for region in found.iter() {
            for [x, y] in region.exact_polygon() {
                let input = dvector![x.clone(), y.clone()];
                let mut signal = network.first.forward(&input);
                for (layer, slope) in network.above.iter().zip(slopes) {
                    signal = layer.forward(&signal.map(|z| leaky(slope).at(&z)));
                }
                for (output, value) in signal.iter().enumerate() {
                    let [a, b, c] = region.exact_affine(output);
                    assert_eq!(a * &x + b * &y + c, *value, "{slopes:?}");
                }
            }
        }
    }
}

/// f(z) = relu(z) − s·relu(−z) in each layer, written out.
fn in_relus(network: &Stack<Rational>, slopes: [f64; 2]) -> Stack<Rational> {
    let mut layers: Vec<_> = network.layers().cloned().collect();
    for (number, slope) in slopes.into_iter().enumerate() {
        let Layer { weights, biases } = &layers[number];
        let (rows, columns) = weights.shape();
        let sign = |row: usize| dyadic(if row < rows { 1.0 } else { -1.0 });
        layers[number] = Layer {
            weights: DMatrix::from_fn(2 * rows, columns, |i, j| {
                sign(i) * &weights[(i % rows, j)]
            }),
            biases: DVector::from_fn(2 * rows, |i, _| sign(i) * &biases[i % rows]),
        };
        let above = &layers[number + 1].weights;
        let factor =
            |column: usize| dyadic(if column < rows { 1.0 } else { -slope });
        layers[number + 1].weights =
            DMatrix::from_fn(above.nrows(), 2 * rows, |i, j| {
                factor(j) * &above[(i, j % rows)]
            });
    }
    Stack::of(layers).expect("layers")
}

#[test]
fn there_are_as_many_regions_as_with_relus_on_both_sides() {
    for slopes in SLOPES {
        for seed in 0..5 {
            let network = network(seed);
            let found = regions(&network, slopes);
            let relus =
                Regions::of_fractions(&in_relus(&network, slopes), &square());
            let relus = relus.expect("a sound network");
            let counts =
                |regions: &Regions| (regions.count(), regions.count_merged());
            assert_eq!(counts(&found), counts(&relus), "{slopes:?}");
        }
    }
}

#[test]
fn activations_with_different_numbers_of_knots_are_refused() {
    let mixed = [leaky(0.5), PiecewiseLinear::identity()];
    let fault = Search::of_activations(&network(0), &mixed, &square());
    let told = fault.expect_err("a fault").to_string();
    assert!(
        told.starts_with("layers: one of its activations has 1 knots and"),
        "{told}"
    );
}
