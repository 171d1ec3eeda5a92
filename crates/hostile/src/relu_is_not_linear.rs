//! ReLU is not linear: damaged ReLUs, slopes and bends.

/// A claim about every real number, of a function that may be damaged anywhere.
macro_rules! everywhere {
    ($claim:literal, $check:path; $($more:tt)*) => {
        row! {
            $claim, $check;
            [Jump] => &jump(Relu);
            [Jump] => &Jump { at: -FAR, ..jump(Relu) };
            [Spike] => &SPIKE;
            [Clip] => &CLIP;
            [Vanishing] => &vanishing(Relu);
            $($more)*
        }
    };
}

mod additivity;
mod fit;
mod slopes;

use crate::damage::{Clip, FAR, Spike};
use crate::reasons::{NO_CHANCE, NO_LIST, NOT_ZERO};
use crate::{Cell, Row};
use why_relu::activation::Relu;

const SPIKE: Spike<Relu> = Spike {
    f: Relu,
    middle: 0.6875,
    half: 0.0625,
    high: 62_500.0,
};
const CLIP: Clip<Relu> = Clip { f: Relu, at: FAR };

/// What no claim of this chapter has a place for.
fn elsewhere() -> [Cell; 3] {
    none! {
        [Shorter, Longer] => NO_LIST;
        [JustOutside] => NO_CHANCE;
        [Nothing] => NOT_ZERO;
    }
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = [additivity::rows(), slopes::rows(), fit::rows()];
    let rows = rows.into_iter().flatten();
    rows.map(|row| row.with(elsewhere())).collect()
}
