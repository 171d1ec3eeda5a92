//! Mantissas: products and quotients of integers with 128 bits, and their rounding to a float.

/// The upper and the lower half of a number of 2·64 bits.
fn halves(n: u128) -> [u128; 2] {
    [n >> 64, n & u128::from(u64::MAX)]
}

/// a·b = high·2¹²⁸ + low.
pub(super) fn product(a: u128, b: u128) -> (u128, u128) {
    let [a1, a0] = halves(a);
    let [b1, b0] = halves(b);
    let low = a0 * b0;
    // At most (2⁶⁴ − 1)² + 2(2⁶⁴ − 1) < 2¹²⁸ each.
    let middle = a1 * b0 + (low >> 64);
    let [carry, middle] = halves(middle);
    let middle = a0 * b1 + middle;
    let [more, middle] = halves(middle);
    let [_, low] = halves(low);
    (a1 * b1 + carry + more, (middle << 64) | low)
}

/// ⌊a·2¹²⁸/b⌋ for a < b, where the first bit of b is 1: long division by digits of 64 bits (Knuth,
/// The Art of Computer Programming, 4.3.1 D).
pub(super) fn quotient(a: u128, b: u128) -> u128 {
    let (high, rest) = digit(a, b);
    let (low, _) = digit(rest, b);
    (high << 64) | low
}

/// q = ⌊a·2⁶⁴/b⌋ and the rest a·2⁶⁴ − q·b, for a < b. The guess by the upper half of b is too large
/// by at most 2.
fn digit(a: u128, b: u128) -> (u128, u128) {
    let [b1, b0] = halves(b);
    let mut q = (a / b1).min(u64::MAX.into());
    let mut rest = a - q * b1;
    while rest >> 64 == 0 && q * b0 > rest << 64 {
        q -= 1;
        rest += b1;
    }
    (q, (rest << 64).wrapping_sub(q * b0))
}

/// The first 128 bits of 1/n, that is ⌊2¹²⁷⁺ᵏ/n⌋ for the least k with n ≤ 2ᵏ.
pub(super) const fn inverse(n: u128) -> u128 {
    if n.is_power_of_two() {
        return 1 << 127;
    }
    // 2¹²⁸ = floor·n + rest, with a rest below n.
    let (floor, rest) = (u128::MAX / n, u128::MAX % n + 1);
    let shift = floor.leading_zeros();
    (floor << shift) + (rest << shift) / n
}

/// `mantissa`/2ˢʰⁱᶠᵗ, rounded to the nearest integer, of two the even one, times 2ᵘⁿⁱᵗ, which is a
/// float or overflows; `shift` is positive.
pub(super) fn rounded(mantissa: u128, shift: i64, unit: i64) -> f64 {
    if shift > 128 {
        return 0.0;
    }
    let floor = if shift == 128 { 0 } else { mantissa >> shift };
    let half = 1 << (shift - 1);
    let rest = mantissa & ((half - 1) | half);
    let is_above = rest > half || (rest == half && floor % 2 == 1);
    #[allow(clippy::cast_precision_loss, reason = "at most 2⁵³")]
    let count = (floor + u128::from(is_above)) as f64;
    #[allow(clippy::cast_possible_truncation, reason = "from −1074 to 1100")]
    libm::scalbn(count, unit as i32)
}
