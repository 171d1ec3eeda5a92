//! Random networks without biases, and how long the gradient is on its way back through them.
//!
//! Not a [`Stack`](super::Stack): networks of all activations and variances are made of the same
//! weights, which a factor scales after the sum, and the way back is what is asked for, not its end.

use nalgebra::{DMatrix, DVector};
use textbook::number::Dual;
use textbook::number::elementary::{exp, ln, sqrt};
use textbook::random::Stream;

/// An activation that is read with its slope.
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
    let mut weight = || sqrt(3.0) * (2.0 * stream.uniform() - 1.0);
    let mut layer =
        || -> Vec<_> { (0..neurons * neurons).map(|_| weight()).collect() };
    let layers: Vec<_> = (0..depth)
        .map(|_| DMatrix::from_row_slice(neurons, neurons, &layer()))
        .collect();
    let gradient = DVector::from_fn(neurons, |_, _| stream.normal());
    let ones = DVector::from_element(neurons, 1.0);
    networks.map(|(activation, variance)| {
        let scale = sqrt(variance / f64::from(width));
        let way = lengths(activation, &layers, scale, &ones, &gradient);
        let length = way.last().copied().unwrap_or(f64::NAN);
        exp(2.0 * ln(length) / f64::from(depth))
    })
}

/// The length of `gradient` after 0, 1, … layers of the way back, relative to the first. The
/// weights of each layer are multiplied by `scale`; all layers are as wide as `input`.
#[must_use]
pub fn lengths(
    f: Reading,
    layers: &[DMatrix<f64>],
    scale: f64,
    input: &DVector<f64>,
    gradient: &DVector<f64>,
) -> Vec<f64> {
    let mut signal = input.clone();
    let mut slopes = Vec::new();
    for weights in layers {
        let read = (weights * &signal).map(|z| f(Dual::variable(scale * z)));
        signal = read.map(|a| a.value);
        slopes.push(read.map(|a| a.slope));
    }
    let mut coming = gradient.clone();
    let mut lengths = vec![length(gradient)];
    for (weights, slopes) in layers.iter().zip(&slopes).rev() {
        let back = slopes.zip_map(&coming, |slope, coming| scale * slope * coming);
        coming = weights.transpose() * back;
        lengths.push(length(&coming));
    }
    let start = lengths[0];
    lengths.iter().map(|length| length / start).collect()
}

/// The root of the sum of the squares, from the first to the last.
fn length(vector: &DVector<f64>) -> f64 {
    sqrt(vector.iter().map(|x| x * x).sum())
}
