//! Exact: identities and inequalities on named instances, in arithmetic that never rounds.

use super::{Counterexample, Evidence, Method, Proof};
use std::fmt::Display;

/// Evidence that `check` accepts every one of `instances`, which are the named `domain`.
///
/// The check works on rationals, integers or dyadic floats and says what is wrong, with numbers, when it
/// refuses: that text is the counterexample.
///
/// # Errors
/// The first instance that the check refuses, or the news that there was no instance at all.
pub fn every<T>(
    domain: &str,
    instances: impl IntoIterator<Item = T>,
    check: impl Fn(&T) -> Result<(), String>,
) -> Proof {
    let mut cases = 0;
    for instance in instances {
        check(&instance).map_err(Counterexample::found)?;
        cases += 1;
    }
    Evidence::of(Method::Exact, domain, cases)
}

/// Whether `left` and `right` are the same number; the refusal names `what` was compared.
///
/// # Errors
/// Both numbers, when they differ.
pub fn equal<T: PartialEq + Display>(
    what: impl Display,
    left: &T,
    right: &T,
) -> Result<(), String> {
    if left == right {
        Ok(())
    } else {
        Err(format!("{what}: {left} is not {right}"))
    }
}

/// Whether `left ≤ right`; the refusal names `what` was compared. Numbers that cannot be compared are refused.
///
/// # Errors
/// Both numbers, unless the first is at most the second.
pub fn at_most<T: PartialOrd + Display>(
    what: impl Display,
    left: &T,
    right: &T,
) -> Result<(), String> {
    if left <= right {
        Ok(())
    } else {
        Err(format!("{what}: {left} is more than {right}"))
    }
}
