//! PyTorch's parameters.

use super::{assert_refused, floats, read};
use safetensors::tensor::{Dtype, TensorView, serialize};
use why_relu::network::Fault;
use why_relu::saved::Network;

/// A file of tensors of zeros, except for the first number, which is 1.
fn file(tensors: &[(&str, &[usize])]) -> Vec<u8> {
    let bytes: Vec<_> = tensors
        .iter()
        .map(|(_, shape)| {
            let mut bytes = vec![0; 4 * shape.iter().product::<usize>()];
            bytes[..4].copy_from_slice(&1.0_f32.to_le_bytes());
            bytes
        })
        .collect();
    let views = tensors.iter().zip(&bytes).map(|((name, shape), bytes)| {
        let view = TensorView::new(Dtype::F32, shape.to_vec(), bytes);
        (*name, view.expect("a tensor"))
    });
    serialize(views, None).expect("a file")
}

/// The widths of the network of a file, from the inputs on.
fn widths(network: Result<Network, Fault>) -> Vec<usize> {
    let network = network.expect("a network");
    let stack = floats(&network);
    let outputs = stack.layers().map(|layer| layer.weights.nrows());
    [stack.first.weights.ncols()]
        .into_iter()
        .chain(outputs)
        .collect()
}

#[test]
fn numbers_in_names_are_the_order_and_not_their_digits() {
    let names = ["net.10.weight", "net.2.weight", "net.9.weight"];
    let [ten, two, nine] = names;
    let bytes = file(&[(ten, &[2, 2]), (two, &[3, 2]), (nine, &[2, 3])]);
    assert_eq!(widths(read(&bytes)), [2, 3, 2, 2]);
}

#[test]
fn other_names_are_in_the_one_order_that_fits() {
    let tensors: [(&str, &[usize]); 4] = [
        ("a.weight", &[1, 5]),
        ("b.weight", &[4, 2]),
        ("b.bias", &[4]),
        ("c.weight", &[5, 4]),
    ];
    assert_eq!(widths(read(&file(&tensors))), [2, 4, 5, 1]);
    let two = file(&[("in.weight", &[2, 2]), ("out.weight", &[2, 2])]);
    assert_refused(
        &two,
        "the order of its layers is not told: in, out. Their names",
    );
    let none = file(&[("in.weight", &[3, 2]), ("out.weight", &[5, 4])]);
    assert!(
        read(&none)
            .expect_err("a gap")
            .to_string()
            .contains("fit in no order")
    );
    let names: Vec<_> = (0..26)
        .map(|n| format!("{}.weight", char::from(b'a' + n)))
        .collect();
    let many: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), &[2, 2][..]))
        .collect();
    let told = read(&file(&many)).expect_err("many orders").to_string();
    assert!(told.contains("fit in more than one order"), "{told}");
}

#[test]
fn what_belongs_to_no_linear_layer_is_named() {
    let norm = file(&[("0.weight", &[2, 2]), ("1.running_mean", &[2])]);
    assert_refused(
        &norm,
        "1.running_mean: a tensor of shape [2] that belongs to no linear",
    );
    let convolution = file(&[("0.weight", &[2, 1, 3, 3])]);
    assert_refused(
        &convolution,
        "0.weight: a tensor of shape [2, 1, 3, 3] that belongs",
    );
    let alone = file(&[("0.bias", &[2])]);
    assert_refused(
        &alone,
        "0.bias: a tensor of shape [2] that belongs to no linear layer",
    );
    let misfit = file(&[("0.weight", &[2, 2]), ("0.bias", &[3])]);
    assert_refused(&misfit, "0.bias: its shape is [3], but there are 2 units");
    let gap = file(&[("0.weight", &[3, 2]), ("1.weight", &[1, 2])]);
    assert_refused(&gap, "1.weight: it takes 2 inputs, but 3 come to it");
}

#[test]
fn a_type_without_floats_is_named() {
    let view = TensorView::new(Dtype::I64, vec![1, 1], &[0; 8]).expect("a tensor");
    let bytes = serialize([("0.weight", view)], None).expect("a file");
    assert_refused(
        &bytes,
        "0.weight: it has numbers of the type I64; F16, BF16,",
    );
}
