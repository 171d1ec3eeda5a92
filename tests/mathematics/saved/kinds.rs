//! A file is told by what it holds, whatever its name.

use super::{assert_refused, read};
use std::fs;
use std::path::Path;
use why_relu::saved::Network;

#[test]
fn a_name_says_nothing_about_what_a_file_is() {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved/files");
    let folder = tempfile::tempdir().expect("a folder");
    for name in [
        "acas.nnet",
        "keras-sequential.json",
        "numpy-f32.safetensors",
        "onnx-rows.onnx",
    ] {
        let other = folder.path().join("network.txt");
        fs::copy(files.join(name), &other).expect("a copy");
        let read = Network::read(&other);
        assert_eq!(read, Network::read(&files.join(name)));
        assert!(read.is_ok(), "{name}");
    }
}

#[test]
fn a_file_of_another_kind_is_told_by_what_it_is_and_what_would_do() {
    let tflite = b"\x1c\0\0\0TFL3\x14\0\x20\0";
    for (bytes, kind, mend) in [
        (
            b"PK\x03\x04....model/data.pkl" as &[u8],
            "it is a ZIP archive with a pickle in it, as PyTorch writes .pt; ",
            "save_file(model.state_dict()",
        ),
        (
            b"PK\x03\x04....config.json....model.weights.h5",
            "it is a ZIP archive with HDF5 in it, as Keras writes .keras; ",
            "model.to_json()",
        ),
        (
            b"PK\x03\x04....arr_0.npy",
            "it is a ZIP archive; ",
            "are read",
        ),
        (b"\x80\x02}q\0.", "it is a pickle, ", "safetensors.torch"),
        (
            b"\x89HDF\r\n\x1a\n",
            "it is an HDF5 file; ",
            "model.get_weights()",
        ),
        (b"\x93NUMPY\x01\0", "it is a single array of numpy", "ONNX"),
        (
            tflite,
            "it is a model of TensorFlow Lite; ",
            "model.to_json()",
        ),
        (b"GGUF\x03\0\0\0", "it is a GGUF file", "ONNX"),
        (b"\x1f\x8b\x08", "it is compressed by gzip", "gunzip"),
        (b"\xff{}", "it is not a file of a network", "safetensors"),
    ] {
        assert_refused(bytes, kind);
        let told = read(bytes).expect_err("a fault").to_string();
        assert!(told.contains(mend), "{told}");
    }
}

#[test]
fn a_model_of_keras_alone_is_told_to_lack_its_weights() {
    let told =
        "it is a model of Keras without its weights; in Python, `import json`";
    assert_refused(br#"{"class_name": "Sequential", "config": {}}"#, told);
    assert_refused(br#"{"model": {}}"#, told);
}
