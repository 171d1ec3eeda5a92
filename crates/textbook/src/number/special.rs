//! Special functions: the logistic function and those of the normal distribution, each with what it
//! does far out.
//!
//! The formula 1/(1 + e⁻ˣ) says at every x what σ is, but a type that knows only the formula loses
//! the slope where e⁻ˣ has no bound. So σ is a function of its own here, with the slope σ(x)σ(−x),
//! and so are ln(1 + eˣ) with the slope σ and Φ with the slope φ. ln itself has no value at 0 and
//! left of it.

use super::{Constant, Dual, Polynomial, Rational, Smooth, elementary};
use num_traits::Zero;

/// A [`Smooth`] number that knows σ, ln x, √x, ln(1 + eˣ), the normal distribution, and numbers
/// that no float holds.
pub trait Special: Smooth {
    /// The number that `constant` denotes: as near as a float is, between two floats, or exactly.
    /// What has no exact value has none for letters.
    fn known(constant: &Constant) -> Self;

    /// ln x. Where x may be 0 or less there is no value, nor is there one for a letter.
    #[must_use]
    fn ln(self) -> Self;

    /// √x. Where x may be less than 0 there is no value; letters have none but at 0 and 1.
    #[must_use]
    fn sqrt(self) -> Self;

    /// σ(x) = 1/(1 + e⁻ˣ).
    #[must_use]
    fn sigmoid(self) -> Self {
        Self::one() / (Self::one() + Smooth::exp(-self))
    }

    /// tanh x = 2σ(2x) − 1.
    #[must_use]
    fn tanh(self) -> Self {
        let sigmoid = (self.clone() + self.clone()).sigmoid();
        self.tanh_from(sigmoid)
    }

    /// tanh x, where σ(2x) is known. Beside 0 floats lose the difference 2σ(2x) − 1, and take tanh
    /// from x.
    #[must_use]
    fn tanh_from(self, sigmoid: Self) -> Self {
        sigmoid.clone() + sigmoid - Self::one()
    }

    /// 1 − eˣ.
    #[must_use]
    fn one_minus_exp(self) -> Self {
        let exponential = Smooth::exp(self.clone());
        self.one_minus_exp_from(exponential)
    }

    /// 1 − eˣ, where eˣ is known. Beside 0 floats lose the difference, and take it from x.
    #[must_use]
    fn one_minus_exp_from(self, exponential: Self) -> Self {
        Self::one() - exponential
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
    fn known(constant: &Constant) -> Self {
        constant.near()
    }

    fn ln(self) -> Self {
        elementary::ln(self)
    }

    fn sqrt(self) -> Self {
        elementary::sqrt(self)
    }

    /// e⁻ˣ right of 0 and eˣ left of it, of which neither overflows.
    fn sigmoid(self) -> Self {
        let e = elementary::exp(-self.abs());
        let above = if self < 0.0 { e } else { 1.0 };
        above / (1.0 + e)
    }

    fn tanh_from(self, _: Self) -> Self {
        elementary::tanh(self)
    }

    fn one_minus_exp_from(self, _: Self) -> Self {
        -elementary::exp_m1(self)
    }

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
    fn known(constant: &Constant) -> Self {
        constant
            .exact()
            .map_or(Self::UNDEFINED, |value| value.clone().into())
    }

    fn ln(self) -> Self {
        match self.number() {
            Some(value) if value == Rational::ONE => Self::zero(),
            _ => Self::UNDEFINED,
        }
    }

    fn sqrt(self) -> Self {
        match self.number() {
            Some(value) if value == Rational::ZERO || value == Rational::ONE => self,
            _ => Self::UNDEFINED,
        }
    }

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
    fn known(constant: &Constant) -> Self {
        Self::fixed(T::known(constant))
    }

    /// 1/x is a number left of 0 as well, where ln x has no slope.
    fn ln(self) -> Self {
        let zero = T::zero();
        let slope = self.slope / self.value.clone();
        let nothing = zero.clone() / zero.clone();
        Self {
            slope: self.value.branch(&zero, slope, nothing),
            value: self.value.ln(),
        }
    }

    /// At 0 there is no slope.
    fn sqrt(self) -> Self {
        let root = self.value.sqrt();
        Self {
            slope: self.slope / (root.clone() + root.clone()),
            value: root,
        }
    }

    fn sigmoid(self) -> Self {
        let value = self.value.clone().sigmoid();
        let rest = (-self.value).sigmoid();
        Self {
            slope: self.slope * (value.clone() * rest),
            value,
        }
    }

    fn tanh_from(self, sigmoid: Self) -> Self {
        let slope = sigmoid.slope.clone() + sigmoid.slope - T::zero();
        let value = self.value.tanh_from(sigmoid.value);
        Self { value, slope }
    }

    fn one_minus_exp_from(self, exponential: Self) -> Self {
        let slope = T::zero() - exponential.slope;
        let value = self.value.one_minus_exp_from(exponential.value);
        Self { value, slope }
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
