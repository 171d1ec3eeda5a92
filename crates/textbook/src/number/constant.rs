//! Constants that few floats hold: 1/100, π, e.

use super::{Interval, Rational, Smooth, dyadic};

/// A real number, as each number type can hold it: near by, between two floats, or exactly.
///
/// ```
/// use textbook::number::{Constant, Interval, Polynomial, Special, ratio};
/// let hundredth = Constant::rational(ratio(1, 100));
/// assert_eq!(f64::known(&hundredth), 0.01);
/// assert_eq!(Interval::known(&hundredth).low().next_up(), 0.01);
/// assert_eq!(Polynomial::known(&hundredth), ratio(1, 100).into());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    near: f64,
    between: Interval,
    exact: Option<Rational>,
}

impl Constant {
    /// The fraction `value`. What is too large for a float lies between the largest one and ∞.
    #[must_use]
    pub fn rational(value: Rational) -> Self {
        let near = value.to_f64().value();
        let between = if near.is_finite() {
            let float = dyadic(near);
            let low = if float > value {
                near.next_down()
            } else {
                near
            };
            let high = if float < value { near.next_up() } else { near };
            Interval::new(low, high)
        } else if near > 0.0 {
            Interval::new(f64::MAX, near)
        } else {
            Interval::new(near, f64::MIN)
        };
        let exact = Some(value);
        Self {
            near,
            between,
            exact,
        }
    }

    /// π.
    #[must_use]
    pub fn pi() -> Self {
        Self {
            near: std::f64::consts::PI,
            between: Interval::PI,
            exact: None,
        }
    }

    /// e = e¹.
    #[must_use]
    pub fn e() -> Self {
        Self {
            near: std::f64::consts::E,
            between: Smooth::exp(Interval::point(1.0)),
            exact: None,
        }
    }

    /// The nearest float, or one next to it.
    #[must_use]
    pub fn near(&self) -> f64 {
        self.near
    }

    /// Two floats between which it lies, or the one that it is.
    #[must_use]
    pub fn between(&self) -> Interval {
        self.between
    }

    /// The fraction, if it is one.
    #[must_use]
    pub fn exact(&self) -> Option<&Rational> {
        self.exact.as_ref()
    }
}
