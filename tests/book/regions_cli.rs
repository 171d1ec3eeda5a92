//! `why-relu regions`: what it prints, writes and refuses.

mod files;
mod options;

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
    assert!(text(output.stderr).contains("nowhere.json: it cannot be read"));
}
