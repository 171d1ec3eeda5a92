//! Numbers for readers: never rounded to the wrong side.

use textbook::number::{Rational, dyadic};
use textbook::proof::{Show, three_digits};

/// How many characters a fraction may have that is shown as one.
const LONGEST: usize = 10;

/// The number as the fraction that it is, where that is short, and with three digits.
pub(super) fn exact(value: &Rational) -> String {
    let near = value.to_f64().value();
    let (text, decimal) = (value.to_string(), near.text());
    let shown = if decimal == text {
        decimal
    } else if text.chars().count() > LONGEST {
        format!("{} (rounded)", three_digits(near))
    } else if decimal.chars().count() <= LONGEST && dyadic(near) == *value {
        format!("{text} = {decimal}")
    } else {
        format!("{text} ≈ {}", three_digits(near))
    };
    minus(&shown)
}

/// A place: as a short fraction, or with four decimals.
pub(super) fn fraction(value: &Rational) -> String {
    let (text, near) = (value.to_string(), value.to_f64().value());
    if text.chars().count() <= 7 {
        text
    } else {
        format!("{near:.4}")
    }
}

/// Four digits, not below the value.
pub(super) fn above(value: f64) -> String {
    minus(&four_digits(value, 1.0).text())
}

/// Four digits, not above the value.
pub(super) fn below(value: f64) -> String {
    minus(&four_digits(value, -1.0).text())
}

/// The decimal of four digits that is nearest on the side of this sign.
fn four_digits(value: f64, side: f64) -> f64 {
    let decimal = |value: f64| format!("{value:.3e}");
    let read = |text: &str| text.parse().unwrap_or(value);
    let text = decimal(value);
    let nearest: f64 = read(&text);
    if nearest == value || (nearest > value) == (side > 0.0) {
        return nearest;
    }
    let exponent = text.split_once('e').map_or("0", |(_, exponent)| exponent);
    let unit = read(&format!("1e{exponent}")) / 1000.0;
    read(&decimal(nearest + side * unit))
}

fn minus(text: &str) -> String {
    text.replace('-', "−")
}
