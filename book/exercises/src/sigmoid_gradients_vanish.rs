//! The sigmoid's gradient vanishes.

use crate::words::{decide, shown};
use why_relu::activation::{logistic, sigmoid};
use why_relu::number::{Dual, ExpRational, Number, Rational, ratio};
use why_relu::proof::{Cases, Proof, Show, exact};

/// `repaired-sigmoid`: f(x) = stretch·σ(steepness·x) + shift is odd and has the slope 1 at 0.
///
/// A steepness that is no integer would leave the rational functions of eˣ, and is not offered. At
/// x = 0, e⁻ᵏˣ is 1 with the slope −k.
///
/// # Errors
/// The slope at 0, or the value there, if it is not what it should be.
pub fn repaired_sigmoid(stretch: i32, steepness: i8, shift: i32) -> Proof {
    let [a, k, c] = [stretch, steepness.into(), shift].map(|n| ratio(n.into(), 1));
    let at_zero = logistic(Dual {
        value: Rational::ONE,
        slope: -k,
    });
    let (value, slope) = (&a * at_zero.value + c, a * at_zero.slope);
    let middle = decide("x = 0", value == Rational::ZERO, || {
        format!(
            "an odd function is 0 at x = 0, and yours is {}",
            shown(&value)
        )
    })?;
    let steep = decide("x = 0", slope == Rational::ONE, || {
        format!(
            "at x = 0 your function has the slope {}, not 1",
            shown(&slope)
        )
    })?;
    let [stretch, shift] = [stretch, shift].map(|n| ExpRational::constant(n.into()));
    let f = |x: ExpRational| {
        let times = steepness.unsigned_abs().into();
        let size = std::iter::repeat_n(x, times).reduce(|sum, x| sum + x);
        let size = size.unwrap_or(ExpRational::constant(0.0));
        let scaled = if steepness < 0 { -size } else { size };
        stretch.clone() * sigmoid(scaled) + shift.clone()
    };
    let odd =
        f(ExpRational::x()) + f(-ExpRational::x()) == ExpRational::constant(0.0);
    let domain = "every real x, as a rational function of eˣ";
    let everywhere = decide(domain, odd, || "your function is not odd".into())?;
    Ok(middle.and(steep).and(everywhere))
}

/// `never-zero`: the smallest factor q such that 1·q·q·q·… never becomes 0 in f32.
///
/// # Errors
/// After how many factors it is 0, or that a smaller factor serves.
pub fn never_zero(q: f32) -> Proof {
    let words = "{} chains of f32 products, until 0 or until they stand still";
    exact::every(
        words,
        Cases::counted([(q, true), (q.next_down(), false)]),
        |&(q, stays)| {
            if !(q > 0.0 && q < 1.0) {
                return Err(format!(
                    "a factor between 0 and 1 is asked for, not {}",
                    q.text()
                ));
            }
            match (factors_to_zero(q), stays) {
                (Some(count), true) => {
                    Err(format!("1 is 0 after {count} factors of {}", q.text()))
                }
                (None, false) => Err(format!(
                    "the next smaller float, {}, does not get to 0 either",
                    q.text()
                )),
                _ => Ok(()),
            }
        },
    )
}

/// After how many factors the product is 0, unless it stands still or takes more than a hundred
/// thousand.
fn factors_to_zero(q: f32) -> Option<u32> {
    let mut product = 1.0_f32;
    for count in 1..100_000 {
        let next = product * q;
        if next == 0.0 {
            return Some(count);
        }
        if next == product {
            return None;
        }
        product = next;
    }
    None
}
