//! Networks as JSON: `{"layers": [{"weights": [[…], …], "biases": […]}, …]}`, a row of weights for each unit.

use super::{Fault, Layer, Stack};
use nalgebra::{DMatrix, DVector};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    layers: Vec<Rows>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    weights: Vec<Vec<f64>>,
    biases: Vec<f64>,
}

impl Stack<f64> {
    /// Reads a network from JSON. Shapes are checked within each layer here; whether layers fit together, [`Regions::of`]
    /// finds out.
    ///
    /// ```
    /// use why_relu::network::Stack;
    /// let text = r#"{"layers": [{"weights": [[1, 0], [0]], "biases": [0, 0]}]}"#;
    /// let fault = Stack::from_json(text).unwrap_err();
    /// assert!(fault.to_string().starts_with("layer 1, row 2 of the weights: "));
    /// ```
    ///
    /// # Errors
    /// If the text is not JSON of this form, if there is no layer, if a layer is empty, or if its rows differ in length.
    ///
    /// [`Regions::of`]: super::Regions::of
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let document: Document =
            serde_json::from_str(text).map_err(|error| unreadable(text, &error))?;
        let layers = (1..).zip(document.layers);
        let layers: Result<Vec<_>, _> =
            layers.map(|(number, rows)| layer(number, rows)).collect();
        let mut layers = layers?.into_iter();
        let first = layers.next().ok_or_else(|| {
            let mend = "a network has at least one layer; add it to `layers`";
            Fault::at("`layers` is empty".into(), mend.into())
        })?;
        Ok(Self {
            first,
            above: layers.collect(),
        })
    }
}

fn layer(
    number: usize,
    Rows { weights, biases }: Rows,
) -> Result<Layer<f64>, Fault> {
    let fault = |place: String, message| Err(Fault::at(place, message));
    if weights.is_empty() {
        let mend = "it has no row of weights, so no unit; leave the layer out";
        return fault(format!("layer {number}"), mend.into());
    }
    let columns = weights[0].len();
    if columns == 0 {
        let mend = "it is empty; a row has one weight for each input";
        return fault(format!("layer {number}, row 1 of the weights"), mend.into());
    }
    for (row, entries) in (1..).zip(&weights) {
        if entries.len() != columns {
            return fault(
                format!("layer {number}, row {row} of the weights"),
                format!(
                    "it has {}, but row 1 has {columns}; every row has one weight for each input",
                    entries.len()
                ),
            );
        }
    }
    if biases.len() != weights.len() {
        return fault(
            format!("layer {number}"),
            format!(
                "it has {} rows of weights, but {} biases; each unit needs one of both",
                weights.len(),
                biases.len()
            ),
        );
    }
    Ok(Layer {
        weights: DMatrix::from_row_slice(weights.len(), columns, &weights.concat()),
        biases: DVector::from_vec(biases),
    })
}

/// What the JSON reader complained of, with its place in the network as well as in the text.
fn unreadable(text: &str, error: &serde_json::Error) -> Fault {
    let (line, column) = (error.line(), error.column());
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let offset = text.floor_char_boundary((before + column).min(text.len()));
    let mut place = format!("line {line}, column {column}");
    if let Some(inside) = inside(&text[..offset]) {
        place = format!("{inside} ({place})");
    }
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    let mend = if message.contains("out of range") {
        "; the largest number that a 64-bit float holds is about 1.8e308"
    } else if message.contains("expected value") || message.contains("invalid type")
    {
        "; weights and biases are finite decimal numbers, and JSON knows no NaN and no Infinity"
    } else {
        r#"; a network is {"layers": [{"weights": [[…], …], "biases": […]}, …]}"#
    };
    Fault::at(place, format!("{message}{mend}"))
}

/// Where in a network the text breaks off: the layer, and the row and entry in it.
fn inside(text: &str) -> Option<String> {
    let mut counts: Vec<usize> = Vec::new();
    let (mut word, mut key) = (String::new(), String::new());
    let (mut quoted, mut escaped) = (false, false);
    for letter in text.chars() {
        if quoted {
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            word.push(letter);
            continue;
        }
        match letter {
            '"' => {
                quoted = true;
                word.clear();
            }
            ':' => key = word.trim_end_matches('"').into(),
            '[' | '{' => counts.push(1),
            ']' | '}' => {
                counts.pop();
            }
            ',' => {
                if let Some(count) = counts.last_mut() {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    // Object, list of layers, layer, list, row: a comma in each counts on.
    let layer = counts.get(1)?;
    Some(match (key.as_str(), &counts[2..]) {
        ("weights", [_, row, entry]) => {
            format!("layer {layer}, row {row}, entry {entry} of the weights")
        }
        ("weights", [_, row]) => format!("layer {layer}, row {row} of the weights"),
        ("biases", [_, entry]) => {
            format!("layer {layer}, entry {entry} of the biases")
        }
        _ => format!("layer {layer}"),
    })
}
