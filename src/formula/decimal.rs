//! Decimal numbers are exact: 0.044715 is a fraction, and no float near it.

use dashu_int::IBig;
use textbook::number::{Constant, Rational};

/// Those that are not 0 have sizes from 10⁻³⁰⁰ to 10³⁰⁰.
const LARGEST_MAGNITUDE: i64 = 300;

/// The exact value of a decimal number, unless it is too large or too close to 0.
pub(super) fn decimal(text: &str) -> Option<Constant> {
    let text = text.replace('−', "-");
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = [whole, decimals].concat();
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(Constant::rational(Rational::ZERO));
    }
    let exponent: i64 = exponent.parse().ok()?;
    let shift = exponent.checked_sub(decimals.len().try_into().ok()?)?;
    let magnitude = shift.checked_add(digits.len().try_into().ok()?)?;
    let is_largest =
        magnitude == LARGEST_MAGNITUDE + 1 && digits.trim_end_matches('0') == "1";
    let is_within = (1 - LARGEST_MAGNITUDE..=LARGEST_MAGNITUDE).contains(&magnitude);
    if !is_within && !is_largest {
        return None;
    }
    let digits: IBig = digits.parse().ok()?;
    let power = Rational::from(10).pow(shift.try_into().ok()?);
    Some(Constant::rational(Rational::from(digits) * power))
}
