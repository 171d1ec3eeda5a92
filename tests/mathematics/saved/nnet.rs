//! The text of ACAS Xu.

use super::{assert_refused, floats, read};
use nalgebra::dmatrix;
use textbook::number::{dyadic, ratio};
use why_relu::saved::Weights;

/// One layer from two inputs to one output, with these means and ranges.
fn text(means: &str, ranges: &str) -> String {
    format!(
        "// A comment\n1,2,1,2,\n2,1,\n0,\n-9,-9,\n9,9,\n{means}\n{ranges}\n3,5,\n7,\n"
    )
}

#[test]
fn normalisation_is_folded_in_exactly() {
    let network = read(text("1,2,4,", "3,7,10,").as_bytes()).expect("a network");
    let Weights::Fractions(stack) = network.weights else {
        panic!("thirds are no floats")
    };
    // 10 (3 (x − 1)/3 + 5 (y − 2)/7 + 7) + 4.
    assert_eq!(stack.first.weights, dmatrix![dyadic(10.0), ratio(50, 7)]);
    assert_eq!(stack.first.biases[0], ratio(64 * 7 - 100, 7));
    assert_eq!(network.remarks.len(), 1);
}

#[test]
fn without_normalisation_the_floats_are_as_they_stand() {
    let network = read(text("0,0,0", "1,1,1").as_bytes()).expect("a network");
    assert_eq!(floats(&network).first.weights, dmatrix![3.0, 5.0]);
}

#[test]
fn of_more_means_than_inputs_the_last_is_that_of_the_outputs() {
    let more = read(text("1,2,35.1,0,4,", "3,7,100,6,10,").as_bytes());
    assert_eq!(more, read(text("1,2,4,", "3,7,10,").as_bytes()));
}

#[test]
fn lines_that_do_not_fit_are_named() {
    let good = text("0,0,0,", "1,1,1,");
    for (old, new, expected) in [
        (
            "2,1,\n0",
            "2,1,1,\n0",
            "line 3: the widths [2, 1, 1] are not those of line 2",
        ),
        (
            "3,5,\n",
            "3,\n",
            "line 9: the weights of a unit should be here: 2 numbers, not 1",
        ),
        ("7,\n", "", "it ends before the bias of a unit; a part"),
        ("7,\n", "7,\n8,\n", "line 11: the network has ended here"),
        ("3,5,", "3,nan,", "line 9: \"nan\" is not a finite number"),
        (
            "0,0,0,",
            "0,0,",
            "line 7: the mean of each input and the outputs should",
        ),
        ("1,1,1,", "1,0,1,", "the range of input 1 is 0"),
        (
            "1,2,1,2,",
            "1,2,x,",
            "line 2: the numbers of layers, inputs, outputs are whole",
        ),
        ("1,2,1,2,", "99999999999,2,1,2,", "line 3: the widths"),
    ] {
        let bad = good.replacen(old, new, 1);
        assert_ne!(bad, good);
        assert_refused(bad.as_bytes(), expected);
    }
}
