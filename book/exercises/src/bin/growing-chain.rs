//! # A chain of sigmoids that explodes
//!
//! Choose weight and bias of a sigmoid neuron so that it answers 1/2 to the input 1/2, and a chain
//! of such neurons multiplies the gradient by 3/2 in each layer.

use why_relu::number::{Rational, ratio};

fn answer() -> (Rational, Rational) {
    let (weight, bias) = (ratio(4, 1), ratio(-2, 1));
    (weight, bias)
}

fn main() -> std::process::ExitCode {
    let (weight, bias) = answer();
    checks::tell(&checks::saturation_and_explosion::growing_chain(
        &weight, &bias,
    ))
}
