//! The graph of a formula and of its slope.

use super::NAME;
use crate::activation::Initialisation;
use crate::chapters::scoreboard::figures::{at, pieces};
use crate::formula::{Formula, Typed};
use textbook::figure::{Axis, Drawing, Plot, Table};
use textbook::proof::three_digits;

/// Samples for each unit of x.
const PER_UNIT: i32 = 16;

/// The function, solid, and its slope, dashed, on the axes of the twelve. Where it has no value, or
/// a bend, the line is broken.
#[must_use]
pub fn drawing(formula: &Formula) -> Drawing {
    let f = Typed::new(NAME, formula, Initialisation::He);
    let steps = (4 * -PER_UNIT)..=(4 * PER_UNIT);
    let xs = steps.map(|n| f64::from(n) / f64::from(PER_UNIT));
    let samples: Vec<_> = xs.map(|x| (x, at(&f, x))).collect();
    let of = |which: usize| -> Vec<_> {
        samples.iter().map(|&(x, y)| (x, y[which])).collect()
    };
    let x = Axis::linear("x", -4.0, 4.0);
    let y = Axis::linear("f(x), solid, and its slope, dashed", -2.0, 4.0);
    let mut plot = Plot::new(x, y);
    for slope in pieces(&of(1)) {
        plot.curve("c2 dash thin", &slope);
    }
    plot.curve("c1", &of(0));
    let text = |value: f64| three_digits(value).replace('-', "−");
    let row = |x: i32| {
        let [value, slope] = at(&f, f64::from(x)).map(text);
        [x.to_string().replace('-', "−"), value, slope]
    };
    let rows = [-4, -2, -1, 0, 1, 2, 4].map(row);
    let [left, .., right] = &rows;
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The graph of {formula} and of its slope for x from −4 to 4. At −4 the value is {} and \
             the slope {}, at 4 they are {} and {}.",
            left[1], left[2], right[1], right[2]
        ),
        table: Table::new(["x", "value", "slope"], rows),
    }
}
