//! A ReLU can die.

use crate::network::PlaneUnit;
use crate::words::shown;
use why_relu::number::{Rational, ratio};
use why_relu::proof::{Cases, Proof, exact};

/// The data on which the unit of `dead-on-the-data` is silent.
const DATA: [[i64; 2]; 4] = [[2, 1], [1, 3], [-1, 2], [0, -1]];
/// The point that wakes it.
const NEW: [i64; 2] = [3, 3];

/// `dead-on-the-data`: a unit that is 0 at four points, and not at a fifth.
///
/// # Errors
/// The point at which it is otherwise.
pub fn dead_on_the_data(weights: [i32; 2], bias: i32) -> Proof {
    let unit = PlaneUnit {
        weights,
        bias,
        output: 1,
    };
    let before = |point: [i64; 2]| unit.before(&point.map(|c| ratio(c, 1)));
    let points: Vec<_> = DATA.into_iter().chain([NEW]).collect();
    let points = Cases::counted(points);
    exact::every("{} points, the last of them new", points, |&point| {
        let ([x, y], z) = (point, before(point));
        match (z > Rational::ZERO, point == NEW) {
            (true, false) => Err(format!(
                "at ({x}, {y}), a point of the data, your unit says {z}"
            )),
            (false, true) => Err(format!(
                "at the new point ({x}, {y}) your unit has z = {z}, and is silent"
            )),
            _ => Ok(()),
        }
    })
}

/// `deadly-rate`: the smallest learning rate at which relu(wx + b) with w = 1, b = 0 is dead after
/// one step on the *mean* of the squared outputs at 1, 2, 3.
///
/// The derivatives are ⅔·Σ x² = 28/3 and ⅔·Σ x = 4. After the step z(x) falls with the rate at each
/// x, so that the rate is the smallest when the largest z is 0.
///
/// # Errors
/// What the unit still says, or how far below 0 it already is.
pub fn deadly_rate(rate: &Rational) -> Proof {
    let after = |x: i64| {
        let weight = Rational::ONE - ratio(28, 3) * rate;
        let bias = ratio(-4, 1) * rate;
        (weight * ratio(x, 1) + bias, x)
    };
    let largest = [after(1), after(2), after(3)].into_iter().max();
    let largest = Cases::counted(largest.into_iter().collect::<Vec<_>>());
    let words = "the {} of three inputs with the largest output after one step";
    exact::every(words, largest, |(z, x)| {
        if *z > Rational::ZERO {
            return Err(format!(
                "after a step at the rate {} the unit still says {} at x = {x}",
                shown(rate),
                shown(z)
            ));
        }
        if *z < Rational::ZERO {
            return Err(format!(
                "at the rate {} the unit dies, but a smaller rate is enough: \
                 its largest z, at x = {x}, is {}",
                shown(rate),
                shown(z)
            ));
        }
        Ok(())
    })
}
