//! Random networks without biases, and how long the gradient is on its way back through them.

use textbook::number::Dual;
use textbook::number::elementary::{exp, ln, sqrt};
use textbook::random::Stream;

/// An activation that is read with its slope.
pub type Reading = fn(Dual<f64>) -> Dual<f64>;

/// The factor per layer on the squared gradient in a random network for each activation: `layers` layers of `width` neurons, inputs 1, weights uniform
/// around 0 with the variance given beside the activation, divided by the width. All networks are made of the same random numbers.
pub fn factors<const K: usize>(
    stream: &mut Stream,
    width: u32,
    layers: u32,
    networks: &[(Reading, f64); K],
) -> [f64; K] {
    let neurons = width as usize;
    let mut weight = || sqrt(3.0) * (2.0 * stream.uniform() - 1.0);
    let mut layer = || (0..neurons * neurons).map(|_| weight()).collect();
    let weights: Vec<Vec<f64>> = (0..layers).map(|_| layer()).collect();
    let gradient: Vec<f64> = (0..neurons).map(|_| stream.normal()).collect();
    networks.map(|(activation, variance)| {
        let scale = sqrt(variance / f64::from(width));
        let ones = vec![1.0; neurons];
        let way = lengths(activation, &weights, scale, &ones, &gradient);
        let length = way.last().copied().unwrap_or(f64::NAN);
        exp(2.0 * ln(length) / f64::from(layers))
    })
}

/// The length of `gradient` after 0, 1, … layers of the way back, relative to the first. The weights of each layer stand row
/// by row, and each is multiplied by `scale`; all layers are as wide as `input`.
#[must_use]
pub fn lengths(
    f: Reading,
    layers: &[Vec<f64>],
    scale: f64,
    input: &[f64],
    gradient: &[f64],
) -> Vec<f64> {
    let width = input.len();
    let mut h = input.to_vec();
    let mut slopes = Vec::new();
    for weights in layers {
        let rows = weights.chunks(width);
        let z = rows.map(|row| scale * dot(row, &h));
        let out: Vec<_> = z.map(|z| f(Dual::variable(z))).collect();
        h = out.iter().map(|a| a.value).collect();
        slopes.push(out.iter().map(|a| a.slope).collect::<Vec<_>>());
    }
    let length = |vector: &[f64]| sqrt(dot(vector, vector));
    let start = length(gradient);
    let mut coming = gradient.to_vec();
    let mut lengths = vec![1.0];
    for (weights, slopes) in layers.iter().zip(&slopes).rev() {
        let mut before = vec![0.0; width];
        let neurons = weights.chunks(width).zip(slopes).zip(&coming);
        for ((row, slope), coming) in neurons {
            let factor = scale * slope * coming;
            for (entry, w) in before.iter_mut().zip(row) {
                *entry += w * factor;
            }
        }
        coming = before;
        lengths.push(length(&coming) / start);
    }
    lengths
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}
