//! What a reader does with the lines.

use super::picture::plane;
use super::state::{Handle, Line, State};
use super::{MOST_LINES, Mistake};
use serde::{Deserialize, Serialize};

/// One thing that a reader does. Places are in the units of the picture; lines and handles are
/// counted from 0. The first handle moves its line, the second one turns it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// Presses the picture: what is held there is answered, and nothing is changed.
    Press([f64; 2]),
    /// Drags a handle to a place.
    Drag {
        /// Which.
        hit: Hit,
        /// Where to.
        to: [f64; 2],
    },
    /// Moves a handle by hundredths.
    Nudge {
        /// Which.
        hit: Hit,
        /// How far to the right and up.
        by: [i8; 2],
    },
    /// One line more.
    Add,
    /// A line less.
    Remove(usize),
}

/// What a finger holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Hit {
    /// Which line.
    pub line: usize,
    /// Which of its handles.
    pub handle: usize,
}

/// How far from a handle it still is held, in units of the picture: half a finger of a phone.
const REACH: f64 = 36.0;
/// The handles of a line keep this distance, in hundredths, so that both can be held.
const ROOM: i32 = 8;

/// The state after the change, and what is held.
pub(super) fn changed(
    mut state: State,
    change: &Change,
) -> Result<(State, Option<Hit>), Mistake> {
    match change {
        Change::Press(place) => {
            let held = nearest(&state, finite(*place)?);
            return Ok((state, held));
        }
        Change::Drag { hit, to } => {
            let (x, y) = plane().point(finite(*to)?);
            let to = [x, y].map(hundredths);
            go(&mut state, *hit, |_| to)?;
        }
        Change::Nudge { hit, by } => go(&mut state, *hit, |from| {
            [0, 1].map(|axis| from[axis] + i16::from(by[axis]))
        })?,
        Change::Add if state.lines.len() >= MOST_LINES => return Err(Mistake::Full),
        Change::Add => {
            let lines = state.lines.len();
            state.lines.push(NEXT[lines % NEXT.len()]);
        }
        Change::Remove(line) => {
            if *line >= state.lines.len() {
                return Err(Mistake::NoHandle(*line, 0));
            }
            if state.lines.len() == 1 {
                return Err(Mistake::Last);
            }
            state.lines.remove(*line);
        }
    }
    Ok((state, None))
}

/// Where a line more is laid, by how many there are: no two parallel, no three through one point.
const NEXT: [Line; MOST_LINES] = [
    Line([[-45, -20], [15, 4]]),
    Line([[-12, 40], [6, -20]]),
    Line([[30, 30], [0, 47]]),
    Line([[-60, 25], [-52, -2]]),
    Line([[20, -55], [50, -45]]),
    Line([[62, 10], [58, 45]]),
    Line([[-30, 70], [10, 66]]),
    Line([[-70, -60], [-40, -75]]),
    Line([[5, 10], [30, -15]]),
    Line([[-25, -5], [-10, 30]]),
    Line([[40, 75], [70, 60]]),
    Line([[-85, 40], [-75, 75]]),
];

fn finite([x, y]: [f64; 2]) -> Result<(f64, f64), Mistake> {
    if x.is_finite() && y.is_finite() {
        Ok((x, y))
    } else {
        Err(Mistake::NoPlace)
    }
}

#[allow(clippy::cast_possible_truncation, reason = "at most 100")]
fn hundredths(part: f64) -> i16 {
    (100.0 * part).round().clamp(-100.0, 100.0) as i16
}

/// The handle in reach that is nearest to a place of the picture.
fn nearest(state: &State, (x, y): (f64, f64)) -> Option<Hit> {
    let plane = plane();
    let lines = state.lines.iter().enumerate();
    let handles = lines.flat_map(|(line, Line(handles))| {
        let handles = handles.iter().enumerate();
        handles.map(move |(handle, place)| (Hit { line, handle }, *place))
    });
    let away = handles.map(|(hit, place)| {
        let (left, top) = plane.place(point(place));
        ((left - x) * (left - x) + (top - y) * (top - y), hit)
    });
    let nearest = away.min_by(|a, b| a.0.total_cmp(&b.0));
    let near = nearest.filter(|(squares, _)| *squares <= REACH * REACH);
    near.map(|(_, hit)| hit)
}

/// A handle in the plane.
pub(super) fn point(handle: Handle) -> (f64, f64) {
    let [x, y] = handle.map(|part| f64::from(part) / 100.0);
    (x, y)
}

/// Takes a handle from where it is to another place, within the square: the first one with its
/// whole line, the second one alone, but not onto the first.
fn go(
    state: &mut State,
    Hit { line, handle }: Hit,
    to: impl Fn(Handle) -> Handle,
) -> Result<(), Mistake> {
    let none = Mistake::NoHandle(line, handle);
    let Line(handles) = state.lines.get_mut(line).ok_or(none.clone())?;
    let from = *handles.get(handle).ok_or(none)?;
    let to = to(from).map(|part| part.clamp(-100, 100));
    if handle == 1 {
        let apart =
            [0, 1].map(|axis| i32::from(to[axis]) - i32::from(handles[0][axis]));
        let squares: i32 = apart.iter().map(|part| part * part).sum();
        if squares >= ROOM * ROOM {
            handles[1] = to;
        }
        return Ok(());
    }
    for axis in [0, 1] {
        let parts = handles.map(|handle| handle[axis]);
        let [least, most] =
            [-100 - parts[0].min(parts[1]), 100 - parts[0].max(parts[1])];
        let by = (to[axis] - from[axis]).clamp(least, most);
        for handle in handles.iter_mut() {
            handle[axis] += by;
        }
    }
    Ok(())
}
