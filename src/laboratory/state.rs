//! The state of the laboratory, and how it is written in the address of a page.
//!
//! Four parts stand between spaces: the mode, the knots, how many units are in the sum, and the
//! target. `segments equal.8 all root` joins nine points of √x; `segments at.4194304 1 square`
//! has one inner knot, at 2²²/2²⁴ = 1/4, and adds up the first unit only. Points that are off the
//! curve have their levels behind the knots (`heights.rs`).

use super::heights::Heights;
use super::target::Target;
use super::{MOST_CHARACTERS, MOST_UNITS, Mistake};
use std::fmt;
use textbook::number::{Rational, ratio};

/// What the network is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// Steps, two units a jump.
    Rectangles,
    /// Points of the curve, joined.
    Segments,
    /// Tents fed into tents.
    Depth,
}

impl Mode {
    pub(super) const ALL: [(Self, &str); 3] = [
        (Self::Segments, "segments"),
        (Self::Rectangles, "rectangles"),
        (Self::Depth, "depth"),
    ];

    pub(super) fn read(text: &str) -> Result<Self, Mistake> {
        let mut all = Self::ALL.into_iter();
        let found = all.find(|(_, word)| *word == text);
        let wrong = || Mistake::Mode(text.chars().take(40).collect());
        found.map(|(mode, _)| mode).ok_or_else(wrong)
    }

    pub(super) fn word(self) -> &'static str {
        Self::ALL
            .into_iter()
            .find(|(mode, _)| *mode == self)
            .map_or("", |(_, word)| word)
    }

    /// The most pieces; in depth, tents.
    pub(super) fn most(self) -> u32 {
        match self {
            Self::Segments => MOST_UNITS,
            Self::Rectangles => MOST_UNITS / 2 + 1,
            Self::Depth => 8,
        }
    }
}

/// 2²⁴: the parts of the interval at which knots may stand.
pub(super) const PARTS: u32 = 1 << 24;

/// Where the inner knots are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Knots {
    /// So many equal pieces; in depth, tents.
    Equal(u32),
    /// At these parts of [`PARTS`], from left to right.
    At(Vec<u32>),
}

impl Knots {
    /// How many pieces they make.
    pub(super) fn pieces(&self) -> u32 {
        match self {
            Self::Equal(count) => *count,
            Self::At(places) => {
                u32::try_from(places.len()).map_or(u32::MAX, |n| n + 1)
            }
        }
    }

    /// The inner knots.
    pub(super) fn places(&self) -> Vec<Rational> {
        match self {
            Self::Equal(count) => {
                let inner = 1..i64::from(*count);
                inner.map(|i| ratio(i, (*count).into())).collect()
            }
            Self::At(places) => {
                let exact = |&place: &u32| ratio(place.into(), PARTS.into());
                places.iter().map(exact).collect()
            }
        }
    }

    /// The inner knots at the nearest parts.
    pub(super) fn parts(&self) -> Vec<u32> {
        match self {
            Self::Equal(count) => {
                let (whole, count) = (u64::from(PARTS), u64::from(*count));
                let part = |i: u64| (2 * i * whole + count) / (2 * count);
                let parts = (1..count).map(|i| u32::try_from(part(i)));
                parts.map_while(Result::ok).collect()
            }
            Self::At(places) => places.clone(),
        }
    }

    /// Whether all pieces are equally wide.
    pub(super) fn are_equal(&self) -> bool {
        self.places() == Self::Equal(self.pieces()).places()
    }

    fn read(text: &str, mode: Mode) -> Result<Self, Mistake> {
        let wrong = || Mistake::Knots(text.chars().take(40).collect());
        let knots = match text.split_once('.') {
            Some(("equal", count)) => {
                let count: u64 = count.parse().map_err(|_| wrong())?;
                let most = mode.most();
                if count == 0 || count > most.into() {
                    return Err(Mistake::Pieces { count, most });
                }
                Self::Equal(u32::try_from(count).map_err(|_| wrong())?)
            }
            Some(("at", places)) if mode != Mode::Depth => {
                let mut read = Vec::new();
                for text in places.split('.') {
                    let place: u32 = text.parse().map_err(|_| wrong())?;
                    let before = read.last().copied().unwrap_or(0);
                    if place <= before || place >= PARTS {
                        return Err(Mistake::Order(place.to_string()));
                    }
                    read.push(place);
                }
                Self::At(read)
            }
            _ => return Err(wrong()),
        };
        let (count, most) = (knots.pieces(), mode.most());
        if count > most {
            let count = count.into();
            return Err(Mistake::Pieces { count, most });
        }
        Ok(knots)
    }
}

/// All that the laboratory shows follows from this.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    pub(super) mode: Mode,
    pub(super) knots: Knots,
    /// Of the points that segments join; in another mode, on the curve.
    pub(super) heights: Heights,
    /// How many units are added up; all where there is no number, and where it is too large.
    pub(super) shown: Option<u32>,
    pub(super) target: Target,
}

impl State {
    pub(super) fn read(text: &str) -> Result<Self, Mistake> {
        if text.chars().nth(MOST_CHARACTERS).is_some() {
            return Err(Mistake::TooLong);
        }
        let parts: Vec<_> = text.splitn(4, ' ').collect();
        let &[mode, knots, shown, target] = &parts[..] else {
            return Err(Mistake::Parts(parts.len()));
        };
        let mode = Mode::read(mode)?;
        let (knots, levels) = match knots.split_once('_') {
            Some((knots, levels)) if mode == Mode::Segments => (knots, Some(levels)),
            _ => (knots, None),
        };
        let knots = Knots::read(knots, mode)?;
        let points = knots.pieces() as usize + 1;
        let heights = levels.map(|levels| Heights::read(levels, points));
        let wrong = |_| Mistake::Shown(shown.chars().take(40).collect());
        let shown = match shown {
            "all" => None,
            shown => Some(shown.parse().map_err(wrong)?),
        };
        let target = Target::read(target)?;
        if mode == Mode::Depth && target != Target::Square {
            return Err(Mistake::Depth);
        }
        Ok(Self {
            mode,
            knots,
            heights: heights.transpose()?.unwrap_or_default(),
            shown,
            target,
        })
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.mode.word())?;
        match &self.knots {
            Knots::Equal(count) => write!(f, " equal.{count}")?,
            Knots::At(places) => {
                f.write_str(" at")?;
                for place in places {
                    write!(f, ".{place}")?;
                }
            }
        }
        write!(f, "{}", self.heights)?;
        match self.shown {
            Some(shown) => write!(f, " {shown} ")?,
            None => f.write_str(" all ")?,
        }
        write!(f, "{}", self.target)
    }
}
