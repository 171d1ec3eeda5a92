//! The curve laboratory: a curve on [0, 1] is drawn, typed or chosen, and a network of `ReLU`s
//! follows it, unit by unit, with its largest error and what the claims say of it.
//!
//! A question is a state and a change of it; the answer is the state that follows, with the picture
//! and all that is known of it. Everything is a function of the state, whose text is the whole of
//! what a page keeps. All work is bounded: a state has at most [`MOST_UNITS`] units and
//! [`MOST_CHARACTERS`] characters.

mod bound;
mod change;
mod curves;
mod digits;
mod drawn;
mod heights;
mod largest;
mod mistake;
mod motion;
mod network;
mod picture;
mod said;
mod settle;
mod state;
mod target;

pub use change::Change;
pub use mistake::Mistake;
pub use picture::Hit;

use bound::{Bound, Kind, bounds};
use digits::fraction;
use largest::{Largest, ceiling};
use network::Network;
use serde::{Deserialize, Serialize};
use state::{Mode, State};
use target::Target;
use textbook::number::{Rational, ratio};
use textbook::proof::counted;

/// How many units a network may have.
pub const MOST_UNITS: u32 = 64;
/// How many characters the text of a state may have.
pub const MOST_CHARACTERS: usize = 3_000;
/// Places of a stroke that are sent at once, at most.
const MOST_PLACES: usize = 4096;
/// How large the values of a curve may be.
pub const MOST_HEIGHT: f64 = 1e6;
/// The state at which the page opens.
pub const START: &str = "segments equal.4 all sine";

/// What a page asks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The state, as the last answer had it.
    pub state: String,
    /// What the reader does.
    pub change: Option<Change>,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The state, for the address of the page.
    pub state: String,
    /// The picture.
    pub svg: String,
    /// What a reader who cannot see it should know.
    pub description: String,
    /// The rows of its data: x, network, curve.
    pub rows: String,
    /// What is known of the largest error and what the claims say, as HTML without a blank line.
    pub said: String,
    /// The largest error: how large, where, and how that is known.
    pub error: String,
    /// The same as numbers: not above it, and not below it where that is known.
    pub between: (f64, Option<f64>),
    /// What the claims say, each with the place of its card.
    pub bounds: Vec<Said>,
    /// Why no claim bounds the error from above.
    pub unbounded: Option<&'static str>,
    /// What no choice of knots can go below, in words and as a float not above it.
    pub floor: Option<(String, f64)>,
    /// The word of the mode.
    pub mode: &'static str,
    /// The kind of the target.
    pub target: &'static str,
    /// The formula, where it is one.
    pub formula: Option<String>,
    /// The number of pieces, in depth of tents, and the largest.
    pub pieces: (u32, u32),
    /// How many units are in the sum, and how many there are.
    pub units: (usize, usize),
    /// The inner knots in thousandths of the interval.
    pub knots: Vec<u32>,
    /// The points that segments join, both ends among them: the level of each in the picture, and
    /// its height in words. None in another mode.
    pub heights: Vec<(u16, String)>,
    /// Whether one of them is off the curve.
    pub raised: bool,
    /// The heights of a drawing in 128ths.
    pub points: Vec<i16>,
    /// What is held, where the picture was pressed.
    pub held: Option<Hit>,
}

/// What one claim says of the network at hand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Said {
    /// The claim, as `chapter/claim`.
    pub claim: String,
    /// Where its card stands on the page of the chapter.
    pub address: String,
    /// What it says, in words.
    pub words: String,
    /// The bound as a float, not below it.
    pub value: f64,
    /// Whether the error is at most this, exactly this, or at least this.
    pub kind: &'static str,
}

