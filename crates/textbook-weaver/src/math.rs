//! TeX formulas as MathML, before Markdown can see them.

use crate::markdown::{Located, Piece, pieces};
use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};
use pulldown_cmark::{Event, Parser};
use std::iter::Peekable;
use std::panic::resume_unwind;
use std::sync::LazyLock;
use std::thread;

static CONVERTER: LazyLock<LatexToMathML> = LazyLock::new(|| {
    LatexToMathML::new(MathCoreConfig::default())
        .expect("the default settings have no macro that could be wrong")
});

/// Marks that may open a level of nesting. The converter calls itself once for each level, and
/// takes up to 30 KiB of the stack for it where it is not optimised.
const OPENERS: [char; 5] = ['{', '[', '\\', '^', '_'];
/// How much of a stack is set aside for a level.
const LEVEL: usize = 64 << 10;
/// So many levels fit on any stack.
const SHALLOW: usize = 16;
/// What makes a root as tall as one of a letter with an ascender: its sign is that tall at least,
/// and would hang down from a lower one.
const STRUT: &str = r#"<mspace height="0.7em" depth="0.15em"></mspace></msqrt>"#;
/// More than any formula needs that can be read.
const DEEPEST: usize = 250;

/// `tex` as MathML on one line.
///
/// # Errors
/// Where in `tex`, in bytes, and why it cannot be read.
pub(crate) fn formula(tex: &str, display: bool) -> Result<String, (usize, String)> {
    let levels = tex.matches(OPENERS).count();
    let mathml = if levels <= SHALLOW {
        converted(tex, display)?
    } else if levels <= DEEPEST {
        thread::scope(|scope| {
            let deep = thread::Builder::new().stack_size(levels * LEVEL);
            let thread = deep.spawn_scoped(scope, || converted(tex, display));
            let thread = thread.map_err(|error| (0, error.to_string()))?;
            thread.join().unwrap_or_else(|panic| resume_unwind(panic))
        })?
    } else {
        let why = format!(
            "it has {levels} commands, scripts and braces, and {DEEPEST} are the most that can be \
             nested; cut it into several formulas"
        );
        return Err((0, why));
    };
    Ok(shielded(&primed(&mathml).replace("</msqrt>", STRUT)))
}

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

fn converted(tex: &str, display: bool) -> Result<String, (usize, String)> {
    let display = if display {
        MathDisplay::Block
    } else {
        MathDisplay::Inline
    };
    let converted = CONVERTER.convert_with_local_state(tex, display);
    converted
        .map(|converted| converted.mathml)
        .map_err(|error| (error.0.start, error.error_message()))
}

/// MathML in which a prime after a single letter follows it on the line: the glyph is small and
/// raised already, and as a superscript it would be so twice.
fn primed(mathml: &str) -> String {
    let mut rest = mathml;
    let mut primed = String::new();
    while let Some(start) = rest.find("<msup><mi>") {
        let (before, power) = rest.split_at(start);
        primed.push_str(before);
        let end = power.find("</msup>").unwrap_or(power.len());
        let (body, after) = power.split_at(end);
        let letter = &body["<msup>".len()..];
        let single = ["′", "″", "‴"].into_iter().find_map(|prime| {
            let letter = letter.strip_suffix(&format!("<mo>{prime}</mo>"))?;
            (letter.matches('<').count() == 2).then_some((letter, prime))
        });
        if let Some((letter, prime)) = single {
            let operator = r#"<mo lspace="0" rspace="0">"#;
            primed.extend(["<mrow>", letter, operator, prime, "</mo></mrow>"]);
            rest = &after["</msup>".len()..];
        } else {
            primed.push_str("<msup>");
            rest = &power["<msup>".len()..];
        }
    }
    primed + rest
}

/// MathML whose text Markdown cannot take for markup: one line, and the characters that mean
/// something to Markdown as entities.
fn shielded(mathml: &str) -> String {
    let mut inside_tag = false;
    let mut shielded = String::new();
    for character in mathml.chars() {
        match character {
            '<' => inside_tag = true,
            '>' => inside_tag = false,
            _ => {}
        }
        match character {
            '\n' => shielded.push(' '),
            '|' | '*' | '_' | '`' | '[' | ']' | '\\' | '~' | '\'' | '"' | '$'
                if !inside_tag =>
            {
                let code = u32::from(character).to_string();
                shielded.extend(["&#", &code, ";"]);
            }
            _ => shielded.push(character),
        }
    }
    shielded
}

/// A short Markdown text with `$…$` math as one line of HTML, without a paragraph around it.
///
/// # Errors
/// If its TeX cannot be read.
pub fn inline(markdown: &str) -> anyhow::Result<String> {
    let mut source = String::new();
    let mut pieces = pieces(markdown).into_iter().peekable();
    while let Some((_, piece)) = pieces.next() {
        match piece {
            Piece::Text(text) => source.push_str(text),
            Piece::Directive(_) => {
                anyhow::bail!("a directive stands inside {markdown:?}")
            }
            Piece::Mistake(at, why) => {
                anyhow::bail!("byte {at} of {markdown:?}: {why}")
            }
            Piece::Formula(tex, display) => {
                let mut mathml = formula(&tex, display).map_err(|(at, why)| {
                    anyhow::anyhow!("the formula {tex:?} fails at byte {at}: {why}")
                })?;
                if !display {
                    mathml = with_marks(mathml, &mut pieces);
                }
                source.push_str(&mathml);
            }
        }
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new(&source));
    let html = html.trim();
    let html = html.strip_prefix("<p>").unwrap_or(html);
    Ok(html.strip_suffix("</p>").unwrap_or(html).replace('\n', " "))
}

/// A short Markdown text with `$…$` math as text alone; `None` where a formula needs more than one
/// line of letters and signs.
pub(crate) fn plain(markdown: &str) -> Option<String> {
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

/// `e^{-x}` as `e⁻ˣ`, `\max` as `max`.
fn spelled(tex: &str) -> Option<String> {
    const RAISED: [(char, char); 6] = [
        ('-', '⁻'),
        ('x', 'ˣ'),
        ('n', 'ⁿ'),
        ('1', '¹'),
        ('2', '²'),
        ('3', '³'),
    ];
    let mut text = String::new();
    let mut rest = tex;
    while let Some(character) = rest.chars().next() {
        rest = &rest[character.len_utf8()..];
        match character {
            '^' => {
                let group = rest.strip_prefix('{').and_then(|r| r.split_once('}'));
                let (power, after) = group.unwrap_or_else(|| {
                    let end = rest.chars().next().map_or(0, char::len_utf8);
                    rest.split_at(end)
                });
                for letter in power.chars() {
                    let known = RAISED.iter().find(|(plain, _)| *plain == letter);
                    text.push(known?.1);
                }
                rest = after;
            }
            '\\' => {
                let end = rest.find(|c: char| !c.is_ascii_alphabetic());
                let (name, after) = rest.split_at(end.unwrap_or(rest.len()));
                text.push_str(match name {
                    "max" => "max",
                    "sigma" => "σ",
                    "cdot" => "·",
                    "le" => "≤",
                    "ge" => "≥",
                    "ne" => "≠",
                    _ => return None,
                });
                rest = after;
            }
            '-' => text.push('−'),
            '_' | '{' | '}' => return None,
            other => text.push(other),
        }
    }
    Some(text)
}
