//! A model of Keras as JSON: `{"model": …, "weights": […]}`, what `model.to_json()` gives and the
//! arrays of `model.get_weights()` as lists.
//!
//! Keras itself keeps weights in HDF5, which is not read here; two lines of Python write this file
//! ([`FROM_KERAS`]). The model is a `Sequential` one, or a functional one whose layers follow one
//! another.

use super::Network;
use super::chain::Chain;
use super::kind::FROM_KERAS;
use super::nested::Nested;
use super::tensor::Tensor;
use crate::network::{Fault, Layer};
use nalgebra::DVector;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct ModelFile<'a> {
    #[serde(borrow)]
    model: Option<&'a RawValue>,
    weights: Option<Vec<Nested>>,
}

/// The text of no architecture is longer, and as a tree it takes some 16 times as much.
const LONGEST: usize = 1 << 20;

const LAYERS: &str =
    "InputLayer, Dense, Activation, ReLU, LeakyReLU, Flatten and Dropout are read";

/// The network of a text.
pub(super) fn read(text: &str) -> Result<Network, Fault> {
    let file: ModelFile = serde_json::from_str(text)
        .map_err(|error| Fault::at("", format!("{error}; {FROM_KERAS}")))?;
    let (Some(model), Some(weights)) = (file.model, file.weights) else {
        let message =
            format!("it is a model of Keras without its weights; {FROM_KERAS}");
        return Err(Fault::at("", message));
    };
    if model.get().len() > LONGEST {
        let message = "it is longer than the description of any model, 1 MiB; weights belong into \
                       \"weights\"";
        return Err(Fault::at("model", message));
    }
    let model = tree(model.get())?;
    let layers = layers(&model)?;
    let arrays = weights.into_iter().enumerate().map(|(number, array)| {
        Tensor::new(format!("weights[{number}]"), array.shape, array.values)
    });
    let mut reader = Reader {
        chain: Chain::default(),
        axes: 2,
        weights: arrays.collect::<Result<Vec<_>, _>>()?.into_iter(),
    };
    for layer in layers {
        reader.layer(layer)?;
    }
    if let Some(left) = reader.weights.next() {
        let message = "no layer of the model is left that it could belong to; both have to come \
                       from the same model";
        return Err(Fault::at(left.place, message));
    }
    reader.chain.finish()
}

/// The model as a tree, also if it is written as a text within the text.
fn tree(text: &str) -> Result<Value, Fault> {
    let parse = |text: &str| {
        serde_json::from_str(text)
            .map_err(|error| Fault::at("model", format!("{error}; {FROM_KERAS}")))
    };
    match parse(text)? {
        Value::String(inner) => parse(&inner),
        tree => Ok(tree),
    }
}

/// The layers of a model, each fed by the one before.
fn layers(model: &Value) -> Result<&[Value], Fault> {
    let layers = model["config"]["layers"].as_array().map(Vec::as_slice);
    let layers = layers.ok_or_else(|| {
        let message = format!("it has no list config.layers; {FROM_KERAS}");
        Fault::at("model", message)
    })?;
    for pair in layers.windows(2) {
        let names: Vec<_> = layers.iter().map(name).collect();
        let mut sources = Vec::new();
        collect(&pair[1]["inbound_nodes"], &names, &mut sources);
        // A sequential model does not name them.
        let follows = sources.iter().all(|source| *source == name(&pair[0]));
        if !follows || sources.len() > 1 {
            let message = format!(
                "it is fed by {}; only a model in which each layer takes what the one before it \
                 gives is read",
                sources.join(", ")
            );
            return Err(Fault::at(name(&pair[1]), message));
        }
    }
    Ok(layers)
}

fn name(layer: &Value) -> &str {
    let name = layer["config"]["name"].as_str();
    name.or(layer["name"].as_str()).unwrap_or("a layer")
}

/// The texts in a tree that are names of layers.
fn collect<'a>(tree: &'a Value, names: &[&str], found: &mut Vec<&'a str>) {
    match tree {
        Value::String(text) if names.contains(&text.as_str()) => found.push(text),
        Value::Array(parts) => {
            for part in parts {
                collect(part, names, found);
            }
        }
        Value::Object(parts) => {
            for part in parts.values() {
                collect(part, names, found);
            }
        }
        _ => {}
    }
}