/// The answer to a question.
///
/// ```
/// use why_relu::laboratory::{Question, START, answer};
/// let start = Question { state: START.into(), change: None };
/// let answer = answer(start).unwrap();
/// assert_eq!(answer.units, (4, 4));
/// assert!(answer.between.0 > 0.2);
/// ```
///
/// # Errors
/// What is wrong with the state or the change, where, and how to mend it.
pub fn answer(question: Question) -> Result<Answer, Mistake> {
    let state = State::read(&question.state)?;
    let (state, held) = match question.change {
        Some(change) => change::changed(state, change)?,
        None => (state, None),
    };
    let network = Network::of(&state)?;
    let largest = Largest::of(&state.target, &network);
    let bend = state.target.bend();
    let (claims, unbounded) = bounds(&state, &network, bend);
    let whole = network.shown == network.units;
    let on_the_curve = state.heights.are_on_the_curve();
    let floor = (state.mode == Mode::Segments && whole && on_the_curve)
        .then(|| settle::floor(&state, bend))
        .flatten();
    let answer = Answer {
        said: String::new(),
        svg: picture::svg(&state, &network, &largest),
        description: description(&state, &network, &largest),
        rows: picture::table(&state, &network).rows_html(),
        error: format!(
            "The largest error is {}, {}.",
            largest.size(),
            largest.words(&state.target)
        ),
        between: (largest.at_least(), largest.at_most()),
        bounds: claims.iter().map(Said::of).collect(),
        unbounded,
        floor,
        mode: state.mode.word(),
        target: state.target.kind(),
        formula: match &state.target {
            Target::Typed(formula) => Some(formula.to_string()),
            _ => None,
        },
        pieces: (state.knots.pieces(), state.mode.most()),
        units: (network.shown, network.units),
        knots: network.knots.iter().map(|(x, _)| thousandths(x)).collect(),
        heights: heights::told(&state, &network),
        raised: !state.heights.are_on_the_curve(),
        points: match &state.target {
            Target::Drawn(drawn) => drawn.0.clone(),
            _ => Vec::new(),
        },
        held,
        state: state.to_string(),
    };
    let said = said::html(&answer);
    Ok(Answer { said, ..answer })
}

impl Said {
    fn of(bound: &Bound) -> Self {
        Self {
            claim: format!("riemann-sums/{}", bound.claim),
            address: format!("riemann-sums.html#claim-riemann-sums-{}", bound.claim),
            words: bound.words(),
            value: ceiling(&bound.value),
            kind: match bound.kind {
                Kind::AtMost => "at most",
                Kind::Exactly => "exactly",
                Kind::AtLeast => "at least",
            },
        }
    }
}

/// The part of the interval, in thousandths.
fn thousandths(x: &Rational) -> u32 {
    (1..=1000)
        .rev()
        .find(|&k| ratio(k.into(), 1000) <= *x)
        .unwrap_or(0)
}

/// The picture in words.
fn description(state: &State, network: &Network, largest: &Largest) -> String {
    let pieces = state.knots.pieces();
    let made = match state.mode {
        Mode::Segments if state.heights.are_on_the_curve() => {
            format!("joins its points by {}", several(pieces, "segment"))
        }
        Mode::Segments => format!(
            "joins points that were moved off the curve by {}",
            several(pieces, "segment")
        ),
        Mode::Rectangles => format!("makes {} of it", several(pieces, "step")),
        Mode::Depth => format!(
            "takes {} of teeth off x, one tent of two units deeper each",
            several(pieces, "level")
        ),
    };
    let part = if network.shown < network.units {
        format!(" Only the first {} are in the sum.", network.shown)
    } else {
        String::new()
    };
    format!(
        "The thin line is {} on [0, 1]. The thick line is a network of {} that {made}.{part} Thin \
         lines under it are what each unit adds. The largest error, marked by an upright line, is \
         {} at x = {}.",
        state.target.name(),
        several(network.units.try_into().unwrap_or(u32::MAX), "ReLU"),
        largest.size(),
        fraction(&largest.at),
    )
}

fn several(count: u32, one: &str) -> String {
    counted(count.into(), one)
}
