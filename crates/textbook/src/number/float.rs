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
