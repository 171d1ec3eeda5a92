//! Random networks with small integer weights, where coincidences are frequent, and with arbitrary
//! floats.

use super::{invariants, square, stack};
use nalgebra::{DMatrix, DVector};
use proptest::prelude::*;
use why_relu::network::{Domain, Layer, Stack};

fn network(
    weight: impl Strategy<Value = f64> + Clone,
) -> impl Strategy<Value = Stack<f64>> {
    let widths = prop_oneof![
        prop::collection::vec(1..6_usize, 1..3),
        prop::collection::vec(1..4_usize, 1..5),
    ];
    (widths, 1..3_usize).prop_flat_map(move |(mut widths, outputs)| {
        widths.insert(0, 2);
        widths.push(outputs);
        let layers: Vec<_> = widths
            .windows(2)
            .map(|pair| {
                let (columns, rows) = (pair[0], pair[1]);
                let weights = prop::collection::vec(weight.clone(), rows * columns);
                let biases = prop::collection::vec(weight.clone(), rows);
                (weights, biases).prop_map(move |(weights, biases)| Layer {
                    weights: DMatrix::from_row_slice(rows, columns, &weights),
                    biases: DVector::from_vec(biases),
                })
            })
            .collect();
        layers.prop_map(stack)
    })
}

fn small() -> impl Strategy<Value = f64> + Clone {
    (-2..=2_i8).prop_map(f64::from)
}

fn tenths() -> impl Strategy<Value = f64> + Clone {
    (-9..=9_i8).prop_map(|tenths| f64::from(tenths) / 10.0)
}

fn any() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![
        -1.0..1.0,
        small(),
        Just(1e-30),
        Just(1e9),
        Just(f64::MIN_POSITIVE / 8.0)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn small_integers_give_the_regions_of_the_oracle(network in network(small())) {
        invariants::agree_with_the_oracle(&network, &square());
        invariants::hold(&network, &square());
    }

    #[test]
    fn tenths_give_the_regions_of_the_oracle(network in network(tenths())) {
        invariants::agree_with_the_oracle(&network, &square());
        invariants::hold(&network, &square());
    }

    #[test]
    fn floats_of_all_sizes_give_the_regions_of_the_oracle(network in network(any())) {
        let domain = Domain::polygon(&[[-1.0, -1.0], [2.0, -0.5], [0.1, 1.3]]).expect("convex");
        invariants::agree_with_the_oracle(&network, &domain);
        invariants::hold(&network, &domain);
    }
}
