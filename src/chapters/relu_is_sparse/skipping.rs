//! Products with zero, left out.

use textbook::proof::exhaustive::every_f32_where;
use textbook::proof::{Proof, Show};

/// s + w·0 = s for every f32 s but NaN, and every weight that `is_weight` lets through; so one term
/// after the other can be left out of a sum.
///
/// A product with 0 is 0 or −0, and neither changes s.
pub fn adds_nothing(is_weight: impl Fn(f32) -> bool + Sync) -> Proof {
    let products =
        every_f32_where("every weight w of f32 that is finite", is_weight).all(
            |w| w * 0.0 == 0.0,
            |w| format!("w·0 is {}", (w * 0.0).text()),
        )?;
    let sums = every_f32_where("every sum s of f32 but NaN", |s| !s.is_nan()).all(
        |s| (s + 0.0 == s) & (s + -0.0 == s),
        |s| format!("s + 0 is {}", (s + 0.0).text()),
    )?;
    Ok(products.and(sums))
}
