//! Planes in the space of inputs: a slice is the network on them, exactly.

use super::{invariants, layer, oracle, square, stack};
use nalgebra::DVector;
use why_relu::activation::relu;
use why_relu::network::{Plane, Regions, Stack};
use why_relu::number::{Rational, dyadic, ratio};
use why_relu::random::Stream;

const ORIGIN: [f64; 3] = [0.1, -0.2, 0.3];
const U: [f64; 3] = [1.0, 0.25, -0.7];
const V: [f64; 3] = [-0.3, 0.9, 0.4];

fn network() -> Stack<Rational> {
    Stack::he(&mut Stream::new(51, 0), &[3, 5, 4, 2], 0.5).map(dyadic)
}

#[test]
fn the_slice_is_the_network_on_the_plane() {
    let plane = Plane::along(&ORIGIN, [&U, &V]).expect("a plane");
    let slice = plane.slice(&network()).expect("a slice");
    for [s, t] in [[0, 0], [1, 0], [0, 1], [-2, 3]] {
        let (s, t) = (ratio(s, 3), ratio(t, 7));
        let point = DVector::from_fn(3, |axis, _| {
            dyadic(ORIGIN[axis]) + dyadic(U[axis]) * &s + dyadic(V[axis]) * &t
        });
        let here = DVector::from_vec(vec![s, t]);
        assert_eq!(slice.forward(&here, relu), network().forward(&point, relu));
    }
}

#[test]
fn the_regions_of_a_slice_are_those_of_the_oracle() {
    let plane = Plane::along(&ORIGIN, [&U, &V]).expect("a plane");
    let slice = plane.slice(&network()).expect("a slice");
    let found = Regions::of_fractions(&slice, &square()).expect("sound");
    let pieces = oracle::pieces_with(
        &slice,
        (&|x| relu(x.clone()), &[Rational::ZERO]),
        square().corners(),
    );
    assert!(found.count() > 5);
    invariants::same(&found, pieces);
}

#[test]
fn three_points_span_the_plane_along_their_differences() {
    let points = [[0.5, 1.0, 0.0], [1.5, 1.25, 0.0], [0.5, 2.0, 3.0]];
    let [p, q, r] = points.each_ref().map(<[f64; 3]>::as_slice);
    let through = Plane::through([p, q, r]).expect("a plane");
    let along = Plane::along(p, [&[1.0, 0.25, 0.0], &[0.0, 1.0, 3.0]]);
    assert_eq!(through, along.expect("a plane"));
    let text = r#"{"points": [[0.5, 1, 0], [1.5, 1.25, 0], [0.5, 2, 3]]}"#;
    assert_eq!(Plane::from_json(text), Ok(through));
}

#[test]
fn three_lines_through_one_point_of_the_plane_stay_so() {
    // On the plane the units are 3s − 1, 7t − 1 and 3s + 7t − 2, though no float is 1/3.
    let rows: [&[f64]; 3] = [&[3.0, 0.0, 0.0], &[0.0, 7.0, 0.0], &[3.0, 7.0, 0.0]];
    let network = stack(vec![
        layer(&rows, &[-1.0, -1.0, -2.0]),
        layer(&[&[1.0; 3]], &[0.0]),
    ]);
    let plane = Plane::along(&[0.0; 3], [&[1.0, 0.0, 0.1], &[0.0, 1.0, 0.7]])
        .expect("a plane");
    let slice = plane.slice(&network.map(dyadic)).expect("a slice");
    assert_eq!(
        Regions::of_fractions(&slice, &square())
            .expect("sound")
            .count(),
        6
    );
}

#[test]
fn what_spans_no_plane_is_refused_with_its_place() {
    for (text, expected) in [
        (r#"{"origin": [1, 2]}"#, "a plane is {\"origin\""),
        (
            r#"{"origin": [1], "points": []}"#,
            "invalid length 0, expected an array of length 3",
        ),
        (
            r#"{"origin": [0, 0], "directions": [[1, 0], [0, 1, 2]]}"#,
            "directions[1]: its length is 3, but that of origin 2",
        ),
        (
            r#"{"origin": [0, 0, 0], "directions": [[0.1, 0.2, 0.3], [0.2, 0.4, 0.6]]}"#,
            "directions: the directions are parallel",
        ),
        (
            r#"{"origin": [0, 0, 0], "directions": [[1, 0, 0], [0, 0, 0]]}"#,
            "directions: the directions are parallel",
        ),
        (
            r#"{"points": [[0, 0, 0], [1, 1, 1], [2, 2, 2]]}"#,
            "points: the three points lie on a line",
        ),
        (
            r#"{"points": [[], [], []]}"#,
            "points: the three points lie on a line",
        ),
        (r#"{"plane": 1}"#, "unknown field `plane`"),
    ] {
        let fault = Plane::from_json(text).expect_err(text).to_string();
        assert!(fault.starts_with(expected), "{fault}");
    }
    let fault = Plane::along(&[f64::NAN], [&[1.0], &[1.0]])
        .expect_err("a NaN")
        .to_string();
    assert_eq!(fault, "origin[0]: NaN is not a finite number");
    // 0.1 + 0.2 is not 0.3, so that these are not parallel.
    let near = Plane::along(&[0.0; 2], [&[1.0, 0.3], &[1.0, 0.1 + 0.2]]);
    assert!(near.is_ok());
}

#[test]
fn a_network_with_other_inputs_than_the_plane_is_refused() {
    let plane = Plane::along(&ORIGIN[..2], [&U[..2], &V[..2]]).expect("a plane");
    let fault = plane.slice(&network()).expect_err("a misfit").to_string();
    let expected = "layers[0].weights: its rows have 3 weights, but the points of the plane have 2";
    assert!(fault.starts_with(expected), "{fault}");
    let mut network = network();
    network.first.biases = DVector::from_element(2, ratio(0, 1));
    let plane = Plane::along(&ORIGIN, [&U, &V]).expect("a plane");
    let fault = plane
        .slice(&network)
        .expect_err("biases are missing")
        .to_string();
    assert!(
        fault.starts_with("layers[0]: it has 5 rows of weights, but 2 biases"),
        "{fault}"
    );
}
