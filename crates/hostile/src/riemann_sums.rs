//! Riemann sums: damaged ramps, turns and knots; tents, hats and limits have files of their own.

mod folds;
mod limits;
mod subjects;

use crate::damage::{FAR, SMALL, Squared, number};
use crate::reasons::{NO_CHANCE, REALS};
use crate::{Cell, Row};
use subjects::*;
use textbook::number::{Number, Polynomial, ratio};
use why_relu::activation::{PiecewiseLinear, Scaled};
use why_relu::chapters::riemann_sums::rectangles::{self, Rectangle};
use why_relu::chapters::riemann_sums::{
    continuity, curves, lines, segments, square_root, staircases, sums,
    weierstrass as sum_of_waves,
};

const NO_LIST: &str = "its subject is no list";
const RELUS: &str = "its subject is a network of ReLUs: it has no jump, \
    is not clipped, is no polynomial";

/// What no claim of this chapter has a place for.
fn elsewhere() -> [Cell; 2] {
    none! {
        [NotANumber] => REALS;
        [JustOutside] => NO_CHANCE;
    }
}

/// The subject of `$check` with a number on its way damaged in every way: `$with(&damage)`.
macro_rules! on_its_way {
    ($claim:literal, $check:path, $with:ident; $($more:tt)*) => {
        row! {
            $claim, $check;
            [Jump] => &$with(&JUMP);
            [Spike] => &$with(&SPIKE);
            [Clip] => &$with(&CLIP);
            [Vanishing] => &$with(&VANISHING);
            [Shift] => &$with(&SHIFT);
            [Factor] => &$with(&Squared);
            [Nothing] => &$with(&Scaled(0.0));
            $($more)*
        }
    };
}

pub(crate) fn rows() -> Vec<Row> {
    const TWO_KNOTS: &str = "its subject is the two ends of a ramp, no list";
    const ONE_UNIT: &str = "its subject is one unit, no list";
    const ONE_POINT: &str = "its subject is one knot, no list";
    let rows = vec![
        row! {
            "riemann-sums/relus-make-a-rectangle", rectangles::trapezoids;
            [Shift] => trapezoid(|n| {
                n.constant += number(SMALL);
            });
            [Shorter] => trapezoid(|n| n.units.truncate(3));
            [Spike, Longer] => trapezoid(|n| {
                add_spike(n, [-FAR, SMALL, SMALL]);
            });
            [Longer] => trapezoid(|n| {
                add_spike(n, [0.0, 1.0, 0.0]);
            });
            [Factor] => trapezoid(|n| {
                for unit in &mut n.units {
                    unit.output = unit.output.clone() * unit.output.clone();
                }
            });
            [Nothing] => trapezoid(|n| {
                for unit in &mut n.units {
                    unit.output = number(0.0);
                }
            });
            [Constant] => |rectangle: &Rectangle<Polynomial>| {
                rectangles::trapezoid(&Rectangle {
                    ramp: rectangle.ramp.clone() * number(1.0 - SMALL),
                    ..rectangle.clone()
                })
            };
            none [Jump, Clip, Vanishing] => RELUS;
        },
        on_its_way! {
            "riemann-sums/relus-join-all-points", lines::join_all_points, Turned;
            [Shift] => &Bent(&SHIFT);
            [Constant] => &Turned(&LARGER);
            none [Shorter, Longer] => ONE_UNIT;
        },
        on_its_way! {
            "riemann-sums/rectangles-converge", staircases::staircases, heights;
            [Constant] => widths(&LARGER);
            none [Shorter, Longer] => TWO_KNOTS;
        },
        on_its_way! {
            "riemann-sums/any-continuous-function", continuity::means_of_values_nearby, heights;
            [Constant] => widths(&LARGER);
            none [Shorter, Longer] => TWO_KNOTS;
        },
        row! {
            "riemann-sums/weierstrass-sum", weierstrass;
            [Shift] => Clone::clone, |n| n.constant += ratio(1, 4);
            [Spike, Longer] => Clone::clone, |n| add_spike(n, [0.625, SMALL, 4.0]);
            [Shorter] => Clone::clone, |n| n.units.truncate(4);
            [Factor] => |y| y * y, |_| ();
            [Nothing] => |_| ratio(0, 1), |_| ();
            [Clip] => |y| -(-y).larger(ratio(-1, 2)), |_| ();
            none [Jump, Vanishing] => RELUS;
        }
        .with(refused! {
            sum_of_waves::staircases;
            [Constant, JustOutside] => just_outside;
        }),
        row! {
            "riemann-sums/riemann-sum-error", sums::left_sums;
            [Jump] => |l, d, p| JUMP.at(l * d) - p;
            [Spike] => |l, d, p| SPIKE.at(l * d) - p;
            [Clip] => |l, d, p| CLIP.at(l * d) - p;
            [Vanishing] => |l, d, p| VANISHING.at(l * d) - p;
            [Shift] => |l, d, p| SHIFT.at(l * d) - p;
            [Factor] => |l, d, p| l * d * d - p;
            [Nothing] => |l, d, _| Scaled(0.0).at(l * d);
            [Constant] => |l, d, p| LARGER.at(l * d) - p;
            none [Shorter, Longer] => "its subject is how far a function moves, no list";
        },
        on_its_way! {
            "riemann-sums/segments-beat-rectangles", segments::interpolations, knots;
            [Constant] => |c: &[Polynomial; 3], i: &Polynomial, h: &Polynomial| {
                segments::knot(c, i, &LARGER.at(h.clone()))
            };
            none [Shorter, Longer] => ONE_POINT;
        },
        on_its_way! {
            "riemann-sums/segments-follow-smooth-curves", curves::smooth_curves, Turned;
            [Shift] => &Bent(&SHIFT);
            [Constant] => &Turned(&LARGER);
            none [Shorter, Longer] => ONE_UNIT;
        },
        on_its_way! {
            "riemann-sums/knots-where-it-curves", square_root::free_knots, roots;
            [Constant] => roots(&LARGER);
            none [Shorter, Longer] => ONE_POINT;
        },
    ];
    let rows = [rows, folds::rows(), limits::rows()].into_iter().flatten();
    rows.map(|row| row.with(elsewhere())).collect()
}
