//! Layers written out as JSON.

use super::{assert_refused, floats, read};
use crate::regions::{layer, stack};

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
    assert_eq!(network.slopes, [0.0]);
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
fn a_slope_belongs_to_a_layer_below_another() {
    let text =
        r#"{"layers": [{"weights": [[1, 2]], "slope": 0.125}, {"weights": [[1]]}]}"#;
    assert_eq!(read(text.as_bytes()).expect("a network").slopes, [0.125]);
    let text = r#"{"layers": [{"weights": [[1, 2]], "slope": 0.125}]}"#;
    assert_refused(
        text.as_bytes(),
        "layers[0].slope: the last layer has no activation",
    );
}
