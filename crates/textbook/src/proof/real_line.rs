//! The real line: what holds at every real number, for functions that are rational in eˣ.
//!
//! Such a function is read once, at the letter x. Two of them are equal at every real x if their
//! fractions are equal, and one whose coefficients all have one sign is positive, since eˣ is.

use super::reach::Reach;
use super::{Counterexample, Evidence, Method, Proof, enclosure};
use crate::number::{ExpRational, Interval, decided};

/// Why a function that was read at a letter is left open.
const ASKED: &str = "it is asked whether two functions of x are equal, which they may be at some x \
                     and not at others";

/// Evidence that `holds` says yes to the letter x, in the place of all real numbers.
///
/// ```
/// use textbook::{number::{Smooth, ExpRational}, proof::real_line};
/// let cosh = |x: ExpRational| Smooth::exp(x.clone()) + Smooth::exp(-x);
/// let proof = real_line::holds(|x| cosh(x).is_even(), "it differs at x and −x");
/// assert!(proof.is_ok());
/// ```
///
/// # Errors
/// The refusal, which says what is not so. It counts as a counterexample, so `holds` may be false
/// only where the claim is.
pub fn holds(holds: impl Fn(ExpRational) -> bool, refusal: &str) -> Proof {
    let domain = "all real x, as rational functions of eˣ";
    let mut is_so = false;
    let was_asked = decided(|| is_so = holds(ExpRational::x())).is_none();
    if !is_so {
        return Err(Counterexample::found(refusal));
    }
    if was_asked {
        return Err(Counterexample::nothing(ASKED));
    }
    Ok(Evidence::of(Method::Symbolic, domain, 1)?.reaching(vec![Reach::ALL_REALS]))
}

/// Evidence that the function called `what` is positive at every real x. Intervals find a witness
/// against it within |x| ≤ 700, if there is one; the coefficients settle the whole line.
///
/// # Errors
/// The witness; or the news that the coefficients have more than one sign, which decides nothing.
pub fn positive(
    what: &str,
    over: impl Fn(Interval) -> Interval,
    symbol: impl Fn(ExpRational) -> ExpRational,
) -> Proof {
    let range = Interval::new(-700.0, 700.0);
    let boxes = enclosure::below(&format!("−{what}"), range, 0.0, |x| -over(x))?;
    let domain =
        "all real x, as a rational function of eˣ with positive coefficients";
    let Some(symbol) = decided(|| symbol(ExpRational::x())) else {
        return Err(Counterexample::nothing(ASKED));
    };
    if !symbol.is_positive() {
        let reason = format!("the coefficients of {what} have more than one sign");
        return Err(Counterexample::nothing(reason));
    }
    let evidence = boxes.and(Evidence::of(Method::Symbolic, domain, 1)?);
    Ok(evidence.reaching(vec![Reach::ALL_REALS]))
}
