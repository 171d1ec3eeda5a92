//! Random networks without biases, and how long the gradient is on its way back through them.
//!
//! Not a [`Stack`](super::Stack): networks of all activations and variances are made of the same
//! weights, which a factor scales after the sum, and the way back is what is asked for, not its
//! end.

use nalgebra::{DMatrix, DVector};
use textbook::number::elementary::{exp, ln, sqrt};
use textbook::number::{Dual, Number};
use textbook::random::Stream;

/// An activation that is read with its slope: a pointer, so that networks of several activations
/// stand in one list, which the trait [`Activation`](crate::activation::Activation) does not allow.
pub type Reading = fn(Dual<f64>) -> Dual<f64>;

/// The factor per layer on the squared gradient in a random network for each activation: `depth`
/// layers of `width` neurons, inputs 1, weights uniform around 0 with the variance given beside the
/// activation, divided by the width. All networks are made of the same random numbers.
pub fn factors<const K: usize>(
    stream: &mut Stream,
    width: u32,
    depth: u32,
    networks: &[(Reading, f64); K],
) -> [f64; K] {
    let neurons = width as usize;
    let most = sqrt(3.0);
    let mut weight = || most * (2.0 * stream.uniform() - 1.0);
    let mut layer =
        || -> Vec<_> { (0..neurons * neurons).map(|_| weight()).collect() };
    let layers = (0..depth).map(|_| {
        let transposed = DMatrix::from_vec(neurons, neurons, layer());
        [transposed.transpose(), transposed]
    });
    let layers: Vec<_> = layers.collect();
    let gradient = DVector::from_fn(neurons, |_, _| stream.normal());
    let ones = DVector::from_element(neurons, 1.0);
    networks.map(|(activation, variance)| {
        let scale = sqrt(variance / f64::from(width));
        let way = lengths(activation, &layers, scale, &ones, &gradient);
        let length = way.last().copied().unwrap_or(f64::NAN);
        exp(2.0 * ln(length) / f64::from(depth))
    })
}

/// The weights of a layer and their transpose, which carries gradients back.
pub type BothWays<T> = [DMatrix<T>; 2];

/// The length of `gradient` after 0, 1, … layers of the way back, relative to the first. The
/// weights of each layer are multiplied by `scale`; all layers are as wide as `input`.
#[must_use]
pub fn lengths(
    f: Reading,
    layers: &[BothWays<f64>],
    scale: f64,
    input: &DVector<f64>,
    gradient: &DVector<f64>,
) -> Vec<f64> {
    let read = |z| {
        let Dual { value, slope } = f(Dual::variable(scale * z));
        let slope = scale * slope;
        Dual { value, slope }
    };
    let way = gradients(read, layers, input, gradient);
    let start = length(gradient);
    way.iter().map(|coming| length(coming) / start).collect()
}

/// What is left of `gradient` after 0, 1, … layers of the way back. `f` is the activation with its
/// slope; all layers are as wide as `input`.
pub fn gradients<T: Number>(
    f: impl Fn(T) -> Dual<T>,
    layers: &[BothWays<T>],
    input: &DVector<T>,
    gradient: &DVector<T>,
) -> Vec<DVector<T>> {
    let mut signal = input.clone();
    let mut slopes = Vec::new();
    for [weights, _] in layers {
        let read = (weights * &signal).map(&f);
        signal = read.map(|a| a.value);
        slopes.push(read.map(|a| a.slope));
    }
    let mut coming = gradient.clone();
    let mut way = vec![coming.clone()];
    for ([_, transposed], slopes) in layers.iter().zip(&slopes).rev() {
        coming = transposed * slopes.component_mul(&coming);
        way.push(coming.clone());
    }
    way
}

/// The root of the sum of the squares, from the first to the last.
fn length(vector: &DVector<f64>) -> f64 {
    sqrt(vector.iter().map(|x| x * x).sum())
}
