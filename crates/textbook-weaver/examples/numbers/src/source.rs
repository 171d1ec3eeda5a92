//! What the book judges.

use textbook::claim::Statement;

/// Two statements of a letter.
pub(crate) const STATEMENTS: &[Statement] = textbook::statements! {
    "a letter" {
        /// $n^2 + n + 41$ is prime for every whole number $n$.
        E1
        /// Odd numbers, added up from the first, make a square, up to the thousandth at least.
        E2
    }
};
