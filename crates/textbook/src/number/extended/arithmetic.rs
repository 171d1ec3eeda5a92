//! Sums, products and quotients: as IEEE 754 has them where a number is 0, infinite or none, and
//! cut off after 128 bits elsewhere.

use super::{Extended, FIRST, Size, mantissa};
use crate::number::ring::{assignments, constants, difference};
use std::ops::{Add, Div, Mul, Neg};

impl Extended {
    /// |large| + |small| or |large| − |small|, of sizes whose first is not smaller.
    fn combined(
        [(large, exponent), (small, other)]: [(u128, i64); 2],
        is_sum: bool,
    ) -> Self {
        // What is small as high + low·2⁻¹²⁸ in units of the large.
        let (high, low) = match exponent - other {
            0 => (small, 0),
            gap @ 1..128 => (small >> gap, small << (128 - gap)),
            gap @ 128..256 => (0, small >> (gap - 128)),
            _ => (0, 0),
        };
        if is_sum {
            return match large.overflowing_add(high) {
                (sum, false) => Self::of(sum, exponent),
                (sum, true) => Self::of((sum >> 1) | FIRST, exponent + 1),
            };
        }
        let (rest, borrow) = 0u128.overflowing_sub(low);
        match large - high - u128::from(borrow) {
            0 => Self::scaled(rest, exponent - 128),
            difference => {
                let shift = difference.leading_zeros();
                let rest = rest.checked_shr(128 - shift).unwrap_or(0);
                let mantissa = (difference << shift) | rest;
                Self::of(mantissa, exponent - i64::from(shift))
            }
        }
    }
}

impl Add for Extended {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let are_alike = self.is_negative == other.is_negative;
        match (self.size, other.size) {
            (Size::NotANumber, _) | (_, Size::NotANumber) => Self::NAN,
            (Size::Infinite, Size::Infinite) if !are_alike => Self::NAN,
            (Size::Zero, Size::Zero) if !are_alike => Self::ZERO,
            (Size::Infinite, _) | (_, Size::Zero) => self,
            (_, Size::Infinite) | (Size::Zero, _) => other,
            (
                Size::Finite { mantissa, exponent },
                Size::Finite {
                    mantissa: others,
                    exponent: there,
                },
            ) => {
                let (here, there) = ((mantissa, exponent), (others, there));
                let is_larger = (here.1, here.0) >= (there.1, there.0);
                let (sizes, sign) = if is_larger {
                    ([here, there], self.is_negative)
                } else {
                    ([there, here], other.is_negative)
                };
                let sum = Self::combined(sizes, are_alike);
                let is_nothing = sum.size == Size::Zero;
                sum.signed(sign && !is_nothing)
            }
        }
    }
}

impl Neg for Extended {
    type Output = Self;
    fn neg(self) -> Self {
        self.signed(!self.is_negative)
    }
}

impl Mul for Extended {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let size = match (self.size, other.size) {
            (Size::NotANumber, _)
            | (_, Size::NotANumber)
            | (Size::Zero, Size::Infinite)
            | (Size::Infinite, Size::Zero) => Self::NAN,
            (Size::Zero, _) | (_, Size::Zero) => Self::ZERO,
            (Size::Infinite, _) | (_, Size::Infinite) => Self::INFINITY,
            (
                Size::Finite {
                    mantissa: a,
                    exponent: m,
                },
                Size::Finite {
                    mantissa: b,
                    exponent: n,
                },
            ) => match mantissa::product(a, b) {
                (high, _) if high >= FIRST => Self::of(high, m + n + 128),
                (high, low) => Self::of((high << 1) | (low >> 127), m + n + 127),
            },
        };
        size.signed(self.is_negative != other.is_negative)
    }
}

impl Div for Extended {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let size = match (self.size, other.size) {
            (Size::NotANumber, _)
            | (_, Size::NotANumber)
            | (Size::Zero, Size::Zero)
            | (Size::Infinite, Size::Infinite) => Self::NAN,
            (Size::Zero, _) | (_, Size::Infinite) => Self::ZERO,
            (Size::Infinite, _) | (_, Size::Zero) => Self::INFINITY,
            (
                Size::Finite {
                    mantissa: a,
                    exponent: m,
                },
                Size::Finite {
                    mantissa: b,
                    exponent: n,
                },
            ) => {
                if a < b {
                    Self::of(mantissa::quotient(a, b), m - n - 128)
                } else {
                    let above_1 = mantissa::quotient(a - b, b);
                    Self::of(FIRST | (above_1 >> 1), m - n - 127)
                }
            }
        };
        size.signed(self.is_negative != other.is_negative)
    }
}

difference!(Extended);
assignments!(Extended);
constants!(Extended, |x| x.size == Size::Zero);
