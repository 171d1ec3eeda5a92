//! Counterexample: one witness against a universal statement.
//!
//! "f(x + y) = f(x) + f(y) for all x and y" falls with a single pair. The two sides are compared as exact
//! rationals, so that no rounding can make them differ.

use super::{Counterexample, Evidence, Method, Proof};
use crate::number::Rational;

/// Evidence that `universal` fails at the witness `at`, where its two sides are `left` and `right`; if they
/// are equal there, the witness is none.
///
/// ```
/// use why_relu::{number::ratio, proof::counterexample};
/// let square = |x| ratio(x * x, 1);
/// let proof = counterexample::differ("x² = x", "x = 3", &square(3), &ratio(3, 1));
/// assert_eq!(proof.unwrap().witness(), Some("at x = 3, x² = x would say 9 = 3"));
/// ```
///
/// # Errors
/// The two sides are equal at the witness.
pub fn differ(
    universal: &str,
    at: &str,
    left: &Rational,
    right: &Rational,
) -> Proof {
    if left == right {
        return Err(Counterexample::found(format!(
            "at {at}, {universal} holds: both sides are {left}"
        )));
    }
    let evidence = Evidence::of(Method::Counterexample, at, 1)?;
    Ok(evidence
        .witnessed(format!("at {at}, {universal} would say {left} = {right}")))
}
