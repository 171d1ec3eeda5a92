//! The exponential and the special functions of extended precision.

use super::Extended;
use crate::number::{Constant, Smooth, Special};

impl Smooth for Extended {
    fn exp(self) -> Self {
        self.exponential()
    }
}

impl Special for Extended {
    fn known(constant: &Constant) -> Self {
        let near = || Self::from(constant.near());
        constant.exact().map_or_else(near, Self::rational)
    }

    fn ln(self) -> Self {
        self.logarithm()
    }

    fn sqrt(self) -> Self {
        self.root()
    }

    /// (1 − e)/(1 + e) with e = e^(−2|x|), of which 1 − e is known without loss.
    fn tanh_from(self, _: Self) -> Self {
        let exponent = -self.signed(false).times_power_of_two(1);
        let below = -exponent.exp_m1(exponent.exponential());
        let size = below / (Self::TWO - below);
        size.signed(self.is_negative)
    }

    fn one_minus_exp_from(self, exponential: Self) -> Self {
        -self.exp_m1(exponential)
    }

    /// ln(1 + eˣ), right of 0 as x + ln(1 + e⁻ˣ).
    fn softplus(self) -> Self {
        let small = (-self.signed(false)).exponential().ln_1p();
        if self.is_negative {
            small
        } else {
            self + small
        }
    }

    fn normal_cdf(self) -> Self {
        self.distribution()
    }

    fn normal_density(self) -> Self {
        self.density()
    }
}
