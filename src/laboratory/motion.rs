//! Where knots go: beside their neighbours at most, and off the curve and back on it.

use super::Mistake;
use super::drawn::nearest;
use super::heights::{LEVELS, level};
use super::largest::Largest;
use super::network::{Network, with_ends};
use super::picture::{plot, point_at};
use super::state::{Knots, Mode, PARTS, State};
use textbook::number::{Rational, ratio};

/// A knot keeps this distance from its neighbours, where they leave so much room.
const ROOM: u32 = PARTS / 1024;

/// The part that is nearest to x.
fn part(x: f64) -> u32 {
    let whole = f64::from(PARTS);
    nearest(x * whole, 0.0, whole).unsigned_abs()
}

/// The inner knots, if one of them has this number: the first is number 1.
pub(super) fn inner(state: &State, number: usize) -> Result<Vec<u32>, Mistake> {
    let parts = state.knots.parts();
    if state.mode == Mode::Depth || !(1..=parts.len()).contains(&number) {
        return Err(Mistake::NoKnot(number));
    }
    Ok(parts)
}

/// Moves a knot, but not past its neighbours.
pub(super) fn move_knot(
    state: &mut State,
    number: usize,
    to: u32,
) -> Result<(), Mistake> {
    let mut parts = inner(state, number)?;
    let left = number.checked_sub(2).map_or(0, |before| parts[before]);
    let right = parts.get(number).copied().unwrap_or(PARTS);
    parts[number - 1] = between(left, right, to);
    set(state, parts);
    Ok(())
}

/// A point that is dragged so near to the curve, in units of the picture, is put on it.
const SNAP: f64 = 7.0;

/// Drags a knot to a place of the picture: along the line, and a point of segments up and down.
pub(super) fn drag(
    state: &mut State,
    number: usize,
    to: (f64, f64),
) -> Result<(), Mistake> {
    let (x, y) = point_at(state, to)?;
    if state.mode != Mode::Segments {
        return move_knot(state, number, part(x));
    }
    let last = state.knots.pieces() as usize;
    if number > 0 && number < last {
        move_knot(state, number, part(x))?;
    }
    let x = place(state, number)?;
    let curve = plot(&state.target).place((x, state.target.at(x))).1;
    let level = ((curve - to.1).abs() > SNAP).then(|| level(y, &state.target));
    state.heights.set(number, level, last + 1);
    Ok(())
}

/// Puts a point of segments on a level: on the curve, if that is the nearest level to it.
pub(super) fn raise(
    state: &mut State,
    number: usize,
    to: u16,
) -> Result<(), Mistake> {
    let x = place(state, number)?;
    let to = to.min(LEVELS);
    let on_it = level(state.target.at(x), &state.target) == to;
    let points = state.knots.pieces() as usize + 1;
    state.heights.set(number, (!on_it).then_some(to), points);
    Ok(())
}

/// Where a point of the segments stands.
fn place(state: &State, number: usize) -> Result<f64, Mistake> {
    let places = with_ends(state.knots.places());
    match places.get(number) {
        Some(x) if state.mode == Mode::Segments => Ok(x.to_f64().value()),
        _ => Err(Mistake::NoKnot(number)),
    }
}

/// The part nearest to `to` that leaves room to both neighbours; halfway, where there is little.
fn between(left: u32, right: u32, to: u32) -> u32 {
    if right - left < 2 * ROOM {
        left.midpoint(right)
    } else {
        to.clamp(left + ROOM, right - ROOM)
    }
}

pub(super) fn set(state: &mut State, parts: Vec<u32>) {
    state.knots = if parts.is_empty() {
        Knots::Equal(1)
    } else {
        Knots::At(parts)
    };
}

/// One more knot where the error is largest, or in the middle of the piece where a knot stands
/// there.
pub(super) fn add(state: &mut State) -> Result<(), Mistake> {
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
    state.heights.add(number + 1);
    set(state, parts);
    Ok(())
}
