//! Networks whose error bounds grow faster than their values, so that a float decides little and
//! two floats side by side decide, or also these fail and fractions do.
//!
//! A layer that takes c − 1 times a signal from c times the same leaves it as it was, up to
//! rounding, and makes its bound 2c times as large.

use super::{invariants, layer, square, stack};
use nalgebra::{DMatrix, DVector};
use proptest::prelude::*;
use why_relu::network::{Layer, Regions, Stack, Wall};
use why_relu::number::dyadic;
use why_relu::random::Stream;

/// Each of `width` signals is two units of the next layer.
fn doubled(width: usize) -> Layer<f64> {
    Layer {
        weights: DMatrix::from_fn(2 * width, width, |unit, column| {
            f64::from(column == unit % width)
        }),
        biases: DVector::zeros(2 * width),
    }
}

/// c·z − (c − 1)·z, in the place of both copies of z.
fn blown_up(width: usize, factor: f64) -> Layer<f64> {
    let weight = |unit: usize, column: usize| match (
        column % width == unit % width,
        column < width,
    ) {
        (false, _) => 0.0,
        (true, true) => factor,
        (true, false) => 1.0 - factor,
    };
    Layer {
        weights: DMatrix::from_fn(2 * width, 2 * width, weight),
        biases: DVector::zeros(2 * width),
    }
}

/// The network with `times` such layers after its first.
fn with_loose_bounds(network: &Stack<f64>, factors: &[f64]) -> Stack<f64> {
    let width = network.first.biases.len();
    let mut layers = vec![network.first.clone(), doubled(width)];
    layers.extend(factors.iter().map(|&factor| blown_up(width, factor)));
    let second = &network.above[0];
    let rows = second.biases.len();
    let weight = |row, column| {
        if column < width {
            second.weights[(row, column)]
        } else {
            0.0
        }
    };
    layers.push(Layer {
        weights: DMatrix::from_fn(rows, 2 * width, weight),
        biases: second.biases.clone(),
    });
    layers.extend(network.above[1..].iter().cloned());
    stack(layers)
}

fn check(network: &Stack<f64>) {
    invariants::agree_with_the_oracle(network, &square());
}

/// 2²⁰, 2⁴⁰, …: from where a float suffices to where two do not.
fn factors(times: usize) -> Vec<f64> {
    vec![f64::from(1 << 20); times]
}

#[test]
fn however_loose_the_bounds_are_the_regions_are_those_of_the_oracle() {
    for seed in 0..6 {
        let network = Stack::he(&mut Stream::new(21, seed), &[2, 3, 3, 1], 0.5);
        for times in 0..6 {
            check(&with_loose_bounds(&network, &factors(times)));
        }
    }
}

