//! eˣ between two floats, by integers alone.
//!
//! Write x = k·ln 2 + r with k the nearest integer, so |r| < 0.35 and eˣ = 2ᵏ·eʳ. A number is held
//! as an integer count of 2⁻⁶² (of 2⁻¹¹⁰ while r is formed), and in place of each number stand two,
//! one not above it and one not below: every division floors the one and ceils the other. Then eʳ
//! is the Taylor sum 1 + r + r²/2! + … by Horner's rule, whose last coefficient carries the
//! remainder: the terms from rⁿ on are rⁿ/n! times some number between ½ and 3/2. The two sums
//! differ by a few counts; a float's last place is worth 2¹⁰ of them or more. Rounding outward to
//! floats comes last, subnormal results included.

use num_traits::Float;
use std::f64::consts::LOG2_E;

/// Fractional bits while x is reduced.
const FINE: u32 = 110;
/// Fractional bits of eʳ.
const COARSE: u32 = 62;
/// The degree of the Taylor sum.
const DEGREE: usize = 16;

/// A number between two integer counts.
type Between<T> = [T; 2];

/// ln 2 = Σ 1/(n·2ⁿ): one count may be lost in each of the terms, and one in the tail after them.
const LN_2: Between<i128> = {
    let mut sum = 0;
    let mut n = 1;
    while n <= FINE {
        sum += (1 << (FINE - n)) / n as i128;
        n += 1;
    }
    [sum, sum + FINE as i128 + 1]
};

/// 1/n! from n = 16 down to 0, the first of them times [½, 3/2].
#[allow(clippy::cast_possible_wrap, reason = "n is at most 16")]
const COEFFICIENTS: [Between<i64>; DEGREE + 1] = {
    let one = 1i64 << COARSE;
    let mut coefficients = [[one, one]; DEGREE + 1];
    let mut factorial = 1;
    let mut n = 2;
    while n <= DEGREE {
        #[allow(clippy::cast_possible_wrap, reason = "at most 16")]
        let next = n as i64;
        factorial *= next;
        coefficients[DEGREE - n] = [one / factorial, one / factorial + 1];
        n += 1;
    }
    let [low, high] = coefficients[0];
    coefficients[0] = [low / 2, high * 3 / 2 + 1];
    coefficients
};

/// Past these, eˣ is larger than the largest float or smaller than the smallest.
const OVERFLOW: f64 = 710.0;
const UNDERFLOW: f64 = -746.0;
/// The smallest positive float.
const SMALLEST: f64 = f64::from_bits(1);

/// A float that is not above eˣ, 0 at −∞, and one that is not below it, ∞ at ∞.
pub(super) fn around(x: f64) -> [f64; 2] {
    if x == 0.0 {
        [1.0, 1.0]
    } else if x < UNDERFLOW {
        [0.0, SMALLEST]
    } else if x > OVERFLOW {
        [f64::MAX, f64::INFINITY]
    } else {
        let (k, sums) = reduced_exponential(x);
        let (low, high) = (i128::from(sums[0]), i128::from(sums[1]));
        let (drop_low, drop_high) = (last_place(low, k), last_place(high, k));
        let below = scaled(low >> drop_low, k, drop_low);
        let above = scaled(ceiling_shift(high, drop_high), k, drop_high);
        [below.min(f64::MAX), above]
    }
}

/// x = k·ln 2 + r: the integer k, and eʳ in counts of 2⁻⁶².
fn reduced_exponential(x: f64) -> (i32, Between<i64>) {
    #[allow(clippy::cast_possible_truncation, reason = "|k| is below 1100")]
    let k = (x * LOG2_E).round() as i32;
    let [low, high] = [LN_2[0] * i128::from(k), LN_2[1] * i128::from(k)];
    let [x_low, x_high] = fixed_point(x);
    let r = [
        (x_low - low.max(high)) >> (FINE - COARSE),
        ceiling_shift(x_high - low.min(high), FINE - COARSE),
    ];
    (k, taylor([narrow(r[0]), narrow(r[1])]))
}

