//! The graph of a network with one input against its values, point by point.

mod deep;
mod distance;

use proptest::prelude::*;
use why_relu::activation::relu;
use why_relu::network::{Graph, Shallow, Unit};
use why_relu::number::{Number, Rational, dyadic, ratio};

/// Small dyadic numbers: f64 and rationals hold them alike.
fn small() -> impl Strategy<Value = f64> {
    (-64i32..=64).prop_map(|eighths| f64::from(eighths) / 8.0)
}

fn networks() -> impl Strategy<Value = Shallow<f64>> {
    let unit = (small(), small(), small());
    let unit = unit.prop_map(|(weight, bias, output)| Unit {
        weight,
        bias,
        output,
    });
    (small(), prop::collection::vec(unit, 0..9))
        .prop_map(|(constant, units)| Shallow { constant, units })
}

fn exactly(network: &Shallow<f64>) -> Shallow<Rational> {
    let unit = |unit: &Unit<f64>| Unit {
        weight: dyadic(unit.weight),
        bias: dyadic(unit.bias),
        output: dyadic(unit.output),
    };
    Shallow {
        constant: dyadic(network.constant),
        units: network.units.iter().map(unit).collect(),
    }
}

fn magnitude(value: &Rational) -> Rational {
    value.clone().magnitude()
}

/// The value of a graph, by the segment that holds `x`.
fn along(graph: &Graph, x: &Rational) -> Rational {
    let mut pieces = graph.corners().windows(2);
    let ends = pieces.find(|ends| ends[0].0 <= *x && *x <= ends[1].0);
    let [(low, y), (high, next)] = ends.expect("x lies in the interval") else {
        unreachable!("windows of two");
    };
    y + (next - y) * (x - low) / (high - low)
}

/// Units that rise and fall, bent at 0 or at 1.
#[test]
fn what_bends_at_an_end_of_the_interval_is_straight_inside() {
    for knot in [0, 1] {
        for weight in [-2, 2] {
            let network = Shallow {
                constant: ratio(1, 3),
                units: vec![Unit {
                    weight: ratio(weight, 1),
                    bias: ratio(-weight * knot, 1),
                    output: ratio(5, 1),
                }],
            };
            let graph = Graph::on_unit_interval(&network);
            let ends = [Rational::ZERO, Rational::ONE];
            assert_eq!(graph.corners(), ends.map(|x| (x.clone(), network.at(&x))));
        }
    }
}

proptest! {
    #[test]
    fn the_graph_of_a_network_is_its_value_everywhere(
        network in networks(), place in 0i64..=1000,
    ) {
        let (network, x) = (exactly(&network), ratio(place, 1000));
        prop_assert_eq!(along(&Graph::on_unit_interval(&network), &x), network.at(&x));
    }

    #[test]
    fn the_relu_of_a_graph_and_the_sum_and_difference_of_two_are_taken_point_by_point(
        a in networks(), b in networks(), place in 0i64..=1000,
    ) {
        let x = ratio(place, 1000);
        let [a, b] = [a, b].map(|network| Graph::on_unit_interval(&exactly(&network)));
        let (at_a, at_b) = (along(&a, &x), along(&b, &x));
        prop_assert_eq!(along(&a.plus(&b), &x), &at_a + &at_b);
        prop_assert_eq!(along(&a.minus(&b), &x), &at_a - &at_b);
        prop_assert_eq!(along(&a.relu(), &x), relu(at_a.clone()));
        prop_assert_eq!(along(&a.magnitude(), &x), magnitude(&at_a));
    }

    #[test]
    fn a_network_passes_through_the_points_it_was_built_from(
        heights in prop::collection::vec(small(), 2..9),
    ) {
        let points: Vec<_> =
            (0i64..).map(|i| ratio(i, 3)).zip(heights.into_iter().map(dyadic)).collect();
        let network = Shallow::through(&points);
        for (x, y) in &points {
            prop_assert_eq!(&network.at(x), y);
        }
        prop_assert_eq!(&network.at(&ratio(-5, 1)), &points[0].1);
    }

    /// Each output passes a product, a sum, another product and at most n + 1 additions, so with
    /// |x| ≤ 1 the error is at most γ times |c| + Σ|a|(|w| + |b|), where γ = k·u/(1 − k·u) for k =
    /// n + 4 roundings (Higham 2002).
    #[test]
    fn rounding_moves_a_network_by_no_more_than_its_bound(
        network in networks(), stretch in 1.0f64..2.0, x in -1.0f64..1.0,
    ) {
        let mut rough = network;
        for unit in &mut rough.units {
            unit.output *= stretch;
            unit.bias /= stretch;
        }
        let computed = dyadic(rough.at(&x));
        let exact = exactly(&rough);
        let roundings = ratio(4 + i64::try_from(exact.units.len()).expect("few"), 1 << 53);
        let gamma = &roundings / (Rational::ONE - &roundings);
        let sizes = exact.units.iter().map(|unit| {
            magnitude(&unit.output) * (magnitude(&unit.weight) + magnitude(&unit.bias))
        });
        let size = sizes.fold(magnitude(&exact.constant), |sum, size| sum + size);
        let error = magnitude(&(computed - exact.at(&dyadic(x))));
        prop_assert!(error <= gamma * size);
    }
}
