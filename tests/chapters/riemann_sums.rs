//! Riemann sums: what the chapter's objects are, and its figures.

use proptest::prelude::*;
use why_relu::activation::relu;
use why_relu::chapters::riemann_sums::CHAPTER;
use why_relu::claim::Foil;
use why_relu::network::{Graph, Shallow, Unit};
use why_relu::number::{Number, Rational, dyadic, ratio};

#[test]
fn one_knot_moved_makes_the_claims_about_staircases_and_segments_fail() {
    for name in ["rectangles-converge", "segments-beat-rectangles"] {
        let claim = CHAPTER.claims.iter().find(|claim| claim.name == name);
        let Foil { subject, proof } = claim.expect("a claim").foil;
        assert!(subject.contains("one knot moved"));
        assert!(proof().expect_err("refuted").is_decisive());
    }
}

#[test]
fn moving_any_knot_of_eight_segments_to_the_left_makes_the_error_larger() {
    let points: Vec<_> = (0..=8).map(|i| (ratio(i, 8), ratio(i * i, 64))).collect();
    let exact = Shallow::through(&points);
    for place in 0..8 {
        let mut moved = exact.clone();
        moved.units[place].bias += ratio(1, 100);
        let [before, after] = [&exact, &moved].map(square_error);
        assert!(before < after, "knot {place}: {before} and {after}");
    }
}

fn square_error(network: &Shallow<Rational>) -> Rational {
    let square = [ratio(0, 1), ratio(0, 1), ratio(1, 1)];
    Graph::on_unit_interval(network)
        .distance_to_parabola(&square)
        .height
}

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
fn of_two_peaks_the_first_is_told() {
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
    fn the_graph_of_a_network_is_its_value_everywhere(
        network in networks(), place in 0i64..=1000,
    ) {
        let (network, x) = (exactly(&network), ratio(place, 1000));
        prop_assert_eq!(along(&Graph::on_unit_interval(&network), &x), network.at(&x));
    }

    #[test]
    fn the_relu_of_a_graph_and_the_sum_of_two_are_taken_point_by_point(
        a in networks(), b in networks(), place in 0i64..=1000,
    ) {
        let x = ratio(place, 1000);
        let [a, b] = [a, b].map(|network| Graph::on_unit_interval(&exactly(&network)));
        let (at_a, at_b) = (along(&a, &x), along(&b, &x));
        prop_assert_eq!(along(&a.plus(&b), &x), &at_a + &at_b);
        prop_assert_eq!(along(&a.relu(), &x), relu(at_a.clone()));
        prop_assert_eq!(along(&a.magnitude(), &x), magnitude(&at_a));
    }

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
