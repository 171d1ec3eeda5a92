//! What a reader does: a change of the state.

use super::drawn::{Drawn, SEGMENTS};
use super::heights::Heights;
use super::motion::{add, drag, inner, move_knot, raise, set};
use super::network::Network;
use super::picture::{Hit, point_at};
use super::settle::settled;
use super::state::{Knots, Mode, PARTS, State};
use super::target::Target;
use super::{MOST_PLACES, Mistake};
use serde::Deserialize;

/// One thing that a reader does. Places are in the units of the picture.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// Another mode: `segments`, `rectangles` or `depth`.
    Mode(String),
    /// Another target, as in a state; `drawn` alone takes over the curve that there is.
    Target(String),
    /// So many equal pieces; in depth, tents.
    Pieces(u32),
    /// So many units in the sum.
    Shown(u32),
    /// Moves a knot to so many thousandths of the interval; the left end is number 0 and stays.
    Knot {
        /// Which.
        number: usize,
        /// Where to.
        thousandths: u32,
    },
    /// Puts a point of the segments on a level of the picture.
    Height {
        /// Which; the left end is number 0.
        number: usize,
        /// How high, from 0 to 4096.
        level: u16,
    },
    /// Puts every point back on the curve.
    Land,
    /// Moves a point of a drawing, numbered from 0 to 64, to this height in 128ths.
    Point {
        /// Which.
        number: usize,
        /// How high.
        height: i16,
    },
    /// Presses the picture: what is held there is answered, and nothing is changed.
    Press([f64; 2]),
    /// Drags a knot to a place: what segments join also in height.
    Drag {
        /// Which.
        number: usize,
        /// Where to.
        to: [f64; 2],
    },
    /// Draws through these places.
    Stroke(Vec<[f64; 2]>),
    /// One more knot, where the error is largest.
    Add,
    /// One knot less.
    Remove(usize),
    /// Lets the knots settle, on the curve.
    Settle,
}

/// The state after the change, and what is held.
pub(super) fn changed(
    mut state: State,
    change: Change,
) -> Result<(State, Option<Hit>), Mistake> {
    match change {
        Change::Mode(word) => enter(&mut state, Mode::read(&word)?),
        Change::Target(text) => {
            state.target = if text == "drawn" {
                let target = state.target;
                Target::Drawn(Drawn::of(|x| target.at(x)))
            } else {
                Target::read(&text)?
            };
            state.heights = Heights::default();
            if state.mode == Mode::Depth && state.target != Target::Square {
                enter(&mut state, Mode::Segments);
            }
        }
        Change::Pieces(count) => {
            let most = state.mode.most();
            if count == 0 || count > most {
                let count = count.into();
                return Err(Mistake::Pieces { count, most });
            }
            state.knots = Knots::Equal(count);
            state.heights = Heights::default();
            state.shown = None;
        }
        Change::Shown(shown) => {
            let all = Network::of(&state)?.units;
            state.shown = (all > shown as usize).then_some(shown);
        }
        Change::Knot {
            number,
            thousandths,
        } => {
            let part = u64::from(thousandths.min(1000)) * u64::from(PARTS) / 1000;
            let part = u32::try_from(part).unwrap_or(PARTS);
            move_knot(&mut state, number, part)?;
        }
        Change::Drag { number, to } => {
            drag(&mut state, number, finite(to)?)?;
        }
        Change::Height { number, level } => raise(&mut state, number, level)?,
        Change::Land => state.heights = Heights::default(),
        Change::Point { number, height } => {
            let Target::Drawn(drawn) = &mut state.target else {
                return Err(Mistake::NoPoint(number));
            };
            let at = u32::try_from(number).unwrap_or(u32::MAX);
            if at > SEGMENTS.into() {
                return Err(Mistake::NoPoint(number));
            }
            drawn.set(at, height.into());
        }
        Change::Stroke(places) if places.len() > MOST_PLACES => {
            return Err(Mistake::Stroke(places.len()));
        }
        Change::Stroke(places) => {
            let points = places.into_iter().map(|place| {
                let place = finite(place)?;
                point_at(&state, place)
            });
            let points = points.collect::<Result<Vec<_>, _>>()?;
            let Target::Drawn(drawn) = &mut state.target else {
                return Err(Mistake::NoPoint(0));
            };
            drawn.stroke(&points);
        }
        Change::Press(place) => {
            let held = Hit::at(&state, finite(place)?)?;
            return Ok((state, held));
        }
        Change::Add => add(&mut state)?,
        Change::Remove(number) => {
            let mut parts = inner(&state, number)?;
            parts.remove(number - 1);
            state.heights.remove(number);
            set(&mut state, parts);
        }
        Change::Settle => {
            state.knots = settled(&state)?;
            state.heights = Heights::default();
            state.shown = None;
        }
    }
    Ok((state, None))
}

fn finite([x, y]: [f64; 2]) -> Result<(f64, f64), Mistake> {
    if x.is_finite() && y.is_finite() {
        Ok((x, y))
    } else {
        Err(Mistake::NoPlace)
    }
}

/// Another mode, with as many pieces as it has room for.
fn enter(state: &mut State, mode: Mode) {
    let from = std::mem::replace(&mut state.mode, mode);
    state.shown = None;
    state.heights = Heights::default();
    if mode == Mode::Depth {
        state.target = Target::Square;
        state.knots = Knots::Equal(2);
    } else if from == Mode::Depth {
        state.knots = Knots::Equal(4);
    } else if state.knots.pieces() > mode.most() {
        state.knots = Knots::Equal(mode.most());
    }
}
