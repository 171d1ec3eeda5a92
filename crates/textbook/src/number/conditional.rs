//! Conditionals: a computation with letters, read once, with no comparison decided.
//!
//! A case analysis goes through all answers by itself. Another engine can do so
//! too, if it gets the computation in one piece: what a comparison chooses becomes a letter of its
//! own, defined as "if this is positive then that, else that".

use super::Polynomial;
use std::cell::RefCell;
use std::sync::LazyLock;

/// What a comparison chooses: `above` if `difference` is positive, and else `otherwise`.
#[derive(Clone, Debug)]
pub(crate) struct Conditional {
    /// The letter that stands for it.
    pub letter: &'static str,
    pub difference: Polynomial,
    pub above: Polynomial,
    pub otherwise: Polynomial,
}

#[derive(Debug, Default)]
struct Reading {
    nonzero: Vec<&'static str>,
    conditionals: Vec<Conditional>,
    spoiled: Option<String>,
}

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// How many comparisons a computation may make.
const MOST: usize = 256;

/// The letters of conditionals.
static LETTERS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let names = (1..=MOST).map(|place| format!("choice {place}"));
    names.map(|name| &*name.leak()).collect()
});

/// What `compute` computes, and the conditionals in it, each after those that it is made of; only
/// the letters `nonzero` may be divided by.
///
/// # Errors
/// What cannot be read in one piece.
pub(crate) fn read<R>(
    nonzero: Vec<&'static str>,
    compute: impl FnOnce() -> R,
) -> Result<(R, Vec<Conditional>), String> {
    /// The end of a reading, however it ends.
    struct Clear;
    impl Drop for Clear {
        fn drop(&mut self) {
            READING.take();
        }
    }
    let _clear = Clear;
    READING.set(Some(Reading {
        nonzero,
        ..Reading::default()
    }));
    let computed = compute();
    let reading = READING.take().unwrap_or_default();
    match reading.spoiled {
        Some(reason) => Err(reason),
        None => Ok((computed, reading.conditionals)),
    }
}

/// Makes the present reading worthless, for this reason.
pub(crate) fn spoil(reason: &str) {
    READING.with_borrow_mut(|reading| {
        if let Some(reading) = reading {
            reading.spoiled.get_or_insert(reason.to_owned());
        }
    });
}

/// Whether the present reading may divide by the letter.
pub(crate) fn is_nonzero(name: &'static str) -> bool {
    READING.with_borrow(|reading| {
        let reading = reading.as_ref();
        reading.is_some_and(|reading| reading.nonzero.contains(&name))
    })
}

/// The letter for a choice in the present reading; undefined outside of one, or where a part of it
/// is undefined or has letters that do not commute.
pub(crate) fn choice(
    difference: Polynomial,
    above: Polynomial,
    otherwise: Polynomial,
) -> Polynomial {
    let parts = [&difference, &above, &otherwise];
    if parts.iter().any(|part| part.commuting().is_none()) {
        return Polynomial::UNDEFINED;
    }
    READING.with_borrow_mut(|reading| {
        let Some(reading) = reading else {
            return Polynomial::UNDEFINED;
        };
        let Some(&letter) = LETTERS.get(reading.conditionals.len()) else {
            let reason = format!("it makes more than {MOST} comparisons");
            reading.spoiled.get_or_insert(reason);
            return Polynomial::UNDEFINED;
        };
        reading.conditionals.push(Conditional {
            letter,
            difference,
            above,
            otherwise,
        });
        Polynomial::scalar(letter)
    })
}
