//! Special functions: the logistic function and those of the normal distribution, each with what it
//! does far out.
//!
//! The formula 1/(1 + e⁻ˣ) says at every x what σ is, but a type that knows only the formula loses
//! the slope where e⁻ˣ has no bound. So σ is a function of its own here, with the slope σ(x)σ(−x),
//! and so are ln(1 + eˣ) with the slope σ and Φ with the slope φ.

use super::{Dual, Polynomial, Smooth, elementary};

/// A [`Smooth`] number that knows σ, ln(1 + eˣ), and the normal distribution.
pub trait Special: Smooth {
    /// σ(x) = 1/(1 + e⁻ˣ).
    #[must_use]
    fn sigmoid(self) -> Self {
        Self::one() / (Self::one() + Smooth::exp(-self))
    }

    /// ln(1 + eˣ).
    #[must_use]
    fn softplus(self) -> Self;

    /// Φ(x): how likely a normal variable with mean 0 and variance 1 is at most x.
    #[must_use]
    fn normal_cdf(self) -> Self;

    /// φ(x) = exp(−x²/2)/√(2π), the slope of Φ.
    #[must_use]
    fn normal_density(self) -> Self;
}

impl Special for f64 {
    fn softplus(self) -> Self {
        if self > 0.0 {
            self + elementary::ln_1p(elementary::exp(-self))
        } else {
            elementary::ln_1p(elementary::exp(self))
        }
    }

    fn normal_cdf(self) -> Self {
        elementary::normal_cdf(self)
    }

    fn normal_density(self) -> Self {
        let root = elementary::sqrt(std::f64::consts::TAU);
        elementary::exp(-self * self / 2.0) / root
    }
}

/// Of letters none of them is known.
impl Special for Polynomial {
    fn softplus(self) -> Self {
        Self::UNDEFINED
    }

    fn normal_cdf(self) -> Self {
        Self::UNDEFINED
    }

    fn normal_density(self) -> Self {
        Self::UNDEFINED
    }
}

impl<T: Special> Special for Dual<T> {
    fn sigmoid(self) -> Self {
        let value = self.value.clone().sigmoid();
        let rest = (-self.value).sigmoid();
        Self {
            slope: self.slope * (value.clone() * rest),
            value,
        }
    }

    fn softplus(self) -> Self {
        Self {
            slope: self.slope * self.value.clone().sigmoid(),
            value: self.value.softplus(),
        }
    }

    fn normal_cdf(self) -> Self {
        Self {
            slope: self.slope * self.value.clone().normal_density(),
            value: self.value.normal_cdf(),
        }
    }

    fn normal_density(self) -> Self {
        let value = self.value.clone().normal_density();
        Self {
            slope: -(self.slope * (self.value * value.clone())),
            value,
        }
    }
}
