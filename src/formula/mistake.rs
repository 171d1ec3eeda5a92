//! What is wrong with a formula: what, where, and how to mend it.

mod words;

use super::{MOST_CHARACTERS, Vocabulary};
use std::fmt;
use std::ops::Range;

/// A mistake, and its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    line: String,
    place: Range<usize>,
    wrong: Wrong,
    vocabulary: &'static Vocabulary,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Wrong {
    /// There is no formula.
    Empty,
    /// More than [`MOST_CHARACTERS`].
    TooLong,
    /// More than [`DEEPEST`](super::DEEPEST) parentheses stand in each other.
    TooDeep,
    /// More than [`MOST_STEPS`](super::MOST_STEPS) are taken.
    TooManySteps,
    /// A character without a meaning.
    Character(char),
    /// A name that nothing has, and the nearest that something has.
    Name(String, &'static str),
    /// Two numbers stand side by side, as in `2x`.
    MissingOperator {
        /// What stands before the gap.
        left: String,
        /// What stands after it.
        right: String,
    },
    /// A number should stand where this stands; at the end, nothing.
    MissingNumber(Option<String>),
    /// A parenthesis is not closed.
    Unclosed,
    /// A parenthesis closes nothing.
    Unopened,
    /// A comma outside of a function of more than one number.
    Comma,
    /// A sign of comparison outside of `if`.
    Comparison,
    /// `if` without a comparison and two numbers.
    Cases,
    /// A quotient where there is none.
    Quotient,
    /// A function stands without its parentheses.
    NoArguments(&'static str),
    /// A function of so many numbers has another count of them.
    Arguments(&'static str, usize),
    /// A power has an exponent that is no whole number, is 0, or is too large.
    Exponent,
    /// A power of a power without parentheses.
    Tower,
    /// A number too large or too close to 0.
    Magnitude,
}

impl Mistake {
    /// A mistake in `text`, at these bytes of it.
    pub(super) fn at(
        text: &str,
        vocabulary: &'static Vocabulary,
        bytes: Range<usize>,
        wrong: Wrong,
    ) -> Self {
        let count = |bytes: Range<usize>| text[bytes].chars().count();
        let start = count(0..bytes.start);
        let shown = |c: char| if c.is_control() { ' ' } else { c };
        Self {
            line: text.chars().take(MOST_CHARACTERS).map(shown).collect(),
            place: start..start + count(bytes),
            wrong,
            vocabulary,
        }
    }

    /// The column of the first character that is wrong, counted from 1.
    #[must_use]
    pub fn column(&self) -> usize {
        self.place.start + 1
    }

    /// How many characters are wrong; 0 where something is missing.
    #[must_use]
    pub fn width(&self) -> usize {
        self.place.len()
    }

    /// What is wrong.
    #[must_use]
    pub fn wrong(&self) -> &Wrong {
        &self.wrong
    }

    /// The column, what is wrong and how to mend it, in one line.
    #[must_use]
    pub fn told(&self) -> String {
        let wrong = self.wrong.told(self.vocabulary);
        format!("column {}: {wrong}", self.column())
    }

    /// The part of the text around the mistake, and under it what points there.
    fn excerpt(&self) -> [String; 2] {
        let characters: Vec<char> = self.line.chars().collect();
        let from = match self.place.start.checked_sub(BEFORE) {
            Some(from) if characters.len() > WIDEST => from,
            _ => 0,
        };
        let part: String = characters.iter().skip(from).take(WIDEST).collect();
        let more = characters.len() > from + WIDEST;
        let [before, after] = [from > 0, more].map(|cut| if cut { "…" } else { "" });
        let indent = self.place.start - from + before.chars().count();
        let room = (from + WIDEST).saturating_sub(self.place.start);
        let carets = self.width().min(room).max(1);
        [
            format!("{before}{part}{after}"),
            format!("{}{}", " ".repeat(indent), "^".repeat(carets)),
        ]
    }
}

/// How much of a long text is shown, and how much of it before the mistake.
const WIDEST: usize = 76;
const BEFORE: usize = 38;

/// What is [told](Self::told); then the text, and what points into it.
impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [text, pointer] = self.excerpt();
        write!(f, "{}\n    {text}\n    {pointer}", self.told())
    }
}

impl std::error::Error for Mistake {}
