//! `why-relu regions` with other activations, on planes, with several outputs, and with a limit.

use super::{diamond, folder, refused, regions, text};
use serde_json::{Value, json};
use std::fs;

/// x, y and x + y + z, clipped, and two outputs.
fn clipped() -> String {
    json!({"activation": "max(min(x, 1), -1)", "layers": [
        {"weights": [[2, 0, 0], [0, 2, 0], [0, 0, 2]], "biases": [0, 0, 0]},
        {"weights": [[1, 0, 1], [0, 1, 1]], "biases": [0, 0]},
    ]})
    .to_string()
}

#[test]
fn a_network_of_three_inputs_is_seen_on_a_plane_with_the_activation_that_its_file_names()
 {
    let (_keep, folder) = folder(&clipped());
    let plane = json!({"points": [[0, 0, 0.25], [1, 0, 0.25], [0, 1, 0.25]]});
    fs::write(folder.join("plane.json"), plane.to_string()).expect("a file");
    let output = regions(&folder, &["network.json", "--plane", "plane.json"]);
    // Outputs differ as clipped x and y do: they are equal along the diagonal of the middle, and
    // all over two corners, where the first counts as the largest.
    let expected = "network plane → 3 → 2 on [-1, 1] × [-1, 1]\n\
                    linear regions              9\n\
                    merged where maps agree     9\n\
                    the largest output changes  3\n\
                    outputs 0 and 1 are equal   1\n";
    assert_eq!(text(output.stderr), "");
    assert_eq!(text(output.stdout), expected);
}

#[test]
fn an_activation_of_the_command_line_goes_before_that_of_the_file() {
    let network = json!({"activation": "x^2", "layers": [
        {"weights": [[1, 0]], "biases": [0]},
        {"weights": [[1]], "biases": [0]},
    ]});
    let (_keep, folder) = folder(&network.to_string());
    for (activation, count) in [
        ("max(x, 0.1*x)", 2),
        ("leaky", 2),
        ("-x", 1),
        ("max(min(x, 0.5), -0.5)", 3),
    ] {
        let arguments = ["network.json", "--activation", activation, "--json"];
        let output = regions(&folder, &arguments);
        let document: Value =
            serde_json::from_slice(&output.stdout).expect(activation);
        assert_eq!(document["count"], count, "{activation}");
    }
    let said = refused(&network.to_string(), &[]);
    let expected = "error: network.json: activation: \"x^2\" is not made of at most 65 straight";
    assert!(said.starts_with(expected), "{said}");
    let said = refused(&diamond(), &["--activation", "max(x"]);
    assert!(
        said.starts_with("error: --activation: the activation is relu, leaky"),
        "{said}"
    );
}

#[test]
fn the_outputs_are_compared_in_the_json() {
    let (_keep, folder) = folder(&clipped().replace("max(min(x, 1), -1)", "relu"));
    let plane = json!({"origin": [0, 0, 0], "directions": [[1, 0, 0], [0, 1, 0]]});
    fs::write(folder.join("plane.json"), plane.to_string()).expect("a file");
    let arguments = ["network.json", "--plane", "plane.json", "--json"];
    let output = regions(&folder, &arguments);
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    // relu(2x) and relu(2y) are equal along the diagonal, and where both are zero.
    assert_eq!(document["count"], 4);
    assert_eq!(document["boundary_segments"], Value::Null);
    let seams = document["seams"].as_array().expect("a list");
    assert!(seams.iter().all(|seam| seam["outputs"] == json!([0, 1])));
    let tie = &document["ties"][0];
    assert_eq!(tie["outputs"], json!([0, 1]));
    assert_eq!(tie["regions"].as_array().expect("a list").len(), 1);
}

#[test]
fn a_limit_stops_with_what_was_counted_and_writes_no_list() {
    let (_keep, folder) = folder(&diamond());
    let output = regions(&folder, &["network.json", "--limit", "3"]);
    assert!(output.status.success());
    let expected = "linear regions              more than 3\n";
    assert_eq!(text(output.stdout), expected);
    assert_eq!(text(output.stderr), "");
    let output = regions(&folder, &["network.json", "--limit", "4"]);
    assert!(text(output.stdout).contains("linear regions              4\n"));
    let said = refused(&diamond(), &["--limit", "3", "--json"]);
    let expected =
        "error: there are more than 3 regions, and a list that is not whole is not";
    assert!(said.starts_with(expected), "{said}");
}

#[test]
fn a_plane_that_does_not_fit_is_refused_with_its_file() {
    let (_keep, folder) = folder(&clipped());
    for (plane, expected) in [
        (
            json!({"origin": [0, 0], "directions": [[1, 0], [0, 1]]}),
            "error: network.json: layers[0].weights: its rows have 3 weights, but the points of",
        ),
        (
            json!({"origin": [0, 0, 0], "directions": [[1, 0, 0], [2, 0, 0]]}),
            "error: plane.json: directions: the directions are parallel",
        ),
        (json!({"points": [1]}), "error: plane.json: invalid type"),
    ] {
        fs::write(folder.join("plane.json"), plane.to_string()).expect("a file");
        let output = regions(&folder, &["network.json", "--plane", "plane.json"]);
        assert_eq!(output.status.code(), Some(1));
        let said = text(output.stderr);
        assert!(said.starts_with(expected), "{said}");
    }
    let said = refused(&clipped(), &["--activation", "relu"]);
    assert!(
        said.contains(
            "a network here has 2 inputs; look at one with more on a plane"
        ),
        "{said}"
    );
}
