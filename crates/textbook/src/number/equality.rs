//! Whether two numbers are equal, asked of numbers that stand for many.
//!
//! An interval stands for all numbers in it, a letter for all numbers, a dual number for what is
//! next to its value as well. Where x = c holds for some of them and not for others, neither yes
//! nor no is right, and a function that asks may have a hole where nobody looks. The question
//! cannot be forbidden, since matrices ask it of their entries. So it gets an answer, and who reads
//! the function is told that it was asked.

use std::cell::Cell;

thread_local! {
    static UNDECIDED: Cell<bool> = const { Cell::new(false) };
}

/// Answers `answer` to a question that has no answer.
#[cold]
pub(crate) fn undecided(answer: bool) -> bool {
    UNDECIDED.set(true);
    answer
}

/// What `read` gives, unless it asks whether two numbers are equal of which it is undecided.
///
/// ```
/// use textbook::number::{Interval, decided};
/// let [unit, quarter] = [Interval::new(0.0, 1.0), Interval::point(0.25)];
/// assert_eq!(decided(|| unit == quarter), None);
/// assert_eq!(decided(|| quarter == quarter), Some(true));
/// ```
#[inline]
pub fn decided<R>(read: impl FnOnce() -> R) -> Option<R> {
    let before = UNDECIDED.replace(false);
    let result = read();
    (!UNDECIDED.replace(before)).then_some(result)
}
