//! Directives: what stands in double braces on a page, and what takes its place.
//!
//! | directive | becomes |
//! | --- | --- |
//! | `{{#claim chapter/claim}}` | a card |
//! | `{{#ask chapter/claim question}}` | a question that folds away its answer, the claim |
//! | `{{#see figure part words}}` | words that point at a part of a figure of the same chapter |
//! | `{{#value chapter/claim finding}}` | a number that the proof found |
//! | `{{#figure chapter/figure}}` | a figure |
//! | `{{#verdict S16}}` | a statement's verdict |
//! | `{{#ledger}}`, `{{#statements}}` | a table of all claims, of all statements |
//! | `{{#counts}}` | how many claims are known how well |
//! | `{{#short-of-proof}}` | the claims that are not proved for all cases, and why |
//! | `{{#lines path}}` | how many lines of code stand in a file or folder of Rust |
//! | `{{#exercise name}}` | an exercise with its hint and its solution |
//! | `{{#code path item}}` | a piece of the book's own program |
//!
//! mdBook's own are `{{#include path}}`, `{{#rustdoc_include path}}` and `{{#playground path}}`, a
//! file or a part of it, which is woven with the page, and `{{#title text}}`.
//!
//! A book may add directives of its own, [`Manuscript::with_directive`].

use crate::manuscript::{self, Manuscript};
use crate::problem::unknown;
use crate::{card, exercise, html, include, math, picture, source, table};
use textbook::claim::{Chapter, Statement};
use textbook::figure::Figure;
use textbook::ledger::{Entry, Ledger};

/// The directives that name something.
const NAMED: [&str; 10] = [
    "ask", "see", "claim", "value", "figure", "verdict", "exercise", "code",
    "lines", "title",
];
/// Those that stand alone, and what tells of all claims in their place.
static ALONE: [(&str, manuscript::Directive); 4] = [
    ("ledger", table::ledger),
    ("statements", table::statements),
    ("counts", |ledger| Ok(table::counts(ledger))),
    ("short-of-proof", table::short_of_proof),
];

