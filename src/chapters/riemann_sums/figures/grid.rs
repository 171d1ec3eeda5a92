//! Hats and diamonds over the integer grid, as level areas.

use crate::activation::relu;
use crate::chapters::riemann_sums::hats::hat;
use crate::network::{Stack, part};
use nalgebra::DVector;
use textbook::figure::{Axis, Drawing, Plot, Settings, Table};
use textbook::proof::three_digits;

/// Half the width and half the height that is shown: the same unit on both axes.
const ACROSS: f64 = 2.3;
const UP: f64 = 1.3;

/// A shape over the origin.
enum Shape {
    Hat(Stack<f64>),
    Diamond,
}

impl Shape {
    fn at(&self, [x, y]: [f64; 2]) -> f64 {
        match self {
            Self::Hat(hat) => hat.forward(&DVector::from_vec(vec![x, y]), relu)[0],
            Self::Diamond => relu(1.0 - x.abs() - y.abs()),
        }
    }
}

/// The triangles into which the lines x, y, x − y, x + y = whole numbers cut what is shown: both
/// shapes are affine on each of them.
fn triangles() -> Vec<[[f64; 2]; 3]> {
    let cells = (-3..3).flat_map(|i| (-2..2).map(move |j| [i, j].map(f64::from)));
    let parts = cells.flat_map(|[x, y]| {
        let middle = [x + 0.5, y + 0.5];
        let corners = [
            [x, y],
            [x + 1.0, y],
            [x + 1.0, y + 1.0],
            [x, y + 1.0],
            [x, y],
        ];
        [0, 1, 2, 3].map(|side| [middle, corners[side], corners[side + 1]])
    });
    parts.collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let is_hat = settings.index("shape") == 0;
    let shape = if is_hat {
        Shape::Hat(hat())
    } else {
        Shape::Diamond
    };
    let reach = if settings.index("places") == 0 { 0 } else { 4 };
    let places = (-reach..=reach)
        .flat_map(|i| (-reach..=reach).map(move |j| [i, j].map(f64::from)));
    let places: Vec<[f64; 2]> = places.collect();
    let sum = |[x, y]: [f64; 2]| -> f64 {
        places.iter().map(|[i, j]| shape.at([x - i, y - j])).sum()
    };
    let mut plot = Plot::new(
        Axis::linear("input x", -ACROSS, ACROSS),
        Axis::linear("input y", -UP, UP),
    );
    for step in [0.0, 0.2, 0.4, 0.6, 0.8] {
        let above = triangles().into_iter().filter_map(|triangle| {
            let heights = triangle.map(sum);
            let top = heights.into_iter().fold(0.0, f64::max);
            let high = part(&triangle, |place| {
                let index = triangle.iter().position(|corner| *corner == place);
                index.map_or(0.0, |index| heights[index]) - step
            });
            let corners = high.iter().map(|&[x, y]| (x, y)).collect();
            (top > step + 1e-9).then_some(corners)
        });
        plot.areas("f1", &above.collect::<Vec<Vec<(f64, f64)>>>());
    }
    let far = ACROSS + UP;
    plot.part("folds", |plot| {
        for whole in (-4..=4).map(f64::from) {
            plot.curve("axis thin", &[(whole, -UP), (whole, UP)]);
            plot.curve("axis thin", &[(-ACROSS, whole), (ACROSS, whole)]);
            plot.curve("axis thin", &[(whole - far, -far), (whole + far, far)]);
            if !is_hat {
                plot.curve("axis thin", &[(whole - far, far), (whole + far, -far)]);
            }
        }
    });
    let rows = [[0.0, 0.0], [0.5, 0.0], [0.5, 0.5], [0.5, -0.5], [1.0, 0.0]];
    let rows = rows.map(|[x, y]| [x, y, sum([x, y])].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The height over the plane of the {}, {}. In the middle of a grid cell it is {}.",
            settings.text("shape"),
            settings.text("places"),
            three_digits(sum([0.5, 0.5]))
        ),
        table: Table::new(["x", "y", "height"], rows),
    }
}
