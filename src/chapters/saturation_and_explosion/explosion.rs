//! Chains whose gradient is halved, or doubled, layer by layer.

use crate::network::chain::relus;
use textbook::number::{Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};

/// The derivatives of a chain of ReLUs at the input 1, where all of them are on.
pub(super) fn relus_at_one(weight: &Rational, depth: usize) -> Vec<Rational> {
    relus(weight, &Rational::ONE, depth)
}

/// The same at the input −1, where the first one is off.
pub(super) fn relus_at_minus_one(weight: &Rational, depth: usize) -> Vec<Rational> {
    relus(weight, &-Rational::ONE, depth)
}

/// The derivatives of a chain with the first weight are 2⁻¹, 2⁻², …, those of a chain with the
/// second 2, 4, ….
pub(super) fn halves_and_doubles(
    weights: [Rational; 2],
    derivatives: fn(&Rational, usize) -> Vec<Rational>,
) -> Proof {
    let chains = weights.into_iter().zip([ratio(1, 2), ratio(2, 1)]);
    let chains = Cases::counted(chains.collect::<Vec<_>>());
    every("{} chains, 1 to 64 layers", chains, |(weight, factor)| {
        let mut expected = Rational::ONE;
        for (layers, seen) in (1..).zip(derivatives(weight, 64)) {
            expected *= factor;
            equal(format!("w = {weight}, {layers} layers"), &seen, &expected)?;
        }
        Ok(())
    })
}
