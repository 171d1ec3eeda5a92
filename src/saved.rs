//! Networks as people have them: files that a framework saved.
//!
//! | file | what is read of it |
//! | --- | --- |
//! | safetensors | a `state_dict` of PyTorch, the parameters of linear layers |
//! | ONNX | a chain of `Gemm`, `MatMul`, `Add`, `Relu`, `LeakyRelu` and their kin |
//! | JSON | a Keras model of dense layers beside its weights, or layers written out |
//! | `.nnet` | the networks of ACAS Xu |
//!
//! What a file is, its content tells, and not its name. Every weight is read as the
//! number that it is: 16-bit and 32-bit floats are 64-bit floats, and a decimal is the 64-bit float
//! nearest to it. Where maps are multiplied together, as the normalisation of a `.nnet` file with
//! its first layer, that is done in fractions. So the network that is read is the function of real
//! numbers that the file names; the framework computes the same function with rounding.

mod affine;
mod chain;
mod keras;
mod kind;
mod nested;
mod nnet;
mod onnx;
mod plain;
mod state_dict;
mod tensor;

use crate::network::{Fault, Stack};
use kind::Kind;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use textbook::number::{Rational, dyadic};

/// A network of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// The layers.
    pub weights: Weights,
    /// What comes after every layer but the last.
    pub activation: Activation,
    /// What the file says and is not used here.
    pub remarks: Vec<String>,
}

/// What comes after every layer but the last, as a file says it.
#[derive(Clone, Debug, PartialEq)]
pub enum Activation {
    /// Nothing is said. It is a `ReLU` in most networks.
    Unsaid,
    /// The slope below zero for each of these layers: 0 is a `ReLU`. Above zero the slope is 1.
    Slopes(Vec<f64>),
    /// A name or a formula, the same for all.
    Formula(String),
}

/// The numbers of a network, exactly.
#[derive(Clone, Debug, PartialEq)]
pub enum Weights {
    /// All are floats.
    Floats(Stack<f64>),
    /// Some are not, for they were computed from several numbers of the file.
    Fractions(Stack<Rational>),
}

impl Weights {
    /// How many layers there are below the last.
    #[must_use]
    pub fn hidden(&self) -> usize {
        match self {
            Self::Floats(stack) => stack.above.len(),
            Self::Fractions(stack) => stack.above.len(),
        }
    }

    /// The same numbers as fractions.
    #[must_use]
    pub fn to_fractions(&self) -> Stack<Rational> {
        match self {
            Self::Floats(stack) => stack.map(dyadic),
            Self::Fractions(stack) => stack.clone(),
        }
    }
}

/// More than the file of any network takes whose regions can be counted. A device may have no end
/// at all.
const LARGEST: u64 = 64 << 20;

impl Network {
    /// Reads the file of a network, of whichever kind it is.
    ///
    /// # Errors
    /// If the file cannot be read, has 64 MiB or more, is of another kind, or does not hold a chain
    /// of layers with piecewise linear activations.
    pub fn read(path: &Path) -> Result<Self, Fault> {
        let beside = |name: &str| {
            bytes(&path.with_file_name(name))
                .map_err(|error| Fault::at(name, error.message))
        };
        Self::from_bytes(&bytes(path)?, &beside)
    }

    /// The same of bytes. `beside` reads another file of that name, where ONNX keeps its weights in
    /// one.
    ///
    /// # Errors
    /// As for [`Self::read`].
    pub fn from_bytes(
        bytes: &[u8],
        beside: &dyn Fn(&str) -> Result<Vec<u8>, Fault>,
    ) -> Result<Self, Fault> {
        match kind::of(bytes)? {
            Kind::SafeTensors => state_dict::read(bytes),
            Kind::Onnx => onnx::read(bytes, beside),
            Kind::Keras(text) => keras::read(text),
            Kind::Nnet(text) => nnet::read(text),
            Kind::Plain(text) => Self::from_json(text),
        }
    }
}

/// What a file holds, if that is not too much.
fn bytes(path: &Path) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LARGEST).read_to_end(&mut bytes))
        .map_err(|error| Fault::at("", format!("it cannot be read: {error}")))?;
    if bytes.len() as u64 >= LARGEST {
        let message = "it has 64 MiB or more; the regions of so large a network cannot be counted";
        return Err(Fault::at("", message));
    }
    Ok(bytes)
}
