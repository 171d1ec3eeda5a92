//! Where does the input (0, 0) go? That is the bias. Then follow (1, 0) and (0, 1).
//!
//! W₂(W₁v + b₁) + b₂ = (W₂W₁)v + (W₂b₁ + b₂). The second layer acts on the bias of the first as on
//! any other vector. Exchange the layers and the product changes: the order matters.

use checks::linear_stacks_collapse::Layer;
use why_relu::number::Number;

fn collapse<N: Number>(first: &Layer<N>, second: &Layer<N>) -> Layer<N> {
    let entry = |row: usize, column: usize| {
        let [a, b] = second.weights[row].clone();
        let column = [0, 1].map(|row| first.weights[row][column].clone());
        let [c, d] = column;
        a * c + b * d
    };
    Layer {
        weights: [[entry(0, 0), entry(0, 1)], [entry(1, 0), entry(1, 1)]],
        biases: second.at(first.biases.clone()),
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_stacks_collapse::collapse(collapse))
}
