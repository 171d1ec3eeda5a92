//! Damaged files, and files that ask for more than they hold.

use super::message::{Message, graph, model, node, tensor, value};
use super::{assert_refused, read};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use why_relu::saved::Network;

const FILES: [&str; 6] = [
    "acas.nnet",
    "keras-functional.json",
    "numpy-f32.safetensors",
    "onnx-rows.onnx",
    "torch-bf16.safetensors",
    "torch-exported.onnx",
];

fn bytes(name: &str) -> Vec<u8> {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved/files");
    fs::read(files.join(name)).expect("a file")
}

/// What is read where the weights beside a file are zeros.
fn outcome(bytes: &[u8]) -> Result<Network, String> {
    let read = Network::from_bytes(bytes, &|_| Ok(vec![0; 384]));
    read.map_err(|fault| fault.to_string())
}

#[test]
fn a_file_that_ends_too_early_is_refused_wherever_it_ends() {
    for name in FILES {
        let whole = bytes(name);
        let full = outcome(&whole);
        assert!(full.is_ok(), "{name}: {full:?}");
        for length in 0..whole.len() {
            match outcome(&whole[..length]) {
                Ok(read) => {
                    // The last comma of a text, or a part of ONNX that is not read.
                    assert_eq!(Ok(&read), full.as_ref(), "{name} at {length}");
                }
                Err(told) => assert!(!told.is_empty(), "{name} at {length}"),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_damage_makes_the_reader_panic(
        file in 0..FILES.len(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = bytes(FILES[file]);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = outcome(&bytes);
    }
}

#[test]
fn a_header_that_promises_more_than_the_file_holds_is_refused() {
    let mut long = u64::to_le_bytes((1 << 50) - 1).to_vec();
    long.extend(b"{}");
    assert_refused(&long, "it begins as a safetensors file, but is damaged");
    let shape = "[4294967296,4294967296]";
    let header = format!(
        r#"{{"0.weight":{{"dtype":"F32","shape":{shape},"data_offsets":[0,0]}}}}"#
    );
    let mut huge = u64::to_le_bytes(header.len() as u64).to_vec();
    huge.extend(header.as_bytes());
    assert_refused(&huge, "it begins as a safetensors file, but is damaged");
    let giant = tensor("w", &[1 << 40, 1 << 40], &[1.0]);
    let bytes = model(&[node("MatMul", &["x", "w"], "y")], &[giant]);
    assert_refused(
        &bytes,
        "w: its shape is [1099511627776, 1099511627776], but it has 1",
    );
    let text =
        "1,4000000000,4000000000,1,\n4000000000,4000000000,\n0,\n0,\n0,\n0,\n0,\n";
    assert_refused(text.as_bytes(), "line 6: the mean of each input");
    let wide = graph(
        &[node("Relu", &["x"], "y")],
        &[],
        &[value("x", &[1, 1 << 40])],
        &[value("y", &[])],
    );
    assert_refused(&wide, "node y (Relu): no layer comes before it");
}

#[test]
fn many_empty_messages_are_not_decoded() {
    let mut nodes = Message::default();
    for _ in 0..600_000 {
        nodes = nodes.bytes(1, &[]);
    }
    let bytes = Message::default().number(1, 8).message(7, &nodes).0;
    assert_refused(&bytes, "it has more than 524288 parts");
}

#[test]
fn weights_that_a_small_file_repeats_are_counted() {
    let wide = [tensor("w", &[2048, 2048], &vec![0.0; 2048 * 2048])];
    let start = [value("x", &[1, 2048])];
    let refused = |nodes: &[Message], expected: &str| {
        assert_refused(&graph(nodes, &wide, &start, &[value("y", &[])]), expected);
    };
    let mut nodes = vec![node("MatMul", &["x", "w"], "a0")];
    for layer in 1..10 {
        let [below, bent, above] = [
            format!("a{}", layer - 1),
            format!("r{layer}"),
            format!("a{layer}"),
        ];
        nodes.push(node("Relu", &[&below], &bent));
        nodes.push(node("MatMul", &[&bent, "w"], &above));
    }
    nodes.push(node("Relu", &["a9"], "y"));
    let expected = "node a8 (MatMul): with it the network has more than 33554432";
    refused(&nodes, expected);
    let names: Vec<_> = (0..10).map(|copy| format!("t{copy}")).collect();
    let copies = names.iter().map(|name| node("Transpose", &["w"], name));
    let mut inputs = vec!["x"];
    inputs.extend(names.iter().map(String::as_str));
    let nodes: Vec<_> = copies.chain([node("Gemm", &inputs, "y")]).collect();
    refused(
        &nodes,
        "t7: with it the constants of the model have more than 33554432",
    );
}

#[test]
fn an_empty_matrix_and_a_model_without_a_graph_are_refused() {
    let empty = model(
        &[node("MatMul", &["x", "w"], "y")],
        &[tensor("w", &[2, 0], &[])],
    );
    assert_refused(
        &empty,
        "w: its shape is [2, 0]; the weights of a layer are a matrix",
    );
    let graphless = Message::default().number(1, 8).0;
    assert!(
        read(&graphless)
            .expect_err("no graph")
            .to_string()
            .contains("has no graph")
    );
    assert_refused(&[8, 0xff], "it begins as ONNX does, but is no ONNX model");
}
