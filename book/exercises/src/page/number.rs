//! Numbers as readers type them: exact, as a fraction or as a decimal.

use why_relu::number::{Rational, ratio};

/// How many characters a number may have.
const LONGEST: usize = 40;
/// The largest power of ten behind an `e`.
const LARGEST_EXPONENT: isize = 60;
/// How many characters a list may have, and how many numbers.
const LONGEST_LIST: usize = 4_000;
const MOST_NUMBERS: usize = 2_000;

/// The number that `text` denotes, such as −3, 3/4, 0.75 or 7.5e-1.
///
/// # Errors
/// What is wrong, and how to mend it.
pub(super) fn number(text: &str) -> Result<Rational, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("nothing is written here; write a number such as 3/4".into());
    }
    if text.chars().count() > LONGEST {
        return Err(format!("a number has at most {LONGEST} characters"));
    }
    let minus = text.replace('−', "-");
    let (sign, size) = match minus.strip_prefix('-') {
        Some(size) => (ratio(-1, 1), size),
        None => (Rational::ONE, minus.as_str()),
    };
    let none =
        || format!("`{text}` is no number; write one such as -3, 3/4 or 0.75");
    let (above, below) = size.split_once('/').unwrap_or((size, "1"));
    let [above, below] = [above, below].map(|part| decimal(part.trim()));
    let (above, below) = (above.ok_or_else(none)??, below.ok_or_else(none)??);
    if below == Rational::ZERO {
        return Err(format!("`{text}` divides by 0"));
    }
    Ok(sign * above / below)
}

/// A decimal number without a sign, if `text` is one; and what is wrong with its power of ten, if
/// something is.
pub(super) fn decimal(text: &str) -> Option<Result<Rational, String>> {
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = [whole, decimals].concat();
    let is_whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let power = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    if digits.is_empty()
        || !is_whole(&digits)
        || power.is_empty()
        || !is_whole(power)
    {
        return None;
    }
    let exponent: Option<isize> = exponent.parse().ok();
    let exponent = exponent.filter(|power| power.abs() <= LARGEST_EXPONENT);
    let Some(exponent) = exponent else {
        return Some(Err(format!(
            "`{text}` has a power of ten that is not from -{LARGEST_EXPONENT} to {LARGEST_EXPONENT}"
        )));
    };
    let decimals = isize::try_from(decimals.len()).ok()?;
    let digits: Rational = digits.parse().ok()?;
    Some(Ok(digits * ratio(10, 1).pow(exponent - decimals)))
}

/// The numbers between commas; `3 * 1/2` is three times the number 1/2.
///
/// # Errors
/// What is wrong with which of them.
pub(super) fn numbers(text: &str) -> Result<Vec<Rational>, String> {
    if text.chars().count() > LONGEST_LIST {
        return Err(format!(
            "a list has at most {LONGEST_LIST} characters; \
             3 * 1/2 is short for three times the number 1/2"
        ));
    }
    let mut numbers = Vec::new();
    if text.trim().is_empty() {
        return Ok(numbers);
    }
    for (place, item) in (1..).zip(text.split([',', ';', '\n'])) {
        let (count, item) = match item.split_once(['*', '×']) {
            Some((count, item)) => (count.trim().parse().ok(), item),
            None => (Some(1), item),
        };
        let room = MOST_NUMBERS - numbers.len();
        let count = count.filter(|count| (1..=room).contains(count));
        let count = count.ok_or_else(|| {
            format!(
                "number {place}: how often it stands there is a whole number; \
                 a list has at most {MOST_NUMBERS} numbers"
            )
        })?;
        let number =
            number(item).map_err(|wrong| format!("number {place}: {wrong}"))?;
        numbers.extend(std::iter::repeat_n(number, count));
    }
    Ok(numbers)
}
