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
    let Rectangle {
        from,
        to,
        height,
        ramp,
    } = rectangle.clone();
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
/// ramp its distance from the rectangle is a share of |h| that falls evenly from 1 to 0: a
/// triangle.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn trapezoids(
    network: impl Fn(&Rectangle<Polynomial>) -> Shallow<Polynomial>,
) -> Proof {
    let letters = for_all([
        real("a"),
        real("h"),
        positive("ε"),
        nonnegative("w"),
        nonnegative("u"),
    ]);
    let outside = letters.hold(|[from, height, ramp, top, away]| {
        let rectangle = over(from, height, ramp, top);
        let network = network(&rectangle);
        let units = network.units.len();
        vec![
            equal("the number of units", units, 4),
            equal("left of the base", network.at(&(from - away)), 0),
            equal("right of the base", network.at(&(rectangle.to + away)), 0),
        ]
    })?;
    let between = letters.hold(|[from, height, ramp, rest, away]| {
        let network = network(&over(from, height, ramp, &(away + rest)));
        let x = from + ramp + away;
        vec![equal("between the ramps", network.at(&x), height)]
    })?;
    let within = letters.given(|[.., u]| vec![at_most("", u, 1)]);
    let ramps = within.hold(|[from, height, ramp, top, u]| {
        let rectangle = over(from, height, ramp, top);
        let network = network(&rectangle);
        let missing = |x: Polynomial| height - network.at(&x);
        let left = missing(from + u * ramp);
        let right = missing(rectangle.to - u * ramp);
        let falling = (Polynomial::from(1) - u) * height;
        vec![
            equal("what is missing on the left ramp", left, &falling),
            equal("what is missing on the right ramp", right, falling),
        ]
    })?;
    let area = letters.hold(|[from, height, ramp, top, _]| {
        let rectangle = over(from, height, ramp, top);
        let network = network(&rectangle);
        let missing = |x: &Polynomial| (height - network.at(x)).magnitude();
        // It falls evenly, so the area over a ramp is its width times the mean of both ends.
        let half = Polynomial::from(ratio(1, 2));
        let left = missing(from) + missing(&(from + ramp));
        let right = missing(&(&rectangle.to - ramp)) + missing(&rectangle.to);
        let size = height.clone().magnitude();
        vec![equal(
            "the area between",
            half * ramp * (left + right),
            ramp * size,
        )]
    })?;
    Ok(outside.and(between).and(ramps).and(area))
}

/// The rectangle whose ramps are `top` apart.
fn over(
    from: &Polynomial,
    height: &Polynomial,
    ramp: &Polynomial,
    top: &Polynomial,
) -> Rectangle<Polynomial> {
    Rectangle {
        from: from.clone(),
        to: from + ramp + top + ramp,
        height: height.clone(),
        ramp: ramp.clone(),
    }
}
