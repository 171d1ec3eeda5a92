//! Networks and domains that are refused, and the faults that name them.

use super::{layer, regions, shallow, square, stack};
use why_relu::network::{Domain, Regions, Stack};
use why_relu::saved::{Network, Weights};

/// What the network is refused with starts like that.
fn assert_refused(network: &Stack<f64>, expected: &str) {
    let fault = Regions::of(network, &square()).expect_err("a faulty network");
    assert_starts(&fault.to_string(), expected);
}

fn assert_starts(text: &str, expected: &str) {
    assert!(text.starts_with(expected), "{text}");
}

fn fault_of(text: &str) -> String {
    let refused = Network::from_json(text).and_then(|network| {
        let Weights::Floats(stack) = &network.weights else {
            panic!("decimals are floats")
        };
        Regions::of(stack, &square())
    });
    refused.expect_err("a faulty text").to_string()
}

#[test]
fn a_number_that_is_not_finite_is_named_with_its_place() {
    let mut network = shallow(&[&[1.0, 2.0], &[3.0, 4.0]], &[0.0, 0.0]);
    network.first.weights[(1, 0)] = f64::NAN;
    let expected = "layers[0].weights[1][0]: NaN is not a finite number";
    assert_refused(&network, expected);
    network.first.weights[(1, 0)] = 0.0;
    network.above[0].biases[0] = f64::INFINITY;
    assert_refused(&network, "layers[1].biases[0]: inf is not a finite number");
}

#[test]
fn shapes_that_do_not_fit_are_named() {
    let three_inputs = shallow(&[&[1.0, 2.0, 3.0]], &[0.0]);
    let expected = "layers[0].weights: its rows have 3 weights";
    assert_refused(&three_inputs, expected);
    let first = layer(&[&[1.0, 2.0]], &[0.0]);
    let misfit = stack(vec![first.clone(), layer(&[&[1.0, 2.0]], &[0.0])]);
    let expected = "layers[1].weights: its rows have 2 weights, but the layer below has 1 units";
    assert_refused(&misfit, expected);
    let biases = stack(vec![layer(&[&[1.0, 2.0]], &[0.0, 1.0])]);
    let expected = "layers[0]: it has 1 rows of weights, but 2 biases";
    assert_refused(&biases, expected);
    let empty = stack(vec![first, layer(&[], &[])]);
    assert_refused(&empty, "layers[1]: it has no unit");
}

#[test]
fn a_layer_of_65536_units_fits_and_one_more_does_not() {
    let dead = |units| shallow(&vec![&[0.0, 1.0][..]; units], &vec![-2.0; units]);
    assert_eq!(regions(&dead(1 << 16)).count(), 1);
    let expected = "layers[0]: 65537 units are more than";
    assert_refused(&dead((1 << 16) + 1), expected);
}

#[test]
fn values_beyond_the_reach_of_the_error_bounds_are_refused() {
    let big = layer(&[&[1e100, 0.0]], &[0.0]);
    let big = stack(vec![big, layer(&[&[1e100]], &[0.0])]);
    assert_refused(&big, "layers[1]: its units may reach 1e200");
    let over = stack(vec![layer(&[&[f64::MAX, f64::MAX]], &[0.0])]);
    assert_refused(&over, "layers[0]: its units may reach inf");
}

