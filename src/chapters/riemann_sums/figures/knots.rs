//! Equal knots and the best ones, for √x.

use crate::chapters::riemann_sums::approximants::{Corners, largest_error};
use crate::chapters::riemann_sums::square_root::triangular;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::sqrt;
use textbook::proof::three_digits;

/// The corners of n segments with their knots at equal distances.
fn equal(count: u32) -> Corners {
    let places = (0..=count).map(|i| f64::from(i) / f64::from(count));
    places.map(|x| (x, sqrt(x))).collect()
}

/// The corners of the n segments with the smallest error.
fn best(count: u32) -> Corners {
    let n = f64::from(count);
    let c = 1.0 / (n * (n + 1.0));
    let roots = (0..=count).map(|i| triangular(&f64::from(i), &c));
    roots.map(|root| (root * root, root + c / 4.0)).collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let count = settings.count("pieces");
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 1.0),
        Axis::linear("output", 0.0, 1.2),
    );
    let samples = (0..=200).map(|i| f64::from(i * i) / 40_000.0);
    let samples: Vec<_> = samples.map(|x| (x, sqrt(x))).collect();
    plot.curve("axis thin", &samples);
    let looks = [
        ("equal", "equal knots", equal(count), "c1 dash", "d1", 0.2),
        ("best", "best knots", best(count), "c2", "d2", 0.07),
    ];
    let mut errors = Vec::new();
    for (part, name, corners, line, dot, height) in &looks {
        let error = three_digits(largest_error(sqrt, corners));
        plot.part(part, |plot| {
            plot.curve(line, corners);
            for &corner in corners {
                plot.dot(dot, corner);
            }
            let words = format!("{name} miss by {error}");
            plot.label(&words, (1.0, *height), Side::Left);
        });
        errors.push(error);
    }
    let pairs = looks[0].2.iter().zip(&looks[1].2);
    let rows = pairs.map(|(equal, best)| [equal.0, best.0].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "√x on [0, 1] with two networks of n = {count} segments. With equal knots, on the \
             curve, the largest error is {}; with the best knots, which crowd at 0, it is {}.",
            errors[0], errors[1]
        ),
        table: Table::new(["equal knots at x", "best knots at x"], rows),
    }
}
