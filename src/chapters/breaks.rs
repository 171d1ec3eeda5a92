//! What breaks the claims: for each, a change to the code that its proof has to notice. `why-relu break` tries them all.
//!
//! A change belongs into the code that the claim is about, or into the instrument that proves it; not into the bound that the claim names. It
//! stands in the body of a function, since all changes of a function are compiled side by side, behind a switch.

mod bends_make_features;
mod dying_relu;
mod linear_or_affine;
mod linear_stacks_collapse;
mod relu_is_cheap;
mod relu_is_not_linear;
mod relu_is_sparse;
mod riemann_sums;
mod saturation_and_explosion;
mod scoreboard;
mod sigmoid_gradients_vanish;
mod training_deep_networks;
mod zero_mean;

use crate::claim::Break;

/// The breaks in the order of the chapters.
const CHAPTERS: &[&[Break]] = &[
    linear_or_affine::BREAKS,
    relu_is_not_linear::BREAKS,
    linear_stacks_collapse::BREAKS,
    bends_make_features::BREAKS,
    riemann_sums::BREAKS,
    sigmoid_gradients_vanish::BREAKS,
    saturation_and_explosion::BREAKS,
    dying_relu::BREAKS,
    zero_mean::BREAKS,
    relu_is_cheap::BREAKS,
    relu_is_sparse::BREAKS,
    training_deep_networks::BREAKS,
    scoreboard::BREAKS,
];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Break> {
    CHAPTERS.iter().copied().flatten()
}

/// The break of the claim with that `chapter/claim` id.
#[must_use]
pub fn of(id: &str) -> Option<&'static Break> {
    all().find(|broken| broken.claim == id)
}
