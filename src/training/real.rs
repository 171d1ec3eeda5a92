//! The numbers that a network can be trained on: what a [`Smooth`] number is, with a square root
//! and a logarithm.
//!
//! Training runs on `f32`. The same code runs on `f64`, where differences between neighbouring
//! losses still have digits, and on `Dual<f64>`, which knows its slope: that is how the gradient is
//! checked.

use crate::number::{Dual, Smooth, elementary};

/// A number for training.
pub trait Real: Smooth + Copy {
    /// √x, for batch normalization.
    #[must_use]
    fn sqrt(self) -> Self;
    /// ln x, for the loss.
    #[must_use]
    fn ln(self) -> Self;
}

#[allow(clippy::cast_possible_truncation, reason = "the one rounding step")]
impl Real for f32 {
    fn sqrt(self) -> Self {
        elementary::sqrt(f64::from(self)) as Self
    }
    fn ln(self) -> Self {
        elementary::ln(f64::from(self)) as Self
    }
}

impl Real for f64 {
    fn sqrt(self) -> Self {
        elementary::sqrt(self)
    }
    fn ln(self) -> Self {
        elementary::ln(self)
    }
}

impl<T: Real> Real for Dual<T> {
    fn sqrt(self) -> Self {
        let value = self.value.sqrt();
        let slope = self.slope / (value + value);
        Self { value, slope }
    }
    fn ln(self) -> Self {
        Self {
            value: self.value.ln(),
            slope: self.slope / self.value,
        }
    }
}
