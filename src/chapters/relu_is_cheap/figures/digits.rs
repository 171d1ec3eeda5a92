//! How many digits two ways to compute tanh leave over, near 0 and far out.

use super::super::accuracy::{references, ulps};
use crate::activation::{self, kernels};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{exp, ln};
use textbook::proof::three_digits;

const ENDS: [f64; 2] = [1e-9, 10.0];
const PLACES: u32 = 60;

/// The decimal digits that are right, of those that a float has, where the error of `tanh` is
/// largest among 32 floats from `x` on. An error of an ulp costs none.
fn digits(tanh: fn(f32) -> f32, x: f32) -> f64 {
    let neighbours = (0..32).map(|step| f32::from_bits(x.to_bits() + step));
    let errors = neighbours.map(|x| ulps(tanh(x), references::tanh(x)[0]));
    let worst = f64::from(errors.fold(1.0, f32::max));
    ln(f64::from(1 << 24) / worst) / std::f64::consts::LN_10
}

pub(super) fn draw(_: &Settings) -> Drawing {
    let place = |step: u32| {
        let share = f64::from(step) / f64::from(PLACES);
        ENDS[0] * exp(share * ln(ENDS[1] / ENDS[0]))
    };
    let places: Vec<f64> = (0..=PLACES).map(place).collect();
    #[allow(clippy::cast_possible_truncation, reason = "any float near by will do")]
    let of = |tanh: fn(f32) -> f32| -> Vec<(f64, f64)> {
        places
            .iter()
            .map(|&x| (x, digits(tanh, x as f32)))
            .collect()
    };
    let (formula, kernel) = (of(activation::tanh), of(kernels::tanh));
    let mut plot = Plot::new(
        Axis::log("input x", ENDS[0], ENDS[1]),
        Axis::linear("decimal digits that are right", 0.0, 9.0),
    );
    plot.part("formula", |plot| {
        plot.curve("c2", &formula);
        plot.label("2σ(2x) − 1", (1e-4, 2.5), Side::Right);
    });
    plot.part("kernel", |plot| {
        plot.curve("c1", &kernel);
        plot.label("the kernel", (1e-6, 7.4), Side::Above);
    });
    let pairs = formula.iter().zip(&kernel).step_by(6);
    let rows = pairs
        .map(|(&(x, formula), &(_, kernel))| [x, formula, kernel].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: "How many decimal digits of tanh are right in 32-bit floats, over its \
            input on a logarithmic axis. 2σ(2x) − 1 loses one whenever the input becomes ten times \
            smaller, until none is left; the kernel keeps about seven everywhere."
            .into(),
        table: Table::new(["x", "right digits of 2σ(2x) − 1", "of the kernel"], rows),
    }
}
