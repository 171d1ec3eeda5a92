//! ONNX models, node by node.

use super::message::{Message, graph, model, node, tensor, value};
use super::{assert_refused, floats, read, slopes};
use nalgebra::{DVector, dmatrix, dvector};
use textbook::number::{Rational, dyadic, ratio};
use why_relu::network::Layer;
use why_relu::saved::Weights;

fn w() -> Message {
    tensor("w", &[2, 2], &[1.0, 2.0, 3.0, 4.0])
}

#[test]
fn a_matrix_to_the_right_of_a_row_has_a_column_for_each_unit() {
    let bytes = model(
        &[
            node("MatMul", &["x", "w"], "a"),
            node("Add", &["a", "b"], "y"),
        ],
        &[w(), tensor("b", &[2], &[5.0, 6.0])],
    );
    let network = read(&bytes).expect("a network");
    let layer = Layer {
        weights: dmatrix![1.0, 3.0; 2.0, 4.0],
        biases: dvector![5.0, 6.0],
    };
    assert_eq!(floats(&network).first, layer);
    assert!(floats(&network).above.is_empty() && slopes(&network).is_empty());
}

#[test]
fn layers_without_a_bend_between_are_one_exactly() {
    // 0.1 as a float, times itself, is no float of 64 bits with 1 added to it.
    let tiny = tensor("t", &[2, 2], &[0.1, 0.0, 0.0, 1.0]);
    let nodes = [
        node("MatMul", &["x", "t"], "a"),
        node("Add", &["a", "one"], "b"),
        node("MatMul", &["b", "t"], "c"),
        node("MatMul", &["c", "t"], "d"),
        node("MatMul", &["d", "t"], "y"),
    ];
    let bytes = model(&nodes, &[tiny, tensor("one", &[1], &[1.0])]);
    let Weights::Fractions(stack) = read(&bytes).expect("a network").weights else {
        panic!("floats")
    };
    let tenth = dyadic(f64::from(0.1_f32));
    let cube = tenth.clone() * &tenth * &tenth;
    assert_eq!(stack.first.weights[(0, 0)], &cube * &tenth);
    assert_eq!(
        stack.first.biases,
        DVector::from_vec(vec![cube, Rational::ONE])
    );
}

#[test]
fn factors_of_gemm_are_exact() {
    let gemm = node("Gemm", &["x", "w", "b"], "y")
        .message(5, &Message::default().text(1, "alpha").float(2, 0.5))
        .message(5, &Message::default().text(1, "beta").float(2, 0.25));
    let bytes = model(&[gemm], &[w(), tensor("b", &[1], &[3.0])]);
    let network = read(&bytes).expect("a network");
    let layer = Layer {
        weights: dmatrix![0.5, 1.5; 1.0, 2.0],
        biases: dvector![0.75, 0.75],
    };
    assert_eq!(floats(&network).first, layer);
    assert_eq!(ratio(3, 4), dyadic(0.75));
}

#[test]
fn an_activation_at_either_end_is_between_the_network_and_the_identity() {
    let bytes = model(
        &[node("Relu", &["x"], "a"), node("LeakyRelu", &["a"], "y")],
        &[],
    );
    let network = read(&bytes).expect("a network");
    let one = dmatrix![1.0, 0.0; 0.0, 1.0];
    assert!(floats(&network).layers().all(|layer| layer.weights == one));
    assert_eq!(slopes(&network), [0.0, f64::from(0.01_f32)]);
}

#[test]
fn what_does_not_lead_to_the_output_is_passed_over() {
    let bytes = model(
        &[
            node("Sin", &["x"], "z"),
            node("MatMul", &["x", "w"], "y"),
            node("Cos", &["y"], "v"),
        ],
        &[w(), tensor("nan", &[1], &[f32::NAN])],
    );
    assert!(read(&bytes).is_ok());
}

#[test]
fn an_operator_that_is_not_read_is_named_with_those_that_are() {
    let expected =
        "node y (Sin): this operator is not read; Gemm, MatMul, Add, Sub, Relu,";
    assert_refused(&model(&[node("Sin", &["x"], "y")], &[]), expected);
    let nodes = [
        node("MatMul", &["x", "w"], "a"),
        node("Softmax", &["a"], "y"),
    ];
    let told = read(&model(&nodes, &[w()]))
        .expect_err("Softmax")
        .to_string();
    assert!(told.contains(r#"["x"], ["a"])` leaves it out"#), "{told}");
}

#[test]
fn a_cycle_a_branch_and_a_gap_are_named() {
    let nodes = [node("Add", &["x", "y"], "a"), node("Relu", &["a"], "y")];
    assert_refused(
        &model(&nodes, &[]),
        "node a (Add): it takes \"y\", which neither",
    );
    let nodes = [node("Relu", &["x"], "a"), node("Add", &["a", "x"], "y")];
    assert_refused(&model(&nodes, &[]), "node y (Add): it joins two ways");
    let nodes = [node("Add", &["x", "x"], "y")];
    assert_refused(&model(&nodes, &[]), "node y (Add): it joins two ways");
    let nodes = [node("Relu", &["z"], "y"), node("Relu", &["y"], "z")];
    assert_refused(&model(&nodes, &[]), "node y (Relu): it takes \"z\"");
    assert_refused(&model(&[], &[]), "y: no node that is fed by the input");
}

#[test]
fn two_inputs_and_two_outputs_are_counted() {
    let [x, y] = ["x", "y"].map(|name| value(name, &[1, 2]));
    let both = [x.clone(), y.clone()];
    let relu = [node("Relu", &["x"], "y")];
    let bytes = graph(&relu, &[], &[x], &both);
    assert_refused(&bytes, "its graph has 2 outputs, x, y; one is read.");
    let bytes = graph(&relu, &[], &both, &[y]);
    assert_refused(&bytes, "its graph has 2 inputs, x, y; one is read.");
}

#[test]
fn shapes_that_do_not_fit_are_refused() {
    let row = tensor("b", &[3], &[1.0, 2.0, 3.0]);
    let nodes = [
        node("MatMul", &["x", "w"], "a"),
        node("Add", &["a", "b"], "y"),
    ];
    assert_refused(
        &model(&nodes, &[w(), row]),
        "b: its shape is [3], but there are 2 units",
    );
    // A column would be added to each of several examples.
    let column = tensor("b", &[2, 1], &[1.0, 2.0]);
    assert_refused(
        &model(&nodes, &[w(), column]),
        "b: its shape is [2, 1], but",
    );
    let nodes = [node("MatMul", &["x", "w"], "y")];
    let three = tensor("w", &[3, 1], &[1.0; 3]);
    assert_refused(
        &model(&nodes, &[three]),
        "node y (MatMul): it takes 3 inputs",
    );
    let deep = graph(
        &nodes,
        &[w()],
        &[value("x", &[1, 5, 2])],
        &[value("y", &[])],
    );
    assert_refused(&deep, "node y (MatMul): the input has 3 axes");
    let nodes = [
        node("MatMul", &["x", "w"], "a"),
        node("MatMul", &["w", "a"], "y"),
    ];
    assert_refused(
        &model(&nodes, &[w()]),
        "node y (MatMul): the signals of an example",
    );
}
