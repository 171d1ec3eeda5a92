//! Models of Keras.

use super::{assert_refused, floats, read, slopes};
use crate::regions::{layer, stack};
use serde_json::{Value, json};

fn dense(name: &str, activation: &Value) -> Value {
    json!({"class_name": "Dense", "config": {"name": name, "activation": activation}})
}

fn sequential(layers: &[Value], weights: &Value) -> Vec<u8> {
    let model = json!({"class_name": "Sequential", "config": {"layers": layers}});
    json!({"model": model, "weights": weights})
        .to_string()
        .into()
}

#[test]
fn a_kernel_has_a_column_for_each_unit() {
    let weights = json!([[[1, 2], [3, 4]], [5, 6]]);
    let network = read(&sequential(&[dense("d", &json!("linear"))], &weights));
    let expected = stack(vec![layer(&[&[1.0, 3.0], &[2.0, 4.0]], &[5.0, 6.0])]);
    assert_eq!(floats(&network.expect("a network")), &expected);
}

#[test]
fn an_activation_is_a_name_or_a_layer() {
    let weights = json!([[[1], [1]], [0]]);
    let slopes = |activation: Value| {
        let read = read(&sequential(&[dense("d", &activation)], &weights));
        slopes(&read.expect("a network")).to_vec()
    };
    let leaky = |config: Value| json!({"class_name": "LeakyReLU", "config": config});
    assert_eq!(slopes(json!(null)), [0.0; 0]);
    assert_eq!(slopes(json!("relu")), [0.0]);
    assert_eq!(slopes(json!("leaky_relu")), [0.2]);
    assert_eq!(slopes(leaky(json!({"negative_slope": 0.5}))), [0.5]);
    assert_eq!(slopes(leaky(json!({"alpha": 0.25}))), [0.25]);
    assert_eq!(
        slopes(json!({"class_name": "function", "config": "relu"})),
        [0.0]
    );
}

#[test]
fn what_is_not_read_is_named_with_its_layer() {
    let weights = json!([[[1], [1]], [0]]);
    let refused = |layers: &[Value], expected: &str| {
        assert_refused(&sequential(layers, &weights), expected);
    };
    let conv = json!({"class_name": "Conv2D", "config": {"name": "c"}});
    refused(
        &[conv],
        "c: layers of the class \"Conv2D\" are not read; InputLayer,",
    );
    refused(
        &[dense("d", &json!("gelu"))],
        "d: the activation \"gelu\" is not read",
    );
    refused(
        &[dense("d", &json!("softmax"))],
        "d: softmax is not piecewise linear.",
    );
    let capped =
        json!({"class_name": "ReLU", "config": {"name": "r", "max_value": 6.0}});
    refused(
        &[dense("d", &json!(null)), capped],
        "r: a ReLU with a threshold or a",
    );
    let input =
        json!({"class_name": "InputLayer", "config": {"batch_shape": [null, 4, 2]}});
    refused(
        &[input, dense("d", &json!(null))],
        "d: it acts on the last axis of several",
    );
}

#[test]
fn a_branch_of_a_functional_model_is_refused() {
    let mut join = dense("join", &json!(null));
    join["inbound_nodes"] = json!([[["a", 0, 0, {}], ["b", 0, 0, {}]]]);
    let layers = [dense("a", &json!(null)), dense("b", &json!(null)), join];
    assert_refused(
        &sequential(&layers, &json!([])),
        "join: it is fed by a, b; only",
    );
}

#[test]
fn weights_and_layers_come_from_the_same_model() {
    let layers = [dense("d", &json!("relu"))];
    for (weights, expected) in [
        (json!([]), "d: no array is left for its weights"),
        (json!([[[1], [1]]]), "d: no array is left for its weights"),
        (
            json!([[[1], [1]], [0], [0]]),
            "weights[2]: no layer of the model is left",
        ),
        (
            json!([[1, 1], [0]]),
            "weights[0]: its shape is [2]; the weights of a layer",
        ),
        (
            json!([[[1], [1]], [0, 0]]),
            "weights[1]: its shape is [2], but there are 1",
        ),
        (
            json!([[[1], [1, 2]]]),
            "the length of a list is 2, but that of its neighbour 1",
        ),
        (json!([[[1], 1]]), "a number stands among lists"),
        (json!([[1, [1]]]), "a list stands among numbers"),
        (
            json!([[["1"]]]),
            "invalid type: string \"1\", expected a finite number",
        ),
    ] {
        assert_refused(&sequential(&layers, &weights), expected);
    }
}
