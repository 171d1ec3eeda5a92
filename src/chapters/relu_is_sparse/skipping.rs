//! Products with zero, left out.

use crate::activation::Activation;
use textbook::number::{Rational, ratio};
use textbook::proof::Proof;
use textbook::proof::exact::at_most;
use textbook::proof::property::{Sample, holds};
use textbook::random::Stream;

const INPUTS: usize = 256;
const OUTPUTS: usize = 8;

/// The weights of a layer, row by row, and the pre-activations of the layer before it.
fn layer(stream: &mut Stream) -> (Vec<f64>, Vec<f64>) {
    let mut normal = |count: usize| (0..count).map(|_| stream.normal()).collect();
    (normal(INPUTS * OUTPUTS), normal(INPUTS))
}

/// The sum of the products, in their order, and how many products it took.
fn product<'a>(terms: impl Iterator<Item = (&'a f64, &'a f64)>) -> (f64, u64) {
    terms.fold((0.0, 0), |(sum, count), (w, x)| (sum + w * x, count + 1))
}

/// The full product and the one that skips zeros have the same bits, and at most 3/4 of the
/// products are left.
pub(super) fn same_bits(f: &impl Activation) -> Proof {
    let sample = Sample {
        domain: "layers with normal weights behind normal pre-activations",
        seed: 11,
        count: 1_000,
    };
    holds(sample, layer, |(weights, before)| {
        let inputs: Vec<f64> = before.iter().map(|&z| f.of(z)).collect();
        let (mut left, mut all) = (0, 0);
        for row in weights.chunks(INPUTS) {
            let (full, products) = product(row.iter().zip(&inputs));
            let nonzero = row.iter().zip(&inputs).filter(|&(_, &x)| x != 0.0);
            let (skipped, fewer) = product(nonzero);
            if full.to_bits() != skipped.to_bits() {
                return Err(format!(
                    "{full:?} in full, {skipped:?} with zeros left out"
                ));
            }
            left += fewer;
            all += products;
        }
        let share = Rational::from(left) / Rational::from(all);
        at_most("the share of products that are left", &share, &ratio(3, 4))
    })
}
