//! eˣ, eˣ − 1, ln x, ln(1 + x) and √x by series of which the terms are summed until they are lost.
//!
//! A sum of up to n terms with one sign, each of a few operations, errs by at most about n·2⁻¹²⁵ of
//! itself.

use super::{Extended, FIRST, Size, mantissa};

/// 1/n for n from 1.
static INVERSES: [Extended; 256] = {
    let mut all = [Extended::ONE; 256];
    let mut n = 2;
    while n < 256 {
        #[allow(clippy::cast_possible_wrap, reason = "at most 8")]
        let bits = (n as u64 - 1).ilog2() as i64 + 1;
        all[n] = Extended::of(mantissa::inverse(n as u128), -127 - bits);
        n += 1;
    }
    all
};

/// ln 2 = high + low; the products of the high part with integers up to 2⁶⁴ are exact.
const LN_2: [Extended; 2] = [
    Extended::of(0xb172_17f7_d1cf_79ab << 64, -128),
    Extended::of(0xc9e3_b398_03f2_f6af_40f3_4326_7298_b62d, -192),
];
/// 2⁴⁰: from here on eˣ is 0 or infinite.
const LARGEST: f64 = 1_099_511_627_776.0;
/// |x| up to which eˣ − 1 is summed: about half of ln 2.
const SMALL: f64 = 0.35;

/// k·ln 2.
fn logarithms_of_two(k: i64) -> [Extended; 2] {
    LN_2.map(|part| Extended::integer(k) * part)
}

/// 1/n for 1 ≤ n < 256.
pub(super) fn inverse(n: usize) -> Extended {
    INVERSES[n]
}

impl Extended {
    /// eˣ − 1 for |x| ≤ [`SMALL`]: the Taylor series at x/8, and (1 + p)² − 1 = p(2 + p) three
    /// times.
    fn small_exp_m1(self) -> Self {
        let eighth = self.times_power_of_two(-3);
        let (mut term, mut sum) = (eighth, eighth);
        for n in 2.. {
            term = term * eighth * inverse(n);
            if term.is_lost_beside(sum) {
                break;
            }
            sum += term;
        }
        for _ in 0..3 {
            sum = sum * (sum + Self::TWO);
        }
        sum
    }

    /// eˣ: x = k·ln 2 + r with |r| at most half of ln 2, or a little more.
    pub(super) fn exponential(self) -> Self {
        let near = self.to_f64();
        if near.is_nan() {
            return Self::NAN;
        }
        if near.abs() >= LARGEST {
            return if near > 0.0 {
                Self::INFINITY
            } else {
                Self::ZERO
            };
        }
        #[allow(clippy::cast_possible_truncation, reason = "below 2⁴¹")]
        let k = (near * std::f64::consts::LOG2_E).round() as i64;
        let [high, low] = logarithms_of_two(k);
        let rest = self - high - low;
        (Self::ONE + rest.small_exp_m1()).times_power_of_two(k)
    }

    /// eˣ − 1, where eˣ is known.
    pub(super) fn exp_m1(self, exponential: Self) -> Self {
        if self.to_f64().abs() <= SMALL {
            self.small_exp_m1()
        } else {
            exponential - Self::ONE
        }
    }

    /// ln((1 + z)/(1 − z)) = 2(z + z³/3 + z⁵/5 + …) for |z| ≤ 1/3.
    fn logarithm_of_quotient(self) -> Self {
        let square = self * self;
        let (mut power, mut sum) = (self, self);
        for n in (3..).step_by(2) {
            power *= square;
            let term = power * inverse(n);
            if term.is_lost_beside(sum) {
                break;
            }
            sum += term;
        }
        sum + sum
    }

    /// ln(1 + x) for 0 ≤ x ≤ 1.
    pub(super) fn ln_1p(self) -> Self {
        (self / (Self::TWO + self)).logarithm_of_quotient()
    }

    /// ln x = k·ln 2 + ln m with m between about 1/√2 and √2.
    pub(super) fn logarithm(self) -> Self {
        match self.size {
            Size::Zero => -Self::INFINITY,
            Size::NotANumber => Self::NAN,
            _ if self.is_negative => Self::NAN,
            Size::Infinite => self,
            Size::Finite { mantissa, exponent } => {
                let is_above = mantissa > FIRST / 5 * 7;
                let up = i64::from(is_above);
                let m = Self::of(mantissa, -127 - up);
                let [high, low] = logarithms_of_two(exponent + 127 + up);
                let z = (m - Self::ONE) / (m + Self::ONE);
                high + (low + z.logarithm_of_quotient())
            }
        }
    }

    /// √x: 53 bits by a float, twice as many by each of two steps of Newton's method.
    pub(super) fn root(self) -> Self {
        match self.size {
            Size::Zero => self,
            Size::NotANumber => Self::NAN,
            _ if self.is_negative => Self::NAN,
            Size::Infinite => self,
            Size::Finite { mantissa, exponent } => {
                let odd = (exponent + 127).rem_euclid(2);
                let m = Self::of(mantissa, odd - 127);
                let mut root = Self::from(libm::sqrt(m.to_f64()));
                for _ in 0..2 {
                    root = (root + m / root).times_power_of_two(-1);
                }
                root.times_power_of_two((exponent + 127 - odd) / 2)
            }
        }
    }
}