/// A directive, read: all that it names is there.
pub(crate) enum Directive<'a> {
    Claim(&'a Entry),
    /// A claim and one of its findings, which only the proof knows.
    Value(&'a Entry, &'a str),
    Figure(&'a Chapter, &'a Figure),
    Verdict(&'a Statement),
    /// A question that the claim answers.
    Ask(&'a Entry, &'a str),
    /// A figure of the page's chapter, one of its parts, and the words that name it.
    See([&'a str; 3]),
    /// What the ledger tells of all claims.
    Told(manuscript::Directive),
    /// A directive of the book's own.
    Own(manuscript::Directive),
    /// What another file says, which may change while the page stays.
    Quote(String),
    /// mdBook sets the title of the page.
    Title(&'a str),
}

use Directive::{
    Ask, Claim, Figure as Drawn, Own, Quote, See, Title, Told, Value, Verdict,
};

/// Reads the inside of `{{#…}}`.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn read<'a>(
    manuscript: &'a Manuscript,
    body: &'a str,
) -> Result<Directive<'a>, String> {
    let (name, rest) = body.split_once(' ').unwrap_or((body, ""));
    let rest = rest.trim();
    let ledger = manuscript.ledger();
    let own = manuscript.directives();
    let told = ALONE.iter().find(|(known, _)| *known == name);
    let owned = own.iter().find(|(known, _)| *known == name);
    let told = told.map(|(_, html)| Told(*html));
    if let Some(directive) = told.or(owned.map(|(_, html)| Own(*html))) {
        return match rest {
            "" => Ok(directive),
            _ => Err(format!(
                "`{name}` takes no argument, but `{rest}` follows it"
            )),
        };
    }
    let pair = |second: &str| {
        let lacking = || format!("`{name}` needs a claim and {second}");
        rest.split_once(' ').ok_or_else(lacking)
    };
    match name {
        "claim" => entry(ledger, rest).map(Claim),
        "value" => {
            let (id, finding) = pair("the name of one of its findings")?;
            Ok(Value(entry(ledger, id)?, finding))
        }
        "ask" => {
            let (id, question) = pair("a question that it answers")?;
            Ok(Ask(entry(ledger, id)?, question))
        }
        "see" => {
            let words: Vec<_> = rest.splitn(3, ' ').collect();
            let words = words.try_into().map_err(|_| {
                "`see` needs a figure of this chapter, the name of one of its parts, and words"
            })?;
            Ok(See(words))
        }
        "figure" => {
            let (chapter, figure) = manuscript.figure(rest)?;
            Ok(Drawn(chapter, figure))
        }
        "verdict" => statement(ledger, rest).map(Verdict),
        "title" if !rest.is_empty() => Ok(Title(body)),
        "title" => Err("`title` needs a title".into()),
        "exercise" => {
            let block = exercise::block(manuscript.root(), rest)?;
            let set = math::set(&block);
            set.map(Quote).map_err(|why| format!("the exercise: {why}"))
        }
        "code" => source::item(manuscript.root(), rest).map(Quote),
        "lines" => source::lines(manuscript.root(), rest).map(Quote),
        _ if include::NAMES.contains(&name) => {
            Err(format!("`{name}` needs the path of a file"))
        }
        _ => {
            let alone = ALONE.iter().chain(own).map(|(name, _)| *name);
            let known = NAMED.into_iter().chain(include::NAMES).chain(alone);
            Err(unknown("directive", name, known))
        }
    }
}

impl Directive<'_> {
    /// What takes its place on the page `stem` before a proof has run or a figure was drawn; `None`
    /// where that is not known.
    ///
    /// # Errors
    /// What is wrong with what it names.
    pub(crate) fn draft(
        self,
        manuscript: &Manuscript,
        stem: &str,
    ) -> Result<Option<String>, String> {
        match self {
            Drawn(chapter, figure) => {
                let id = picture::id(chapter, figure, stem);
                Ok(Some(format!(r#"<figure id="figure-{id}"></figure>"#)))
            }
            See([figure, _, _]) => {
                manuscript.figure(&format!("{stem}/{figure}"))?;
                Ok(None)
            }
            Own(_) => Ok(None),
            known => known.html(manuscript, stem).map(Some),
        }
    }

    /// What takes its place on the page `stem`.
    ///
    /// # Errors
    /// What is wrong with what it names.
    pub(crate) fn html(
        self,
        manuscript: &Manuscript,
        stem: &str,
    ) -> Result<String, String> {
        let ledger = manuscript.ledger();
        let html = match self {
            Claim(entry) => card::claim(entry),
            Ask(entry, question) => card::question(entry, question),
            Told(html) | Own(html) => html(ledger),
            Value(entry, name) => return value(entry, name),
            Drawn(chapter, figure) => {
                return Ok(manuscript.picture(chapter, figure, stem)?.html);
            }
            See(words) => return see(manuscript, stem, words),
            Verdict(statement) => Ok(table::verdict(ledger, statement)),
            Quote(text) => Ok(text),
            Title(body) => Ok(format!("{{{{#{body}}}}}")),
        };
        html.map_err(|e| format!("{e:#}"))
    }
}

fn entry<'a>(ledger: &'a Ledger, id: &str) -> Result<&'a Entry, String> {
    ledger
        .entry(id)
        .ok_or_else(|| unknown("claim", id, ledger.entries().iter().map(Entry::id)))
}

/// Words that mark a part of a figure while a reader points at them, and are marked with it.
fn see(
    manuscript: &Manuscript,
    stem: &str,
    [figure, part, words]: [&str; 3],
) -> Result<String, String> {
    let (chapter, figure) = manuscript.figure(&format!("{stem}/{figure}"))?;
    let picture = manuscript.picture(chapter, figure, stem)?;
    let parts = picture.html.split(r#"data-part=""#).skip(1);
    let parts = parts.filter_map(|part| part.split('"').next());
    if !parts.clone().any(|known| known == part) {
        return Err(unknown("part of the figure", part, parts));
    }
    // A link that is a formula alone has no name for who does not see it.
    let spoken = math::plain(words).filter(|_| words.contains('$'));
    if spoken.is_none() && words.starts_with('$') && words.ends_with('$') {
        return Err(
            "a formula that cannot be spoken; say in words what it is".into()
        );
    }
    let name = spoken.map_or_else(String::new, |spoken| {
        format!(r#" aria-label="{}""#, html::escape(&spoken))
    });
    let words = math::inline(words).map_err(|e| format!("{e:#}"))?;
    let id = picture::id(chapter, figure, stem);
    Ok(format!(
        r##"<a class="see" href="#figure-{id}" data-see="{part}"{name}>{words}</a>"##
    ))
}

fn value(entry: &Entry, name: &str) -> Result<String, String> {
    if entry.is_draft() {
        return Ok(r#"<span class="value">(not proved yet)</span>"#.into());
    }
    let evidence = entry.proof.as_ref().map_err(|failure| {
        let id = entry.id();
        format!("{id} has no findings, since it is not proved: {failure}")
    })?;
    let finding = evidence.find(name).ok_or_else(|| {
        let known = evidence.findings().iter().map(|finding| &finding.name);
        unknown("finding", name, known)
    })?;
    let number = html::number(&finding.text);
    Ok(format!(r#"<span class="value">{number}</span>"#))
}

fn statement<'a>(ledger: &'a Ledger, id: &str) -> Result<&'a Statement, String> {
    let statements = ledger.book().statements;
    let found = statements.iter().find(|statement| statement.id == id);
    found.ok_or_else(|| {
        let known = statements.iter().map(|statement| statement.id);
        unknown("statement", id, known)
    })
}
