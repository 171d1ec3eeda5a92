//! What a network is checked for: its shapes fit, and its numbers are finite and of a size that the
//! error analysis covers.

use super::affine::Reach;
use crate::network::{Fault, Layer, Stack};

/// 2⁴⁰⁰: no coefficient of a map may reach it on the domain.
const LIMIT: f64 = f64::from_bits((1023 + 400) << 52);

/// Refuses a network that has no list of regions on a domain of this reach.
pub(super) fn check(network: &Stack<f64>, reach: Reach) -> Result<(), Fault> {
    let mut size = reach[0].max(reach[1]).max(1.0);
    let mut inputs = 2;
    for (number, layer) in network.layers().enumerate() {
        check_shape(number, layer, inputs)?;
        check_numbers(number, layer)?;
        inputs = layer.biases.len();
        let rows = layer.weights.row_iter().zip(&layer.biases);
        let sizes = rows.map(|(row, bias)| {
            row.iter().fold(bias.abs(), |sum, w| sum + w.abs() * size)
        });
        size = sizes.fold(1.0, f64::max);
        if size.is_nan() || size >= LIMIT {
            return Err(Fault::at(
                format!("layers[{number}]"),
                format!(
                    "its units may reach {size:e}, beyond the 1e120 that this program can bound; \
                     scale the weights down"
                ),
            ));
        }
    }
    Ok(())
}

fn check_shape(
    number: usize,
    layer: &Layer<f64>,
    inputs: usize,
) -> Result<(), Fault> {
    let (rows, columns) = layer.weights.shape();
    let biases = layer.biases.len();
    let (part, message) = if rows == 0 {
        ("", "it has no unit; leave the layer out".into())
    } else if rows > 1 << 16 {
        let message = format!("{rows} units are more than the 65536 that fit");
        ("", message)
    } else if columns != inputs && number == 0 {
        let message = format!(
            "its rows have {columns} weights, but regions are drawn in the plane: a network here \
             has 2 inputs; look at one with more on a plane through them"
        );
        (".weights", message)
    } else if columns != inputs {
        let message = format!(
            "its rows have {columns} weights, but the layer below has {inputs} units; a row needs \
             one weight for each"
        );
        (".weights", message)
    } else if biases != rows {
        let message = format!(
            "it has {rows} rows of weights, but {biases} biases; each unit needs one of both"
        );
        ("", message)
    } else {
        return Ok(());
    };
    Err(Fault::at(format!("layers[{number}]{part}"), message))
}

fn check_numbers(number: usize, layer: &Layer<f64>) -> Result<(), Fault> {
    let rows = layer.weights.row_iter().zip(&layer.biases);
    for (row, (weights, &bias)) in rows.enumerate() {
        let (place, value) = match weights.iter().position(|w| !w.is_finite()) {
            Some(entry) => (format!("weights[{row}][{entry}]"), weights[entry]),
            None if !bias.is_finite() => (format!("biases[{row}]"), bias),
            None => continue,
        };
        return Err(Fault::at(
            format!("layers[{number}].{place}"),
            format!("{value} is not a finite number"),
        ));
    }
    Ok(())
}
