//! # A start that keeps the size
//!
//! The weights of a layer are drawn around 0 with the variance v, independently. A unit sums n
//! inputs, and a ReLU follows. Choose v for each n so that the mean square of the outputs is that
//! of the inputs.

use why_relu::number::{Rational, ratio};

fn variance(inputs: u32) -> Rational {
    ratio(1, inputs.into())
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::training_deep_networks::keep_the_size(variance))
}
