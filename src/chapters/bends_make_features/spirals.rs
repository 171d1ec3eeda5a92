//! Two spirals, and a small network that learns to tell them apart, the same way at each build.

use crate::activation::relu;
use crate::network::{Adam, Example, Stack};
use nalgebra::DVector;
use std::f64::consts::TAU;
use textbook::number::elementary::{cos, sin};
use textbook::random::Stream;

/// Points of one spiral, which should get 1, and each turned by half a circle, which should get −1.
#[must_use]
pub fn examples() -> Vec<Example<f64>> {
    let mut examples = Vec::new();
    for number in 0..48 {
        let part = f64::from(number) / 47.0;
        let (radius, angle) = (0.1 + 0.8 * part, 1.4 * TAU * part);
        let point = [radius * cos(angle), radius * sin(angle)];
        for side in [1.0, -1.0] {
            examples.push(Example {
                input: DVector::from_row_slice(&point.map(|x| side * x)),
                target: DVector::from_element(1, side),
            });
        }
    }
    examples
}

/// The network after each number of steps that `stops` names, in rising order. Adam goes down the
/// sum of the squares of the distances to ±1.
pub(super) fn trained(stops: &[u32]) -> Vec<Stack<f64>> {
    let mut network = Stack::he(&mut Stream::new(45, 0), &[2, 16, 16, 1], 0.1);
    let mut adam = Adam::new(0.01, network.parameters().count());
    let mut done = 0;
    let mut networks = Vec::new();
    let examples = examples();
    for &stop in stops {
        for _ in done..stop {
            let half = network.gradient(relu, &examples);
            let gradient = half.map(|slope| 2.0 * slope);
            adam.step(network.parameters_mut(), gradient.parameters());
        }
        done = stop;
        networks.push(network.clone());
    }
    networks
}

/// How many examples lie on the wrong side of the network's boundary, or on it.
pub(super) fn wrong(network: &Stack<f64>) -> usize {
    let examples = examples();
    let wrong = examples.iter().filter(|example| {
        network.forward(&example.input, relu)[0] * example.target[0] <= 0.0
    });
    wrong.count()
}
