//! What a reader does on a page: each an edit of the state.

use super::state::MOST_STEPS;
use super::{Fault, Point, State, plane};
use serde::Deserialize;

/// A change of a state.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Edit {
    /// Another value of a setting: training starts again.
    Set {
        /// A setting of a state; or `layers`, how many hidden layers there are, or `width`, how
        /// many units each has.
        name: String,
        /// What it shall be.
        value: String,
    },
    /// So many steps more, as far as there may be.
    Step(u32),
    /// Back before the first step.
    Restart,
    /// A new point where the picture of the plane was touched, in its units.
    Touch {
        /// Where.
        at: [f64; 2],
        /// Its class, 0 or 1.
        class: u8,
    },
    /// A new point at x and y.
    Place {
        /// Where.
        at: [f64; 2],
        /// Its class, 0 or 1.
        class: u8,
    },
    /// The reader's last point goes.
    Undo,
    /// All points of the reader go.
    Clear,
}

impl Edit {
    /// The state after the edit.
    ///
    /// # Errors
    /// If the edit names what there is not.
    pub fn apply(&self, state: State) -> Result<State, Fault> {
        let mut after = State {
            steps: 0,
            ..state.clone()
        };
        match self {
            Self::Set { name, value } => return state.with(name, value),
            Self::Step(more) => {
                // At the last step one more is a mistake, before it as many as there are left.
                let steps = state.steps.saturating_add(*more);
                let last = state.steps < MOST_STEPS;
                after.steps = if last { steps.min(MOST_STEPS) } else { steps };
            }
            Self::Restart => {}
            Self::Touch { at, class } => {
                let touched = plane::empty().point_at((*at).into());
                let (x, y) = touched.ok_or(Fault::Outside)?;
                after.own.push(point([x, y], *class)?);
            }
            Self::Place { at, class } => after.own.push(point(*at, *class)?),
            Self::Undo => {
                after.own.pop();
            }
            Self::Clear => after.own.clear(),
        }
        after.bounded()
    }
}

fn point(place: [f64; 2], class: u8) -> Result<Point, Fault> {
    if !place.iter().all(|part| part.abs() <= 1.0) || class > 1 {
        return Err(Fault::Outside);
    }
    #[allow(clippy::cast_possible_truncation, reason = "at most 100")]
    let hundredths = place.map(|part| (100.0 * part).round() as i8);
    Ok(Point {
        hundredths,
        class: class.into(),
    })
}
