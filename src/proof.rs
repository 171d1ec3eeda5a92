//! The instruments: the only code that can mint evidence.
//!
//! | instrument | promises |
//! | --- | --- |
//! | [`counterexample`] | one witness, compared in exact arithmetic |
//! | [`exhaustive`] | every value of a finite type, counted |
//! | [`enclosure`] | a bound over a continuum, by outward-rounded intervals |
//! | [`exact`] | identities on named instances, without rounding |
//! | [`property`] | sampled instances, each exact or within a derived bound |
//!
//! A proof is a plain function that returns a [`Proof`]: [`Evidence`] or a [`Counterexample`]. Their
//! constructors are private to this module, so nobody can type "proved".

pub mod counterexample;
pub mod enclosure;
mod evidence;
pub mod exact;
pub mod exhaustive;
pub mod property;

pub use evidence::{
    Counterexample, Evidence, Finding, Method, Proof, Show, Significant, grouped,
};
