//! The defect of additivity over the plane of pairs.

use crate::activation::relu;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};

/// How far the pairs go, across and up.
const FAR: (f64, f64) = (3.4, 1.9);

fn defect(x: f64, y: f64) -> f64 {
    relu(x) + relu(y) - relu(x + y)
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let (x, y) = (settings.value("x"), settings.value("y"));
    let across = Axis::linear("x", -FAR.0, FAR.0);
    let mut plot = Plot::new(across, Axis::linear("y", -FAR.1, FAR.1));
    // In the two quadrants of unlike signs the pairs with a defect of `level` or more are a
    // rectangle, whose corner is the pair (−level, level), or (level, −level).
    plot.part("unlike", |plot| {
        for level in [0.0, 0.5, 1.0, 1.5] {
            for sign in [1.0, -1.0] {
                let corner = (-sign * level, sign * level);
                let (far, high) = (-sign * FAR.0, sign * FAR.1);
                let corners =
                    [corner, (corner.0, high), (far, high), (far, corner.1)];
                plot.area("f2", &corners);
                let line = [corners[1], corners[0], corners[3]];
                plot.curve("c2 thin", &line);
                let text = short(defect(corner.0, corner.1));
                if level > 0.0 {
                    plot.label(&text, (far * 0.86, corner.1), Side::Above);
                }
            }
        }
    });
    plot.part("like", |plot| {
        for sign in [1.0, -1.0] {
            let (x, y) = (sign * 2.4, sign * 1.0);
            plot.label(
                &format!("defect {}", short(defect(x, y))),
                (x, y),
                Side::Above,
            );
        }
    });
    plot.curve("axis", &[(-FAR.0, 0.0), (FAR.0, 0.0)]);
    plot.curve("axis", &[(0.0, -FAR.1), (0.0, FAR.1)]);
    plot.handle("d3", "x", [-2.0, 2.0], (x, y));
    let side = if x < 0.0 { Side::Right } else { Side::Left };
    plot.label(&format!("defect {}", short(defect(x, y))), (x, y), side);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The plane of pairs (x, y). Where both have the same sign the defect is 0. In the two \
             other quadrants it grows from the axes inwards, by the smaller of |x| and |y|. At \
             ({}, {}) it is {}.",
            short(x),
            short(y),
            short(defect(x, y))
        ),
        table: Table::new(
            ["x", "y", "defect"],
            [(x, y), (1.0, 1.0), (-1.0, -1.0), (-2.0, 1.0), (2.0, -0.5)]
                .map(|(x, y)| [x, y, defect(x, y)].map(short)),
        ),
    }
}
