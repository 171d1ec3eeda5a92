//! Rectangles out of ReLUs.

use crate::network::{Shallow, Unit};
use textbook::number::{Field, Number, Polynomial, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    at_most, equal, for_all, nonnegative, positive, real,
};

/// The rectangle over `[from, to]`, and the width of the ramps that stand for its upright sides.
#[derive(Clone, Debug)]
pub struct Rectangle<T> {
    /// The left end of its base.
    pub from: T,
    /// The right end of its base.
    pub to: T,
    /// Its height.
    pub height: T,
    /// The width of a ramp, at most half of the base.
    pub ramp: T,
}

/// Four ReLUs: start to rise, stop rising, start to fall, stop falling.
pub fn trapezoid<T: Field>(rectangle: &Rectangle<T>) -> Shallow<T> {
    let Rectangle { from, to, height, ramp } = rectangle.clone();
    let steepness = height / ramp.clone();
    let unit = |bend: T, output: T| Unit {
        weight: T::one(),
        bias: -bend,
        output,
    };
    Shallow {
        constant: T::zero(),
        units: vec![
            unit(from.clone(), steepness.clone()),
            unit(from + ramp.clone(), -steepness.clone()),
            unit(to.clone() - ramp, -steepness.clone()),
            unit(to, steepness),
        ],
    }
}

/// The same network with its last output weight halved.
pub(super) fn with_a_weight_halved(
    rectangle: &Rectangle<Polynomial>,
) -> Shallow<Polynomial> {
    let mut network = trapezoid(rectangle);
    network.units[3].output *= ratio(1, 2).into();
    network
}

/// The area between a trapezoid and its rectangle is ε|h|.
///
/// Outside of the base the network is 0, between the ramps it is as high as the rectangle, and on a
/// ramp its distance from the rectangle is a share of |h| that falls evenly from 1 to 0: a triangle.
pub fn trapezoids(
    network: impl Fn(&Rectangle<Polynomial>) -> Shallow<Polynomial>,
) -> Proof {
    for_all([
        real("a"),
        real("h"),
        positive("ε"),
        nonnegative("w"),
        real("u"),
        nonnegative("t"),
    ])
    .given(|[.., u, _]| vec![at_most("", 0, u), at_most("", u, 1)])
    .hold(|[from, height, ramp, top, u, t]| {
        let [rise, fall] = [from + ramp, from + ramp + top];
        let to = &fall + ramp;
        let network = network(&Rectangle {
            from: from.clone(),
            to: to.clone(),
            height: height.clone(),
            ramp: ramp.clone(),
        });
        let size = height.clone().magnitude();
        let missing = |x: &Polynomial| (height - network.at(x)).magnitude();
        let [down, up] = [from + u * ramp, &to - u * ramp];
        let falling = (Polynomial::from(1) - u) * &size;
        // The distance falls evenly, so the area over a ramp is its width times the mean at its ends.
        let half = Polynomial::from(ratio(1, 2));
        let [left, right] = [[from, &rise], [&to, &fall]]
            .map(|[outer, inner]| &half * ramp * (missing(outer) + missing(inner)));
        let units = network.units.len() as i32;
        vec![
            equal("the number of units", units, 4),
            equal("left of the base", network.at(&(from - t)), 0),
            equal("right of the base", network.at(&(&to + t)), 0),
            equal("between the ramps", network.at(&(&rise + u * top)), height),
            equal("the distance on the left ramp", missing(&down), &falling),
            equal("the distance on the right ramp", missing(&up), falling),
            equal("the area between", left + right, ramp * size),
        ]
    })
}
