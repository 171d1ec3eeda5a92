//! Answers that are almost right are refused, for the right reason; other right answers are
//! accepted.

mod line;
mod number;
mod plane;

use why_relu::network::{Shallow, Unit};
use why_relu::number::Rational;
use why_relu::proof::Proof;

/// Asserts that a proof refutes, and says `reason`.
#[track_caller]
fn refused(proof: Proof, reason: &str) {
    let failure = proof.expect_err("an answer that is wrong");
    assert!(failure.is_decisive(), "{failure}");
    assert!(failure.witness().contains(reason), "{failure}");
}

fn network(
    constant: Rational,
    units: impl Into<Vec<Unit<Rational>>>,
) -> Shallow<Rational> {
    let units = units.into();
    Shallow { constant, units }
}

fn zero() -> Rational {
    Rational::ZERO
}

fn one() -> Rational {
    Rational::ONE
}
