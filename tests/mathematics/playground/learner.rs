//! The learner against what the book has already, and against itself.

use super::{report, state, trained};
use nalgebra::{DMatrix, DVector};
use why_relu::activation::{HiddenActivation, relu};
use why_relu::playground::{Learner, relus};
use why_relu::training::Classifier;

const STATES: [&str; 6] = [
    "data:xor;units:4;steps:60",
    "data:spirals;units:8,8,8;f:gelu;rate:0.01;steps:40",
    "data:circles;units:5,3;f:x*sigmoid(1.702*x);norm:yes;steps:40",
    "data:circles;units:6,6;f:leaky;method:gradient;rate:0.5;norm:yes;seed:7;steps:50",
    "data:none;own:a-50,0.b50,0.b60,-20;units:3,3;f:tanh;start:lecun;steps:30",
    "data:xor;units:;method:gradient;steps:10",
];

#[test]
fn the_same_state_gives_the_same_bits_twice() {
    for text in STATES {
        assert_eq!(report(text), report(text), "{text}");
    }
    let other = report("data:xor;units:4;steps:60;seed:2");
    assert_ne!(report(STATES[0]).fingerprint, other.fingerprint);
}

#[test]
fn steps_in_parts_are_steps_at_once() {
    for text in STATES {
        let state = state(text);
        let mut learner = Learner::new(&state);
        for steps in (0..=state.steps).step_by(7).chain([state.steps]) {
            learner.go_to(steps);
        }
        assert_eq!(learner.network(), Learner::at(&state).network(), "{text}");
    }
}

/// The same network, which knows its activation.
fn knowing(learner: &Learner, activation: HiddenActivation) -> Classifier<f64> {
    Classifier {
        activation,
        ..learner.network().clone()
    }
}

fn inputs(learner: &Learner) -> DMatrix<f64> {
    let points = learner.state().points();
    let coordinates = points.iter().flat_map(|(place, _)| place).copied();
    DMatrix::from_iterator(2, points.len(), coordinates)
}

#[test]
fn the_way_forward_is_that_of_a_classifier() {
    for (word, activation) in why_relu::playground::Bend::NAMED {
        for norm in ["no", "yes"] {
            let text = format!("units:5,7,2;f:{word};norm:{norm};steps:20");
            let learner = trained(&text);
            let known = knowing(&learner, activation);
            let [seen, expected] =
                [learner.trace(), known.forward(inputs(&learner), None)];
            if norm == "no" {
                assert_eq!(seen.scores, expected.scores, "{text}");
            }
            // Sums of a few numbers in another order.
            let off = (seen.scores - expected.scores).abs().max();
            assert!(off < 1e-9, "{text}: {off}");
        }
    }
}

#[test]
fn a_typed_tanh_has_the_gradient_of_the_known_one() {
    let places = "units:6,6;seed:3;rate:0.05;norm:";
    for norm in ["no", "yes"] {
        let [typed, known] = ["2*sigmoid(2*x)-1", "tanh"]
            .map(|f| trained(&format!("{places}{norm};f:{f}")));
        let [typed, known] = [&typed, &known].map(|one| one.gradient(&one.trace()));
        assert!((typed.0 - known.0).abs() < 1e-12);
        let slopes = typed.1.parameters().flatten();
        for (typed, known) in slopes.zip(known.1.parameters().flatten()) {
            assert!((typed - known).abs() < 1e-10, "{typed} {known}");
        }
    }
}

#[test]
fn the_stack_of_relus_is_the_network() {
    for f in ["relu", "leaky", "max(x,0.1*x)"] {
        for norm in ["no", "yes"] {
            let learner = trained(&format!("units:6,4;f:{f};norm:{norm};steps:80"));
            let stack = relus(&learner).expect("made of straight pieces");
            let stack = stack.map(|number| number.to_f64().value());
            let places: Vec<_> = (-10..=10)
                .map(|k| [f64::from(k) / 10.0, f64::from(k * k) / 70.0 - 0.5])
                .collect();
            for (place, score) in places.iter().zip(learner.scores(&places)) {
                let input = DVector::from_row_slice(place);
                let value = stack.forward(&input, relu)[0];
                let off = (value - score).abs();
                assert!(off < 1e-9 * (1.0 + score.abs()), "{f} {norm}: {off}");
            }
        }
    }
    for f in ["tanh", "x*x"] {
        assert!(relus(&trained(&format!("f:{f};steps:1"))).is_err(), "{f}");
        let without = trained(&format!("f:{f};units:;steps:1"));
        assert!(relus(&without).is_ok(), "{f}");
    }
}

/// Layer and number of each unit whose weighted sums, added up here, are never above 0.
fn never_above(learner: &Learner) -> Vec<(usize, usize)> {
    let mut signal = inputs(learner);
    let mut found = Vec::new();
    for (number, layer) in learner.network().hidden.iter().enumerate() {
        let layer = &layer.affine;
        let mut z = &layer.weights * &signal;
        for mut column in z.column_iter_mut() {
            column += &layer.biases;
        }
        for (unit, row) in z.row_iter().enumerate() {
            if row.iter().all(|&z| z <= 0.0) {
                found.push((number + 1, unit + 1));
            }
        }
        signal = z.map(relu);
    }
    found
}

#[test]
fn a_dead_unit_has_no_sum_above_zero_and_keeps_its_weights() {
    let text = "data:circles;units:8,8;method:gradient;rate:3;steps:";
    let mut learner = trained(&format!("{text}300"));
    let dead = report(&format!("{text}300")).dead;
    let pairs: Vec<_> = dead.iter().map(|unit| (unit.layer, unit.unit)).collect();
    assert_eq!(pairs, never_above(&learner));
    // What feeds a unit of the first layer does not change.
    let first = pairs.iter().filter(|(layer, _)| *layer == 1);
    let first: Vec<_> = first.map(|(_, unit)| unit - 1).collect();
    assert!(!first.is_empty());
    let weights = |learner: &Learner| {
        let layer = learner.network().hidden[0].affine.weights.clone();
        first
            .iter()
            .map(|&unit| layer.row(unit).into_owned())
            .collect::<Vec<_>>()
    };
    let before = weights(&learner);
    learner.go_to(400);
    assert_eq!(before, weights(&learner));
}

#[test]
fn the_held_score_stays_zero() {
    for text in STATES {
        let learner = trained(text);
        let output = &learner.network().output;
        assert!(
            output.weights.row(0).iter().all(|&weight| weight == 0.0),
            "{text}"
        );
        assert_eq!(output.biases[0], 0.0, "{text}");
    }
}
