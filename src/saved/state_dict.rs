//! A `state_dict` of PyTorch in a safetensors file: the weights and biases of linear layers.
//!
//! Layer `fc1` or `net.0` has a matrix `fc1.weight`, a row for each unit, and it may have
//! `fc1.bias`. The file has no order. Where the names differ in their numbers only, these are the
//! order: `net.2` comes before `net.10`. Else it is the one order in which each layer takes what
//! the layer before it gives.

use super::chain::Chain;
use super::tensor::{Element, Tensor};
use super::{Activation, Network};
use crate::network::{Fault, Layer};
use nalgebra::DVector;
use safetensors::{Dtype, SafeTensors};
use std::collections::BTreeMap;

/// The network of a file.
pub(super) fn read(bytes: &[u8]) -> Result<Network, Fault> {
    let file = SafeTensors::deserialize(bytes).map_err(|error| {
        let message = format!(
            "it begins as a safetensors file, but is damaged: {error}; save it again, or copy it \
             again"
        );
        Fault::at("", message)
    })?;
    let mut layers = layers(&file)?;
    order(&mut layers)?;
    let mut chain = Chain::default();
    for (number, (name, layer)) in layers.into_iter().enumerate() {
        let place = format!("{name}.weight");
        if number > 0 {
            chain.bend(&place, 0.0)?;
        }
        chain.layer(&place, layer)?;
    }
    Ok(Network {
        activation: Activation::Unsaid,
        ..chain.finish()?
    })
}

type Named = (String, Layer<f64>);

/// The layers by name.
fn layers(file: &SafeTensors) -> Result<Vec<Named>, Fault> {
    let mut tensors = BTreeMap::new();
    for (name, view) in file.iter() {
        let element = match view.dtype() {
            Dtype::F16 => Element::F16,
            Dtype::BF16 => Element::Bf16,
            Dtype::F32 => Element::F32,
            Dtype::F64 => Element::F64,
            other => {
                let message = format!(
                    "it has numbers of the type {other:?}; F16, BF16, F32 and F64 are read, and \
                     only linear layers"
                );
                return Err(Fault::at(name, message));
            }
        };
        let shape = view.shape().to_vec();
        let tensor = Tensor::stored(name.into(), shape, element, view.data())?;
        tensors.insert(name, tensor);
    }
    let mut layers = Vec::new();
    while let Some((name, tensor)) = tensors.pop_last() {
        // "weight" is behind "bias" in the alphabet.
        let Some(stem) = stem(name, "weight").filter(|_| tensor.shape.len() == 2)
        else {
            return Err(stray(&tensor));
        };
        let weights = tensor.matrix()?;
        let bias = tensors
            .keys()
            .copied()
            .find(|name| self::stem(name, "bias") == Some(stem));
        let units = weights.nrows();
        let biases = match bias.and_then(|name| tensors.remove(name)) {
            Some(bias) => bias.spread(bias.shape == [units], units)?,
            None => vec![0.0; units],
        };
        let biases = DVector::from_vec(biases);
        layers.push((stem.to_owned(), Layer { weights, biases }));
    }
    if layers.is_empty() {
        return Err(Fault::at("", "it holds no tensor; save a state_dict in it"));
    }
    Ok(layers)
}

/// `net.0` of `net.0.weight`.
fn stem<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    let stem = name.strip_suffix(ending)?;
    stem.strip_suffix('.').or(stem.is_empty().then_some(stem))
}

fn stray(tensor: &Tensor) -> Fault {
    let message = format!(
        "a tensor of shape {:?} that belongs to no linear layer: these have a matrix NAME.weight \
         and numbers NAME.bias, and other layers, such as convolutions and batch normalisation, \
         are not read; write the network as ONNX, which folds what it can",
        tensor.shape
    );
    Fault::at(&tensor.place, message)
}

/// Puts layers into the order of the signal.
fn order(layers: &mut [Named]) -> Result<(), Fault> {
    layers.sort_by_cached_key(|(name, _)| numbers(name));
    let text = |name: &str| name.replace(|c: char| c.is_ascii_digit(), "");
    let mut pairs = layers.windows(2);
    if pairs.all(|pair| text(&pair[0].0) == text(&pair[1].0)) {
        return Ok(());
    }
    let mut found = Vec::new();
    let mut steps = 0;
    follow(layers, &mut Vec::new(), &mut found, &mut steps);
    let [order] = &found[..] else {
        let mut names: Vec<_> =
            layers.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        let message = format!(
            "the order of its layers is not told: {}. Their names have other differences than \
             numbers, and their shapes fit in {} order; give them numbers, as in 0.weight, \
             2.weight",
            names.join(", "),
            if found.is_empty() {
                "no"
            } else {
                "more than one"
            }
        );
        return Err(Fault::at("", message));
    };
    let place = |index: usize| order.iter().position(|&at| at == index);
    let mut places: Vec<_> = (0..layers.len()).map(place).collect();
    // Sorts by the places that were found.
    for index in 0..layers.len() {
        while let Some(place) = places[index].filter(|&place| place != index) {
            layers.swap(index, place);
            places.swap(index, place);
        }
    }
    Ok(())
}

/// The numbers in a name, in their order.
fn numbers(name: &str) -> Vec<u64> {
    let digits = name.split(|c: char| !c.is_ascii_digit());
    digits.filter_map(|digits| digits.parse().ok()).collect()
}

/// Finds orders in which each layer takes as many signals as the one before gives: none, one, or
/// two of more. Gives up after many `steps`, as if there were two.
fn follow(
    layers: &[Named],
    path: &mut Vec<usize>,
    found: &mut Vec<Vec<usize>>,
    steps: &mut u32,
) {
    *steps += 1;
    if *steps > 100_000 {
        found.resize(2, Vec::new());
    } else if path.len() == layers.len() {
        found.push(path.clone());
    }
    for next in 0..layers.len() {
        let fits = path.last().is_none_or(|&last| {
            layers[last].1.weights.nrows() == layers[next].1.weights.ncols()
        });
        if found.len() < 2 && fits && !path.contains(&next) {
            path.push(next);
            follow(layers, path, found, steps);
            path.pop();
        }
    }
}
