//! Networks in files: what is read is the function that the framework computes, and what cannot be
//! read is refused.

mod constants;
mod frameworks;
mod hostile;
mod keras;
mod kinds;
mod message;
mod nnet;
mod onnx;
mod plain;
mod regions;
mod state_dict;

use why_relu::network::{Fault, Stack};
use why_relu::saved::{Activation, Network, Weights};

/// What is read of these bytes alone.
pub(crate) fn read(bytes: &[u8]) -> Result<Network, Fault> {
    Network::from_bytes(bytes, &|name| panic!("{name} is asked for"))
}

/// The layers, whose numbers are floats.
pub(crate) fn floats(network: &Network) -> &Stack<f64> {
    let Weights::Floats(stack) = &network.weights else {
        panic!("fractions: {network:?}")
    };
    stack
}

/// The slope of each activation below zero, where the file says it.
pub(crate) fn slopes(network: &Network) -> &[f64] {
    let Activation::Slopes(slopes) = &network.activation else {
        panic!("no slopes: {network:?}")
    };
    slopes
}

/// The beginning of the fault with which these bytes are refused is this.
#[track_caller]
pub(crate) fn assert_refused(bytes: &[u8], expected: &str) {
    let told = read(bytes).expect_err("a faulty file").to_string();
    assert!(told.starts_with(expected), "{told}");
}
