//! The plane: the points, the side on which the network puts each place, and the boundary between.
//!
//! A network of ReLUs is drawn from the exact list of its linear regions. Another is asked at the
//! corners of a grid, and taken to be straight on the triangles between them.

use super::Learner;
use crate::network::{Regions, mosaic, part};
use textbook::figure::{Axis, Plot};

/// How many squares of the grid stand side by side.
const GRID: u32 = 56;

/// The square |x|, |y| ≤ 1 with nothing in it.
pub(super) fn empty() -> Plot {
    let [x, y] = ["x", "y"].map(|name| Axis::linear(name, -1.0, 1.0));
    Plot::square(x, y)
}

/// The length of each arm of the cursor.
const ARM: f64 = 0.06;

/// The plane of a network, whose regions are given where they are known.
pub(super) fn plane(
    learner: &Learner,
    regions: Option<&Regions>,
    cursor: Option<[f64; 2]>,
) -> Plot {
    let mut plot = match regions {
        Some(regions) => mosaic(regions),
        None => sampled(learner),
    };
    for (place, class) in learner.state().points() {
        plot.dot(["d1 rim", "d2 rim"][class], place.into());
    }
    if let Some([x, y]) = cursor.filter(|at| at.iter().all(|part| part.is_finite()))
    {
        plot.curve("axis", &[(x - ARM, y), (x + ARM, y)]);
        plot.curve("axis", &[(x, y - ARM), (x, y + ARM)]);
    }
    plot
}

type Triangle = [([f64; 2], f64); 3];

fn sampled(learner: &Learner) -> Plot {
    let mut plot = empty();
    let at = |index: u32| 2.0 * f64::from(index) / f64::from(GRID) - 1.0;
    let places =
        (0..=GRID).flat_map(|row| (0..=GRID).map(move |c| [at(c), at(row)]));
    let places: Vec<_> = places.collect();
    let scores = learner.scores(&places);
    let corner = |row: u32, column: u32| {
        let index = (row * (GRID + 1) + column) as usize;
        (places[index], scores[index])
    };
    let mut sides = [Vec::new(), Vec::new()];
    let mut border = Vec::new();
    for row in 0..GRID {
        for column in 0..GRID {
            let [a, b] = [corner(row, column), corner(row, column + 1)];
            let [c, d] = [corner(row + 1, column + 1), corner(row + 1, column)];
            for triangle in [[a, b, c], [a, c, d]] {
                if triangle.iter().all(|(_, score)| score.is_finite()) {
                    cut(&triangle, &mut sides, &mut border);
                }
            }
        }
    }
    for (class, areas) in ["f1 t2", "f2 t2"].iter().zip(&sides) {
        plot.areas(class, areas);
    }
    for segment in border {
        plot.curve("border", &segment);
    }
    plot
}

type Polygon = Vec<(f64, f64)>;

/// Adds the parts of a triangle with scores below and above 0 to their sides, and what is between
/// them to the border.
fn cut(
    triangle: &Triangle,
    sides: &mut [Vec<Polygon>; 2],
    border: &mut Vec<Polygon>,
) {
    let corners = triangle.map(|(place, _)| place);
    let score = |place: [f64; 2]| {
        let known = triangle.iter().find(|(corner, _)| *corner == place);
        known.map_or(0.0, |(_, score)| *score)
    };
    for (side, sign) in sides.iter_mut().zip([-1.0, 1.0]) {
        let kept = part(&corners, |place| sign * score(place));
        let kept: Polygon = kept.into_iter().map(Into::into).collect();
        if sign > 0.0 && triangle.iter().any(|(_, score)| *score < 0.0) {
            let is_zero = |&(x, y): &(f64, f64)| score([x, y]) == 0.0;
            let zeros: Polygon = kept.iter().copied().filter(is_zero).collect();
            if zeros.len() == 2 {
                border.push(zeros);
            }
        }
        if kept.len() > 2 {
            side.push(kept);
        }
    }
}
