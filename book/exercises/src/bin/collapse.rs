//! # Two layers as one
//!
//! Two layers without an activation between them are one layer. Compute it: weights and biases such
//! that `collapse(first, second).at(v)` is `second.at(first.at(v))` for every v.

use checks::linear_stacks_collapse::Layer;

fn collapse(first: Layer, second: Layer) -> Layer {
    Layer {
        weights: second.weights,
        biases: first.biases,
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_stacks_collapse::collapse(collapse))
}
