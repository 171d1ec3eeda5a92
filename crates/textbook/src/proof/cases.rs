//! Finite lists of cases that say themselves which they are.
//!
//! The author of a proof writes the words around them and leaves a gap, `{}`, for each list:
//! "networks of n = {} units". What stands in the gap comes from the cases, so the words cannot
//! promise more of them than there are.

use super::{Counterexample, grouped};
use std::ops::RangeInclusive;

/// Some cases, and the text for each gap of the words that name them.
#[derive(Clone, Debug)]
pub struct Cases<T> {
    items: Vec<T>,
    texts: Vec<String>,
}

impl<T> Cases<T> {
    /// Cases that are only counted: `four`, `375`.
    ///
    /// ```
    /// # use textbook::proof::{Cases, exact};
    /// let odd = |n: &u64| exact::equal(n, &(n % 2), &1);
    /// let proof = exact::every("{} primes", Cases::counted([3, 5, 7]), odd);
    /// assert_eq!(proof.unwrap().domain(), "three primes");
    /// ```
    pub fn counted(items: impl Into<Vec<T>>) -> Self {
        let items = items.into();
        let text = match WORDS.get(items.len()) {
            Some(&word) => word.into(),
            None => grouped(items.len() as u64),
        };
        Self::of(items, text)
    }

    /// Cases that are all written out: `8, 16, 32, 64`.
    pub fn listed(items: impl Into<Vec<T>>) -> Self
    where
        T: ToString,
    {
        let items = items.into();
        let texts: Vec<_> = items.iter().map(written).collect();
        Self::of(items, texts.join(", "))
    }

    /// Every way to fill `N` places with `choices`, of which the gap says what they are: `−1, 0 or
    /// 1`.
    pub fn choices<const N: usize>(choices: &[T]) -> Cases<[T; N]>
    where
        T: Clone + ToString,
    {
        let texts: Vec<_> = choices.iter().map(written).collect();
        Cases::of(super::tuples(choices).collect(), joined(&texts, "or"))
    }

    /// Each of these cases with each of `others`, which have the next gap.
    #[must_use]
    pub fn by<U: Clone>(self, others: &Cases<U>) -> Cases<(T, U)>
    where
        T: Clone,
    {
        let pairs = self.items.iter().flat_map(|item| {
            let others = others.items.iter();
            others.map(move |other| (item.clone(), other.clone()))
        });
        let items = pairs.collect();
        let texts = [self.texts.as_slice(), &others.texts].concat();
        Cases { items, texts }
    }

    /// What becomes of each case; the text still says what they were.
    #[must_use]
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Cases<U> {
        Cases {
            items: self.items.into_iter().map(f).collect(),
            texts: self.texts,
        }
    }

    fn of(items: Vec<T>, text: String) -> Self {
        let texts = vec![text];
        Self { items, texts }
    }

    /// The cases, and their domain: `words` with all gaps filled.
    ///
    /// # Errors
    /// The words do not have one gap for each list.
    pub(in crate::proof) fn domain(
        self,
        words: &str,
    ) -> Result<(String, Vec<T>), Counterexample> {
        Ok((filled(words, &self.texts)?, self.items))
    }
}

/// `words` with a text in each gap.
fn filled(words: &str, texts: &[String]) -> Result<String, Counterexample> {
    let parts: Vec<_> = words.split("{}").collect();
    if parts.len() != texts.len() + 1 {
        return Err(Counterexample::nothing(format!(
            "{words:?} has {} gaps `{{}}` and needs {}, to be filled with: {}",
            parts.len() - 1,
            texts.len(),
            texts.join("; ")
        )));
    }
    let mut domain = String::new();
    for (place, part) in parts.into_iter().enumerate() {
        domain += part;
        domain += texts.get(place).map_or("", String::as_str);
    }
    Ok(domain)
}

/// What a small number is called.
const WORDS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve",
];

impl Cases<u32> {
    /// The integers from the first to the last: `1 to 64`.
    #[must_use]
    pub fn range(range: RangeInclusive<u32>) -> Self {
        let text = format!("{} to {}", range.start(), range.end());
        Self::of(range.collect(), text)
    }

    /// Every `step`-th integer from the first to the last: `2, 4, …, 16`.
    ///
    /// # Panics
    /// If the step is 0.
    #[must_use]
    pub fn steps(range: RangeInclusive<u32>, step: u32) -> Self {
        Self::shortened(range.step_by(step as usize).collect(), 2)
    }

    /// The powers of two up to 2 to the power `last`: `1, 2, 4, …, 256`.
    ///
    /// # Panics
    /// If `last` is more than 31.
    #[must_use]
    pub fn doublings(last: u32) -> Self {
        let power = |power| 2u32.checked_pow(power).expect("a power below 2³²");
        Self::shortened((0..=last).map(power).collect(), 3)
    }

    /// Written out up to so many and the last.
    fn shortened(items: Vec<u32>, first: usize) -> Self {
        let mut texts: Vec<_> =
            items.iter().map(|&item| grouped(item.into())).collect();
        if texts.len() > first + 1 {
            texts.splice(first..texts.len() - 1, ["…".into()]);
        }
        Self::of(items, texts.join(", "))
    }
}

impl<T> Cases<(&'static str, T)> {
    /// Cases with names: `1, x and y`.
    pub fn named(items: impl Into<Vec<(&'static str, T)>>) -> Self {
        let items = items.into();
        let names: Vec<_> = items.iter().map(|(name, _)| (*name).into()).collect();
        Self::of(items, joined(&names, "and"))
    }
}

/// With a sign of its own for what is negative.
fn written(item: &impl ToString) -> String {
    item.to_string().replace('-', "−")
}

/// `1, x and y`.
fn joined(texts: &[String], last: &str) -> String {
    match texts {
        [one] => one.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
        [] => "nothing".into(),
    }
}
