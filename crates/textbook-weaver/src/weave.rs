//! Weaving: a page's directives and formulas replaced by what the ledger says.
//!
//! | directive | becomes |
//! | --- | --- |
//! | `{{#claim chapter/claim}}` | a card |
//! | `{{#value chapter/claim finding}}` | a number that the proof found |
//! | `{{#figure chapter/figure}}` | a figure |
//! | `{{#verdict S16}}` | a statement's verdict |
//! | `{{#ledger}}`, `{{#statements}}`, `{{#counts}}` | a table of all claims, of all statements, how many claims are known how well |
//! | `{{#exercise name}}` | an exercise with its hint and its solution |
//! | `{{#code path item}}` | a piece of the book's own program |
//!
//! A book may add directives of its own, [`Loom::with_table`]: `{{#scoreboard}}` is one.
//!
//! In a chapter, the first use of each word of the glossary becomes a link to it.

use crate::glossary::{Glossary, Link};
use crate::loom::Loom;
use crate::problem::{Problem, unknown};
use crate::scan::{Piece, pieces};
use crate::{card, exercise, html, math, source, table};
use std::collections::BTreeMap;
use std::path::Path;
use textbook::claim::Chapter;
use textbook::ledger::{Entry, Ledger};

/// A page of the book, woven.
#[derive(Debug, Default)]
pub struct Woven {
    /// The Markdown for mdBook.
    pub markdown: String,
    /// The scripts that its figures need, path to text.
    pub scripts: BTreeMap<String, String>,
    /// What is wrong with the page.
    pub problems: Vec<Problem>,
}

impl Loom {
    /// Weaves `text`, the content of the page `file`.
    #[must_use]
    pub fn weave(&self, file: &str, text: &str) -> Woven {
        let mut woven = Woven::default();
        let stem = Path::new(file).file_stem().unwrap_or_default();
        let stem = stem.to_string_lossy();
        let links = self.links(&stem, text);
        let mut pieces = pieces(text).into_iter().peekable();
        while let Some(piece) = pieces.next() {
            let (offset, result) = match piece {
                Piece::Text(plain) => {
                    let start = plain.as_ptr().addr() - text.as_ptr().addr();
                    woven.markdown.push_str(&linked(plain, start, &links));
                    continue;
                }
                Piece::Directive(offset, None) => {
                    (offset, Err("the directive is not closed by `}}`".into()))
                }
                Piece::Directive(offset, Some(body)) => {
                    (offset, directive(self, &stem, body, &mut woven.scripts))
                }
                Piece::Math(offset, None, _) => (
                    offset,
                    Err(
                        "a `$` without its partner; a plain dollar is written `\\$`"
                            .into(),
                    ),
                ),
                Piece::Math(offset, Some(tex), display) => {
                    match math::formula(tex, display) {
                        Ok(mathml) if display => (offset, Ok(mathml)),
                        Ok(mathml) => {
                            (offset, Ok(math::with_marks(mathml, &mut pieces)))
                        }
                        Err((at, why)) => {
                            let marks = if display { 2 } else { 1 };
                            (offset + marks + at, Err(format!("broken TeX: {why}")))
                        }
                    }
                }
            };
            match result {
                Ok(html) => woven.markdown.push_str(&html),
                Err(message) => {
                    let problem = Problem::at(file, text, offset, message);
                    woven.problems.push(problem);
                }
            }
        }
        woven
    }

    /// What is wrong with what the page `file` quotes from other files.
    pub(crate) fn quotes(&self, file: &str, text: &str) -> Vec<Problem> {
        let wrong = pieces(text).into_iter().filter_map(|piece| {
            let Piece::Directive(offset, Some(body)) = piece else {
                return None;
            };
            let (name, rest) = body.split_once(' ')?;
            let message = quote(self, name, rest.trim(), body)?.err()?;
            Some(Problem::at(file, text, offset, message))
        });
        wrong.collect()
    }

    /// The links from the words of a chapter to the glossary; other pages have none.
    fn links(&self, stem: &str, text: &str) -> Vec<Link> {
        let is_page = |chapter: &&Chapter| chapter.slug == stem;
        if self
            .ledger()
            .book()
            .chapters
            .iter()
            .any(|chapter| is_page(&chapter))
        {
            Glossary::read(self.root()).links(stem, text)
        } else {
            Vec::new()
        }
    }
}

