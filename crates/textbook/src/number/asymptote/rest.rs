//! What fades: a bound on how far from its polynomial a function is.

use crate::number::Interval;

/// |rest| ≤ size·e^(−rate·t), where the size is the upper end of an interval. Nothing at all has
/// the size 0 and an infinite rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rest {
    pub(super) size: Interval,
    pub(super) rate: f64,
}

impl Rest {
    pub(super) const NOTHING: Self = Self {
        size: Interval::ZERO,
        rate: f64::INFINITY,
    };

    pub(super) fn is_nothing(self) -> bool {
        self.size.high() == 0.0
    }

    /// From −size to size.
    pub(super) fn around_zero(self) -> Interval {
        let size = self.size.high();
        Interval::new(-size, size)
    }

    /// The same rest, multiplied by at most `factor` in magnitude.
    pub(super) fn times(self, factor: Interval) -> Self {
        let size = self.size * Interval::point(magnitude(factor));
        Self { size, ..self }
    }

    /// Both rests added: the slower rate bounds both.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            size: self.size + other.size,
            rate: self.rate.min(other.rate),
        }
    }
}

/// The largest magnitude of a member; NaN if undefined.
fn magnitude(x: Interval) -> f64 {
    if x.is_undefined() {
        f64::NAN
    } else {
        x.high().max(-x.low())
    }
}
