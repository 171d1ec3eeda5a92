//! The regions of networks whose activation a reader typed.

use nalgebra::DVector;
use why_relu::network::{Domain, Layer, Regions, Stack};
use why_relu::number::{Number, Rational, dyadic, ratio};
use why_relu::playground::{Learner, Report, State, relus};
use why_relu::random::Stream;

type Bend = fn(Rational) -> Rational;

/// The same function as the text, written by hand.
const TYPED: [(&str, Bend); 5] = [
    ("max(x, 0.1*x)", |z| {
        let tenth = ratio(1, 10) * &z;
        if z > tenth { z } else { tenth }
    }),
    ("abs(x)", |z| z.magnitude()),
    ("max(min(x,1),-1)", |z| z.clamp(ratio(-1, 1), ratio(1, 1))),
    ("min(max(0.2*x+0.5, 0), 1)", |z| {
        (z * ratio(1, 5) + ratio(1, 2)).clamp(Rational::ZERO, Rational::ONE)
    }),
    ("0.3*x-1", |z| z * ratio(3, 10) - Rational::ONE),
];

fn learner(text: &str) -> Learner {
    let state: State = text.parse().expect("a state");
    Learner::at(&state)
}

/// The score, layer by layer, in fractions, from the weights of the learner.
fn score(learner: &Learner, bend: Bend, place: &[Rational; 2]) -> Rational {
    let network = learner.network();
    let exact = |layer: &Layer<f64>| Layer {
        weights: layer.weights.map(dyadic),
        biases: layer.biases.map(dyadic),
    };
    let mut signal = DVector::from_row_slice(place);
    for layer in &network.hidden {
        signal = exact(&layer.affine).forward(&signal).map(bend);
    }
    exact(&network.output).forward(&signal)[1].clone()
}

#[test]
fn on_each_region_of_a_typed_activation_the_map_is_exactly_the_network() {
    let mut stream = Stream::new(5, 0);
    for (f, bend) in TYPED {
        let learner = learner(&format!("units:4,3;f:{f};steps:20"));
        let stack = relus(&learner).expect("made of straight pieces");
        let square = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0]).expect("a square");
        let regions =
            Regions::of_fractions(&stack, &square).expect("a sound network");
        assert_eq!(Report::of(&learner).regions, Some(regions.count()), "{f}");
        let mut area = Rational::ZERO;
        for region in regions.iter() {
            let corners = region.exact_polygon();
            area += shoelace(&corners);
            let [a, b, c] = region.exact_affine(0);
            for _ in 0..3 {
                // A mean of the corners with random weights lies inside.
                let weights: Vec<_> = corners
                    .iter()
                    .map(|_| ratio(stream.integer(1, 1000), 1))
                    .collect();
                let all = weights.iter().fold(Rational::ZERO, |sum, w| sum + w);
                let place = [0, 1].map(|axis| {
                    let terms = corners.iter().zip(&weights);
                    let sum =
                        terms.fold(Rational::ZERO, |sum, (p, w)| sum + &p[axis] * w);
                    sum / &all
                });
                let value = &a * &place[0] + &b * &place[1] + &c;
                assert_eq!(value, score(&learner, bend, &place), "{f}");
            }
        }
        assert_eq!(area, ratio(8, 1), "{f}: the regions fill the square");
    }
}

/// Twice the area.
fn shoelace(corners: &[[Rational; 2]]) -> Rational {
    let next = corners.iter().cycle().skip(1);
    let parts = corners
        .iter()
        .zip(next)
        .map(|([x, y], [u, v])| x * v - u * y);
    parts.fold(Rational::ZERO, |sum, part| sum + part)
}

#[test]
fn each_knot_of_one_layer_is_a_line() {
    // One unit: as many regions as pieces, if its lines cross the square.
    let layer = |weights: &[f64], biases: &[f64]| Layer {
        weights: nalgebra::DMatrix::from_row_slice(1, weights.len(), weights),
        biases: DVector::from_row_slice(biases),
    };
    let network = Stack {
        first: layer(&[4.0, 1.0], &[0.0]),
        above: vec![layer(&[1.0], &[0.0])],
    };
    let square = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0]).expect("a square");
    for (text, pieces) in [
        ("abs(x)", 2),
        ("max(min(x,1),-1)", 3),
        ("abs(abs(x)-0.7)", 4),
    ] {
        let formula: why_relu::formula::Formula = text.parse().expect("a formula");
        let straight = formula.straight().expect("straight");
        let expanded = straight.in_relus(&network.map(dyadic));
        let regions = Regions::of_fractions(&expanded, &square).expect("sound");
        assert_eq!(regions.count(), pieces, "{text}");
    }
}

#[test]
fn what_is_curved_or_bends_too_often_is_sampled_and_says_so() {
    for (f, why) in [
        ("x*sigmoid(x)", "not made of straight pieces"),
        ("tanh", "not made of straight pieces"),
        ("abs(abs(abs(x)-1)-0.5)", "so many knots"),
    ] {
        let learner = learner(&format!("units:8,8,8;f:{f};steps:1"));
        let reason = relus(&learner).expect_err("sampled");
        assert!(reason.contains(why), "{f}: {reason}");
        assert_eq!(Report::of(&learner).regions, None);
    }
}
