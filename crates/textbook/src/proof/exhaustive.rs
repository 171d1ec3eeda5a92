//! Exhaustive: every value of a finite type, tried.
//!
//! The bit patterns of `f32` pass by in chunks, on all cores. Three things make the answer
//! trustworthy. The values are counted as they pass, and the count must be the size of the set that
//! a sweep is over, 2³² for all. The chunks are told apart by their place, and the failure with the
//! smallest bit pattern wins, so that the answer does not depend on the threads. And a measured
//! quantity is compared by its bits, in which a NaN or a negative number is larger than +∞: neither
//! can hide behind a maximum.
//!
//! The loops are compiled once for each width of vector registers and the widest that the machine
//! has is chosen at run time (`pulp`). No operation is fused or reordered by that: the bits are the
//! same.

mod chunk;
mod float_set;
mod pairs;
mod sweep;
mod zeros;

pub use float_set::{FloatSet, NUMBERS};
pub use pairs::{every_f16_pair_where, every_finite_f16_pair};
pub use sweep::{Sweep, every_f32, every_f32_in};