/// x in counts of 2⁻¹¹⁰, for |x| < 2¹⁰.
fn fixed_point(x: f64) -> Between<i128> {
    let (mantissa, exponent, sign) = x.integer_decode();
    let mantissa = i128::from(mantissa) * i128::from(sign);
    let shift = i32::from(exponent) + FINE.cast_signed();
    if shift >= 0 {
        [mantissa << shift; 2]
    } else {
        let shift = shift.unsigned_abs().min(i128::BITS - 1);
        [mantissa >> shift, ceiling_shift(mantissa, shift)]
    }
}

/// The same count, which is below 2⁶³ in magnitude. A product of two such is a single instruction.
#[allow(clippy::cast_possible_truncation, reason = "it says so")]
fn narrow(count: i128) -> i64 {
    count as i64
}

/// eʳ for |r| < 0.35. Each partial sum is positive and below 3/2, so the sign of r tells which of
/// its bounds to multiply.
fn taylor([r_low, r_high]: Between<i64>) -> Between<i64> {
    let product = |r: i64, sum: i64| i128::from(r) * i128::from(sum);
    let [last, rest @ ..] = &COEFFICIENTS;
    let mut sum = *last;
    for [c_low, c_high] in rest {
        let [low, high] = sum;
        let down = product(r_low, if r_low < 0 { high } else { low });
        let up = product(r_high, if r_high < 0 { low } else { high });
        sum = [
            c_low + narrow(down >> COARSE),
            c_high + narrow(ceiling_shift(up, COARSE)),
        ];
    }
    sum
}

/// n / 2ˢ, rounded up.
fn ceiling_shift(n: i128, shift: u32) -> i128 {
    -(-n >> shift)
}

/// How many bits of `sum`·2ᵏ⁻⁶² lie below the last place of a float of that size.
fn last_place(sum: i128, k: i32) -> u32 {
    let bits = i128::BITS - sum.leading_zeros();
    let below_subnormal = -1074 + COARSE.cast_signed() - k;
    (bits - f64::MANTISSA_DIGITS).max(below_subnormal.max(0).cast_unsigned())
}

/// `mantissa`·2ᵏ⁺ᵈʳᵒᵖ⁻⁶², which is a float or overflows.
fn scaled(mantissa: i128, k: i32, drop: u32) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "at most 2⁵³")]
    let mantissa = mantissa as f64;
    libm::scalbn(mantissa, k + drop.cast_signed() - COARSE.cast_signed())
}

/// What is too small to show in a float: the slack of the constants and of the Taylor sum, by the
/// count.
#[cfg(test)]
mod tests {
    use super::{COARSE, FINE, LN_2, narrow, taylor};
    use dashu_float::{FBig, round::mode};

    type Real = FBig<mode::Zero, 2>;

    /// `count`·2⁻ᵇⁱᵗˢ to 300 bits.
    fn real(count: i128, bits: u32) -> Real {
        let bits = isize::try_from(bits).expect("a few bits");
        (Real::from(count) >> bits).with_precision(300).value()
    }

    #[test]
    fn ln_2_lies_between_its_bounds() {
        let [low, high] = LN_2.map(|count| real(count, FINE));
        let ln_2 = real(2, 0).ln();
        assert!(low < ln_2 && ln_2 < high);
    }

    #[test]
    fn the_taylor_sum_is_bounded_within_eight_counts() {
        let end = (1i128 << COARSE) * 35 / 100;
        for step in -500..=500 {
            let r = end / 500 * step + step % 7;
            let [low, high] = taylor([narrow(r); 2]).map(i128::from);
            let exponential = real(r, COARSE).exp();
            assert!(real(low, COARSE) <= exponential, "at {r}");
            assert!(real(high, COARSE) >= exponential, "at {r}");
            assert!(high - low <= 8, "at {r}: {}", high - low);
        }
    }
}
