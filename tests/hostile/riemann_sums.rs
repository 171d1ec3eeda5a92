//! Riemann sums: damaged ramps, turns and knots; tents, hats and limits have files of their own.

mod folds;
mod limits;
mod subjects;

use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, JustOutside, Longer,
    NotANumber, Nothing, Shift as Shifted, Shorter, Spike as Spiked,
    Vanishing as Vanished,
};
use crate::{Cell, Row};
use subjects::*;
use textbook::number::{Number, Polynomial, ratio};
use why_relu::activation::PiecewiseLinear;
use why_relu::chapters::riemann_sums::rectangles::{self, Rectangle};
use why_relu::chapters::riemann_sums::{
    continuity, curves, lines, segments, square_root, staircases, sums,
    weierstrass as sum_of_waves,
};

const REALS: &str =
    "the sentence is about real numbers, of which −0 and NaN are none";
const NO_CHANCE: &str = "nothing is estimated or measured";
const NO_LIST: &str = "its subject is no list";
const RELUS: &str = "its subject is a network of ReLUs: it has no jump, \
    is not clipped, is no polynomial";

/// What no claim of this chapter has a place for.
fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let elsewhere = [
        Cell::None(&[NotANumber], REALS),
        Cell::None(&[JustOutside], NO_CHANCE),
    ];
    let cells = cells.into_iter().chain(elsewhere).collect();
    Row { claim, cells }
}

/// The subject of `$check` with a number on its way damaged in every way: `$with(&damage)`.
macro_rules! on_its_way {
    ($claim:literal, $check:path, $with:ident, $($more:expr),+ $(,)?) => {
        row(
            $claim,
            [
                Cell::Refused(&[Jumped], || $check(&$with(&JUMP))),
                Cell::Refused(&[Spiked], || $check(&$with(&SPIKE))),
                Cell::Refused(&[Clipped], || $check(&$with(&CLIP))),
                Cell::Refused(&[Vanished], || $check(&$with(&VANISHING))),
                Cell::Refused(&[Shifted], || $check(&$with(&SHIFT))),
                Cell::Refused(&[Factor], || $check(&$with(&Squared))),
                Cell::Refused(&[Nothing], || $check(&$with(&Gone))),
                $($more),+
            ],
        )
    };
}

