//! TeX formulas as MathML, before Markdown can see them.

use crate::problem::near;
use math_core::MathDisplay::{Block, Inline};
use math_core::{LatexToMathML, MathCoreConfig};
use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

/// The commands that the converter knows, and ours.
const COMMANDS: &str = include_str!("commands.txt");
/// Ours. The two letters, which no text has, mark a frame.
const OURS: [(&str, &str); 2] = [
    ("boxed", "{\\text{\u{e000}}#1\\text{\u{e001}}}"),
    ("substack", r"\begin{subarray}{c}#1\end{subarray}"),
];
const FRAME: [(&str, &str); 2] = [
    (
        "<mtext>\u{e000}</mtext>",
        r#"<mrow class="boxed" style="border: 1px solid; padding: 0.2em">"#,
    ),
    ("<mtext>\u{e001}</mtext>", "</mrow>"),
];
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

/// The macros of a book: names without the backslash, and what they stand for.
pub(crate) type Macros = BTreeMap<String, String>;

/// What sets formulas with the macros of a book.
#[derive(Debug)]
pub(crate) struct Typesetter {
    converter: LatexToMathML,
    macros: Macros,
}

impl Default for Typesetter {
    fn default() -> Self {
        let none = Self::new(Macros::new());
        none.expect("our own macros are right")
    }
}

impl Typesetter {
    /// One that knows `macros`.
    ///
    /// # Errors
    /// The name of a macro that is wrong, and why it is.
    pub(crate) fn new(macros: Macros) -> Result<Self, (String, String)> {
        let ours = OURS.map(|(name, tex)| (name.to_owned(), tex.to_owned()));
        let all: Vec<_> = ours.into_iter().chain(macros.clone()).collect();
        let config = MathCoreConfig {
            macros: all.clone(),
            ..MathCoreConfig::default()
        };
        let converter = LatexToMathML::new(config).map_err(|(why, index, _)| {
            let (name, _) = &all[index];
            (name.clone(), why.error_message())
        })?;
        Ok(Self { converter, macros })
    }

    /// `tex` as MathML on one line.
    ///
    /// # Errors
    /// Where in `tex`, in bytes, and why it cannot be read.
    pub(crate) fn formula(
        &self,
        tex: &str,
        display: bool,
    ) -> Result<String, (usize, String)> {
        let levels = tex.matches(OPENERS).count();
        let mathml = if levels <= SHALLOW {
            self.converted(tex, display)?
        } else if levels <= DEEPEST {
            thread::scope(|scope| {
                let deep = thread::Builder::new().stack_size(levels * LEVEL);
                let thread =
                    deep.spawn_scoped(scope, || self.converted(tex, display));
                let thread = thread.map_err(|error| (0, error.to_string()))?;
                thread.join().unwrap_or_else(|panic| resume_unwind(panic))
            })?
        } else {
            let why = format!(
                "it has {levels} commands, scripts and braces, and {DEEPEST} are the most \
                 that can be nested; cut it into several formulas"
            );
            return Err((0, why));
        };
        let mut mathml = primed(&mathml).replace("</msqrt>", STRUT);
        for (mark, tag) in FRAME {
            mathml = mathml.replace(mark, tag);
        }
        Ok(shielded(&mathml))
    }

    fn converted(
        &self,
        tex: &str,
        display: bool,
    ) -> Result<String, (usize, String)> {
        let display = if display { Block } else { Inline };
        // Within a formula the one is what the other is.
        let known = tex.replace("{split}", "{aligned}");
        let converted = self.converter.convert_with_local_state(&known, display);
        converted.map(|made| made.mathml).map_err(|error| {
            let at = error.0.start;
            let before = &known[..known.floor_char_boundary(at)];
            let longer = before.matches("{aligned}").count();
            let at = at - 2 * longer.min(tex.matches("{split}").count());
            (at, self.explained(tex, at, error.error_message()))
        })
    }

    /// `message`, with the commands that may have been meant by an unknown one at byte `at`.
    fn explained(&self, tex: &str, at: usize, message: String) -> String {
        let command = tex.get(at + 1..).unwrap_or_default();
        let end = command.find(|c: char| !c.is_ascii_alphabetic());
        let name = &command[..end.unwrap_or(command.len())];
        if !message.starts_with("Unknown command") || name.is_empty() {
            return message;
        }
        let macros = self.macros.keys().map(String::as_str);
        let near = near(name, COMMANDS.split_whitespace().chain(macros));
        let near: Vec<_> = near.iter().map(|name| format!("`\\{name}`")).collect();
        let advice = if near.is_empty() {
            "a macro of that name can stand in book/book.toml".into()
        } else {
            format!("near it are {}", near.join(", "))
        };
        format!("unknown command `\\{name}`; {advice}")
    }
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
        inside_tag = (inside_tag || character == '<') && character != '>';
        if character == '\n' {
            shielded.push(' ');
        } else if !inside_tag && r#"|*_`[]\~'"$"#.contains(character) {
            let code = u32::from(character).to_string();
            shielded.extend(["&#", &code, ";"]);
        } else {
            shielded.push(character);
        }
    }
    shielded
}
