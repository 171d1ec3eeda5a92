//! Riemann sums: what a knot that is moved does.

use why_relu::chapters::riemann_sums::CHAPTER;
use why_relu::chapters::riemann_sums::square_root::triangular;
use why_relu::chapters::riemann_sums::staircases::staircase;
use why_relu::claim::Foil;
use why_relu::network::{Graph, Shallow};
use why_relu::number::{Rational, ratio};

#[test]
fn ramps_or_knots_moved_make_the_claims_about_staircases_and_segments_fail() {
    for name in [
        "rectangles-converge",
        "any-continuous-function",
        "segments-beat-rectangles",
    ] {
        let claim = CHAPTER.claims.iter().find(|claim| claim.name == name);
        let Foil { subject, proof } = claim.expect("a claim").foil;
        assert!(subject.contains("moved to the right"));
        assert!(proof().expect_err("refuted").is_decisive());
    }
}

/// What the theorems say of all n, seen at some n by exact graphs of whole networks.
#[test]
fn whole_networks_do_what_the_theorems_say_of_their_pieces() {
    for n in [1_u32, 2, 3, 5, 8] {
        let c = ratio(1, u64::from(n * (n + 1)));
        let roots: Vec<_> = (0..=n)
            .map(|i| triangular(&ratio(i.into(), 1), &c))
            .collect();
        let points: Vec<_> = roots.iter().map(|t| (t * t, t.clone())).collect();
        let mut network = Shallow::through(&points);
        network.constant += &c * ratio(1, 4);
        let bound = &c * ratio(1, 4);
        let graph = Graph::on_unit_interval(&network);
        assert_eq!(graph.misses_root(&bound), None);
        assert!(graph.misses_root(&(bound * ratio(999, 1000))).is_some());

        let heights: Vec<_> = (0..n).map(|i| ratio((i * i % 7).into(), 3)).collect();
        let stairs = staircase(&heights, &ratio(1, u64::from(2 * n)));
        for (i, height) in (0..).zip(&heights) {
            let middle = ratio(2 * i + 1, u64::from(2 * n));
            assert_eq!(stairs.at(&middle), *height);
        }
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
