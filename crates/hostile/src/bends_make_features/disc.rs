//! A polygon near a disc: directions that are not all around, or not of length 1.

use super::NO_FUNCTION;
use crate::Row;
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::{Rational, ratio};
use why_relu::chapters::bends_make_features::disc::{
    approached, around, with_a_gap,
};

pub(super) fn rows() -> Vec<Row> {
    vec![row! {
        "bends-make-features/polygon-to-disc", approached;
        [Shorter] => with_a_gap;
        [Longer] => |ridges| {
            let mut directions = around(ridges);
            directions.push(directions[directions.len() - 1].clone());
            directions
        };
        [Factor] => |ridges| {
            let mut directions = around(ridges);
            directions[0] = directions[0].clone().map(|part| -part);
            directions
        };
        // One of them turned by a twentieth of the step between two.
        [Shift] => |ridges| {
            let mut directions = around(ridges);
            let tangent = ratio(3, 20 * u64::from(ridges));
            let square = &tangent * &tangent;
            let scale = Rational::ONE + &square;
            let cosine = (Rational::ONE - square) / &scale;
            let sine = ratio(2, 1) * tangent / scale;
            let [x, y] = directions[0].clone();
            directions[0] = [&cosine * &x - &sine * &y, sine * x + cosine * y];
            directions
        };
        [Constant] => |ridges| {
            let near = Rational::ONE - ratio(1, 1_000_000_000);
            let directions = around(ridges).into_iter();
            let shorter = |u: [Rational; 2]| u.map(|part| part * &near);
            directions.map(shorter).collect()
        };
        [Nothing] => |ridges| {
            vec![[Rational::ONE, Rational::ZERO]; ridges as usize]
        };
        none [Jump, Spike, Clip, Vanishing] => NO_FUNCTION;
        none [NotANumber] => REALS;
        none [JustOutside] => NO_CHANCE;
    }]
}
