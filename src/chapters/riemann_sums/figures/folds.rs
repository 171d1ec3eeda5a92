//! Tents fed into tents, and the square that they add up to.

use crate::chapters::riemann_sums::approximants::{Corners, largest_error};
use crate::network::Shallow;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::float;
use textbook::proof::{counted, three_digits};

/// The tent map applied `times` times, at `x`.
fn folded(times: u32, x: f64) -> f64 {
    let tent = Shallow::tent();
    (0..times).fold(x, |x, _| tent.at(&x))
}

/// The corners of a function that is straight between the multiples of 2⁻ᵐ, m = `level`.
fn corners(level: u32, f: impl Fn(f64) -> f64) -> Corners {
    let count = 1_u32 << level;
    let places = (0..=count).map(|i| f64::from(i) / f64::from(count));
    places.map(|x| (x, f(x))).collect()
}

/// x − Σ tentᵏ(x)/4ᵏ over the first levels.
fn squared(levels: u32, x: f64) -> f64 {
    let teeth = (1..=levels).map(|level| folded(level, x) / float(1 << (2 * level)));
    teeth.fold(x, |rest, tooth| rest - tooth)
}

pub(super) fn folds(settings: &Settings) -> Drawing {
    let tents = settings.count("tents");
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 1.0),
        Axis::linear("output", 0.0, 1.25),
    );
    let [before, after] =
        [tents - 1, tents].map(|times| corners(times, |x| folded(times, x)));
    plot.part("before", |plot| plot.curve("c1 dash", &before));
    plot.part("after", |plot| plot.curve("c2 thick", &after));
    let (units, pieces) = (2 * tents, after.len() - 1);
    let words = format!("{units} ReLUs, {pieces} pieces");
    plot.label(&words, (0.5, 1.1), Side::Above);
    let rows = after.iter().map(|&(x, y)| [x, y].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The tent map on [0, 1] applied {}: a zigzag of {pieces} pieces between 0 \
             and 1, from {units} ReLUs, and the map applied once less.",
            counted(u64::from(tents), "time")
        ),
        table: Table::new(["x", "height"], rows),
    }
}

pub(super) fn square(settings: &Settings) -> Drawing {
    let tents = settings.count("tents");
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 1.0),
        Axis::linear("output", 0.0, 1.0),
    );
    let [before, after] =
        [tents - 1, tents].map(|levels| corners(levels, |x| squared(levels, x)));
    let weight = 1.0 / float(1 << (2 * tents));
    let teeth = corners(tents, |x| weight * folded(tents, x));
    let between: Vec<_> = before.iter().chain(after.iter().rev()).copied().collect();
    plot.part("teeth", |plot| {
        plot.area("f3 t3", &between);
        plot.area("f3 t3", &teeth);
        plot.curve("c3 thin", &teeth);
    });
    plot.graph("axis thin", |x| x * x);
    plot.part("before", |plot| plot.curve("c1 dash", &before));
    plot.part("after", |plot| plot.curve("c2 thick", &after));
    let error = largest_error(|x| x * x, &after);
    let words = format!("largest error 1/{:.0}", 1.0 / error);
    plot.label(&words, (0.05, 0.87), Side::Right);
    let rows = after.iter().map(|&(x, y)| [x, y, x * x].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "x² on [0, 1] and x minus the teeth of {}: {} segments with the largest \
             error {}.",
            counted(u64::from(tents), "level"),
            after.len() - 1,
            three_digits(error)
        ),
        table: Table::new(["x", "network", "x²"], rows),
    }
}
