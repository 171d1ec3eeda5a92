//! How a number is shown to a reader: exact, or with the digits that are significant.

use crate::number::{Operations, Rational};

/// Something that can be shown as a [`Finding`](super::Finding).
pub trait Show {
    /// The value as a float, for a program that reads the ledger.
    fn value(&self) -> f64;
    /// The text that a reader sees.
    fn text(&self) -> String;
}

impl Show for Rational {
    fn value(&self) -> f64 {
        self.to_f64().value()
    }
    fn text(&self) -> String {
        self.to_string()
    }
}

impl Show for f64 {
    fn value(&self) -> f64 {
        *self
    }
    fn text(&self) -> String {
        shortest(*self)
    }
}

impl Show for f32 {
    fn value(&self) -> f64 {
        f64::from(*self)
    }
    fn text(&self) -> String {
        if self.is_finite() && (1e-5..1e7).contains(&self.abs()) || *self == 0.0 {
            self.to_string()
        } else {
            format!("{self:e}")
        }
    }
}

impl Show for u64 {
    #[allow(clippy::cast_precision_loss, reason = "the text is exact")]
    fn value(&self) -> f64 {
        *self as f64
    }
    fn text(&self) -> String {
        grouped(*self)
    }
}

/// The total, with the kinds in parentheses.
impl Show for Operations {
    fn value(&self) -> f64 {
        self.total().value()
    }
    fn text(&self) -> String {
        match self.total() {
            0 => "0".into(),
            total => format!("{total} ({self})"),
        }
    }
}

/// Yes or no, and why in parentheses.
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
    fn text(&self) -> String {
        let word = if self.yes { "yes" } else { "no" };
        match &self.because {
            Some(case) => format!("{word} ({case})"),
            None => word.into(),
        }
    }
}

/// The shortest digits that read back as the same float.
fn shortest(value: f64) -> String {
    if value == 0.0 || value.is_finite() && (1e-5..1e7).contains(&value.abs()) {
        value.to_string()
    } else {
        format!("{value:e}")
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
    fn text(&self) -> String {
        if self.value == 0.0 {
            return "0".into();
        }
        let scientific = format!("{:.*e}", self.digits.max(1) - 1, self.value);
        let rounded: f64 = scientific.parse().unwrap_or(self.value);
        if (1e-4..1e7).contains(&rounded.abs()) {
            let exponent = scientific
                .split_once('e')
                .and_then(|(_, e)| e.parse::<i64>().ok())
                .unwrap_or(0);
            let shown = i64::try_from(self.digits).unwrap_or(0) - 1 - exponent;
            format!("{rounded:.*}", usize::try_from(shown).unwrap_or(0))
        } else {
            scientific
        }
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
