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

            #[inline]
            fn branch(
                &self,
                threshold: &Self,
                above: Self,
                otherwise: Self,
            ) -> Self {
                if self > threshold {
                    above
                } else if self <= threshold {
                    otherwise
                } else {
                    Self::NAN
                }
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
