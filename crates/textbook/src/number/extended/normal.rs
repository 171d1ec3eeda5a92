//! The normal distribution in extended precision: Φ by a series beside 0 and by a continued
//! fraction far out.

use super::elementary::inverse;
use super::{Extended, Size};

/// 1/√(2π).
const INVERSE_ROOT: Extended =
    Extended::of(0xcc42_299e_a1b2_8468_7e59_e280_5d5c_717f, -129);
/// From here on the continued fraction is taken.
const FAR: f64 = 5.0;
/// So many of its levels are; at 5 they are off by 2⁻¹¹⁰ of the value, farther out by less.
const LEVELS: usize = 80;

impl Extended {
    /// φ(x) = exp(−x²/2)/√(2π).
    pub(super) fn density(self) -> Self {
        let exponent = -(self * self).times_power_of_two(-1);
        exponent.exponential() * INVERSE_ROOT
    }

    /// Φ(x) − 1/2 = φ(x)(x + x³/3 + x⁵/(3·5) + …) for 0 ≤ x < [`FAR`].
    fn above_half(self) -> Self {
        let square = self * self;
        let (mut term, mut sum) = (self, self);
        for n in (3..).step_by(2) {
            term = term * square * inverse(n);
            if term.is_lost_beside(sum) {
                break;
            }
            sum += term;
        }
        self.density() * sum
    }

    /// 1 − Φ(x) = φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))) for x ≥ [`FAR`] (Laplace 1805).
    fn upper_tail(self) -> Self {
        let mut fraction = self;
        for level in (1..=LEVELS).rev() {
            let level = Self::scaled(level as u128, 0);
            fraction = self + level / fraction;
        }
        self.density() / fraction
    }

    /// Φ(x).
    pub(super) fn distribution(self) -> Self {
        if self.size == Size::NotANumber {
            return self;
        }
        let (half, size) = (Self::ONE.times_power_of_two(-1), self.signed(false));
        if size >= Self::from(FAR) {
            let tail = size.upper_tail();
            return if self.is_negative {
                tail
            } else {
                Self::ONE - tail
            };
        }
        half + size.above_half().signed(self.is_negative)
    }
}
