//! Networks as JSON: `{"layers": [{"weights": [[…], …], "biases": […]}, …]}`, a row of weights for
//! each unit. An `"activation"` beside the layers names another than the `ReLU`.

use super::{Fault, Layer, Stack};
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
    biases: Vec<f64>,
}

/// A network as it stands in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its layers.
    pub network: Stack<f64>,
    /// What comes after every layer but the last, as the file names it; nothing for a `ReLU`.
    pub activation: Option<String>,
}

impl Document {
    /// Reads a network from JSON. Whether its shapes fit, [`Regions::of`] finds out.
    ///
    /// ```
    /// use why_relu::network::Document;
    /// let text = r#"{"layers": [{"weights": [[1, 0], [0]], "biases": [0, 0]}]}"#;
    /// let fault = Document::from_json(text).unwrap_err();
    /// assert!(fault.to_string().starts_with("layers[0].weights[1]: "));
    /// ```
    ///
    /// # Errors
    /// If the text is not JSON of this form, if there is no layer, or if the rows of a layer differ
    /// in length.
    ///
    /// [`Regions::of`]: super::Regions::of
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let mut reader = Deserializer::from_str(text);
        let file: NetworkFile = serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| unreadable(error.path(), error.inner()))?;
        reader.end().map_err(|error| Fault::at("", form(&error)))?;
        let layers = file.layers.into_iter().enumerate();
        let layers = layers.map(|(number, rows)| layer(number, rows));
        let network = Stack::of(layers.collect::<Result<Vec<_>, _>>()?);
        Ok(Self {
            network: network.ok_or_else(|| {
                Fault::at("layers", "it is empty; a network has at least one layer")
            })?,
            activation: file.activation,
        })
    }
}

impl Stack<f64> {
    /// Reads a network of `ReLU`s from JSON, as [`Document::from_json`] does.
    ///
    /// # Errors
    /// As there, and if the file names an activation.
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let Document {
            network,
            activation,
        } = Document::from_json(text)?;
        match activation {
            None => Ok(network),
            Some(name) => Err(Fault::at(
                "activation",
                format!(
                    "it is {name:?}, but a network of ReLUs is read here; leave it out, or read \
                     the file as a document"
                ),
            )),
        }
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
