//! A line drawn from left to right: each turn costs one ReLU.
//!
//! To the left of its bend the ReLU of a turn is 0, so nothing changes there that was drawn before.
//! To the right it adds to the slope what is missing. What a turn looks like depends on the tip of
//! the line alone, not on the way to it.

use super::{Shallow, Unit};
use textbook::number::Field;

/// Where a line has come to, and the slope at which it goes straight on.
#[derive(Clone, Debug, PartialEq)]
pub struct Tip<T> {
    /// The point, (x, y).
    pub point: (T, T),
    /// The slope.
    pub slope: T,
}

impl<T: Field> Tip<T> {
    /// The unit that turns the line at its tip towards `next`, a point to the right of it, and the
    /// tip there.
    pub fn towards(&self, next: &(T, T)) -> (Unit<T>, Self) {
        let (x, y) = self.point.clone();
        let slope = (next.1.clone() - y) / (next.0.clone() - x.clone());
        let unit = Unit {
            weight: T::one(),
            bias: -x,
            output: slope.clone() - self.slope.clone(),
        };
        let point = next.clone();
        (unit, Self { point, slope })
    }
}

/// A line that is flat before its first point and goes straight on after its last.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<T> {
    /// The network whose graph the line is, with one unit at each turn.
    pub network: Shallow<T>,
    /// Its last point.
    pub tip: Tip<T>,
}

impl<T: Field> Line<T> {
    /// The flat line through `point`.
    pub fn from(point: (T, T)) -> Self {
        Self {
            network: Shallow {
                constant: point.1.clone(),
                units: Vec::new(),
            },
            tip: Tip {
                point,
                slope: T::zero(),
            },
        }
    }

    /// The line, turned at its tip towards `next`.
    #[must_use]
    pub fn to(mut self, next: &(T, T)) -> Self {
        let (unit, tip) = self.tip.towards(next);
        self.network.units.push(unit);
        Self { tip, ..self }
    }
}
