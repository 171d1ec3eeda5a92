//! The activation of the catalogue that is nearest to a formula, by what floats say of both.

use super::{Judged, NAME};
use crate::activation::catalogue::{CATALOGUE, Catalogued};
use crate::activation::{Initialisation, Subject};
use crate::formula::{Formula, Typed};
use crate::scoreboard::COLUMNS;
use std::cell::OnceCell;
use textbook::number::Number;

/// The activation of the catalogue that is nearest to a formula.
#[derive(Debug)]
pub struct Neighbour {
    /// The activation.
    pub activation: &'static Catalogued,
    /// The largest distance that was seen.
    pub distance: f64,
    /// What is known of it, asked as of the formula.
    pub cells: Vec<Judged>,
}

impl Neighbour {
    /// None if the formula has no value where they are compared, at every multiple of 1/16 from −4
    /// to 4.
    pub(super) fn of(formula: &Formula) -> Option<Self> {
        let typed = Typed::new(NAME, formula, Initialisation::He);
        let distance = |f: &Catalogued| {
            let points = (-64..=64).map(|step| f64::from(step) / 16.0);
            let distances = points.map(|x| (f.float(x) - typed.float(x)).abs());
            distances.fold(0.0, Number::larger)
        };
        let all = CATALOGUE.iter().map(|f| (distance(f), f));
        let nearest = all.min_by(|(a, _), (b, _)| a.total_cmp(b));
        let (distance, activation) =
            nearest.filter(|(distance, _)| distance.is_finite())?;
        let renamed = Catalogued {
            name: NAME,
            ..*activation
        };
        let moments = OnceCell::new();
        let columns = COLUMNS.iter();
        let cells = columns.map(|column| Judged::of(column, &renamed, &moments));
        Some(Self {
            activation,
            distance,
            cells: cells.collect(),
        })
    }
}
