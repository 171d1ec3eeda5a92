//! A layer on the way back: what it does to the length of a gradient, averaged over all its
//! weights.

use crate::activation::PiecewiseLinear;
use crate::network::random::gradients;
use nalgebra::DMatrix;
use textbook::number::{Dual, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, tuples};

/// Inputs and outputs of the layer.
const N: usize = 3;

/// Inputs for which no choice of signs makes a weighted sum 0.
const INPUTS: [[i64; N]; 4] = [[1, 2, 4], [1, 1, 1], [3, 0, 1], [-5, 1, 2]];

/// The squared length of Wᵀ(f′(W h) ∘ g), where W holds signs row by row.
fn squared_gradient(
    f: &impl PiecewiseLinear,
    weights: &[i64],
    h: &[i64],
    g: &[i64],
) -> Rational {
    let exact = |numbers: &[i64]| numbers.iter().map(|&n| ratio(n, 1)).collect();
    let [weights, h, g]: [Vec<_>; 3] = [weights, h, g].map(exact);
    let layer = DMatrix::from_row_slice(N, N, &weights);
    let read = |z| f.at(Dual::variable(z));
    let way = gradients(read, &[layer], &h.into(), &g.into());
    way[1].dot(&way[1])
}

/// The mean of ‖Wᵀ(f′(W h) ∘ g)‖² over that of ‖g‖², for all sign matrices and sign vectors is N/2;
/// weights ±s bring the factor s².
pub(super) fn mean_factor(f: &impl PiecewiseLinear) -> Proof {
    let variances = [(1, ratio(1, 2)), (2, ratio(1, 1))];
    let words = "all 4,096 pairs of a 3×3 sign matrix and a sign vector, \
                 for each of {} inputs";
    every(words, Cases::counted(INPUTS), |h| {
        let mut sum = Rational::ZERO;
        let mut coming = 0;
        for weights in tuples::<_, { N * N }>(&[-1, 1]) {
            for g in tuples::<_, N>(&[-1, 1]) {
                sum += squared_gradient(f, &weights, h, &g);
                coming += g.iter().map(|sign| sign * sign).sum::<i64>();
            }
        }
        let mean = sum / ratio(coming, 1);
        for (numerator, expected) in &variances {
            let variance = ratio(*numerator, N as u64);
            let what = format!("input {h:?}, variance {variance}, the mean factor");
            equal(what, &(&mean * variance), expected)?;
        }
        Ok(())
    })
}
