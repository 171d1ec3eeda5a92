//! Regions of networks with other activations than the ReLU, in fractions from end to end.

use super::{invariants, layer, oracle, square, stack};
use nalgebra::{DMatrix, DVector};
use why_relu::formula::Formula;
use why_relu::network::{Layer, PiecewiseLinear, Regions, Search, Stack};
use why_relu::number::{Rational, dyadic, ratio};
use why_relu::random::Stream;

fn straight(formula: &str) -> PiecewiseLinear {
    let formula: Formula = formula.parse().expect("a formula");
    formula.straight().expect("straight pieces")
}

fn regions(network: &Stack<Rational>, activation: &PiecewiseLinear) -> Regions {
    let search = Search::of_activation(network, activation, &square());
    search.expect("a sound network").run()
}

/// Leaky ReLU, hard tanh, the absolute value, one that is level nowhere, a tent and a step.
const FORMULAS: [&str; 6] = [
    "max(x, 0.1*x)",
    "max(min(x, 1), -1)",
    "abs(x)",
    "2*x - relu(x + 0.5) + 3*relu(x - 1/3)",
    "max(0, 1 - abs(x))",
    "0.5 + max(min(x, 1), -1)/2",
];

#[test]
fn the_regions_of_an_activation_of_straight_pieces_are_those_of_the_oracle() {
    for formula in FORMULAS {
        let activation = straight(formula);
        for seed in 0..3 {
            let network = Stack::he(&mut Stream::new(31, seed), &[2, 3, 2, 2], 0.5)
                .map(dyadic);
            let found = regions(&network, &activation);
            let pieces = oracle::pieces_with(
                &network,
                (&|x| activation.at(x), activation.knots()),
                square().corners(),
            );
            invariants::same(&found, pieces);
            assert_eq!(found.widths().collect::<Vec<_>>(), [3, 2]);
            assert_eq!(found.knots(), activation.knots().len());
        }
    }
}

#[test]
fn on_each_region_the_map_is_the_network_with_its_activation() {
    for formula in FORMULAS {
        let activation = straight(formula);
        let network =
            Stack::he(&mut Stream::new(32, 0), &[2, 4, 4, 2], 0.5).map(dyadic);
        let found = regions(&network, &activation);
        for region in found.iter() {
            for point in region.exact_polygon() {
                let values =
                    oracle::values_with(&network, &|x| activation.at(x), &point);
                for (output, value) in values[values.len() - 1].iter().enumerate() {
                    let [a, b, c] = region.exact_affine(output);
                    assert_eq!(
                        a * &point[0] + b * &point[1] + c,
                        *value,
                        "{formula}"
                    );
                }
            }
        }
    }
}

#[test]
fn with_the_relu_itself_the_list_is_that_of_the_network_of_floats() {
    let network = Stack::he(&mut Stream::new(33, 0), &[2, 12, 12, 1], 0.5);
    let floats = Regions::of(&network, &square()).expect("sound");
    let found = regions(&network.map(dyadic), &straight("relu(x)"));
    assert_eq!(found.count(), floats.count());
    for (one, other) in found.iter().zip(floats.iter()) {
        assert_eq!(one.polygon(), other.polygon());
        assert!(one.pattern().eq(other.pattern()));
    }
}

#[test]
fn an_activation_without_a_knot_leaves_one_region() {
    let network = Stack::he(&mut Stream::new(34, 0), &[2, 5, 5, 1], 0.5).map(dyadic);
    let found = regions(&network, &straight("3*x - 1"));
    assert_eq!((found.count(), found.knots()), (1, 0));
    let values = oracle::values_with(
        &network,
        &|x| x * ratio(3, 1) - ratio(1, 1),
        &[ratio(1, 3), ratio(1, 7)],
    );
    let [a, b, c] = found.region(0).exact_affine(0);
    assert_eq!(a * ratio(1, 3) + b * ratio(1, 7) + c, values[2][0]);
}

#[test]
fn knots_that_no_float_holds_are_kept_exactly() {
    // x and y, each bent at 1/3 and 1/7; with the sum, lines through (1/3, 1/7) in the next layer.
    let first = Layer {
        weights: DMatrix::identity(2, 2),
        biases: DVector::from_vec(vec![ratio(0, 1), ratio(0, 1)]),
    };
    let second = Layer {
        weights: DMatrix::from_row_slice(1, 2, &[ratio(1, 1), ratio(1, 1)]),
        biases: DVector::from_vec(vec![ratio(0, 1)]),
    };
    let output = Layer {
        weights: DMatrix::from_row_slice(1, 1, &[ratio(1, 1)]),
        biases: DVector::from_vec(vec![ratio(0, 1)]),
    };
    let network = Stack::of([first, second, output]).expect("layers");
    let activation = straight("x + relu(x - 1/3)");
    // Two lines cross in (1/3, 1/3), and the line f(x) + f(y) = 1/3 runs below it.
    let found = regions(&network, &activation);
    let pieces = oracle::pieces_with(
        &network,
        (&|x| activation.at(x), activation.knots()),
        square().corners(),
    );
    invariants::same(&found, pieces);
}

#[test]
fn three_lines_through_one_point_where_all_units_below_are_negative_make_six_regions()
 {
    // −x − 2 and −y − 2 are negative in the square, and a tenth of them comes through.
    let first = layer(&[&[-1.0, 0.0], &[0.0, -1.0]], &[-2.0, -2.0]);
    // The lines x = 1/3, y = 1/7 and one through where they cross: integers decide.
    let rows: [&[f64]; 3] = [&[-30.0, 0.0], &[0.0, -70.0], &[-30.0, -70.0]];
    for (nudge, count) in [(0.0, 6), (1e-13, 7), (-1e-13, 7)] {
        let second = layer(&rows, &[-7.0, -15.0, -22.0 + nudge]);
        let network =
            stack(vec![first.clone(), second, layer(&[&[1.0; 3]], &[0.0])]);
        let found = regions(&network.map(dyadic), &straight("max(x, 0.1*x)"));
        assert_eq!(found.count(), count);
    }
}

#[test]
fn a_network_that_does_not_fit_is_refused_before_it_is_bent() {
    let network = Stack::he(&mut Stream::new(35, 0), &[2, 3, 1], 0.5);
    let mut misfit = network.clone();
    misfit.above[0].weights = DMatrix::zeros(1, 2);
    let search =
        Search::of_activation(&misfit.map(dyadic), &straight("abs(x)"), &square());
    let fault = search.expect_err("a misfit").to_string();
    assert!(
        fault.starts_with("layers[1].weights: its rows have 2 weights"),
        "{fault}"
    );
    let alone = stack(vec![network.first]);
    assert_eq!(regions(&alone.map(dyadic), &straight("abs(x)")).count(), 1);
}
