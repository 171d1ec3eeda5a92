//! Counterexample: one witness against a universal statement.
//!
//! "f(x + y) = f(x) + f(y) for all x and y" falls with a single pair. The two sides are compared as
//! exact rationals, so that no rounding can make them differ. Where a proof of the universal
//! statement finds a counterexample by itself, that counterexample is the evidence.

use super::{Counterexample, Evidence, Method, Outcome, Proof};
use crate::number::Rational;

/// Evidence that `universal` fails at the witness `at`, where its two sides are `left` and `right`;
/// if they are equal there, the witness is none.
///
/// ```
/// use textbook::{number::ratio, proof::counterexample};
/// let square = |x: i64| ratio(x * x, 1);
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

/// Evidence that a universal statement about `domain` is false: what a proof of it found against
/// it.
///
/// ```
/// use textbook::proof::{Cases, counterexample, exact};
/// let even = exact::every("{}", Cases::listed([2, 3]), |n| match n % 2 {
///     0 => Ok(()),
///     _ => Err(format!("{n} is odd")),
/// });
/// let evidence = counterexample::refuted("integers", even).unwrap();
/// assert_eq!(evidence.witness(), Some("3 is odd"));
/// ```
///
/// # Errors
/// The statement is proved, which refutes that it is false; or nothing is known.
pub fn refuted(domain: &str, proof: Proof) -> Proof {
    match proof {
        Err(failure) if failure.is_decisive() => {
            let evidence = Evidence::of(Method::Counterexample, domain, 1)?;
            Ok(evidence.witnessed(failure.witness()))
        }
        Err(open) => Err(open),
        Ok(evidence) => {
            let holds = format!("no counterexample in {}", evidence.domain());
            Err(match evidence.method().outcome() {
                Outcome::Proved => Counterexample::found(holds),
                _ => Counterexample::nothing(holds),
            })
        }
    }
}
