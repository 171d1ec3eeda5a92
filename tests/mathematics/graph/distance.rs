//! How far a graph is from a curve: no sampled point is farther, and one is as far.

use super::{along, exactly, magnitude, networks, small};
use proptest::prelude::*;
use why_relu::network::{Graph, Shallow};
use why_relu::number::{Number, Rational, dyadic, ratio};

#[test]
fn a_graph_far_below_zero_is_not_near_the_root() {
    let below =
        Graph::identity(&Rational::ZERO, &Rational::ONE).raised(&ratio(-5, 1));
    assert_eq!(below.misses_root(&Rational::ONE), Some(Rational::ZERO));
    assert_eq!(below.misses_root(&ratio(21, 4)), None);
}

/// Where a corner or a vertex is as far from the root as is allowed, and where only the vertex is
/// farther.
#[test]
fn a_graph_misses_the_root_where_it_is_farther_than_the_bound_and_not_where_it_is_as_far()
 {
    let half = ratio(1, 2);
    let rows = [
        (
            [(0, -half.clone()), (1, ratio(1, 1))],
            &half,
            Some(ratio(1, 9)),
        ),
        ([(1, half.clone()), (4, ratio(2, 1))], &half, None),
        ([(1, ratio(3, 2)), (4, ratio(2, 1))], &half, None),
        (
            [(1, half.clone()), (4, ratio(3, 2))],
            &half,
            Some(ratio(9, 4)),
        ),
        ([(1, ratio(1, 1)), (9, ratio(3, 1))], &ratio(1, 4), None),
    ];
    for (ends, bound, place) in rows {
        let points = ends.map(|(x, y)| (ratio(x, 1), y));
        let graph =
            Graph::of(&Shallow::through(&points), &points[0].0, &points[1].0);
        assert_eq!(graph.misses_root(bound), place, "{points:?}");
    }
}

#[test]
fn of_two_peaks_the_first_counts() {
    let heights = [0, 2, 1, 2, 0];
    let points: Vec<_> = (0..5)
        .map(|i| ratio(i, 4))
        .zip(heights.map(|y| ratio(y, 1)))
        .collect();
    let peak = Graph::on_unit_interval(&Shallow::through(&points)).peak();
    assert_eq!((peak.at, peak.height), (ratio(1, 4), ratio(2, 1)));
}

proptest! {
    #[test]
    fn no_point_is_further_from_a_parabola_than_the_distance_says(
        network in networks(), c in [small(), small(), small()], place in 0i64..=1000,
    ) {
        let [c0, c1, c2] = c.map(dyadic);
        let graph = Graph::on_unit_interval(&exactly(&network));
        let peak = graph.distance_to_parabola(&[c0.clone(), c1.clone(), c2.clone()]);
        let distance = |x: &Rational| {
            let difference = &c0 + x * (&c1 + x * &c2) - along(&graph, x);
            magnitude(&difference)
        };
        prop_assert_eq!(distance(&peak.at), peak.height.clone());
        prop_assert!(distance(&ratio(place, 1000)) <= peak.height);
    }

    /// At the 201 squares of t = 0, 1/200, …, 1. In t the difference t − g(t²) is no steeper than 1
    /// + 2·Σ|wa|, and no t is further than 1/400 from one of these.
    #[test]
    fn a_graph_misses_the_root_by_what_it_misses_it_at_squares_and_hardly_more(
        network in networks(),
    ) {
        let network = exactly(&network);
        let graph = Graph::on_unit_interval(&network);
        let distances = (0..=200).map(|place| {
            let root = ratio(place, 200);
            magnitude(&(&root - along(&graph, &(&root * &root))))
        });
        let seen = distances.fold(Rational::ZERO, Number::larger);
        let steep = network.units.iter().map(|unit| magnitude(&(&unit.weight * &unit.output)));
        let steep = steep.fold(Rational::ZERO, |sum, part| sum + part);
        let most = &seen + (Rational::ONE + steep * ratio(2, 1)) * ratio(1, 400);
        prop_assert_eq!(graph.misses_root(&most), None);
        for less in [seen.clone() - ratio(1, 1 << 20), seen * ratio(1, 8)] {
            prop_assert!(less <= Rational::ZERO || graph.misses_root(&less).is_some());
        }
    }

    #[test]
    fn where_a_graph_misses_the_root_it_does(
        network in networks(), hundredths in 0i64..=300,
    ) {
        let (graph, bound) = (Graph::on_unit_interval(&exactly(&network)), ratio(hundredths, 100));
        if let Some(x) = graph.misses_root(&bound) {
            // Nothing here exceeds 2¹¹, so each of four roundings is at most 2⁻⁴².
            let [at, y, bound] =
                [x.clone(), along(&graph, &x), bound].map(|v| v.to_f64().value());
            prop_assert!((at.sqrt() - y).abs() > bound - f64::powi(0.5, 40), "{x}");
        }
    }
}
