//! A layer on the way back: what it does to the length of a gradient, averaged over the signs of
//! its weights and of the gradient.
//!
//! A row of weights and its negative are equally likely. One of the two makes the neuron active,
//! the other does not. What the other neurons bring to an input, a letter c, is not touched by
//! that: the mean of (c ± t)² over both signs of t is c² + t². So one neuron more adds the mean of
//! its own t², whatever the others do.

use super::slopes::straight_on_each_side;
use crate::activation::PiecewiseLinear;
use crate::network::random::gradients;
use nalgebra::{DMatrix, DVector};
use textbook::number::{Dual, Number, Polynomial, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{equal, for_all, less, positive, real};
use textbook::proof::induction::Induction;

/// The mean of (c + t)² − c² for what a neuron brings to its first input, t, over both signs of its
/// weights and of what comes back to it. Its weights are w and r, its inputs x and 1: so r stands
/// for what all other inputs add to its weighted sum.
fn added(f: &impl PiecewiseLinear, [c, w, r, x, g]: [&Polynomial; 5]) -> Polynomial {
    let one = Polynomial::from(1);
    let read = |z| f.at(Dual::variable(z));
    let mut sum = Polynomial::from(0);
    for side in [1, -1].map(Polynomial::from) {
        for sign in [1, -1].map(Polynomial::from) {
            let weights = DMatrix::from_row_slice(1, 2, &[w * &side, r * &side]);
            let layer = [weights.clone(), weights.transpose()];
            let input = DVector::from_column_slice(&[x.clone(), one.clone()]);
            let coming = DVector::from_element(1, g * &sign);
            let way = gradients(read, &[layer], &input, &coming);
            let both = c + &way[1][0];
            sum += &both * &both - c * c;
        }
    }
    sum * Polynomial::constant(0.25)
}

/// The mean of ‖Wᵀ(f′(Wh) ∘ g)‖² is n·s²/2 times ‖g‖², for weights ±s, n inputs and every number of
/// neurons: 1/2 for s² = 1/n, 1 for s² = 2/n.
///
/// # Errors
/// Numbers for which one neuron does something else, or at which f is not what its slopes say.
pub fn mean_factor(f: &impl PiecewiseLinear) -> Proof {
    let half = Polynomial::constant(0.5);
    let factor = |n: &Polynomial, square: &Polynomial| n * square * &half;
    let neurons = Induction {
        over: "number of neurons",
        letters: for_all([
            positive("n"),
            real("s"),
            real("g"),
            real("x"),
            real("r"),
            real("c"),
            real("m"),
        ])
        // Of a row and its negative, the one with a positive sum.
        .given(|[_, s, _, x, r, ..]| vec![less("", 0, s * x + r)]),
        first: &|[n, s, g, x, r, ..]| [n * added(f, [&0.into(), s, r, x, g]), g * g],
        any: &|[n, s, .., m]| [factor(n, &(s * s)) * m, m.clone()],
        next: &|[kept, came], [n, s, g, x, r, c, _]| {
            [kept + n * added(f, [c, s, r, x, g]), came + g * g]
        },
        holds: &|[kept, came], [n, s, ..]| {
            let expected = factor(n, &(s * s)) * came;
            vec![equal("the mean squared gradient", kept, expected)]
        },
    }
    .prove()?;
    let shares = for_all([positive("n")]).hold(|[n]| {
        let share = |k: i32| factor(n, &(Polynomial::from(k) / n.clone()));
        vec![
            equal("the factor if s² = 1/n", share(1), ratio(1, 2)),
            equal("the factor if s² = 2/n", share(2), 1),
        ]
    })?;
    Ok(neurons.and(shares).and(straight_on_each_side(f)?))
}
