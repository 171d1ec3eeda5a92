//! The network as a diagram: an edge for each weight, as wide as the weight is large, orange where
//! it is positive, blue and dashed where it is negative. A unit that is dead on these points is
//! crossed out.

use super::{Learner, Report};
use nalgebra::DMatrix;
use textbook::figure::{Anchor, Svg};
use textbook::number::elementary::sqrt;
use textbook::number::float;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
/// The radius of a unit.
const RADIUS: f64 = 15.0;
/// How wide the edge of the largest weight is.
const WIDEST: f64 = 9.0;
/// Edges narrower than this would not be seen.
const NARROWEST: f64 = 0.7;
/// The dashes of an edge, and how much of each is drawn.
const DASH: f64 = 14.0;
const DRAWN: f64 = 0.62;

type Place = (f64, f64);

/// The diagram of a network.
pub(super) fn diagram(learner: &Learner, report: &Report) -> String {
    let network = learner.network();
    let hidden = network
        .hidden
        .iter()
        .map(|layer| layer.affine.weights.clone());
    let score = network.output.weights.rows(1, 1).into_owned();
    let layers: Vec<DMatrix<f64>> = hidden.chain([score]).collect();
    let columns = layers.len() + 1;
    let widths = layers.iter().map(DMatrix::nrows);
    let widths: Vec<_> = [2].into_iter().chain(widths).collect();
    let place = |column: usize, unit: usize| {
        let x = 60.0 + (WIDTH - 150.0) * float(column) / float(columns - 1);
        let gap = HEIGHT / float(widths[column]);
        (x, gap * (float(unit) + 0.5))
    };
    let sizes = layers.iter().flatten().map(|weight| weight.abs());
    let largest = sizes.filter(|size| size.is_finite()).fold(0.0, f64::max);
    let mut svg = Svg::new(WIDTH, HEIGHT + 40.0);
    for (column, weights) in layers.iter().enumerate() {
        for unit in 0..weights.nrows() {
            for from in 0..weights.ncols() {
                let ends = [place(column, from), place(column + 1, unit)];
                let part = weights[(unit, from)] / largest;
                if part.is_finite() && part != 0.0 {
                    edge(&mut svg, ends, part);
                }
            }
        }
    }
    for (column, &width) in widths.iter().enumerate() {
        for unit in 0..width {
            let (x, y) = place(column, unit);
            let here =
                |dead: &super::Unit| (dead.layer, dead.unit) == (column, unit + 1);
            let dead = report.dead.iter().any(here);
            let class = if dead { "unit dead" } else { "unit" };
            svg.circle(class, (x, y), RADIUS);
            if dead {
                let reach = RADIUS * 0.7;
                for down in [reach, -reach] {
                    let ends = [(x - reach, y - down), (x + reach, y + down)];
                    svg.polyline("border", &ends);
                }
            }
        }
    }
    for (unit, name) in ["x", "y"].iter().enumerate() {
        let (x, y) = place(0, unit);
        svg.text("label", (x - 26.0, y + 7.0), Anchor::End, name);
    }
    let (x, y) = place(columns - 1, 0);
    svg.text("label", (x + 22.0, y + 7.0), Anchor::Start, "score");
    svg.finish()
}

/// An edge of a weight that is so large a part of the largest.
fn edge(svg: &mut Svg, [from, to]: [Place; 2], part: f64) {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = sqrt(x * x + y * y);
    let along = (x / length, y / length);
    let half = (WIDEST * part.abs()).max(NARROWEST) / 2.0;
    let aside = (-along.1 * half, along.0 * half);
    let mut piece = |class: &str, start: f64, end: f64| {
        let [a, b] =
            [start, end].map(|far| (from.0 + far * along.0, from.1 + far * along.1));
        let corners = [
            (a.0 + aside.0, a.1 + aside.1),
            (b.0 + aside.0, b.1 + aside.1),
            (b.0 - aside.0, b.1 - aside.1),
            (a.0 - aside.0, a.1 - aside.1),
        ];
        svg.polygon(class, &corners);
    };
    let (start, end) = (RADIUS + 3.0, length - RADIUS - 3.0);
    if part > 0.0 {
        piece("d2", start, end);
        return;
    }
    let mut far = start;
    while far < end {
        piece("d1", far, (far + DRAWN * DASH).min(end));
        far += DASH;
    }
}