#[test]
fn a_domain_has_an_inside_and_is_convex() {
    let no = |corners: &[[f64; 2]]| {
        Domain::polygon(corners).expect_err("no domain").to_string()
    };
    assert!(no(&[[0.0, 0.0], [1.0, 0.0]]).contains("three corners or more, not 2"));
    assert!(
        no(&[[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]]).contains("not strictly convex")
    );
    let line = no(&[[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]);
    let corner =
        "the corner [2.0, 2.0] is not inside the side from [0.0, 0.0] to [1.0, 1.0]";
    assert!(line.contains(corner), "{line}");
    let dart = [[0.0, 0.0], [4.0, 0.0], [1.0, 1.0], [0.0, 4.0]];
    assert!(no(&dart).contains("not strictly convex"));
    let pentagram = [
        [1.0, 0.0],
        [-0.8, 0.6],
        [0.3, -0.9],
        [0.3, 0.9],
        [-0.8, -0.6],
    ];
    assert!(no(&pentagram).contains("not strictly convex"));
    assert!(
        no(&[[0.0, 0.0], [1.0, f64::NAN], [2.0, 0.0]]).contains("no finite point")
    );
    let empty = Domain::rectangle([1.0, 1.0], [0.0, 1.0]).expect_err("no domain");
    assert!(empty.to_string().contains("1 to 1 is empty"));
    let nan = Domain::rectangle([f64::NAN, 1.0], [0.0, 1.0]);
    assert!(nan.is_err());
}

#[test]
fn a_text_that_is_no_network_is_refused_with_its_place() {
    let second = |weights: &str, biases: &str| {
        fault_of(&format!(
            r#"{{"layers": [
                {{"weights": [[1, 2]], "biases": [0]}},
                {{"weights": {weights}, "biases": {biases}}}
            ]}}"#
        ))
    };
    for (weights, biases, place) in [
        ("[[1, 2], [3, NaN]]", "[0]", "weights[1][1]"),
        ("[[1, 2], [-Infinity, 1]]", "[0]", "weights[1][0]"),
        ("[[1, 1e999]]", "[0]", "weights[0][1]"),
        ("[[1, \"2\"]]", "[0]", "weights[0][1]"),
        ("[[1], [null]]", "[0]", "weights[1][0]"),
        ("[[1]]", "[NaN]", "biases[0]"),
        ("[[1]]", "[0], \"bias\": 1", "bias"),
        ("[[1, 2], 3]", "[0]", "weights[1]"),
        ("[[1 2]]", "[0]", "weights[0]"),
        // The brackets stand in a string, which the escaped quote does not end.
        ("\"a\\\",[[\"", "[0]", "weights"),
    ] {
        let fault = second(weights, biases);
        assert_starts(&fault, &format!("layers[1].{place}: "));
        assert!(fault.contains(" at line 3 column "), "{fault}");
    }
    for (weights, biases, expected) in [
        (
            "[[1, 2], [3]]",
            "[0, 0]",
            "layers[1].weights[1]: its length is 1, but that of the first row 2",
        ),
        (
            "[[], []]",
            "[0, 0]",
            "layers[1].weights: its rows have 0 weights, but the layer below has 1 units",
        ),
        ("[]", "[]", "layers[1]: it has no unit; leave the layer out"),
        (
            "[[1]]",
            "[0, 1]",
            "layers[1]: it has 1 rows of weights, but 2 biases",
        ),
    ] {
        assert_starts(&second(weights, biases), expected);
    }
    for (text, expected) in [
        (
            "{\"layers\": []}",
            "layers: it is empty; a network has at least one layer",
        ),
        (
            "{\"layer\": []}",
            "layer: unknown field `layer`, expected `layers` or `activation` at line 1",
        ),
        (
            "",
            "EOF while parsing a value at line 1 column 0; a network is",
        ),
        (
            "[1, 2",
            "[0]: invalid type: integer `1`, expected a sequence at line 1",
        ),
        (
            "{\"layers\": []} x",
            "trailing characters at line 1 column 16; a network is",
        ),
    ] {
        assert_starts(&fault_of(text), expected);
    }
}

#[test]
fn the_fault_of_a_text_says_how_to_mend_it() {
    for (row, mend) in [
        ("[1, NaN]", "weights and biases are finite decimal numbers"),
        (
            "[1, \"2\"]",
            "weights and biases are finite decimal numbers",
        ),
        ("[1, 1e999]", "the largest number that a 64-bit float holds"),
        ("[1 2]", r#"a network is {"layers": [{"weights": [[…], …]"#),
    ] {
        let text =
            format!(r#"{{"layers": [{{"weights": [{row}], "biases": [0]}}]}}"#);
        let fault = fault_of(&text);
        assert!(fault.contains(mend), "{fault}");
    }
}
