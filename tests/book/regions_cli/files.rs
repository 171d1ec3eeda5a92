//! `why-relu regions` with files that frameworks saved.

use super::{folder, regions, text};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn saved() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved/files")
}

#[test]
fn an_export_of_pytorch_with_16_inputs_is_seen_on_a_plane() {
    let (_keep, folder) = folder("");
    let unit = |place: usize| {
        let number = |input: usize| f64::from(u8::from(input == place));
        (0..16).map(number).collect::<Vec<_>>()
    };
    let plane = json!({"origin": vec![0; 16], "directions": [unit(0), unit(15)]});
    let plane_file = folder.join("plane.json");
    fs::write(&plane_file, plane.to_string()).expect("a file");
    let plane_file = plane_file.to_str().expect("a name");
    let arguments = ["torch-exported.onnx", "--plane", plane_file, "--json"];
    let output = regions(&saved(), &arguments);
    assert_eq!(text(output.stderr), "");
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["widths"], json!([6, 3]));
    assert_eq!(document["outputs"], 3);
}

#[test]
fn a_state_dict_is_told_not_to_say_its_activation_unless_one_is_given() {
    let output = regions(&saved(), &["torch-f32.safetensors"]);
    let told = text(output.stderr);
    let expected =
        "torch-f32.safetensors: it does not say its activation; ReLU is taken, ";
    assert!(told.starts_with(expected), "{told}");
    let counts = text(output.stdout);
    assert!(counts.starts_with("network 2 → 8 → 8 → 1 on"), "{counts}");
    let arguments = ["torch-f32.safetensors", "--activation", "relu"];
    let output = regions(&saved(), &arguments);
    assert_eq!(text(output.stderr), "");
    assert_eq!(text(output.stdout), counts);
}

#[test]
fn layers_with_different_activations_are_listed() {
    let output = regions(&saved(), &["keras-sequential.json"]);
    assert_eq!(text(output.stderr), "");
    let counts = text(output.stdout);
    assert!(
        counts.starts_with("network 2 → 6 → 5 → 4 → 1 on"),
        "{counts}"
    );
}

#[test]
fn the_file_of_an_archive_is_told_by_what_it_is() {
    let (_keep, folder) = folder("PK\u{3}\u{4}....model/data.pkl");
    let output = regions(&folder, &["network.json"]);
    assert_eq!(output.status.code(), Some(1));
    let told = text(output.stderr);
    let expected =
        "error: network.json: it is a ZIP archive with a pickle in it, as PyTorch";
    assert!(told.starts_with(expected), "{told}");
}
