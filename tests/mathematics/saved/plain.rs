//! Layers written out as JSON.

use super::{floats, read, slopes};
use crate::regions::{layer, stack};
use why_relu::saved::Activation;

#[test]
fn a_network_is_read_as_it_is_written() {
    let text = r#"{"layers": [{"weights": [[1, 2], [3, 4]], "biases": [5, 6]},
                              {"biases": [0.1], "weights": [[7, 8]]}]}"#;
    let expected = stack(vec![
        layer(&[&[1.0, 2.0], &[3.0, 4.0]], &[5.0, 6.0]),
        layer(&[&[7.0, 8.0]], &[0.1]),
    ]);
    let network = read(text.as_bytes()).expect("a network");
    assert_eq!(floats(&network), &expected);
    assert_eq!(slopes(&network), [0.0]);
}

#[test]
fn biases_that_are_absent_or_null_are_zeros() {
    for biases in ["", r#", "biases": null"#, r#", "biases": [0, 0]"#] {
        let text =
            format!(r#"{{"layers": [{{"weights": [[1, 2], [3, 4]]{biases}}}]}}"#);
        let network = read(text.as_bytes()).expect("a network");
        let expected = stack(vec![layer(&[&[1.0, 2.0], &[3.0, 4.0]], &[0.0, 0.0])]);
        assert_eq!(floats(&network), &expected);
    }
}

#[test]
fn a_mark_of_byte_order_is_passed_over() {
    let text = "\u{feff} {\"layers\": [{\"weights\": [[1, 2]]}]}";
    assert!(read(text.as_bytes()).is_ok());
}

#[test]
fn an_activation_beside_the_layers_is_handed_on_as_it_is_named() {
    let text = r#"{"layers": [{"weights": [[1, 2]]}], "activation": "max(x, x/8)"}"#;
    let network = read(text.as_bytes()).expect("a network");
    let expected = Activation::Formula("max(x, x/8)".into());
    assert_eq!(network.activation, expected);
}
