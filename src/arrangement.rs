//! Lines that a reader lays across a square, and the tiles between them.
//!
//! Each line is that of a `ReLU` with two inputs, and the network adds the units up. On each tile
//! of the square it is one affine map. Handles stand at hundredths, so that weights, tiles and maps
//! are exact decimals. Everything is a function of the state, whose text a page keeps in its
//! address, and all work is bounded: there are at most [`MOST_LINES`].

mod change;
mod mistake;
mod picture;
mod state;
mod tile;

pub use change::{Change, Hit};
pub use mistake::Mistake;

use crate::network::{Domain, Regions};
use serde::{Deserialize, Serialize};
use state::State;
use textbook::proof::counted;

/// How many lines there may be.
pub const MOST_LINES: usize = 12;
/// The state at which the page opens.
pub const START: &str = "-45,-20,15,4.-12,40,6,-20";

/// What a page asks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The state, as the last answer had it.
    pub state: String,
    /// What the reader does.
    pub change: Option<Change>,
}

/// What a page shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The state, for the address of the page.
    pub state: String,
    /// The picture. A tile is a polygon of the class `tile`, whose title says what is known of it.
    pub svg: String,
    /// How many tiles there are, and how many there could be.
    pub said: String,
    /// The rows of the table: units that are on, map.
    pub rows: String,
    /// How many tiles there are.
    pub tiles: usize,
    /// How many lines there are.
    pub lines: usize,
    /// What is held, where the picture was pressed.
    pub held: Option<Hit>,
}

/// The answer to a question.
///
/// ```
/// use why_relu::arrangement::{Question, START, answer};
/// let start = Question { state: START.into(), change: None };
/// assert_eq!(answer(start).unwrap().tiles, 4);
/// ```
///
/// # Errors
/// What is wrong with the state or the change, where, and how to mend it.
pub fn answer(question: Question) -> Result<Answer, Mistake> {
    let state = State::read(&question.state)?;
    let (state, held) = match question.change {
        Some(change) => change::changed(state, &change)?,
        None => (state, None),
    };
    let square = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0]);
    let regions =
        square.and_then(|square| Regions::of_fractions(&state.network(), &square));
    let regions = regions.map_err(|fault| Mistake::Network(fault.to_string()))?;
    let tiles = tile::all(&regions);
    Ok(Answer {
        svg: picture::svg(&state, &tiles),
        said: said(state.lines.len(), tiles.len()),
        rows: tile::table(&tiles).rows_html(),
        tiles: tiles.len(),
        lines: state.lines.len(),
        held,
        state: state.to_string(),
    })
}

/// How many tiles there are, and how many there could be.
fn said(lines: usize, tiles: usize) -> String {
    let most = 1 + lines + lines * (lines - 1) / 2;
    let [units, made] = [(lines, "unit"), (tiles, "tile")]
        .map(|(count, one)| counted(count as u64, one));
    let compared = if tiles == most {
        "No number of lines like this makes more.".to_owned()
    } else {
        format!(
            "So many lines make {most} at most: when each crosses each other one within the \
             square, and no three in one point."
        )
    };
    format!("{units}, {made}. {compared}")
}
