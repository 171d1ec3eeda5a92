//! Numbers with a degree: what happens to a function when all its numbers are stretched.
//!
//! A length that is measured in half metres is a number twice as large, an area four times. What
//! adds and compares lengths with lengths alone and ends in a length says the same in any unit:
//! f(tx) = t·f(x) for every t > 0. So a number carries its degree, the power of t by which it is
//! stretched: where the degrees of all sums and comparisons fit, each comparison turns out at tx as
//! it does at x, and the degree of the result is that of the function. Where they do not fit,
//! nothing is known.

use super::ring::{assignments, constants};
use super::{Field, Number};
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A number, and its degree.
///
/// ```
/// use textbook::number::{Graded, Number};
/// let hypotenuse = |x: Graded<f64>, y: Graded<f64>| x.clone() * x + y.clone() * y;
/// let [x, y] = [3.0, 4.0].map(|length| Graded::of(length, 1));
/// assert_eq!(hypotenuse(x.clone(), y.clone()).degree(), Some(2));
/// assert_eq!((x.clone() * y + x).degree(), None);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Graded<T> {
    value: T,
    degree: Degree,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Degree {
    /// That of 0, which is stretched to 0.
    Any,
    Of(i32),
    /// Numbers of different degrees were added or compared.
    Mixed,
}

impl Degree {
    /// That of a sum, and of what is compared.
    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Any, degree) | (degree, Self::Any) => degree,
            (Self::Of(a), Self::Of(b)) if a == b => self,
            _ => Self::Mixed,
        }
    }

    fn times(self, other: Self) -> Self {
        match (self, other) {
            (Self::Mixed, _) | (_, Self::Mixed) => Self::Mixed,
            (Self::Any, _) | (_, Self::Any) => Self::Any,
            (Self::Of(a), Self::Of(b)) => {
                a.checked_add(b).map_or(Self::Mixed, Self::Of)
            }
        }
    }

    fn inverse(self) -> Self {
        match self {
            Self::Of(a) => a.checked_neg().map_or(Self::Mixed, Self::Of),
            _ => Self::Mixed,
        }
    }
}

impl<T> Graded<T> {
    /// The number `value`, which is stretched by the power `degree`.
    #[must_use]
    pub fn of(value: T, degree: i32) -> Self {
        let degree = Degree::Of(degree);
        Self { value, degree }
    }

    /// The number.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Its degree, if the degrees of all that it is made of fit, and it is not 0 by construction.
    #[must_use]
    pub fn degree(&self) -> Option<i32> {
        match self.degree {
            Degree::Of(degree) => Some(degree),
            _ => None,
        }
    }

    /// Whether its degree is `degree`, or it is 0 by construction.
    #[must_use]
    pub fn has_degree(&self, degree: i32) -> bool {
        matches!(self.degree, Degree::Any) || self.degree() == Some(degree)
    }
}

impl<T: Add<Output = T>> Add for Graded<T> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            value: self.value + other.value,
            degree: self.degree.with(other.degree),
        }
    }
}

impl<T: Sub<Output = T>> Sub for Graded<T> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            value: self.value - other.value,
            degree: self.degree.with(other.degree),
        }
    }
}

impl<T: Mul<Output = T>> Mul for Graded<T> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self {
            value: self.value * other.value,
            degree: self.degree.times(other.degree),
        }
    }
}

impl<T: Div<Output = T>> Div for Graded<T> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self {
            value: self.value / other.value,
            degree: self.degree.times(other.degree.inverse()),
        }
    }
}

impl<T: Neg<Output = T>> Neg for Graded<T> {
    type Output = Self;
    fn neg(self) -> Self {
        Self {
            value: -self.value,
            degree: self.degree,
        }
    }
}

assignments!(Graded<T>, T: Number);
constants!(Graded<T>, T: Number, |x| x.value.is_zero());

impl<T: Number> Number for Graded<T> {
    fn constant(value: f64) -> Self {
        let degree = if value == 0.0 {
            Degree::Any
        } else {
            Degree::Of(0)
        };
        let value = T::constant(value);
        Self { value, degree }
    }

    /// The degree of what is chosen, if what is compared fits.
    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        let (here, there) = (&self.value, &threshold.value);
        let degree = match self.degree.with(threshold.degree) {
            Degree::Mixed => Degree::Mixed,
            _ if above.degree == otherwise.degree => above.degree,
            _ if here.branch(there, T::one(), T::zero()) == T::one() => above.degree,
            _ => otherwise.degree,
        };
        let value = here.branch(there, above.value, otherwise.value);
        Self { value, degree }
    }
}

impl<T: Field> Field for Graded<T> {}
