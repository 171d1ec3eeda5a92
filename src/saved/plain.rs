//! Layers written out as JSON: `{"layers": [{"weights": [[…], …], "biases": […]}, …]}`, a row of
//! weights for each unit. Biases that are absent or `null` are zeros. An `"activation"` beside the
//! layers names another than the `ReLU`.

use super::{Activation, Network, Weights};
use crate::network::{Fault, Layer, Stack};
use nalgebra::{DMatrix, DVector};
use serde::Deserialize;
use serde_json::Deserializer;
use serde_path_to_error::{Path, Segment};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NetworkFile {
    layers: Vec<LayerRows>,
    activation: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LayerRows {
    weights: Vec<Vec<f64>>,
    biases: Option<Vec<f64>>,
}

impl Network {
    /// Reads a network from JSON. Whether its shapes fit, [`Regions::of`] finds out.
    ///
    /// ```
    /// use why_relu::saved::Network;
    /// let text = r#"{"layers": [{"weights": [[1, 0], [0]]}]}"#;
    /// let fault = Network::from_json(text).unwrap_err();
    /// assert!(fault.to_string().starts_with("layers[0].weights[1]: "));
    /// ```
    ///
    /// # Errors
    /// If the text is not JSON of this form, if there is no layer, or if the rows of a layer differ
    /// in length.
    ///
    /// [`Regions::of`]: crate::network::Regions::of
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let mut reader = Deserializer::from_str(text);
        let file: NetworkFile = serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| unreadable(error.path(), error.inner()))?;
        reader.end().map_err(|error| Fault::at("", form(&error)))?;
        let layers = file.layers.into_iter().enumerate();
        let layers = layers.map(|(number, rows)| layer(number, rows));
        let stack = Stack::of(layers.collect::<Result<Vec<_>, _>>()?);
        let stack = stack.ok_or_else(|| {
            Fault::at("layers", "it is empty; a network has at least one layer")
        })?;
        let relu = || Activation::Slopes(vec![0.0; stack.above.len()]);
        Ok(Self {
            activation: file.activation.map_or_else(relu, Activation::Formula),
            weights: Weights::Floats(stack),
            remarks: Vec::new(),
        })
    }
}

fn layer(
    number: usize,
    LayerRows { weights, biases }: LayerRows,
) -> Result<Layer<f64>, Fault> {
    let columns = weights.first().map_or(0, Vec::len);
    if let Some(row) = weights.iter().position(|row| row.len() != columns) {
        return Err(Fault::at(
            format!("layers[{number}].weights[{row}]"),
            format!(
                "its length is {}, but that of the first row {columns}; every row has one weight \
                 for each input",
                weights[row].len()
            ),
        ));
    }
    let biases = biases.unwrap_or_else(|| vec![0.0; weights.len()]);
    Ok(Layer {
        weights: DMatrix::from_row_slice(weights.len(), columns, &weights.concat()),
        biases: DVector::from_vec(biases),
    })
}

/// What the JSON reader complained of, with its place in the network as well as in the text.
fn unreadable(path: &Path, error: &serde_json::Error) -> Fault {
    let segments: Vec<_> = path.iter().collect();
    let place = match segments.as_slice() {
        [] | [Segment::Unknown] => String::new(),
        _ => path.to_string(),
    };
    let is_number = match segments.as_slice() {
        [.., Segment::Seq { .. }, Segment::Seq { .. }] => true,
        [.., Segment::Map { key }, Segment::Seq { .. }] => key == "biases",
        _ => false,
    };
    if !is_number {
        return Fault::at(place, form(error));
    }
    let mend = "weights and biases are finite decimal numbers: JSON knows no NaN and no Infinity, \
                and the largest number that a 64-bit float holds is about 1.8e308";
    Fault::at(place, format!("{error}; {mend}"))
}

fn form(error: &serde_json::Error) -> String {
    format!(
        r#"{error}; a network is {{"layers": [{{"weights": [[…], …], "biases": […]}}, …]}}"#
    )
}
