//! A network without biases, and how long the gradient is on its way back.

use crate::number::Dual;
use crate::number::elementary::sqrt;

/// An activation that is read with its slope.
pub(super) type Reading = fn(Dual<f64>) -> Dual<f64>;

/// The length of `gradient` after 0, 1, … layers of the way back, relative to the first. The weights of each layer stand row
/// by row, and each is multiplied by `scale`; all layers are as wide as `input`.
pub(super) fn lengths(
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
