//! What is wrong with a question about lines: what, where, and how to mend it.

use super::MOST_LINES;
use std::fmt;

/// A mistake in a state or in a change of one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mistake {
    /// These are not the handles of a line.
    Line(String),
    /// One line more than there may be.
    Full,
    /// The last line stays.
    Last,
    /// There is no line or handle of this number.
    NoHandle(usize, usize),
    /// A place in the picture is no number.
    NoPlace,
    /// The network has no list of regions.
    Network(String),
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Line(found) => write!(
                f,
                "{found:?} is no line; write the places of two handles that are not the same, as \
                 in `-45,-20,15,4`, in hundredths from −100 to 100, and a dot between two lines"
            ),
            Self::Full => write!(
                f,
                "there are as many lines as there may be, {MOST_LINES}; take one away first"
            ),
            Self::Last => f.write_str("the last line stays; move it instead"),
            Self::NoHandle(line, handle) => write!(
                f,
                "there is no handle number {handle} of a line number {line}; both are counted \
                 from 0, and a line has two"
            ),
            Self::NoPlace => {
                f.write_str("a place is no finite number; send two, x and y")
            }
            Self::Network(fault) => f.write_str(fault),
        }
    }
}

impl std::error::Error for Mistake {}
