//! Fresh networks.

use nalgebra::DMatrix;
use proptest::prelude::*;
use why_relu::activation::{HiddenActivation, Initialisation};
use why_relu::random::Stream;
use why_relu::training::{Shape, Start};

const SHAPE: Shape = Shape {
    inputs: 6,
    width: 8,
    depth: 3,
    classes: 4,
};

proptest! {
    /// Rounding differs between the two, so the scores are compared within 10⁻⁴: f32 has 10⁻⁷, and
    /// no layer has more than nine terms.
    #[test]
    fn the_sigmoid_started_as_tanh_computes_what_the_tanh_network_computes(seed in any::<u64>()) {
        let draw = |start: Start, activation| {
            start.draw(&mut Stream::new(seed, 0), SHAPE, activation, [false, false])
        };
        let mut stream = Stream::new(seed, 1);
        let batch = DMatrix::from_fn(6, 5, |_, _| stream.normal() as f32);
        let sigmoid = draw(Start::AsTanh, HiddenActivation::Sigmoid).forward(batch.clone(), None);
        let glorot = Start::Normal(Initialisation::Glorot);
        let tanh = draw(glorot, HiddenActivation::Tanh).forward(batch, None);
        for (a, b) in sigmoid.scores.iter().zip(&tanh.scores) {
            prop_assert!((a - b).abs() < 1e-4, "{a} and {b}");
        }
    }
}

#[test]
fn weights_have_the_variance_of_their_rule() {
    for (start, expected) in [
        (Start::Normal(Initialisation::Glorot), 1.0 / 64.0),
        (Start::Normal(Initialisation::He), 2.0 / 64.0),
        (Start::Wide, 4.0),
    ] {
        let shape = Shape {
            inputs: 64,
            width: 64,
            depth: 16,
            classes: 4,
        };
        let network = start.draw(
            &mut Stream::new(5, 0),
            shape,
            HiddenActivation::Tanh,
            [false, false],
        );
        let squares = network
            .hidden
            .iter()
            .flat_map(|layer| layer.affine.weights.iter().map(|w| f64::from(w * w)));
        // The mean of 16·64·64 squares of normal numbers: standard deviation √(2/65,536) of itself,
        // 0.6 %.
        let mean = squares.sum::<f64>() / 65_536.0;
        assert!((mean / expected - 1.0).abs() < 0.04, "{start:?}: {mean}");
    }
}