/// `plain`, which begins at byte `start` of its page, with those of the page's links that stand in it.
fn linked(plain: &str, start: usize, links: &[Link]) -> String {
    let mut text = String::new();
    let mut done = 0;
    for (place, tag) in links {
        let inside = start <= place.start && place.end <= start + plain.len();
        if inside {
            let [from, to] = [place.start - start, place.end - start];
            text.extend([&plain[done..from], tag, &plain[from..to], "</a>"]);
            done = to;
        }
    }
    text + &plain[done..]
}

fn directive(
    loom: &Loom,
    stem: &str,
    body: &str,
    scripts: &mut BTreeMap<String, String>,
) -> Result<String, String> {
    let ledger = loom.ledger();
    let (name, rest) = body.split_once(' ').unwrap_or((body, ""));
    let rest = rest.trim();
    let shown = |html: anyhow::Result<String>| html.map_err(|e| format!("{e:#}"));
    let own = loom.tables().iter().find(|(table, _)| *table == name);
    let alone = ["ledger", "statements", "counts"].contains(&name);
    if (alone || own.is_some()) && !rest.is_empty() {
        return Err(format!(
            "`{name}` takes no argument, but `{rest}` follows it"
        ));
    }
    if let Some((_, table)) = own {
        return shown(table(ledger));
    }
    match name {
        "claim" => shown(card::claim(entry(ledger, rest)?)),
        "value" => value(ledger, rest),
        "figure" => {
            let picture = loom.picture(rest, stem)?;
            scripts.extend(picture.data);
            Ok(picture.html)
        }
        "verdict" => verdict(ledger, rest),
        "ledger" => shown(table::ledger(ledger)),
        "statements" => shown(table::statements(ledger)),
        "counts" => Ok(table::counts(ledger)),
        _ => quote(loom, name, rest, body).unwrap_or_else(|| {
            let own = loom.tables().iter().map(|(table, _)| *table);
            let known = DIRECTIVES.into_iter().chain(own);
            Err(unknown("directive", name, known))
        }),
    }
}

/// What a directive becomes that quotes another file, which may change while the page stays; nothing for any other directive.
fn quote(
    loom: &Loom,
    name: &str,
    rest: &str,
    body: &str,
) -> Option<Result<String, String>> {
    match name {
        "exercise" => Some(exercise::block(loom.root(), rest)),
        "code" => Some(source::item(loom.root(), rest)),
        "include" => Some(include(loom.root(), rest, body)),
        _ => None,
    }
}

const DIRECTIVES: [&str; 10] = [
    "claim",
    "value",
    "figure",
    "verdict",
    "ledger",
    "statements",
    "counts",
    "exercise",
    "code",
    "include",
];

fn entry<'a>(ledger: &'a Ledger, id: &str) -> Result<&'a Entry, String> {
    ledger
        .entry(id)
        .ok_or_else(|| unknown("claim", id, ledger.entries().iter().map(Entry::id)))
}

fn value(ledger: &Ledger, rest: &str) -> Result<String, String> {
    let (id, name) = rest
        .split_once(' ')
        .ok_or("`value` needs a claim and the name of one of its findings")?;
    let entry = entry(ledger, id)?;
    if entry.is_draft() {
        return Ok(r#"<span class="value">(not proved yet)</span>"#.into());
    }
    let evidence = entry.proof.as_ref().map_err(|failure| {
        format!("{id} has no findings, since it is not proved: {failure}")
    })?;
    let finding = evidence.find(name).ok_or_else(|| {
        let known = evidence.findings().iter().map(|finding| &finding.name);
        unknown("finding", name, known)
    })?;
    Ok(format!(
        r#"<span class="value">{}</span>"#,
        html::number(&finding.text)
    ))
}

fn verdict(ledger: &Ledger, id: &str) -> Result<String, String> {
    let statements = ledger.book().statements;
    let found = statements.iter().find(|statement| statement.id == id);
    let statement = found.ok_or_else(|| {
        unknown(
            "statement",
            id,
            statements.iter().map(|statement| statement.id),
        )
    })?;
    Ok(table::verdict(ledger, statement))
}

/// mdBook includes the file itself; a missing one is our problem, since mdBook only logs it.
fn include(root: &Path, rest: &str, body: &str) -> Result<String, String> {
    let path = rest.split(':').next().unwrap_or(rest);
    if root.join("book/src").join(path).is_file() {
        Ok(format!("{{{{#{body}}}}}"))
    } else {
        Err(format!("the included file `{path}` does not exist"))
    }
}
