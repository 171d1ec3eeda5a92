//! Products with zero, left out.

use textbook::proof::exhaustive::{NUMBERS, every_f32_in};
use textbook::proof::{Proof, Show};

/// s + w·x = s for every f32 s but NaN, every finite weight w, and x the `input` or its negative;
/// so one term after the other can be left out of a sum.
///
/// A product with 0 is 0 or −0, and neither changes s. The product w·(−x) is (−w)·x, bit for bit,
/// and −w is among the weights.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn adds_nothing(input: f32) -> Proof {
    let finite = "every f32 w that is finite";
    let products = every_f32_in(finite, f32::MIN..=f32::MAX).all(
        #[inline(always)]
        |w| w * input == 0.0,
        |w| format!("w·x is {}", (w * input).text()),
    )?;
    let sums = every_f32_in("every f32 s but NaN", NUMBERS).all(
        #[inline(always)]
        |s| (s + 0.0 == s) & (s + -0.0 == s),
        |s| format!("s + 0 is {}", (s + 0.0).text()),
    )?;
    Ok(products.and(sums))
}
