//! Exact: identities and inequalities on finite lists, in arithmetic that never rounds.
//!
//! A list is a list: what [`every`] case of it satisfies is *checked*. It is *proved* only where
//! the statement is about these cases and no others, such as the four corners of a square: that is
//! what [`all`] says.

use super::{Cases, Counterexample, Evidence, Method, Proof};
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};

/// Evidence that `check` accepts every one of `cases`. Their domain is `words`, in which the cases
/// themselves fill the gaps `{}`.
///
/// The check works on rationals, integers or dyadic floats and says what is wrong, with numbers,
/// when it refuses: that text is the counterexample. Cases are told apart by their `Debug` text,
/// which names all that the check looks at.
///
/// ```
/// use textbook::proof::{Cases, exact};
/// let proof = exact::every("n = {}", Cases::range(1..=100), |&n| {
///     exact::equal(format!("the sum of {n}"), &(1..=n).sum(), &(n * (n + 1) / 2))
/// });
/// assert_eq!(proof.unwrap().domain(), "n = 1 to 100");
/// // Who has one case cannot say that it is all of them.
/// let boast = exact::every("all natural numbers", Cases::listed(["n"]), |_| Ok(()));
/// assert!(boast.is_err());
/// ```
///
/// # Errors
/// The first case that the check refuses; or the news that there was no case at all, that one was
/// listed twice, so that the domain is smaller than it looks, or that the words do not have one gap
/// for each list of cases.
#[inline]
pub fn every<T: Debug>(
    words: &str,
    cases: Cases<T>,
    check: impl Fn(&T) -> Result<(), String>,
) -> Proof {
    tried(Method::Exact, words, cases, check)
}

/// The same evidence for a statement that is about `cases` and no others, and so is proved: its own
/// sentence has to name them.
///
/// # Errors
/// Those of [`every`].
#[inline]
pub fn all<T: Debug>(
    words: &str,
    cases: Cases<T>,
    check: impl Fn(&T) -> Result<(), String>,
) -> Proof {
    tried(Method::Exhaustive, words, cases, check)
}

#[inline]
fn tried<T: Debug>(
    method: Method,
    words: &str,
    cases: Cases<T>,
    check: impl Fn(&T) -> Result<(), String>,
) -> Proof {
    let (domain, cases) = cases.domain(words)?;
    let mut places = Places::default();
    for case in &cases {
        check(case).map_err(Counterexample::found)?;
        places.add(&domain, format!("{case:?}"))?;
    }
    Evidence::of(method, domain, places.0.len() as u64)
}

/// The places of the instances that were tried, by what they are.
#[derive(Default)]
struct Places(BTreeMap<String, usize>);

impl Places {
    fn add(&mut self, domain: &str, instance: String) -> Result<(), Counterexample> {
        let place = self.0.len();
        match self.0.insert(instance, place) {
            None => Ok(()),
            Some(before) => Err(Counterexample::nothing(format!(
                "{domain}: instance {place} is instance {before} again"
            ))),
        }
    }
}

/// Whether something is true; the refusal says what was expected.
///
/// # Errors
/// What was expected, if it is not so.
pub fn holds(what: impl Display, is_so: bool) -> Result<(), String> {
    if is_so {
        Ok(())
    } else {
        Err(format!("{what}: this does not hold"))
    }
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

/// Whether `left ≤ right`; the refusal names `what` was compared. Numbers that cannot be compared
/// are refused.
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
