//! # A start that keeps the size
//!
//! The weights of a layer are drawn around 0 with the variance v, independently. A unit sums n
//! inputs, and a ReLU follows. Choose v for each n so that the mean square of the outputs is that
//! of the inputs. The function is read at numbers, and at the letter n.

use why_relu::number::Field;

fn variance<N: Field>(inputs: N) -> N {
    N::constant(1.0) / inputs
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::training_deep_networks::keep_the_size(variance))
}
