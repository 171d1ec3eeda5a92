//! What is wrong with a formula: what, where, and how to mend it.

use super::{DEEPEST, LARGEST_EXPONENT, MOST_CHARACTERS, MOST_STEPS};
use std::fmt;
use std::ops::Range;

/// A mistake, and its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    line: String,
    place: Range<usize>,
    wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Wrong {
    /// There is no formula.
    Empty,
    /// More than [`MOST_CHARACTERS`].
    TooLong,
    /// More than [`DEEPEST`] parentheses stand in each other.
    TooDeep,
    /// More than [`MOST_STEPS`] are taken.
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
    /// A comma outside of `max` and `min`.
    Comma,
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
    pub(super) fn at(text: &str, bytes: Range<usize>, wrong: Wrong) -> Self {
        let count = |bytes: Range<usize>| text[bytes].chars().count();
        let start = count(0..bytes.start);
        let shown = |c: char| if c.is_control() { ' ' } else { c };
        Self {
            line: text.chars().take(MOST_CHARACTERS).map(shown).collect(),
            place: start..start + count(bytes),
            wrong,
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

/// The column, what is wrong and how to mend it; then the text, and what points into it.
impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (column, wrong) = (self.column(), &self.wrong);
        let [text, pointer] = self.excerpt();
        write!(f, "column {column}: {wrong}\n    {text}\n    {pointer}")
    }
}

impl std::error::Error for Mistake {}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no formula; x*sigmoid(x) is one"),
            Self::TooLong => write!(
                f,
                "the formula is longer than {MOST_CHARACTERS} characters; judge a shorter one"
            ),
            Self::TooDeep => write!(
                f,
                "more than {DEEPEST} parentheses stand in each other; take some of them away"
            ),
            Self::TooManySteps => write!(
                f,
                "the formula takes more than {MOST_STEPS} steps; judge a shorter one"
            ),
            Self::Character(character) => write!(
                f,
                "{character:?} has no meaning here; a formula is made of numbers, x, \
                 + - * / ^ ( ), pi, e, and functions such as exp(x) and max(x, 0)"
            ),
            Self::Name(name, nearest) => write!(
                f,
                "nothing is called `{name}`; the nearest name is `{nearest}`, and the variable \
                 is `x`"
            ),
            Self::MissingOperator { left, right } => {
                write!(f, "an operator is missing before `{right}`")?;
                let is_whole = |text: &str| text.chars().all(char::is_alphanumeric);
                if is_whole(left) && is_whole(right) {
                    write!(f, "; for a product, write `{left}*{right}`")
                } else {
                    f.write_str("; for a product, write `*` there")
                }
            }
            Self::MissingNumber(Some(found)) => {
                let remedy = match found.as_str() {
                    "*" => "; a power is written with ^",
                    "+" => "; leave it out",
                    _ => "",
                };
                write!(
                    f,
                    "`{found}` stands where a number, x, a function or a parenthesis should \
                     stand{remedy}"
                )
            }
            Self::MissingNumber(None) => f.write_str(
                "the formula ends where a number, x, a function or a parenthesis should stand",
            ),
            Self::Unclosed => {
                f.write_str("this parenthesis is not closed; a `)` is missing")
            }
            Self::Unopened => {
                f.write_str("this parenthesis closes nothing; a `(` is missing")
            }
            Self::Comma => f.write_str(
                "a comma separates the two numbers of max and min; decimals have a point",
            ),
            Self::NoArguments(name) => {
                let arguments = match *name {
                    "max" | "min" => "x, 0",
                    _ => "x",
                };
                write!(
                    f,
                    "`{name}` stands without what it is a function of; write \
                     `{name}({arguments})` with parentheses"
                )
            }
            Self::Arguments(name, 1) => {
                write!(f, "`{name}` is a function of one number, as in `{name}(x)`")
            }
            Self::Arguments(name, _) => write!(
                f,
                "`{name}` is a function of two numbers, as in `{name}(x, 0)`"
            ),
            Self::Exponent => write!(
                f,
                "an exponent is a whole number from 1 to {LARGEST_EXPONENT}, or from \
                 -{LARGEST_EXPONENT} to -1; for e^x write exp(x), for a root sqrt(x), for \
                 other powers of a positive x exp(ln(x)/3) and the like"
            ),
            Self::Tower => f.write_str(
                "a power of a power needs parentheses; write (x^2)^3 or x^8 as you mean it",
            ),
            Self::Magnitude => {
                f.write_str("a number is 0, or between 1e-300 and 1e300 in size")
            }
        }
    }
}
