//! How a number is shown to a reader: exact, or with the digits that are significant.

use super::Notation;
use crate::number::{Operations, Rational};
use std::fmt::{Display, LowerExp};

/// Something that can be shown as a [`Finding`](super::Finding).
pub trait Show {
    /// The value as a float, for a program that reads the ledger.
    fn value(&self) -> f64;
    /// What a reader sees, part by part.
    fn notation(&self) -> Notation;
    /// What a reader sees, as one text.
    fn text(&self) -> String {
        self.notation().to_string()
    }
}

impl Show for Rational {
    fn value(&self) -> f64 {
        self.to_f64().value()
    }
    fn notation(&self) -> Notation {
        Notation::plain(self.to_string())
    }
}

impl Show for f64 {
    fn value(&self) -> f64 {
        *self
    }
    fn notation(&self) -> Notation {
        shortest(*self, *self)
    }
}

impl Show for f32 {
    fn value(&self) -> f64 {
        f64::from(*self)
    }
    fn notation(&self) -> Notation {
        shortest(*self, f64::from(*self))
    }
}

impl Show for u64 {
    #[allow(clippy::cast_precision_loss, reason = "the text is exact")]
    fn value(&self) -> f64 {
        *self as f64
    }
    fn notation(&self) -> Notation {
        Notation::plain(grouped(*self))
    }
}

/// The total, with the kinds as a note.
impl Show for Operations {
    fn value(&self) -> f64 {
        self.total().value()
    }
    fn notation(&self) -> Notation {
        let total = self.total();
        let kinds = (total > 0).then(|| self.to_string());
        Notation::plain(total.to_string()).noted(kinds)
    }
}

/// Yes or no, and why as a note.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Whether it is yes.
    pub yes: bool,
    /// The deciding case, if there is one.
    pub because: Option<String>,
}

impl Show for Answer {
    fn value(&self) -> f64 {
        f64::from(u8::from(self.yes))
    }
    fn notation(&self) -> Notation {
        let word = if self.yes { "yes" } else { "no" };
        Notation::plain(word).noted(self.because.clone())
    }
}

/// The shortest digits that read back as the same float, of the type of `float`, whose value is
/// `value`.
fn shortest(float: impl Display + LowerExp, value: f64) -> Notation {
    let plain = value == 0.0 || (1e-5..1e7).contains(&value.abs());
    if plain || !value.is_finite() {
        Notation::plain(float.to_string())
    } else {
        scientific(&format!("{float:e}"))
    }
}

/// What `{:e}` writes, in its two parts.
fn scientific(text: &str) -> Notation {
    let parts = text.split_once('e').and_then(|(digits, exponent)| {
        let exponent = exponent.parse().ok()?;
        Some((digits, exponent))
    });
    let (digits, exponent) = parts.unzip();
    Notation {
        digits: digits.unwrap_or(text).into(),
        exponent,
        note: None,
    }
}

/// A float rounded to `digits` significant decimal digits, for a quantity that is known no better.
#[derive(Clone, Copy, Debug)]
pub struct Significant {
    /// The quantity.
    pub value: f64,
    /// How many digits to show.
    pub digits: usize,
}

impl Show for Significant {
    fn value(&self) -> f64 {
        self.value
    }
    fn notation(&self) -> Notation {
        if self.value == 0.0 {
            return Notation::plain("0");
        }
        let digits = self.digits.max(1);
        let text = format!("{:.*e}", digits - 1, self.value);
        let rounded: f64 = text.parse().unwrap_or(self.value);
        let scientific = scientific(&text);
        if !(1e-4..1e7).contains(&rounded.abs()) {
            return scientific;
        }
        let exponent = i64::from(scientific.exponent.unwrap_or(0));
        let places = i64::try_from(digits).unwrap_or(0) - 1 - exponent;
        let places = usize::try_from(places).unwrap_or(0);
        Notation::plain(format!("{rounded:.places$}"))
    }
}

/// `value` with three significant digits, as descriptions and tables of figures tell it.
#[must_use]
pub fn three_digits(value: f64) -> String {
    Significant { value, digits: 3 }.text()
}

/// An integer in groups of three digits.
#[must_use]
pub fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// How many things there are, each called `one`: `1 case`, `2,000 cases`.
#[must_use]
pub fn counted(count: u64, one: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{} {one}{ending}", grouped(count))
}
