//! Files that the frameworks made (`tests/saved/make.py`), and what these compute at 1,000 points.

use nalgebra::DVector;
use safetensors::{Dtype, SafeTensors};
use std::path::{Path, PathBuf};
use std::{env, fs};
use why_relu::network::{Layer, Stack};
use why_relu::saved::{Activation, Network, Weights};

/// The committed files, or fresh ones.
fn folder() -> PathBuf {
    let committed =
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saved/files");
    env::var_os("SAVED_FILES").map_or_else(committed, Into::into)
}

/// Rows of numbers, and the unit of rounding of their type.
fn rows(file: &SafeTensors, name: &str) -> (Vec<DVector<f64>>, f64) {
    let tensor = file.tensor(name).expect("a tensor");
    let (numbers, rounding): (Vec<f64>, f64) = match tensor.dtype() {
        Dtype::F32 => {
            let (parts, _) = tensor.data().as_chunks();
            let numbers = parts.iter().map(|part| f32::from_le_bytes(*part).into());
            (numbers.collect(), f64::from(f32::EPSILON) / 2.0)
        }
        Dtype::F64 => {
            let (parts, _) = tensor.data().as_chunks();
            let numbers = parts.iter().map(|part| f64::from_le_bytes(*part));
            (numbers.collect(), f64::EPSILON / 2.0)
        }
        other => panic!("{other:?}"),
    };
    let width = *tensor.shape().last().expect("an axis");
    let rows = numbers.chunks(width).map(DVector::from_row_slice);
    (rows.collect(), rounding)
}

/// The floats next to the numbers of a network.
fn nearest(network: &Network) -> Stack<f64> {
    match &network.weights {
        Weights::Floats(stack) => stack.clone(),
        Weights::Fractions(stack) => stack.map(|number| number.to_f64().value()),
    }
}

/// What a network is at a point, and how far off a computation may be that rounds.
///
/// A sum of n products with a bias, in whatever order, is off by at most γ = k·u / (1 − k·u) times
/// the sum of the sizes of its terms, where u is the unit of rounding and k = n + 1 the number of
/// roundings on the way of a term. Three more are for a factor of the weights, one of the bias and
/// a normalisation. What is wrong in the signals is carried on by the sizes of the weights, and an
/// activation with one more product and a rounded slope adds 2u of its value. (Higham, *Accuracy
/// and Stability of Numerical Algorithms*, section 3.1.) Two computations are compared, the
/// framework's and this one in 64 bits, so the units are added.
struct Computation<'a> {
    network: &'a Stack<f64>,
    slopes: &'a [f64],
    rounding: f64,
    /// What the framework subtracts from the inputs first, whose products with the weights are
    /// terms too, and are folded into the biases here: twice the sizes.
    shift: DVector<f64>,
    /// What it adds to the outputs last.
    lift: DVector<f64>,
}

impl Computation<'_> {
    fn at(&self, input: &DVector<f64>) -> (DVector<f64>, DVector<f64>) {
        let mut signal = input.clone();
        let mut error = DVector::zeros(input.len());
        let mut extra = 2.0 * self.shift.abs();
        for (number, layer) in self.network.layers().enumerate() {
            let Layer { weights, biases } = layer;
            let sizes = weights.abs() * (signal.abs() + &extra + &error);
            let terms = sizes + biases.abs();
            #[allow(clippy::cast_precision_loss, reason = "a width")]
            let roundings = self.rounding * (weights.ncols() + 4) as f64;
            let gamma = roundings / (1.0 - roundings);
            error = weights.abs() * error + terms * gamma;
            signal = layer.forward(&signal);
            extra = DVector::zeros(signal.len());
            if let Some(&slope) = self.slopes.get(number) {
                signal = signal.map(|x| if x > 0.0 { x } else { slope * x });
                let steepest = slope.abs().max(1.0);
                error = error * steepest + signal.abs() * (2.0 * self.rounding);
            }
        }
        let lift = 2.0 * self.lift.abs();
        (signal, error + lift * (2.0 * self.rounding))
    }
}

#[track_caller]
fn assert_is_what_the_framework_computes(file: &str) {
    let path = folder().join(file);
    let (stem, _) = file.split_once('.').expect("an ending");
    let points = fs::read(folder().join(format!("{stem}.points.safetensors")));
    let points = points.expect("points");
    let points = SafeTensors::deserialize(&points).expect("points");
    let network = Network::read(&path).expect("a network");
    let (inputs, _) = rows(&points, "inputs");
    let (outputs, rounding) = rows(&points, "outputs");
    let computation = Computation {
        network: &nearest(&network),
        slopes: match &network.activation {
            Activation::Slopes(slopes) => slopes,
            _ => &vec![0.0; nearest(&network).above.len()],
        },
        rounding: rounding + f64::EPSILON / 2.0,
        shift: rows(&points, "shift").0.remove(0),
        lift: rows(&points, "lift").0.remove(0),
    };
    assert_eq!((inputs.len(), outputs.len()), (1000, 1000));
    for (input, output) in inputs.iter().zip(&outputs) {
        let (ours, error) = computation.at(input);
        assert_eq!(ours.len(), output.len());
        for ((ours, theirs), error) in ours.iter().zip(output).zip(&error) {
            let off = (ours - theirs).abs();
            assert!(
                off <= *error,
                "{file} at {input}: {ours} or {theirs}, {error:e}"
            );
            // A bound that binds nothing would prove nothing.
            assert!(*error < 1e-4 * (1.0 + ours.abs()), "{file}: {error:e}");
        }
    }
    let varied = outputs.iter().any(|output| *output != outputs[0]);
    assert!(varied, "{file} is constant");
}

macro_rules! files {
    ($($(#[$attribute:meta])* $name:ident: $file:literal;)*) => {$(
        $(#[$attribute])*
        #[test]
        fn $name() {
            assert_is_what_the_framework_computes($file);
        }
    )*};
}

/// Those that are made where numpy, onnx and safetensors are installed, and nothing else.
mod small {
    use super::assert_is_what_the_framework_computes;

    files! {
        numbered_layers_are_what_numpy_computes: "numpy-f32.safetensors";
        a_normalised_nnet_is_what_numpy_computes: "acas.nnet";
        every_operator_is_what_onnx_computes: "onnx-rows.onnx";
        columns_are_what_onnx_computes: "onnx-columns.onnx";
    }
}

mod large {
    use super::assert_is_what_the_framework_computes;

    files! {
        a_state_dict_is_what_pytorch_computes: "torch-f32.safetensors";
        a_state_dict_of_f16_with_other_names_is_what_pytorch_computes: "torch-f16.safetensors";
        a_state_dict_of_bf16_is_what_pytorch_computes: "torch-bf16.safetensors";
        a_state_dict_of_f64_is_what_pytorch_computes: "torch-f64.safetensors";
        an_export_with_weights_beside_it_is_what_pytorch_computes: "torch-exported.onnx";
        a_sequential_model_is_what_keras_computes: "keras-sequential.json";
        a_functional_model_is_what_keras_computes: "keras-functional.json";
    }
}
