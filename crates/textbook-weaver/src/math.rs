//! Short texts with formulas in them, as HTML or as plain text.

mod typesetter;

pub(crate) use typesetter::{Macros, Typesetter};

use crate::markdown::{Located, Piece, pieces};
use anyhow::bail;
use pulldown_cmark::{Event, Parser};
use std::iter::Peekable;
use std::sync::LazyLock;

/// What knows no macros of a book.
static PLAIN: LazyLock<Typesetter> = LazyLock::new(Typesetter::default);

/// An inline formula together with the marks that the text behind it begins with, which that text
/// loses: no line is to begin with one.
pub(crate) fn with_marks<'a>(
    mathml: String,
    behind: &mut Peekable<impl Iterator<Item = Located<'a>>>,
) -> String {
    let Some((range, Piece::Text(text))) = behind.peek_mut() else {
        return mathml;
    };
    let rest = text.trim_start_matches(['.', ',', ';', ':', '?', ')']);
    let marks = &text[..text.len() - rest.len()];
    if marks.is_empty() {
        return mathml;
    }
    range.start += marks.len();
    *text = rest;
    format!(r#"<span class="whole">{mathml}{marks}</span>"#)
}

/// A short Markdown text with `$…$` math as one line of HTML, without a paragraph around it.
///
/// # Errors
/// If its TeX cannot be read.
pub fn inline(markdown: &str) -> anyhow::Result<String> {
    let source = set(markdown)?;
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new(&source));
    let html = html.trim();
    let html = html.strip_prefix("<p>").unwrap_or(html);
    Ok(html.strip_suffix("</p>").unwrap_or(html).replace('\n', " "))
}

/// A Markdown text in which formulas are set.
///
/// # Errors
/// If its TeX cannot be read.
pub(crate) fn set(markdown: &str) -> anyhow::Result<String> {
    let mut source = String::new();
    let mut pieces = pieces(markdown).into_iter().peekable();
    while let Some((_, piece)) = pieces.next() {
        match piece {
            Piece::Text(text) => source.push_str(text),
            Piece::Directive(_) => bail!("a directive stands inside {markdown:?}"),
            Piece::Mistake(at, why) => bail!("byte {at} of {markdown:?}: {why}"),
            Piece::Formula(tex, display) => match PLAIN.formula(&tex, display) {
                Ok(mathml) if display => source.push_str(&mathml),
                Ok(mathml) => source.push_str(&with_marks(mathml, &mut pieces)),
                Err((at, why)) => {
                    bail!("the formula {tex:?} fails at byte {at}: {why}")
                }
            },
        }
    }
    Ok(source)
}

/// A short Markdown text with `$…$` math as text alone; `None` where a formula needs more than one
/// line of letters and signs.
#[must_use]
pub fn plain(markdown: &str) -> Option<String> {
    let mut source = String::new();
    for (_, piece) in pieces(markdown) {
        match piece {
            Piece::Text(text) => source.push_str(text),
            Piece::Formula(tex, _) => source.push_str(&spelled(&tex)?),
            Piece::Mistake(..) | Piece::Directive(_) => return None,
        }
    }
    let texts = Parser::new(&source).map(|event| match event {
        Event::Text(text) | Event::Code(text) => text.into_string(),
        Event::SoftBreak => " ".into(),
        _ => String::new(),
    });
    Some(texts.collect())
}

/// `e^{-x}` as `e⁻ˣ`, `\mathbb{R}` as `ℝ`.
fn spelled(tex: &str) -> Option<String> {
    const RAISED: [&str; 2] = ["-+()0123456789inx", "⁻⁺⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹ⁱⁿˣ"];
    const LOWERED: [&str; 2] = ["-+()0123456789inx", "₋₊₍₎₀₁₂₃₄₅₆₇₈₉ᵢₙₓ"];
    let mut text = String::new();
    let mut rest = tex;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        match character {
            '^' | '_' => {
                let (script, behind) = group(after);
                let [plain, small] = if character == '^' { RAISED } else { LOWERED };
                for letter in script.trim_matches(['{', '}']).chars() {
                    let place = plain.chars().position(|known| known == letter)?;
                    text.extend(small.chars().nth(place));
                }
                rest = behind;
            }
            '\\' => {
                let end = after.find(|c: char| !c.is_ascii_alphabetic());
                let first = after.chars().next().map_or(0, char::len_utf8);
                let end = end.unwrap_or(after.len()).max(first);
                let (alone, behind) = rest.split_at(1 + end);
                let (argument, beyond) = group(behind);
                // A command by itself, or else with what stands behind it.
                let whole = &rest[..alone.len() + argument.len()];
                (text, rest) = match letters(alone) {
                    Some(letters) => (text + &letters, behind),
                    None => (text + &letters(whole)?, beyond),
                };
            }
            '{' | '}' | '&' => return None,
            other => {
                text.push(if other == '-' { '−' } else { other });
                rest = after;
            }
        }
    }
    Some(text)
}

/// The group or the character that `tex` begins with, and what follows it.
fn group(tex: &str) -> (&str, &str) {
    let end = if tex.starts_with('{') {
        tex.find('}').map_or(tex.len(), |end| end + 1)
    } else {
        tex.chars().next().map_or(0, char::len_utf8)
    };
    tex.split_at(end)
}

/// What `tex` shows, if that is nothing but letters and signs in a line.
fn letters(tex: &str) -> Option<String> {
    let mathml = PLAIN.formula(tex, false).ok()?;
    let mut letters = String::new();
    for (number, part) in mathml.split('<').enumerate().skip(1) {
        let (tag, text) = part.split_once('>')?;
        let tag = tag.trim_start_matches('/').split([' ', '/']).next()?;
        if number > 1
            && !["math", "mi", "mn", "mo", "mtext", "mrow", "mspace"].contains(&tag)
        {
            return None;
        }
        letters.push_str(text);
    }
    let is_plain = !letters.is_empty() && !letters.contains(['&', '<']);
    is_plain.then(|| letters.replace('\u{a0}', " ").replace('⋅', "·"))
}