#[test]
fn where_a_float_is_too_loose_each_corner_is_the_float_next_to_the_true_one() {
    let mut seen = 0;
    for seed in 0..10 {
        let network = Stack::he(&mut Stream::new(22, seed), &[2, 4, 6, 1], 0.5);
        // 2⁶⁰ doubt for a float, far too much; two floats, or fractions, make the corners.
        let loose = with_loose_bounds(&network, &factors(3));
        let found = Regions::of(&loose, &square()).expect("sound");
        let first_of_last = found.widths().take(5).sum::<usize>();
        let is_last = |wall: &Wall| match wall {
            Wall::Unit(unit) => *unit as usize >= first_of_last,
            Wall::Domain(_) => false,
        };
        for region in found.iter() {
            let walls = region.walls();
            for (index, corner) in region.exact_polygon().iter().enumerate() {
                let before = &walls[(index + walls.len() - 1) % walls.len()];
                if is_last(before) || is_last(&walls[index]) {
                    let nearest =
                        corner.each_ref().map(|part| part.to_f64().value());
                    assert_eq!(region.polygon()[index], nearest);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn three_lines_through_one_point_behind_loose_bounds_make_six_regions() {
    // relu(x + 2), relu(y + 2): nothing bends in the square, and the second layer draws the lines
    // x = 1/3, y = 1/7 and one through where they cross.
    let first = layer(&[&[1.0, 0.0], &[0.0, 1.0]], &[2.0, 2.0]);
    let rows: [&[f64]; 3] = [&[3.0, 0.0], &[0.0, 7.0], &[3.0, 7.0]];
    let biases = [-7.0, -15.0, -22.0];
    let output = layer(&[&[1.0, 1.0, 1.0]], &[0.0]);
    for (nudge, count) in [(0.0, 6), (1e-13, 7), (-1e-13, 7)] {
        let mut biases = biases;
        biases[2] += nudge;
        let network =
            stack(vec![first.clone(), layer(&rows, &biases), output.clone()]);
        for times in 0..5 {
            // 2²⁰·z and its like are floats here: no rounding moves the lines.
            let loose = with_loose_bounds(&network, &factors(times));
            check(&loose);
            let found = Regions::of(&loose, &square()).expect("sound");
            assert_eq!(found.count(), count, "{times} layers");
        }
    }
}

#[test]
fn parallel_and_equal_lines_behind_loose_bounds_stay_so() {
    let first = layer(&[&[1.0, 0.3], &[-0.4, 1.0]], &[2.0, 2.0]);
    // The same line twice, once turned around, one next to it and one parallel to it.
    let rows: [&[f64]; 5] = [
        &[1.0, 1.0],
        &[1.0, 1.0],
        &[-2.0, -2.0],
        &[1.0, 1.0],
        &[0.5, 0.5],
    ];
    let next = (-4.1_f64).next_up();
    let biases = [-4.1, -4.1, 8.2, next, -2.1];
    let network = stack(vec![
        first,
        layer(&rows, &biases),
        layer(&[&[1.0; 5]], &[0.0]),
    ]);
    for times in 0..5 {
        let loose = with_loose_bounds(&network, &factors(times));
        check(&loose);
        assert_eq!(Regions::of(&loose, &square()).expect("sound").count(), 4);
    }
}

#[test]
fn floats_given_as_fractions_have_the_same_regions() {
    for seed in 0..4 {
        let network =
            Stack::he(&mut Stream::new(23, seed), &[2, 8, 8, 8, 8, 1], 0.3);
        let floats = Regions::of(&network, &square()).expect("sound");
        let fractions = Regions::of_fractions(&network.map(dyadic), &square());
        let fractions = fractions.expect("sound");
        assert_eq!(floats.count(), fractions.count());
        for (one, other) in floats.iter().zip(fractions.iter()) {
            assert_eq!(one.walls(), other.walls());
            assert_eq!(one.polygon(), other.polygon());
        }
    }
}

fn weight() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![
        (-1.0..1.0, -30..30_i32)
            .prop_map(|(v, power): (f64, i32)| v * f64::powi(2.0, power)),
        (-3..=3_i8).prop_map(f64::from),
    ]
}

fn network(width: usize) -> impl Strategy<Value = Stack<f64>> {
    let dense = move |rows: usize, columns: usize| {
        let weights = prop::collection::vec(weight(), rows * columns);
        let biases = prop::collection::vec(weight(), rows);
        (weights, biases).prop_map(move |(weights, biases)| Layer {
            weights: DMatrix::from_row_slice(rows, columns, &weights),
            biases: DVector::from_vec(biases),
        })
    };
    let layers = (dense(width, 2), dense(width, width), dense(1, width));
    layers.prop_map(|(first, second, output)| stack(vec![first, second, output]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn weights_of_all_sizes_behind_loose_bounds_give_the_regions_of_the_oracle(
        network in network(3),
        factors in prop::collection::vec((1.0..2.0, 0..40_i32), 0..4),
    ) {
        let factors: Vec<_> =
            factors.iter().map(|&(v, power): &(f64, i32)| v * f64::powi(2.0, power)).collect();
        check(&with_loose_bounds(&network, &factors));
    }
}
