//! The one ordered list of chapters.

mod odd_sums;
mod primes;

use crate::source::STATEMENTS;
use textbook::claim::Textbook;

/// The book.
pub(crate) static BOOK: Textbook = Textbook {
    name: "numbers",
    chapters: &[&odd_sums::CHAPTER, &primes::CHAPTER],
    statements: STATEMENTS,
};
