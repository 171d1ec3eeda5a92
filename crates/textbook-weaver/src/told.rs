//! What the code told, in the typography of a book: a true minus, powers of ten, and no more digits
//! than a reader wants, with all of them kept for who does.

use crate::html::escape;

/// From so many significant digits on a number is long.
const LONG: usize = 8;
/// How many digits of a long number are shown.
const SHOWN: usize = 6;

/// `text` as HTML. A long number stands there twice: cut off, and with all its digits; the style
/// sheet shows one of them.
///
/// ```
/// use textbook_weaver::told::told;
/// assert_eq!(told("at (1/2, -1): x < 2e-9"), "at (1/2, −1): x &lt; 2·10<sup>−9</sup>");
/// let long = told("-0.3995764008937279");
/// assert!(long.contains("−0.399576…") && long.contains("−0.3995764008937279"));
/// ```
#[must_use]
pub fn told(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let within = before.is_alphanumeric() || before == '.' || before == ':';
        if let Some(literal) = Literal::at(rest).filter(|_| !within) {
            html += &literal.html();
            rest = &rest[literal.length..];
            before = '0';
        } else {
            html += &escape(&rest[..first.len_utf8()]);
            rest = &rest[first.len_utf8()..];
            before = first;
        }
    }
    html
}

/// Whether [`told`] has cut off a number of this HTML.
#[must_use]
pub(crate) fn is_cut(html: &str) -> bool {
    html.contains(r#"class="cut""#)
}

/// A number at the beginning of a text.
struct Literal<'a> {
    negative: bool,
    /// Digits, commas between them, and a point.
    digits: &'a str,
    exponent: Option<i32>,
    /// Of all of it, in bytes.
    length: usize,
}

impl<'a> Literal<'a> {
    fn at(text: &'a str) -> Option<Self> {
        let sign = ['-', '−'].into_iter().find(|&sign| text.starts_with(sign));
        let start = sign.map_or(0, char::len_utf8);
        let body = &text[start..];
        if !body.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let behind = body
            .trim_start_matches(|c: char| c.is_ascii_digit() || ".,".contains(c));
        let digits = &body[..body.len() - behind.len()];
        let digits = digits.trim_end_matches(['.', ',']);
        let mut length = start + digits.len();
        let mut exponent = None;
        if let Some(power) = text[length..].strip_prefix('e') {
            let size = power.strip_prefix('-').unwrap_or(power);
            let behind = size.trim_start_matches(|c: char| c.is_ascii_digit());
            let whole = power.len() - behind.len();
            exponent = power[..whole].parse().ok();
            length += exponent.map_or(0, |_: i32| 1 + whole);
        }
        Some(Self {
            negative: sign.is_some(),
            digits,
            exponent,
            length,
        })
    }

    fn html(&self) -> String {
        let whole = self.spelled(self.digits);
        let Some(short) = cut(self.digits) else {
            return whole;
        };
        let short = self.spelled(&format!("{short}…"));
        format!(
            r#"<span class="cut">{short}</span><span class="digits">{whole}</span>"#
        )
    }

    fn spelled(&self, digits: &str) -> String {
        let sign = if self.negative { "−" } else { "" };
        let Some(exponent) = self.exponent else {
            return format!("{sign}{digits}");
        };
        let exponent = exponent.to_string().replace('-', "−");
        let power = format!("10<sup>{exponent}</sup>");
        match digits {
            "1" => format!("{sign}{power}"),
            _ => format!("{sign}{digits}·{power}"),
        }
    }
}

/// The first digits of a long decimal fraction. Whole numbers are counts, and stay whole.
fn cut(digits: &str) -> Option<&str> {
    let point = digits.find('.')?;
    let significant = |text: &str| {
        let text = text.trim_start_matches(['0', '.']);
        text.chars().filter(char::is_ascii_digit).count()
    };
    if significant(digits) < LONG {
        return None;
    }
    let end = (point + 2..digits.len())
        .find(|&end| significant(&digits[..end]) == SHOWN)
        .unwrap_or(point + 2);
    Some(&digits[..end])
}
