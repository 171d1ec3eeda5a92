//! Properties of the chapters' own functions, and damaged subjects that must be refuted. The claims
//! themselves stand in `tests/claims`.

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
