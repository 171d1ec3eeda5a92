//! The ends of an interval as short decimals, rounded outward: what a card shows is what was
//! judged.

use crate::number::Interval;

/// The interval with each end moved outward to the next number of `digits` significant decimal
/// digits.
pub(super) fn outward(interval: Interval, digits: usize) -> Interval {
    Interval::new(
        -at_least(-interval.low(), digits),
        at_least(interval.high(), digits),
    )
}

/// The smallest decimal of that many digits that is not below `value`.
fn at_least(value: f64, digits: usize) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let decimal = |value: f64| format!("{value:.*e}", digits - 1);
    let read = |text: &str| text.parse().unwrap_or(f64::INFINITY);
    let text = decimal(value);
    let nearest = read(&text);
    if nearest >= value {
        return nearest;
    }
    let exponent = text.split_once('e').map_or("0", |(_, exponent)| exponent);
    let unit = read(&format!("1e{exponent}")) / read(&format!("1e{}", digits - 1));
    read(&decimal(nearest + unit))
}
