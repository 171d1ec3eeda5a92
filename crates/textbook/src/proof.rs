//! The instruments: the only code that can mint evidence.
//!
//! | instrument | promises |
//! | --- | --- |
//! | [`counterexample`] | one witness, compared in exact arithmetic |
//! | [`exhaustive`] | every value of a finite type, counted |
//! | [`enclosure`] | a bound over a continuum, by outward-rounded intervals |
//! | [`for_all`] | relations for all real numbers or all matrices, by reading the code at letters |
//! | [`induction`] | a statement about every number of steps, handed on from each to the next |
//! | [`exact`] | identities on named instances, without rounding |
//! | [`real_line`] | identities and signs at every real x, of functions rational in eˣ |
//! | [`measure`] | a ratio of two times on this machine, with its spread |
//! | [`property`] | sampled instances, each exact or within a derived bound |
//! | [`estimate`] | a probability, median or mean within an interval, with a stated risk |
//!
//! A proof is a plain function that returns a [`Proof`]: [`Evidence`] or a [`Counterexample`].
//! Their constructors are private to this module, so nobody can type "proved".

mod cases;
pub mod counterexample;
mod decimal;
pub mod enclosure;
pub mod estimate;
mod evidence;
pub mod exact;
pub mod exhaustive;
mod failure;
pub mod for_all;
pub mod induction;
pub mod measure;
mod method;
mod notation;
mod parallel;
pub mod progress;
pub mod property;
mod reach;
pub mod real_line;
mod show;
mod threshold;
mod tuples;

pub use cases::Cases;
pub use evidence::{Evidence, Finding, Proof};
pub use failure::Counterexample;
pub use method::{Method, Outcome};
pub use notation::Notation;
pub use show::{Answer, Show, Significant, counted, grouped, three_digits};
pub use threshold::{first_float, threshold};
pub use tuples::{sequences, tuples};

/// What stands in the place of a proof, or of a foil's, that nobody has written yet; `missing`
/// tells what to do and in which file.
///
/// It decides nothing. The book shows the claim as *not proved yet*, and `cargo test` refuses it.
///
/// # Errors
/// Always: that the proof is missing.
pub fn unproved(missing: &str) -> Proof {
    Err(Counterexample::unproved(missing))
}

/// Runs `proof`. One that panics has decided nothing, and takes no other proof down with it.
///
/// # Errors
/// What the proof itself says, or the message of its panic.
pub fn run(proof: fn() -> Proof) -> Proof {
    std::panic::catch_unwind(proof).unwrap_or_else(|panic| {
        let message =
            match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
                (Some(text), _) => text,
                (_, Some(text)) => text.as_str(),
                _ => "without a message",
            };
        Err(Counterexample::nothing(format!(
            "the proof panicked: {message}"
        )))
    })
}
