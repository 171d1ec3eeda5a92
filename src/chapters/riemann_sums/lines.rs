//! Lines through given points: what one turn does, and so what every number of them does.

use crate::network::{Line, Shallow, Tip, Unit};
use textbook::number::{Field, Polynomial};
use textbook::proof::Proof;
use textbook::proof::for_all::{equal, for_all, nonnegative, positive, real};
use textbook::proof::induction::Induction;

/// A point, (x, y), in letters.
pub type Point = (Polynomial, Polynomial);

/// How a line turns: see [`Tip::towards`].
pub trait Turning {
    /// The unit that turns a line at its tip towards `next`, and the tip there.
    fn turn<T: Field>(&self, tip: &Tip<T>, next: &(T, T)) -> (Unit<T>, Tip<T>);
}

/// As [`Shallow::through`] turns.
#[derive(Debug)]
pub struct Exact;

impl Turning for Exact {
    fn turn<T: Field>(&self, tip: &Tip<T>, next: &(T, T)) -> (Unit<T>, Tip<T>) {
        tip.towards(next)
    }
}

/// The same with the bend moved to the right by a quarter of the way.
#[derive(Debug)]
pub(super) struct TooLate;

impl Turning for TooLate {
    fn turn<T: Field>(&self, tip: &Tip<T>, next: &(T, T)) -> (Unit<T>, Tip<T>) {
        let (mut unit, end) = tip.towards(next);
        let way = next.0.clone() - tip.point.0.clone();
        unit.bias -= T::constant(0.25) * way;
        (unit, end)
    }
}

/// `line`, turned towards `next`.
pub(super) fn turned<T: Field>(
    turning: &impl Turning,
    mut line: Line<T>,
    next: &(T, T),
) -> Line<T> {
    let (unit, tip) = turning.turn(&line.tip, next);
    line.network.units.push(unit);
    Line { tip, ..line }
}

/// A line after a turn, the line before it, and the two points between which the last piece runs.
struct Turned {
    line: Line<Polynomial>,
    before: Shallow<Polynomial>,
    ends: [Point; 2],
}

/// The line that goes on with slope `slope` at `point`. Where it came from plays no part on the
/// right of the point, so one unit stands for all earlier ones.
pub(super) fn heading(point: Point, slope: &Polynomial) -> Line<Polynomial> {
    let mut line = Line::from(point);
    line.network.units.push(Unit {
        weight: 1.into(),
        bias: -&line.tip.point.0,
        output: slope.clone(),
    });
    line.tip.slope = slope.clone();
    line
}

/// A line turned by `turn` any number of times joins its points by segments.
///
/// Every turn leaves what is on its left, adds one unit, and from there on the line is the chord.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn join_all_points(turning: &impl Turning) -> Proof {
    let turned = |line: Line<Polynomial>, next: Point| Turned {
        before: line.network.clone(),
        ends: [line.tip.point.clone(), next.clone()],
        line: turned(turning, line, &next),
    };
    Induction {
        over: "number of points",
        letters: for_all([
            real("x"),
            real("y"),
            real("y′"),
            real("y″"),
            real("s"),
            positive("g"),
            positive("g′"),
            nonnegative("u"),
            nonnegative("v"),
        ]),
        first: &|[x, y, second, _, _, gap, ..]| {
            turned(
                Line::from((x.clone(), y.clone())),
                (x + gap, second.clone()),
            )
        },
        any: &|[x, y, second, _, slope, gap, ..]| {
            let line = heading((x.clone(), y.clone()), slope);
            turned(line, (x + gap, second.clone()))
        },
        next: &|state: Turned, [.., third, _, _, gap, _, _]| {
            let x = &state.line.tip.point.0 + gap;
            turned(state.line, (x, third.clone()))
        },
        holds: &|Turned {
                     line,
                     before,
                     ends: [from, to],
                 },
                 [.., u, v]| {
            let on_the_chord = (
                &from.0 + u * (&to.0 - &from.0),
                &from.1 + u * (&to.1 - &from.1),
            );
            let left = &from.0 - v;
            let [units, units_before] =
                [&line.network, before].map(|network| network.units.len());
            vec![
                equal(
                    "the chord",
                    line.network.at(&on_the_chord.0),
                    on_the_chord.1,
                ),
                equal(
                    "what was drawn before",
                    line.network.at(&left),
                    before.at(&left),
                ),
                equal("the tip's place", &line.tip.point.0, &to.0),
                equal("the tip's height", &line.tip.point.1, &to.1),
                equal(
                    "the rise",
                    &line.tip.slope * (&to.0 - &from.0),
                    &to.1 - &from.1,
                ),
                equal("the units", units, units_before + 1),
            ]
        },
    }
    .prove()
}
