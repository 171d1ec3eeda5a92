//! What the code told, in the typography of a book: a true minus, powers of ten, and no more digits
//! than a reader wants, with all of them kept for who does.

use crate::html::escape;
use std::fmt::Write;

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
        let size = if before.is_alphanumeric() || before == '.' || before == ':' {
            None
        } else {
            Literal::at(rest)
        };
        if let Some(literal) = size {
            literal.write(&mut html);
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
        let end = body
            .find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
            .unwrap_or(body.len());
        let digits = body[..end].trim_end_matches(['.', ',']);
        let mut length = start + digits.len();
        let mut exponent = None;
        if let Some(power) = text[length..].strip_prefix('e') {
            let size = power.strip_prefix('-').unwrap_or(power);
            let count = size
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(size.len());
            let whole = power.len() - size.len() + count;
            exponent = power[..whole].parse().ok();
            if exponent.is_some() {
                length += 1 + whole;
            }
        }
        Some(Self {
            negative: sign.is_some(),
            digits,
            exponent,
            length,
        })
    }

    fn write(&self, html: &mut String) {
        match cut(self.digits) {
            Some(short) => {
                html.push_str(r#"<span class="cut">"#);
                self.spelled(html, &format!("{short}…"));
                html.push_str(r#"</span><span class="digits">"#);
                self.spelled(html, self.digits);
                html.push_str("</span>");
            }
            None => self.spelled(html, self.digits),
        }
    }

    fn spelled(&self, html: &mut String, digits: &str) {
        if self.negative {
            html.push('−');
        }
        let Some(exponent) = self.exponent else {
            html.push_str(digits);
            return;
        };
        if digits != "1" {
            html.extend([digits, "·"]);
        }
        let exponent = exponent.to_string().replace('-', "−");
        let _ = write!(html, "10<sup>{exponent}</sup>");
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
