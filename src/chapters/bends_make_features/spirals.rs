//! Two spirals, and a small network that learns to tell them apart, the same way at each build.

use crate::network::{Layer, Stack};
use nalgebra::DVector;
use std::f64::consts::TAU;
use textbook::number::elementary::{cos, sin, sqrt};
use textbook::random::Stream;

/// A point, and the side on which it should be: 1 or −1.
pub(super) type Example = ([f64; 2], f64);

/// Points of one spiral, and each turned by half a circle.
pub(super) fn examples() -> Vec<Example> {
    let mut examples = Vec::new();
    for number in 0..48 {
        let part = f64::from(number) / 47.0;
        let (radius, angle) = (0.1 + 0.8 * part, 1.4 * TAU * part);
        let point = [radius * cos(angle), radius * sin(angle)];
        examples.push((point, 1.0));
        examples.push((point.map(|x| -x), -1.0));
    }
    examples
}

/// The mean of squares of the distance to ±1, differentiated with respect to every weight and bias.
fn gradient(layers: &[Layer<f64>], examples: &[Example]) -> Vec<Layer<f64>> {
    let zeros = |layer: &Layer<f64>| Layer {
        weights: layer.weights.map(|_| 0.0),
        biases: layer.biases.map(|_| 0.0),
    };
    let mut sum: Vec<_> = layers.iter().map(zeros).collect();
    for (point, wanted) in examples {
        let mut signals = vec![DVector::from_row_slice(point)];
        for (depth, layer) in layers.iter().enumerate() {
            let before = layer.forward(&signals[depth]);
            let last = depth + 1 == layers.len();
            signals.push(if last {
                before
            } else {
                before.map(|z| z.max(0.0))
            });
        }
        let error = signals[layers.len()][0] - wanted;
        let mut back = DVector::from_element(1, 2.0 * error);
        for depth in (0..layers.len()).rev() {
            sum[depth].weights.ger(1.0, &back, &signals[depth], 1.0);
            sum[depth].biases += &back;
            back = layers[depth].weights.tr_mul(&back);
            for (slope, signal) in back.iter_mut().zip(&signals[depth]) {
                *slope = if *signal > 0.0 { *slope } else { 0.0 };
            }
        }
    }
    sum
}

/// What Adam (Kingma & Ba 2015) remembers of one number's gradients: their mean and the mean of their squares.
#[derive(Clone, Copy, Default)]
struct Memory {
    mean: f64,
    square: f64,
}

/// Moves one number against its gradient. `fade` is how much of the beginning is left in each mean.
fn step(number: &mut f64, memory: &mut Memory, slope: f64, fade: [f64; 2]) {
    memory.mean += 0.1 * (slope - memory.mean);
    memory.square += 0.001 * (slope * slope - memory.square);
    let mean = memory.mean / (1.0 - fade[0]);
    let square = memory.square / (1.0 - fade[1]);
    *number -= 0.01 * mean / (sqrt(square) + 1e-8);
}

/// The network after each number of steps that `stops` names, in rising order.
pub(super) fn trained(stops: &[u32]) -> Vec<Stack<f64>> {
    let network = Stack::he(&mut Stream::new(45, 0), &[2, 16, 16, 1], 0.1);
    let mut layers = vec![network.first];
    layers.extend(network.above);
    let numbers = layers
        .iter()
        .map(|l| l.weights.len() + l.biases.len())
        .sum();
    let mut memories = vec![Memory::default(); numbers];
    let mut fade = [1.0, 1.0];
    let mut done = 0;
    let mut networks = Vec::new();
    let examples = examples();
    for &stop in stops {
        for _ in done..stop {
            fade = [0.9 * fade[0], 0.999 * fade[1]];
            let gradient = gradient(&layers, &examples);
            let mut memories = memories.iter_mut();
            for (layer, slopes) in layers.iter_mut().zip(&gradient) {
                let numbers = layer.weights.iter_mut().chain(&mut layer.biases);
                let slopes = slopes.weights.iter().chain(&slopes.biases);
                for ((number, slope), memory) in
                    numbers.zip(slopes).zip(&mut memories)
                {
                    step(number, memory, *slope, fade);
                }
            }
        }
        done = stop;
        networks.push(Stack {
            first: layers[0].clone(),
            above: layers[1..].to_vec(),
        });
    }
    networks
}

/// How many examples lie on the wrong side of the network's boundary, or on it.
pub(super) fn wrong(network: &Stack<f64>) -> usize {
    let examples = examples();
    let wrong = examples.iter().filter(|(point, wanted)| {
        let input = DVector::from_row_slice(point);
        network.forward(&input, |z: f64| z.max(0.0))[0] * wanted <= 0.0
    });
    wrong.count()
}
