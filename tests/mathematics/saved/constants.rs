//! How ONNX stores tensors: raw, as lists, in another file.

use super::message::{Message, model, node};
use super::{assert_refused, floats};
use why_relu::network::Fault;
use why_relu::saved::Network;

fn matrix(data_type: u64) -> Message {
    let tensor = Message::default().number(1, 1).number(1, 2);
    tensor.number(2, data_type).text(8, "w")
}

/// The weights of the model that has this tensor for its transposed matrix.
fn weights(tensor: &Message, file: &[u8]) -> Result<[f64; 2], Fault> {
    let transposed = Message::default().text(1, "transB").number(3, 1);
    let gemm = node("Gemm", &["x", "w"], "y").message(5, &transposed);
    let bytes = model(&[gemm], std::slice::from_ref(tensor));
    let network = Network::from_bytes(&bytes, &|name| {
        assert_eq!(name, "w.data");
        Ok(file.to_vec())
    })?;
    let weights = &floats(&network).first.weights;
    Ok([weights[(0, 0)], weights[(0, 1)]])
}

#[test]
fn every_type_of_float_is_exact_raw_and_as_a_list() {
    // 1/3 in each: the sign, the exponent and the bits behind the point.
    let cases: [(u64, Vec<u8>, f64); 4] = [
        (10, 0x3555_u16.to_le_bytes().into(), 1365.0 / 4096.0),
        (16, 0x3eab_u16.to_le_bytes().into(), 171.0 / 512.0),
        (
            1,
            (1.0_f32 / 3.0).to_le_bytes().into(),
            f64::from(1.0_f32 / 3.0),
        ),
        (11, (1.0_f64 / 3.0).to_le_bytes().into(), 1.0 / 3.0),
    ];
    for (data_type, bits, value) in cases {
        let raw = matrix(data_type).bytes(9, &bits.repeat(2));
        assert_eq!(weights(&raw, &[]), Ok([value; 2]), "{data_type}");
        let mut number = Vec::new();
        for _ in 0..2 {
            match bits[..] {
                // As a number of 7 bits a byte.
                [low, high] => number.extend([
                    low | 0x80,
                    low >> 7 | (high << 1) | 0x80,
                    high >> 6,
                ]),
                _ => number.extend(&bits),
            }
        }
        let tag = match data_type {
            1 => 4,
            11 => 10,
            _ => 5,
        };
        let listed = matrix(data_type).bytes(tag, &number);
        assert_eq!(weights(&listed, &[]), Ok([value; 2]), "{data_type}");
    }
}

fn beside(entries: &[(&str, &str)]) -> Message {
    let tensor = matrix(1).number(14, 1);
    entries.iter().fold(tensor, |tensor, (key, value)| {
        tensor.message(13, &Message::default().text(1, key).text(2, value))
    })
}

#[test]
fn weights_in_another_file_are_read_from_it() {
    let file: Vec<u8> = [9.0_f32, 1.5, 2.5]
        .iter()
        .flat_map(|x| x.to_le_bytes())
        .collect();
    let part = beside(&[("location", "w.data"), ("offset", "4"), ("length", "8")]);
    assert_eq!(weights(&part, &file), Ok([1.5, 2.5]));
    let rest = beside(&[("location", "w.data"), ("offset", "4")]);
    assert_eq!(weights(&rest, &file), Ok([1.5, 2.5]));
}

#[test]
fn a_file_elsewhere_and_bytes_beyond_its_end_are_refused() {
    let told = |entries: &[(&str, &str)]| {
        weights(&beside(entries), &[0; 8])
            .expect_err("a fault")
            .to_string()
    };
    for location in ["../w.data", "/etc/passwd", "..", "", "a\\b"] {
        let told = told(&[("location", location)]);
        assert!(
            told.contains("which is no file in the same folder"),
            "{told}"
        );
    }
    let far = usize::MAX.to_string();
    for (offset, length) in [("4", "8"), (far.as_str(), "8"), ("0", far.as_str())] {
        let told = told(&[
            ("location", "w.data"),
            ("offset", offset),
            ("length", length),
        ]);
        assert!(told.contains("which has 8; in Python"), "{told}");
    }
    let told = told(&[("location", "w.data"), ("offset", "-1")]);
    assert!(told.contains(r#"its offset is "-1", no number"#), "{told}");
}

#[test]
fn types_without_floats_and_numbers_that_are_missing_are_named() {
    let gemm = || node("Gemm", &["x", "w"], "y");
    let whole = model(&[gemm()], &[matrix(6)]);
    assert_refused(
        &whole,
        "node y (Gemm): it takes a constant with numbers of the type 6",
    );
    let short = model(&[gemm()], &[matrix(1).bytes(9, &[0; 4])]);
    assert_refused(&short, "w: its shape is [1, 2], but it has 1 numbers");
    let odd = model(&[gemm()], &[matrix(1).bytes(9, &[0; 7])]);
    assert_refused(&odd, "w: its 7 bytes are no whole number of elements");
    let nan = [1.0, f32::NAN].map(f32::to_le_bytes).concat();
    let nan = model(&[gemm()], &[matrix(1).bytes(9, &nan)]);
    assert_refused(&nan, "w[0][1]: NaN is not a finite number");
    let negative = Message::default()
        .number(1, u64::MAX)
        .number(2, 1)
        .text(8, "w");
    assert_refused(
        &model(&[gemm()], &[negative]),
        "w: its shape is [-1], with a negative",
    );
}
