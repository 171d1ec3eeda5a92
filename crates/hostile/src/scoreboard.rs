//! The scoreboard: damaged activations, and lists of activations that are one too short or too
//! long.

/// An activation under another name, for every number type of the catalogue.
macro_rules! activation {
    (|$x:ident| $body:expr) => {{
        fn f<T: Special>($x: T) -> T {
            $body
        }
        Catalogued {
            name: "damaged",
            formula: "f(x)",
            initialisation: Initialisation::Glorot,
            extended: f,
            enclosure: f,
            curve: f,
            tail: f,
            letters: f,
            counted: f,
        }
    }};
}

mod chance;
mod cost;
mod rays;
mod slopes;

use crate::damage::{FAR, Spike, spike};
use crate::reasons::REALS;
use crate::{Cell, Row};
use why_relu::activation::{Identity, Relu};

/// A spike between numbers that are far out.
const FAR_SPIKE: Spike<Identity> = Spike {
    middle: FAR,
    ..spike(Identity)
};
/// The same, and higher than any slope allows.
const HIGH_SPIKE: Spike<Relu> = Spike {
    middle: FAR,
    high: 1.0,
    ..spike(Relu)
};

/// Of what a claim that sorts the twelve activations cannot be wrong.
fn elsewhere() -> [Cell; 2] {
    none! {
        [NotANumber] => REALS;
        [Nothing] => "no activation of the catalogue is 0";
    }
}

/// Of what the list alone can be wrong.
fn sorted_only() -> [Cell; 2] {
    const TWELVE: &str =
        "the sentence sorts the functions of the catalogue, which stay as they are";
    none! {
        [Jump, Spike, Clip, Vanishing, Shift] => TWELVE;
        [Factor, Constant, JustOutside] => TWELVE;
    }
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = [slopes::rows(), rays::rows(), chance::rows(), cost::rows()];
    let rows = rows.into_iter().flatten();
    let sorted = rows.map(|row| row.with(elsewhere()));
    sorted.chain([chance::both_moments()]).collect()
}
