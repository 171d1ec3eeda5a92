//! Riemann sums: what a knot that is moved does.

use why_relu::chapters::riemann_sums::CHAPTER;
use why_relu::claim::Foil;
use why_relu::network::{Graph, Shallow};
use why_relu::number::{Rational, ratio};

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
