//! `why-relu regions`: what it prints, writes and refuses.

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn regions(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_why-relu"));
    let command = command.arg("regions").args(arguments).current_dir(folder);
    command.output().expect("the program runs")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("text")
}

/// A folder with a file `network.json` that holds `content`.
fn folder(content: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("network.json"), content).expect("a file");
    let path = folder.path().to_path_buf();
    (folder, path)
}

/// |x| + |y| − 1/2.
fn diamond() -> String {
    json!({"layers": [
        {"weights": [[1, 0], [-1, 0], [0, 1], [0, -1]], "biases": [0, 0, 0, 0]},
        {"weights": [[1, 1, 1, 1]], "biases": [-0.5]},
    ]})
    .to_string()
}

fn refused(content: &str, arguments: &[&str]) -> String {
    let (_keep, folder) = folder(content);
    let all = [&["network.json"], arguments].concat();
    let output = regions(&folder, &all);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    text(output.stderr)
}

#[test]
fn the_counts_are_printed() {
    let (_keep, folder) = folder(&diamond());
    let output = regions(&folder, &["network.json"]);
    assert!(output.status.success());
    let expected = "network 2 → 4 → 1 on [-1, 1] × [-1, 1]\n\
                    linear regions              4\n\
                    merged where maps agree     4\n\
                    segments of the zero set    4\n\
                    regions that are zero       0\n";
    assert_eq!(text(output.stdout), expected);
}

#[test]
fn the_json_has_the_promised_fields() {
    let (_keep, folder) = folder(&diamond());
    let output = regions(&folder, &["network.json", "--json", "--box", "0,1,0,2"]);
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let expected = json!({
        "schema": "why-relu/regions/1",
        "domain": [[0.0, 0.0], [1.0, 0.0], [1.0, 2.0], [0.0, 2.0]],
        "widths": [4],
        "outputs": 1,
        "count": 1,
        "count_merged": 1,
        "boundary_segments": [[[0.5, 0.0], [0.0, 0.5]]],
        "zero_regions": [],
        "regions": [{
            "polygon": [[0.0, 0.0], [1.0, 0.0], [1.0, 2.0], [0.0, 2.0]],
            "pattern": ["1010"],
            "affine": [{
                "slope": [1.0, 1.0],
                "constant": -0.5,
                "error": document["regions"][0]["affine"][0]["error"],
            }],
        }],
    });
    assert_eq!(document, expected);
}

#[test]
fn the_picture_stands_alone_and_shows_every_region_and_the_zero_set() {
    let (_keep, folder) = folder(&diamond());
    let output = regions(&folder, &["network.json", "--svg", "mosaic.svg"]);
    assert!(output.status.success());
    let svg = fs::read_to_string(folder.join("mosaic.svg")).expect("a picture");
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    // Each of the four regions is cut by the zero set.
    assert_eq!(svg.matches("<polygon").count(), 8);
    assert_eq!(svg.matches("class=\"border\"").count(), 4);
}

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
    // x and y are clipped at ±1/2 each, and the outputs differ by that of y from that of x.
    let expected = "network plane → 3 → 2 on [-1, 1] × [-1, 1]\n\
                    linear regions              9\n\
                    merged where maps agree     9\n\
                    the largest output changes  1\n\
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

#[test]
fn a_faulty_file_is_refused_with_file_layer_row_and_entry() {
    let said = refused(
        r#"{"layers": [{"weights": [[1, 2], [3, NaN]], "biases": [0, 0]}]}"#,
        &[],
    );
    let expected = "error: network.json: layers[0].weights[1][1]: expected value at line 1 column ";
    assert!(said.starts_with(expected), "{said}");
    let said = refused(
        r#"{"layers": [{"weights": [[1, 2, 3]], "biases": [0]}]}"#,
        &[],
    );
    let expected = "error: network.json: layers[0].weights: its rows have 3 weights";
    assert!(said.starts_with(expected), "{said}");
    let said = refused(
        r#"{"layers": [{"weights": [[1, 1e200]], "biases": [0]}]}"#,
        &[],
    );
    assert!(
        said.contains("layers[0]: its units may reach 1e200"),
        "{said}"
    );
    assert!(
        refused("", &[])
            .contains("network.json: EOF while parsing a value at line 1")
    );
}

#[test]
fn a_box_without_an_inside_and_a_missing_file_are_refused() {
    let said = refused(&diamond(), &["--box", "1,1,0,1"]);
    assert!(
        said.starts_with("error: --box: the domain: the range 1 to 1 is empty"),
        "{said}"
    );
    let said = refused(&diamond(), &["--box", "-1,1"]);
    assert!(
        said.contains("--box takes four numbers, X0,X1,Y0,Y1, not 2"),
        "{said}"
    );
    let said = refused(&diamond(), &["--box", "-inf,1,0,1"]);
    assert!(said.contains("no finite point"), "{said}");
    let output = regions(Path::new("."), &["nowhere.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(output.stderr).contains("nowhere.json cannot be read"));
}
