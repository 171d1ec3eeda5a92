//! Exhaustive: every value of a finite type, tried.
//!
//! All 2³² bit patterns of `f32` pass by in chunks, on all cores. Three things make the answer
//! trustworthy. The values visited are counted as they pass, and the count must be 2³², or the
//! number of patterns in the range that a sweep asks for. The chunks are told apart by their place,
//! and the failure with the smallest bit pattern wins, so that the answer does not depend on the
//! threads. And a measured quantity is compared by its bits, in which a NaN or a negative number is
//! larger than +∞: neither can hide behind a maximum.
//!
//! The loops are compiled once for each width of vector registers and the widest that the machine
//! has is chosen at run time (`pulp`). No operation is fused or reordered by that: the bits are the
//! same.

mod chunk;
mod pairs;
mod sweep;
mod zeros;

pub use pairs::{every_f16_pair_where, every_finite_f16_pair};
pub use sweep::{Sweep, every_f32, every_f32_between, every_f32_where};
