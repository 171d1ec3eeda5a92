//! Regions and pieces: counts by other ways, and what does not change them.

use nalgebra::{DMatrix, DVector};
use proptest::prelude::*;
use why_relu::activation::LeakyRelu;
use why_relu::activation::relu;
use why_relu::chapters::bends_make_features::certificate::Certificate;
use why_relu::chapters::bends_make_features::pieces::{
    Tent, doubled_by_each_layer, one_more_than_units, pieces,
};
use why_relu::network::{Domain, Graph, Layer, Regions, Shallow, Stack, Unit};
use why_relu::number::{Rational, ratio};

fn square(half: f64) -> Domain {
    Domain::rectangle([-half, half], [-half, half]).expect("a square")
}

/// One hidden layer that bends along ax + by + c = 0 for each line.
fn lines(lines: &[Integers], scale: f64) -> Stack<f64> {
    let rows = lines.iter().flat_map(|&[a, b, _]| [a, b].map(f64::from));
    let biases = lines.iter().map(|line| scale * f64::from(line[2]));
    let weights = rows.map(|weight| scale * weight).collect::<Vec<_>>();
    Stack {
        first: Layer {
            weights: DMatrix::from_row_slice(lines.len(), 2, &weights),
            biases: DVector::from_iterator(lines.len(), biases),
        },
        above: vec![Layer {
            weights: DMatrix::from_element(1, lines.len(), 1.0),
            biases: DVector::zeros(1),
        }],
    }
}

fn count(network: &Stack<f64>) -> usize {
    // Two lines with entries up to 5 that cross do so at most 50 away from the middle.
    let regions = Regions::of(network, &square(64.0));
    regions.expect("a sound network").count()
}

type Integers = [i32; 3];

fn cross(one: Integers, other: Integers) -> Integers {
    let part = |i: usize, j: usize| one[i] * other[j] - one[j] * other[i];
    [part(1, 2), part(2, 0), part(0, 1)]
}

/// Whether two triples name the same line, or the same point, in homogeneous coordinates.
fn same(one: Integers, other: Integers) -> bool {
    cross(one, other) == [0, 0, 0]
}

/// One region, and for each line one more and as many as there are points in which it meets the
/// lines before it.
fn one_line_after_another(lines: &[Integers]) -> usize {
    let mut drawn: Vec<Integers> = Vec::new();
    let mut regions = 1;
    for &line in lines {
        let known = drawn.iter().any(|&other| same(line, other));
        if known || (line[0], line[1]) == (0, 0) {
            continue;
        }
        let mut points: Vec<Integers> = Vec::new();
        for &before in &drawn {
            let point = cross(line, before);
            let known = points.iter().any(|&other| same(point, other));
            if point[2] != 0 && !known {
                points.push(point);
            }
        }
        regions += 1 + points.len();
        drawn.push(line);
    }
    regions
}

fn some_lines() -> impl Strategy<Value = Vec<Integers>> {
    prop::collection::vec(prop::array::uniform3(-5i32..=5), 1..9)
}

#[test]
fn pieces_are_told_apart_by_rise_over_run_and_not_by_rise_times_run() {
    let graph = |points: [[i64; 2]; 3]| {
        Graph::new(
            points
                .map(|point| point.map(|part| ratio(part, 1)).into())
                .into(),
        )
    };
    assert_eq!(pieces(&graph([[0, 0], [1, 2], [3, 3]])), 2);
    assert_eq!(pieces(&graph([[0, 0], [1, 2], [3, 6]])), 1);
}

/// relu(x), with a pattern that says the unit is on.
#[test]
fn a_unit_that_is_on_is_positive_inside_and_may_be_zero_at_a_corner() {
    let layer = |weights: &[i64]| Layer {
        weights: DMatrix::from_row_slice(1, weights.len(), weights)
            .map(|weight| ratio(weight, 1)),
        biases: DVector::from_element(1, Rational::ZERO),
    };
    let network = Stack {
        first: layer(&[1, 0]),
        above: vec![layer(&[1])],
    };
    let certificate = Certificate {
        network: &network,
        activation: relu,
        pattern: vec![true],
        map: [ratio(1, 1), ratio(0, 1), ratio(0, 1)],
    };
    let at = |x: i64| [ratio(x, 1), ratio(5, 1)];
    assert!(certificate.check(&at(1), true).is_ok());
    assert!(certificate.check(&at(0), false).is_ok());
    assert!(certificate.check(&at(0), true).is_err());
    assert!(certificate.check(&at(-1), false).is_err());
}

proptest! {
    #[test]
    fn the_regions_of_one_layer_are_those_of_its_lines(drawn in some_lines()) {
        prop_assert_eq!(count(&lines(&drawn, 1.0)), one_line_after_another(&drawn));
    }

    #[test]
    fn weights_times_a_power_of_two_have_the_same_regions(drawn in some_lines()) {
        prop_assert_eq!(count(&lines(&drawn, 0.125)), count(&lines(&drawn, 1.0)));
    }

    #[test]
    fn a_graph_has_at_most_one_corner_for_each_unit(
        drawn in prop::collection::vec((-5i64..=5, -5i64..=5, -5i64..=5), 0..9)
    ) {
        let units = drawn.iter().map(|&(weight, bias, output)| Unit {
            weight: ratio(weight, 1),
            bias: ratio(bias, 1),
            output: ratio(output, 1),
        });
        let network = Shallow { constant: Rational::ZERO, units: units.collect() };
        let graph = Graph::of(&network, &ratio(-6, 1), &ratio(6, 1));
        let bends = graph.corners().windows(3).filter(|three| {
            let rise = |a: usize, b: usize| &three[b].1 - &three[a].1;
            let run = |a: usize, b: usize| &three[b].0 - &three[a].0;
            rise(0, 1) * run(1, 2) != rise(1, 2) * run(0, 1)
        });
        prop_assert!(bends.count() <= drawn.len());
    }
}

// A leak is no damage to the number of bends: each such unit still bends once.
#[test]
fn leaky_units_bend_once_each_but_are_other_units() {
    assert!(one_more_than_units(&LeakyRelu(0.125)).is_err());
    doubled_by_each_layer(&Tent).expect("tents fold");
}
