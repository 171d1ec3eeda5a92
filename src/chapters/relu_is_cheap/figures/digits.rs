//! How many digits two ways to compute tanh leave over, near 0 and far out.

use super::super::accuracy::{references, ulps};
use crate::activation::{self, kernels};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{exp, ln};
use textbook::proof::three_digits;

const ENDS: [f64; 2] = [1e-9, 10.0];
const PLACES: u32 = 60;

/// The largest error of `tanh` among 32 floats from `x` on, in ulp.
fn error(tanh: fn(f32) -> f32, x: f32) -> f64 {
    let neighbours = (0..32).map(|step| f32::from_bits(x.to_bits() + step));
    let errors = neighbours.map(|x| ulps(tanh(x), references::tanh(x)[0]));
    f64::from(errors.fold(0.0, f32::max))
}

pub(super) fn draw(_: &Settings) -> Drawing {
    let place = |step: u32| {
        let share = f64::from(step) / f64::from(PLACES);
        ENDS[0] * exp(share * ln(ENDS[1] / ENDS[0]))
    };
    let places: Vec<f64> = (0..=PLACES).map(place).collect();
    #[allow(clippy::cast_possible_truncation, reason = "any float near by will do")]
    let errors = |tanh: fn(f32) -> f32| -> Vec<(f64, f64)> {
        places.iter().map(|&x| (x, error(tanh, x as f32))).collect()
    };
    let (formula, kernel) = (errors(activation::tanh), errors(kernels::tanh));
    let mut plot = Plot::new(
        Axis::log("input x", ENDS[0], ENDS[1]),
        Axis::log("error, in units in the last place", 0.1, 1e9),
    );
    plot.part("formula", |plot| {
        plot.curve("c2", &formula);
        plot.label("2σ(2x) − 1", (1e-4, 1e5), Side::Right);
    });
    plot.part("kernel", |plot| {
        plot.curve("c1", &kernel);
        plot.label("the kernel", (1e-6, 3.0), Side::Above);
    });
    let pairs = formula.iter().zip(&kernel).step_by(6);
    let rows = pairs
        .map(|(&(x, formula), &(_, kernel))| [x, formula, kernel].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: "The error of tanh in 32-bit floats over its input, on logarithmic axes. \
            That of 2σ(2x) − 1 grows like 1/x towards 0, until every digit is wrong; that of the \
            kernel stays at a few units in the last place or less."
            .into(),
        table: Table::new(["x", "error of 2σ(2x) − 1", "error of the kernel"], rows),
    }
}
