//! The checks of the exercises: a module for each chapter, a function for each exercise.
//!
//! A check takes what a reader wrote, asks the book's instruments, and returns evidence or a counterexample. It is compiled here, once: what a
//! reader changes is a stub in `src/bin`, a small program that hands its answer to its check and [`tell`]s what comes back.

mod network;
mod words;

pub use network::{Plane, PlaneUnit, unit};
pub use words::tell;

pub mod bends_make_features;
pub mod dying_relu;
pub mod linear_or_affine;
pub mod linear_stacks_collapse;
pub mod relu_is_cheap;
pub mod relu_is_not_linear;
pub mod relu_is_sparse;
pub mod riemann_sums;
pub mod saturation_and_explosion;
pub mod scoreboard;
pub mod sigmoid_gradients_vanish;
pub mod training_deep_networks;
pub mod zero_mean;
