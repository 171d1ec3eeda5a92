//! Tokens: the numbers, names and signs of which a formula is made.

use super::{Mistake, Vocabulary, Wrong};
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Name,
    /// One of `+ - * / ^ ( ) ,`, or of `= < >` where there are cases.
    Sign(char),
    /// Nothing more follows.
    End,
}

/// A token, and the bytes of the text that it stands on.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) at: Range<usize>,
}

/// The tokens of a text, with one for its end.
///
/// # Errors
/// The first character that has no meaning.
pub(super) fn tokens(
    text: &str,
    vocabulary: &'static Vocabulary,
) -> Result<Vec<Token>, Mistake> {
    let mut tokens = Vec::new();
    let mut start = 0;
    while let Some(first) = text[start..].chars().next() {
        let rest = &text[start..];
        let (kind, length) = if first.is_whitespace() {
            start += first.len_utf8();
            continue;
        } else if let Some(length) = number(rest) {
            (Kind::Number, length)
        } else if first.is_alphabetic() || first == '_' {
            let part = |c: char| c.is_alphanumeric() || c == '_';
            let length = rest.find(|c| !part(c)).unwrap_or(rest.len());
            (Kind::Name, length)
        } else {
            let at = start..start + first.len_utf8();
            let compares = vocabulary.has_cases && matches!(first, '=' | '<' | '>');
            let sign =
                sign(first).or(compares.then_some(first)).ok_or_else(|| {
                    Mistake::at(text, vocabulary, at, Wrong::Character(first))
                })?;
            (Kind::Sign(sign), first.len_utf8())
        };
        let at = start..start + length;
        start = at.end;
        tokens.push(Token { kind, at });
    }
    let (kind, at) = (Kind::End, start..start);
    tokens.push(Token { kind, at });
    Ok(tokens)
}

/// The sign that a character stands for.
fn sign(character: char) -> Option<char> {
    Some(match character {
        '+' | '*' | '/' | '^' | '(' | ')' | ',' => character,
        '-' | '−' => '-',
        '×' | '·' | '⋅' => '*',
        '÷' => '/',
        _ => return None,
    })
}

/// The length of the decimal number that a text begins with: digits with at most one point among
/// or beside them, and an exponent of ten where digits follow the `e`.
fn number(text: &str) -> Option<usize> {
    let digits = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        rest.bytes().take_while(u8::is_ascii_digit).count()
    };
    let whole = digits(0);
    let mut length = whole;
    if text[length..].starts_with('.') {
        let decimals = digits(length + 1);
        if whole + decimals == 0 {
            return None;
        }
        length += 1 + decimals;
    }
    if length == 0 {
        return None;
    }
    if text[length..].starts_with(['e', 'E']) {
        let signed = text[length + 1..].starts_with(['+', '-', '−']);
        let sign = text[length + 1..].chars().next().filter(|_| signed);
        let after = length + 1 + sign.map_or(0, char::len_utf8);
        let exponent = digits(after);
        if exponent > 0 {
            length = after + exponent;
        }
    }
    Some(length)
}
