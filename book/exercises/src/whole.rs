//! Whole numbers: what programs do with them beyond a field, by bounds.

use why_relu::number::{Field, Interval};

/// A number type that knows what is done with whole numbers.
pub trait Whole: Field {
    /// The largest whole number that is not larger.
    #[must_use]
    fn floor(self) -> Self;

    /// The logarithm for base 2, rounded down; of less than 1 there is none.
    #[must_use]
    fn ilog2(self) -> Self;

    /// The smallest power of 2, from 1 on, that is not smaller.
    #[must_use]
    fn next_power_of_two(self) -> Self;
}

/// All three rise.
fn rising(x: Interval, f: impl Fn(f64) -> f64) -> Interval {
    let [low, high] = [x.low(), x.high()].map(f);
    Interval::new(low, high)
}

/// The exponent of a float from 1 on.
fn exponent(x: f64) -> f64 {
    let biased = u32::try_from(x.to_bits() >> 52).unwrap_or(0);
    f64::from(biased) - 1023.0
}

impl Whole for Interval {
    fn floor(self) -> Self {
        rising(self, f64::floor)
    }

    fn ilog2(self) -> Self {
        let known = self.low() >= 1.0 && self.high().is_finite();
        rising(self, |x| if known { exponent(x) } else { f64::NAN })
    }

    fn next_power_of_two(self) -> Self {
        rising(self, |x| {
            let below = f64::from_bits((x.max(1.0).to_bits() >> 52) << 52);
            if x <= below { below } else { 2.0 * below }
        })
    }
}
