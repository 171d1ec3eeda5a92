//! Chains whose gradient is halved, or doubled, layer by layer.

use textbook::number::{Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};

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
