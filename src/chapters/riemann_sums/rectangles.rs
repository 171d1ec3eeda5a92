//! Rectangles out of ReLUs.

use crate::network::{Graph, Shallow, Unit};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};

/// The rectangle over `[from, to]`, and the width of the ramps that stand for its upright sides.
#[derive(Clone, Debug)]
pub(super) struct Rectangle {
    from: Rational,
    to: Rational,
    height: Rational,
    ramp: Rational,
}

/// Four ReLUs: start to rise, stop rising, start to fall, stop falling.
pub(super) fn trapezoid(rectangle: &Rectangle) -> Shallow<Rational> {
    let Rectangle { from, to, ramp, .. } = rectangle;
    let steepness = &rectangle.height / ramp;
    let unit = |bend: Rational, output: Rational| Unit {
        weight: Rational::ONE,
        bias: -bend,
        output,
    };
    Shallow {
        constant: Rational::ZERO,
        units: vec![
            unit(from.clone(), steepness.clone()),
            unit(from + ramp, -&steepness),
            unit(to - ramp, -&steepness),
            unit(to.clone(), steepness),
        ],
    }
}

/// The same network with its last output weight halved.
pub(super) fn with_a_weight_halved(rectangle: &Rectangle) -> Shallow<Rational> {
    let mut network = trapezoid(rectangle);
    network.units[3].output *= ratio(1, 2);
    network
}

/// The area between each trapezoid and its rectangle is εh.
pub(super) fn trapezoids(
    network: impl Fn(&Rectangle) -> Shallow<Rational>,
) -> Proof {
    let sides = [([0, 1], 1), ([-1, 3], 2), ([2, 7], 5)];
    let sides = sides.map(|(ends, parts)| ends.map(|end| ratio(end, parts)));
    let heights = [ratio(1, 1), ratio(-3, 2), ratio(7, 1)];
    let words = format!(
        "{{}} rectangles over {}, of height {}, with ramps of 1/2, 1/4, …, 1/2²⁰ of the width",
        sides
            .each_ref()
            .map(|[from, to]| format!("[{from}, {to}]"))
            .join(", "),
        heights.each_ref().map(ToString::to_string).join(", ")
    );
    let mut rectangles = Vec::new();
    for [from, to] in &sides {
        for height in &heights {
            rectangles.extend((1..=20).map(|halvings| Rectangle {
                from: from.clone(),
                to: to.clone(),
                height: height.clone(),
                ramp: (to - from) * ratio(1, 1 << halvings),
            }));
        }
    }
    every(&words, Cases::counted(rectangles), |rectangle| {
        let (from, to, height) = (&rectangle.from, &rectangle.to, &rectangle.height);
        let network = network(rectangle);
        equal("the number of units", &network.units.len(), &4)?;
        let outside = |low: &Rational, high: &Rational| {
            Graph::of(&network, low, high).magnitude().area()
        };
        let above = Graph::of(&network, from, to).raised(&-height);
        let distance = outside(&(from - Rational::ONE), from)
            + above.magnitude().area()
            + outside(to, &(to + Rational::ONE));
        let exact = &rectangle.ramp * height.clone().magnitude();
        let what =
            format!("the area between the network and [{from}, {to}] × {height}");
        equal(what, &distance, &exact)
    })
}