struct Reader {
    chain: Chain,
    /// How many axes the signal has, with that of the examples.
    axes: usize,
    weights: std::vec::IntoIter<Tensor>,
}

impl Reader {
    fn layer(&mut self, layer: &Value) -> Result<(), Fault> {
        let (place, config) = (name(layer), &layer["config"]);
        let shapes = [&config["batch_shape"], &config["batch_input_shape"]];
        if let Some(shape) = shapes.into_iter().find_map(Value::as_array) {
            self.axes = shape.len();
        }
        match layer["class_name"].as_str().unwrap_or_default() {
            "InputLayer" | "Dropout" => Ok(()),
            "Flatten" => {
                self.axes = 2;
                Ok(())
            }
            "Dense" if self.axes > 2 => {
                let message =
                    "it acts on the last axis of several; put a Flatten before it";
                Err(Fault::at(place, message))
            }
            "Dense" => {
                self.dense(place, config["use_bias"].as_bool() != Some(false))?;
                self.activation(place, &config["activation"])
            }
            "Activation" => self.activation(place, &config["activation"]),
            "ReLU" | "LeakyReLU" => self.bend(place, layer),
            other => {
                let message =
                    format!("layers of the class {other:?} are not read; {LAYERS}");
                Err(Fault::at(place, message))
            }
        }
    }

    fn dense(&mut self, place: &str, has_bias: bool) -> Result<(), Fault> {
        let mut next = || {
            self.weights.next().ok_or_else(|| {
                let message = "no array is left for its weights; both have to come from the same \
                               model";
                Fault::at(place, message)
            })
        };
        // A column for each unit.
        let weights = next()?.matrix()?.transpose();
        let units = weights.nrows();
        let biases = if has_bias {
            let biases = next()?;
            biases.spread(biases.shape == [units], units)?
        } else {
            vec![0.0; units]
        };
        let biases = DVector::from_vec(biases);
        self.chain.layer(place, Layer { weights, biases })
    }

    /// An activation is named, or is a layer of its own within the layer.
    fn activation(&mut self, place: &str, activation: &Value) -> Result<(), Fault> {
        let inner = &activation["config"];
        match activation.as_str().or(inner.as_str()) {
            Some("linear") => Ok(()),
            None if activation.is_null() => Ok(()),
            Some("relu") => self.chain.bend(place, 0.0),
            // Its slope where none is given, in every version of Keras.
            Some("leaky_relu") => self.chain.bend(place, 0.2),
            Some(end @ ("softmax" | "sigmoid")) => {
                let message = format!(
                    "{end} is not piecewise linear. As the last activation it keeps the order of \
                     the outputs, and its boundary is that of the numbers before it: set \
                     `model.layers[-1].activation = keras.activations.linear` before you save it"
                );
                Err(Fault::at(place, message))
            }
            None if inner.is_object() => self.bend(place, activation),
            _ => {
                let message = format!(
                    "the activation {activation} is not read; linear, relu and leaky_relu are"
                );
                Err(Fault::at(place, message))
            }
        }
    }

    /// A layer of the class `ReLU` or `LeakyReLU`.
    fn bend(&mut self, place: &str, layer: &Value) -> Result<(), Fault> {
        let config = &layer["config"];
        let is_leaky = match layer["class_name"].as_str() {
            Some("ReLU") => false,
            Some("LeakyReLU") => true,
            _ => {
                let message =
                    format!("the activation {layer} is not read; {LAYERS}");
                return Err(Fault::at(place, message));
            }
        };
        let bent_elsewhere =
            config["threshold"].as_f64().is_some_and(|at| at != 0.0);
        if bent_elsewhere || !config["max_value"].is_null() {
            let message = "a ReLU with a threshold or a greatest value is not read";
            return Err(Fault::at(place, message));
        }
        let given = [&config["negative_slope"], &config["alpha"]];
        let slope = match given.into_iter().find(|slope| !slope.is_null()) {
            Some(slope) => slope.as_f64().ok_or_else(|| {
                Fault::at(place, format!("its slope {slope} is no number"))
            })?,
            None if is_leaky => 0.3,
            None => 0.0,
        };
        self.chain.bend(place, slope)
    }
}
