//! Dual numbers: a value and its slope, carried through every operation (Clifford 1873).
//!
//! `Dual<T>` is a number type like any other, so it nests: a `Dual<Dual<Interval>>` carries a
//! second derivative, and its bound over a whole interval, without a derivative being written by
//! hand.

use super::equality::undecided;
use super::ring::{assignments, constants};
use super::{Field, Number, Smooth};
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A value together with its derivative with respect to one variable.
///
/// ```
/// use textbook::number::Dual;
/// let x = Dual::variable(3.0);
/// assert_eq!((x * x).slope, 6.0);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Dual<T> {
    /// The value.
    pub value: T,
    /// The derivative. At the kink of [`Number::larger`] it is that of the branch taken at
    /// equality.
    pub slope: T,
}

/// Equal in value and in slope. Where only the values are equal, what is next to them is not: it is
/// undecided.
impl<T: PartialEq> PartialEq for Dual<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value && (self.slope == other.slope || undecided(false))
    }
}

impl<T: Number> Dual<T> {
    /// The variable itself at `value`: slope one.
    #[inline]
    pub fn variable(value: T) -> Self {
        let slope = T::one();
        Self { value, slope }
    }

    /// A number that does not depend on the variable: slope zero.
    #[inline]
    pub fn fixed(value: T) -> Self {
        let slope = T::zero();
        Self { value, slope }
    }
}

impl<T: Number> Add for Dual<T> {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        Self {
            value: self.value + other.value,
            slope: self.slope + other.slope,
        }
    }
}

impl<T: Number> Sub for Dual<T> {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        Self {
            value: self.value - other.value,
            slope: self.slope - other.slope,
        }
    }
}

impl<T: Number> Mul for Dual<T> {
    type Output = Self;
    #[inline]
    fn mul(self, other: Self) -> Self {
        Self {
            slope: self.slope * other.value.clone()
                + self.value.clone() * other.slope,
            value: self.value * other.value,
        }
    }
}

impl<T: Field> Div for Dual<T> {
    type Output = Self;
    #[inline]
    fn div(self, other: Self) -> Self {
        let value = self.value / other.value.clone();
        Self {
            slope: (self.slope - value.clone() * other.slope) / other.value,
            value,
        }
    }
}

impl<T: Number> Neg for Dual<T> {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Self {
            value: -self.value,
            slope: -self.slope,
        }
    }
}

assignments!(Dual<T>, T: Number);
constants!(Dual<T>, T: Number, |x| x.value.is_zero() && x.slope.is_zero());

impl<T: Number> Number for Dual<T> {
    #[inline]
    fn constant(value: f64) -> Self {
        Self::fixed(T::constant(value))
    }

    #[inline]
    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        let (here, there) = (&self.value, &threshold.value);
        Self {
            value: here.branch(there, above.value, otherwise.value),
            slope: here.slope_across(there, above.slope, otherwise.slope),
        }
    }

    #[inline]
    fn slope_across(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        let (here, there) = (&self.value, &threshold.value);
        Self {
            value: here.slope_across(there, above.value, otherwise.value),
            slope: here.slope_across(there, above.slope, otherwise.slope),
        }
    }

    #[inline]
    fn slope_of_larger(&self, other: &Self, own: Self, others: Self) -> Self {
        let (here, there) = (&self.value, &other.value);
        Self {
            value: here.slope_of_larger(there, own.value, others.value),
            slope: here.slope_across(there, own.slope, others.slope),
        }
    }

    #[inline]
    fn larger(self, other: Self) -> Self {
        let (own, others) = (self.slope, other.slope);
        Self {
            slope: self.value.slope_of_larger(&other.value, own, others),
            value: self.value.larger(other.value),
        }
    }

    #[inline]
    fn square(self) -> Self {
        let half = self.slope * self.value.clone();
        Self {
            slope: half.clone() + half,
            value: self.value.square(),
        }
    }
}

impl<T: Field> Field for Dual<T> {}

impl<T: Smooth> Smooth for Dual<T> {
    #[inline]
    fn exp(self) -> Self {
        let value = self.value.exp();
        Self {
            slope: self.slope * value.clone(),
            value,
        }
    }
}
