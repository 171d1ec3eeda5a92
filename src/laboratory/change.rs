//! What a reader does: a change of the state.

use super::drawn::{Drawn, SEGMENTS, nearest};
use super::largest::Largest;
use super::network::Network;
use super::picture::{Hit, point_at};
use super::settle::settled;
use super::state::{Knots, Mode, PARTS, State};
use super::target::Target;
use super::{MOST_PLACES, Mistake};
use serde::Deserialize;
use textbook::number::{Rational, ratio};

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
    /// Moves an inner knot, counted from 0, to so many thousandths of the interval.
    Knot {
        /// Which.
        number: usize,
        /// Where to.
        thousandths: u32,
    },
    /// Moves a point of a drawing, numbered from 0 to 64, to this height in 128ths.
    Point {
        /// Which.
        number: usize,
        /// How high.
        height: i16,
    },
    /// Presses the picture: what is held there is answered, and nothing is changed.
    Press([f64; 2]),
    /// Drags an inner knot to a place.
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
    /// Lets the knots settle.
    Settle,
}

/// A knot keeps this distance from its neighbours, where they leave so much room.
const ROOM: u32 = PARTS / 1024;

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
            let (x, _) = point_at(&state, finite(to)?)?;
            move_knot(&mut state, number, part(x))?;
        }
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
            parts.remove(number);
            set(&mut state, parts);
        }
        Change::Settle => {
            state.knots = settled(&state)?;
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

/// The part that is nearest to x.
fn part(x: f64) -> u32 {
    let whole = f64::from(PARTS);
    nearest(x * whole, 0.0, whole).unsigned_abs()
}

/// Another mode, with as many pieces as it has room for.
fn enter(state: &mut State, mode: Mode) {
    let from = std::mem::replace(&mut state.mode, mode);
    state.shown = None;
    if mode == Mode::Depth {
        state.target = Target::Square;
        state.knots = Knots::Equal(2);
    } else if from == Mode::Depth {
        state.knots = Knots::Equal(4);
    } else if state.knots.pieces() > mode.most() {
        state.knots = Knots::Equal(mode.most());
    }
}

/// The inner knots, if one of them has this number.
fn inner(state: &State, number: usize) -> Result<Vec<u32>, Mistake> {
    let parts = state.knots.parts();
    if state.mode == Mode::Depth || number >= parts.len() {
        return Err(Mistake::NoKnot(number));
    }
    Ok(parts)
}

/// Moves a knot, but not past its neighbours.
fn move_knot(state: &mut State, number: usize, to: u32) -> Result<(), Mistake> {
    let mut parts = inner(state, number)?;
    let left = number.checked_sub(1).map_or(0, |before| parts[before]);
    let right = parts.get(number + 1).copied().unwrap_or(PARTS);
    parts[number] = between(left, right, to);
    set(state, parts);
    Ok(())
}

/// The part nearest to `to` that leaves room to both neighbours; halfway, where there is little.
fn between(left: u32, right: u32, to: u32) -> u32 {
    if right - left < 2 * ROOM {
        left.midpoint(right)
    } else {
        to.clamp(left + ROOM, right - ROOM)
    }
}

fn set(state: &mut State, parts: Vec<u32>) {
    state.knots = if parts.is_empty() {
        Knots::Equal(1)
    } else {
        Knots::At(parts)
    };
}

/// One more knot where the error is largest, or in the middle of the piece where a knot stands
/// there.
fn add(state: &mut State) -> Result<(), Mistake> {
    if state.mode == Mode::Depth {
        if state.knots.pieces() == state.mode.most() {
            return Err(Mistake::Full);
        }
        state.knots = Knots::Equal(state.knots.pieces() + 1);
        return Ok(());
    }
    if state.knots.pieces() == state.mode.most() {
        return Err(Mistake::Full);
    }
    state.shown = None;
    let largest = Largest::of(&state.target, &Network::of(state)?);
    let mut parts = state.knots.parts();
    let exact = |part: u32| ratio(part.into(), PARTS.into());
    let before =
        |x: &Rational| parts.iter().take_while(|&&part| exact(part) <= *x).count();
    let mut number = before(&largest.at);
    if largest.at == Rational::ONE {
        number = parts.len();
    }
    let left = number.checked_sub(1).map_or(0, |before| parts[before]);
    let right = parts.get(number).copied().unwrap_or(PARTS);
    if right - left < 2 {
        return Err(Mistake::Full);
    }
    let to = part(largest.at.to_f64().value()).clamp(left, right);
    let at_a_knot = to < left + ROOM || to + ROOM > right;
    let to = if at_a_knot { left.midpoint(right) } else { to };
    parts.insert(number, to);
    set(state, parts);
    Ok(())
}
