//! Exact: identities and inequalities on named instances, in arithmetic that never rounds.

use super::{Counterexample, Evidence, Method, Proof};
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};

/// Evidence that `check` accepts every one of `instances`, which are the named `domain`.
///
/// The check works on rationals, integers or dyadic floats and says what is wrong, with numbers, when it
/// refuses: that text is the counterexample. Instances are told apart by their `Debug` text, which names all that the check looks at.
///
/// # Errors
/// The first instance that the check refuses; or the news that there was no instance at all, or that one was listed twice, so that the domain is
/// smaller than it looks.
#[inline]
pub fn every<T: Debug>(
    domain: &str,
    instances: impl IntoIterator<Item = T>,
    check: impl Fn(&T) -> Result<(), String>,
) -> Proof {
    let mut places = BTreeMap::new();
    for (place, instance) in (0u64..).zip(instances) {
        check(&instance).map_err(Counterexample::found)?;
        if let Some(before) = places.insert(format!("{instance:?}"), place) {
            return Err(Counterexample::nothing(format!(
                "{domain}: instance {place} is instance {before} again"
            )));
        }
    }
    Evidence::of(Method::Exact, domain, places.len() as u64)
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
