//! Why there is no new book.

use crate::problem::Problem;
use std::fmt;

/// Why there is no new book. The old one, if there was one, is untouched.
#[derive(Debug)]
pub enum Failure {
    /// Claims refuted or foils accepted, a line each.
    Refuted(Vec<String>),
    /// Mistakes in the book's files.
    Mistakes(Vec<Problem>),
    /// A file could not be read or written.
    Io(anyhow::Error),
}

impl Failure {
    /// Nothing, where nothing is `wrong`.
    ///
    /// # Errors
    /// The `failure` of all that is.
    pub fn of<T>(wrong: Vec<T>, failure: fn(Vec<T>) -> Self) -> Result<(), Self> {
        if wrong.is_empty() {
            return Ok(());
        }
        Err(failure(wrong))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Refuted(lines) => f.write_str(&lines.join("\n")),
            Self::Mistakes(problems) => {
                let lines: Vec<_> =
                    problems.iter().map(ToString::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Self::Io(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Io(error)
    }
}
