//! One axis: a named range, its scale, and the round numbers at which it is marked.

use crate::number::elementary::{exp, ln};

/// A named range of numbers, linear or logarithmic.
#[derive(Clone, Debug)]
pub struct Axis {
    pub(super) label: String,
    low: f64,
    high: f64,
    logarithmic: bool,
    marks: Vec<f64>,
}

impl Axis {
    /// A linear axis. The label names the quantity, and its unit where it has one.
    ///
    /// # Panics
    /// Unless `low < high`, both finite.
    #[must_use]
    pub fn linear(label: &str, low: f64, high: f64) -> Self {
        assert!(
            low < high && (high - low).is_finite(),
            "the axis {label:?} needs low < high, not {low} and {high}"
        );
        Self {
            label: label.into(),
            low,
            high,
            logarithmic: false,
            marks: Vec::new(),
        }
    }

    /// An axis on which equal steps are equal ratios.
    ///
    /// # Panics
    /// Unless `0 < low < high`, both finite.
    #[must_use]
    pub fn log(label: &str, low: f64, high: f64) -> Self {
        assert!(
            low > 0.0,
            "the logarithmic axis {label:?} cannot start at {low}"
        );
        let linear = Self::linear(label, low, high);
        Self {
            logarithmic: true,
            ..linear
        }
    }

    /// The same axis with marks at these values in place of round ones, where only they occur.
    #[must_use]
    pub fn marked(self, marks: &[f64]) -> Self {
        let marks = marks.into();
        Self { marks, ..self }
    }

    /// Where `value` stands: 0 at the low end, 1 at the high end. Not finite where the axis has no
    /// place for it.
    pub(super) fn position(&self, value: f64) -> f64 {
        if self.logarithmic {
            ln(value / self.low) / ln(self.high / self.low)
        } else {
            (value - self.low) / (self.high - self.low)
        }
    }

    /// What stands at this position: the inverse of [`Self::position`].
    pub(super) fn value(&self, position: f64) -> f64 {
        if self.logarithmic {
            self.low * exp(position * ln(self.high / self.low))
        } else {
            self.low + position * (self.high - self.low)
        }
    }

    /// `count + 1` values at equal distances on the page, both ends among them.
    pub(super) fn spread(&self, count: u32) -> Vec<f64> {
        let at = |step: u32| self.value(f64::from(step) / f64::from(count));
        (0..=count).map(at).collect()
    }

    /// The marks, each with its position in [0, 1] and its text.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let ticks = if !self.marks.is_empty() {
            let marks = self.marks.iter();
            let text = |mark: f64| mark.to_string().replace('-', "−");
            marks.map(|&mark| (mark, text(mark))).collect()
        } else if self.logarithmic {
            self.logarithmic_ticks()
        } else {
            self.linear_ticks()
        };
        let placed = ticks.into_iter();
        let placed = placed.map(|(value, text)| (self.position(value), text));
        placed
            .filter(|(place, _)| (-1e-9..=1.0 + 1e-9).contains(place))
            .collect()
    }

    /// Multiples of 1, 2 or 5 times a power of ten: the finest such step that needs at most seven
    /// marks.
    #[allow(clippy::cast_possible_truncation, reason = "few and small")]
    fn linear_ticks(&self) -> Vec<(f64, String)> {
        let span = self.high - self.low;
        let steps =
            (-30..30).flat_map(|exponent| [1, 2, 5].map(|digit| (digit, exponent)));
        let fits = |&(digit, exponent): &(i32, i32)| {
            span / (f64::from(digit) * power_of_ten(exponent)) < 6.5
        };
        let (digit, exponent) = steps
            .into_iter()
            .find(fits)
            .expect("a span under 10³⁰ has a step");
        let step = f64::from(digit) * power_of_ten(exponent);
        let decimals = usize::try_from(-exponent).unwrap_or(0);
        let first = (self.low / step - 1e-9).ceil() as i64;
        let last = (self.high / step + 1e-9).floor() as i64;
        (first..=last)
            .map(|multiple| {
                #[allow(clippy::cast_precision_loss, reason = "few and small")]
                let value = multiple as f64 * step;
                let text = format!("{value:.decimals$}").replace('-', "−");
                (value, text)
            })
            .collect()
    }

    /// Powers of ten, thinned where the range spans many; 1, 2 and 5 times them where it spans few.
    #[allow(clippy::cast_possible_truncation, reason = "at most 600 decades")]
    fn logarithmic_ticks(&self) -> Vec<(f64, String)> {
        let decade = |value: f64| ln(value) / std::f64::consts::LN_10;
        let first = (decade(self.low) + 1e-9).floor() as i32;
        let last = (decade(self.high) + 1e-9).floor() as i32;
        let digits: &[i32] = if last - first <= 2 { &[1, 2, 5] } else { &[1] };
        let plain = first >= -3 && last <= 4;
        let thin = (last - first) / 7 + 1;
        (first..=last)
            .filter(|exponent| exponent % thin == 0)
            .flat_map(|exponent| {
                digits.iter().map(move |&digit| {
                    let value = f64::from(digit) * power_of_ten(exponent);
                    (value, written(digit, exponent, plain))
                })
            })
            .collect()
    }
}

/// 10ⁿ, the float nearest to it.
fn power_of_ten(exponent: i32) -> f64 {
    format!("1e{exponent}")
        .parse()
        .expect("a power of ten is a number")
}

/// `digit`·10ⁿ as a reader writes it: `0.02`, `50` where it is `plain`, else `10⁻⁶`, `5·10⁷`.
fn written(digit: i32, exponent: i32, plain: bool) -> String {
    if plain {
        let decimals = usize::try_from(-exponent).unwrap_or(0);
        format!("{:.decimals$}", f64::from(digit) * power_of_ten(exponent))
    } else {
        let factor = match digit {
            1 => String::new(),
            digit => format!("{digit}·"),
        };
        format!("{factor}10{}", superscript(exponent))
    }
}

fn superscript(exponent: i32) -> String {
    let raised = |letter| match letter {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁰',
    };
    exponent.to_string().chars().map(raised).collect()
}
