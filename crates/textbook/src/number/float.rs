//! `f32` and `f64` as numbers: one comparison written out, and the exponential of [`elementary`].

use super::{Field, Number, Smooth, elementary};

macro_rules! float {
    ($float:ty, $exp:path) => {
        impl Number for $float {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "documented rounding"
            )]
            #[inline]
            fn constant(value: f64) -> Self {
                value as Self
            }

            #[inline(always)]
            fn branch(
                &self,
                threshold: &Self,
                above: Self,
                otherwise: Self,
            ) -> Self {
                // Both comparisons and no jump: a loop over this vectorises.
                let (above_it, up_to_it) = (self > threshold, self <= threshold);
                let picked = if above_it { above } else { otherwise };
                if above_it | up_to_it {
                    picked
                } else {
                    Self::NAN
                }
            }

            #[inline(always)]
            fn magnitude(self) -> Self {
                self.abs()
            }
        }

        impl Field for $float {}

        impl Smooth for $float {
            #[inline]
            fn exp(self) -> Self {
                $exp(self)
            }
        }
    };
}

float!(f32, elementary::exp_f32);
float!(f64, elementary::exp);

/// A count as a float, which it is exactly.
///
/// ```
/// assert_eq!(textbook::number::float(7_usize), 7.0);
/// ```
///
/// # Panics
/// From 2⁵³ on, where floats are further apart than 1.
#[allow(clippy::cast_precision_loss, reason = "checked to be exact")]
#[must_use]
pub fn float(count: impl TryInto<u64>) -> f64 {
    match count.try_into() {
        Ok(count) if count < 1 << 53 => count as f64,
        _ => panic!("a count from 0 to 2⁵³ is a float"),
    }
}