pub(crate) fn rows() -> Vec<Row> {
    const TWO_KNOTS: &str = "its subject is the two ends of a ramp, no list";
    const ONE_UNIT: &str = "its subject is one unit, no list";
    const ONE_POINT: &str = "its subject is one knot, no list";
    let mut rows = vec![
        row(
            "riemann-sums/relus-make-a-rectangle",
            [
                Cell::Refused(&[Shifted], || {
                    rectangles::trapezoids(trapezoid(|n| {
                        n.constant += letter(SMALL);
                    }))
                }),
                Cell::Refused(&[Shorter], || {
                    rectangles::trapezoids(trapezoid(|n| n.units.truncate(3)))
                }),
                Cell::Refused(&[Spiked, Longer], || {
                    rectangles::trapezoids(trapezoid(|n| {
                        add_spike(n, [-FAR, SMALL, SMALL]);
                    }))
                }),
                Cell::Refused(&[Longer], || {
                    rectangles::trapezoids(trapezoid(|n| {
                        add_spike(n, [0.0, 1.0, 0.0]);
                    }))
                }),
                Cell::Refused(&[Factor], || {
                    rectangles::trapezoids(trapezoid(|n| {
                        for unit in &mut n.units {
                            unit.output = unit.output.clone() * unit.output.clone();
                        }
                    }))
                }),
                Cell::Refused(&[Nothing], || {
                    rectangles::trapezoids(trapezoid(|n| {
                        for unit in &mut n.units {
                            unit.output = letter(0.0);
                        }
                    }))
                }),
                Cell::Refused(&[Constant], || {
                    rectangles::trapezoids(|rectangle: &Rectangle<Polynomial>| {
                        rectangles::trapezoid(&Rectangle {
                            ramp: rectangle.ramp.clone() * letter(1.0 - SMALL),
                            ..rectangle.clone()
                        })
                    })
                }),
                Cell::None(&[Jumped, Clipped, Vanished], RELUS),
            ],
        ),
        on_its_way!(
            "riemann-sums/relus-join-all-points",
            lines::join_all_points,
            Turned,
            Cell::Refused(&[Shifted], || lines::join_all_points(&Bent(&SHIFT))),
            Cell::Refused(&[Constant], || lines::join_all_points(&Turned(&Larger))),
            Cell::None(&[Shorter, Longer], ONE_UNIT),
        ),
        on_its_way!(
            "riemann-sums/rectangles-converge",
            staircases::staircases,
            heights,
            Cell::Refused(&[Constant], || staircases::staircases(widths(&Larger))),
            Cell::None(&[Shorter, Longer], TWO_KNOTS),
        ),
        on_its_way!(
            "riemann-sums/any-continuous-function",
            continuity::means_of_values_nearby,
            heights,
            Cell::Refused(&[Constant], || {
                continuity::means_of_values_nearby(widths(&Larger))
            }),
            Cell::None(&[Shorter, Longer], TWO_KNOTS),
        ),
        row(
            "riemann-sums/weierstrass-sum",
            [
                Cell::Refused(&[Constant, JustOutside], || {
                    sum_of_waves::staircases(just_outside)
                }),
                Cell::Refused(&[Shifted], || {
                    weierstrass(Clone::clone, |n| n.constant += ratio(1, 4))
                }),
                Cell::Refused(&[Spiked, Longer], || {
                    weierstrass(Clone::clone, |n| add_spike(n, [0.625, SMALL, 4.0]))
                }),
                Cell::Refused(&[Shorter], || {
                    weierstrass(Clone::clone, |n| n.units.truncate(4))
                }),
                Cell::Refused(&[Factor], || weierstrass(|y| y * y, |_| ())),
                Cell::Refused(&[Nothing], || weierstrass(|_| ratio(0, 1), |_| ())),
                Cell::Refused(&[Clipped], || {
                    weierstrass(|y| -(-y).larger(ratio(-1, 2)), |_| ())
                }),
                Cell::None(&[Jumped, Vanished], RELUS),
            ],
        ),
        row(
            "riemann-sums/riemann-sum-error",
            [
                Cell::Refused(&[Jumped], || {
                    sums::left_sums(|l, d, p| JUMP.at(l * d) - p)
                }),
                Cell::Refused(&[Spiked], || {
                    sums::left_sums(|l, d, p| SPIKE.at(l * d) - p)
                }),
                Cell::Refused(&[Clipped], || {
                    sums::left_sums(|l, d, p| CLIP.at(l * d) - p)
                }),
                Cell::Refused(&[Vanished], || {
                    sums::left_sums(|l, d, p| VANISHING.at(l * d) - p)
                }),
                Cell::Refused(&[Shifted], || {
                    sums::left_sums(|l, d, p| SHIFT.at(l * d) - p)
                }),
                Cell::Refused(&[Factor], || {
                    sums::left_sums(|l, d, p| l * d * d - p)
                }),
                Cell::Refused(&[Nothing], || {
                    sums::left_sums(|l, d, _| Gone.at(l * d))
                }),
                Cell::Refused(&[Constant], || {
                    sums::left_sums(|l, d, p| Larger.at(l * d) - p)
                }),
                Cell::None(
                    &[Shorter, Longer],
                    "its subject is how far a function moves, no list",
                ),
            ],
        ),
        on_its_way!(
            "riemann-sums/segments-beat-rectangles",
            segments::interpolations,
            knots,
            Cell::Refused(&[Constant], || {
                segments::interpolations(
                    |c: &[Polynomial; 3], i: &Polynomial, h: &Polynomial| {
                        segments::knot(c, i, &Larger.at(h.clone()))
                    },
                )
            }),
            Cell::None(&[Shorter, Longer], ONE_POINT),
        ),
        on_its_way!(
            "riemann-sums/segments-follow-smooth-curves",
            curves::smooth_curves,
            Turned,
            Cell::Refused(&[Shifted], || curves::smooth_curves(&Bent(&SHIFT))),
            Cell::Refused(&[Constant], || curves::smooth_curves(&Turned(&Larger))),
            Cell::None(&[Shorter, Longer], ONE_UNIT),
        ),
        on_its_way!(
            "riemann-sums/knots-where-it-curves",
            square_root::free_knots,
            roots,
            Cell::Refused(&[Constant], || square_root::free_knots(roots(&Larger))),
            Cell::None(&[Shorter, Longer], ONE_POINT),
        ),
    ];
    rows.extend(folds::rows());
    rows.extend(limits::rows());
    rows
}
