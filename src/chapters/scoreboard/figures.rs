//! The figure: all activations and their slopes, side by side on the same axes.

use crate::activation::Subject;
use crate::activation::catalogue::{CATALOGUE, Catalogued};
use textbook::figure::{Anchor, Drawing, Figure, Settings, Svg, Table};
use textbook::figures;
use textbook::number::{Interval, float};
use textbook::proof::three_digits;

pub(super) const FIGURES: &[Figure] = figures! {
    /// Activations differ in what they do with negative inputs. Each one (solid) and its slope
    /// (dashed), on the same axes: $x$ from $-4$ to 4 across, values from $-2$ to 4 upward; the
    /// grey lines are 0.
    "side-by-side" {
        draw: side_by_side,
    }
};

/// Panels in a row, and the size of one; the name stands above it.
const COLUMNS: usize = 3;
const WIDTH: f64 = 190.0;
const HEIGHT: f64 = 150.0;
const GAP: f64 = 18.0;
const NAME: f64 = 34.0;
/// The ends of both axes.
const X: [f64; 2] = [-4.0, 4.0];
const Y: [f64; 2] = [-2.0, 4.0];
/// Samples for each unit of x, so that every bend is a sample.
const PER_UNIT: i32 = 8;
/// Between two samples no slope changes by more, unless it jumps.
const JUMP: f64 = 0.25;

/// Value and slope at one x; at a bend, where an interval holds the slopes of both sides, the slope
/// on its left.
pub(crate) fn at(f: &dyn Subject, x: f64) -> [f64; 2] {
    let slope = |x: f64| f.on(Interval::point(x)).slope;
    let here = slope(x);
    let bends = here.high() - here.low() > JUMP;
    let slope = if bends { slope(x.next_down()) } else { here };
    [f.float(x), slope.low()]
}

/// The samples of a function, cut where it jumps.
pub(crate) fn pieces(samples: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
    let whole = samples.chunk_by(|a, b| (a.1 - b.1).abs() < JUMP);
    whole.map(<[_]>::to_vec).collect()
}

fn panel(svg: &mut Svg, f: &Catalogued, place: usize) {
    let [column, row] = [place % COLUMNS, place / COLUMNS].map(float);
    let (left, top) = (
        GAP + column * (WIDTH + GAP),
        NAME + row * (HEIGHT + NAME + GAP / 2.0),
    );
    let placed = |(x, y): (f64, f64)| {
        (
            left + (x - X[0]) / (X[1] - X[0]) * WIDTH,
            top + (Y[1] - y) / (Y[1] - Y[0]) * HEIGHT,
        )
    };
    svg.text("label", (left, top - 8.0), Anchor::Start, f.name);
    for line in [[(X[0], 0.0), (X[1], 0.0)], [(0.0, Y[0]), (0.0, Y[1])]] {
        svg.polyline("grid", &line.map(placed));
    }
    let steps = (4 * -PER_UNIT)..=(4 * PER_UNIT);
    let xs: Vec<_> = steps.map(|n| f64::from(n) / f64::from(PER_UNIT)).collect();
    let of = |which: usize| -> Vec<_> {
        xs.iter().map(|&x| (x, at(f, x)[which])).collect()
    };
    for slope in pieces(&of(1)) {
        let points: Vec<_> = slope.into_iter().map(placed).collect();
        svg.polyline("c2 dash thin", &points);
    }
    let values = of(0).into_iter().filter(|p| p.1 >= Y[0] && p.1 <= Y[1]);
    let points: Vec<_> = values.map(placed).collect();
    svg.polyline("c1", &points);
}

fn side_by_side(_: &Settings) -> Drawing {
    let rows = float(CATALOGUE.len().div_ceil(COLUMNS));
    let height = rows * (HEIGHT + NAME + GAP / 2.0);
    let mut svg = Svg::new(GAP + 3.0 * (WIDTH + GAP), height);
    for (place, f) in CATALOGUE.iter().enumerate() {
        panel(&mut svg, f, place);
    }
    let text = |value| three_digits(value).replace('-', "−");
    let row = |f: &Catalogued| {
        let [left, right] = [-1.0, 1.0].map(|x| at(f, x));
        [
            f.name.into(),
            text(left[0]),
            text(right[0]),
            text(left[1]),
            text(right[1]),
        ]
    };
    Drawing {
        svg: svg.finish(),
        description: "Twelve small plots. On the right of 0 all but tanh and the sigmoid rise \
            almost like x. On the left ReLU is flat, leaky ReLU and the identity go on falling, \
            ELU and SELU level off below 0, softplus and the sigmoid approach 0 from above, and \
            GELU, SiLU, Mish and hard swish dip below 0 and come back."
            .into(),
        table: Table::new(
            [
                "activation",
                "value at −1",
                "value at 1",
                "slope at −1",
                "slope at 1",
            ],
            CATALOGUE.iter().map(row),
        ),
    }
}
