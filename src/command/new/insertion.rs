//! Where a new chapter is entered: in the list of chapters and in the table of contents, each time
//! after the last chapter.

use anyhow::{Context, Result};
use why_relu::chapters::CHAPTERS;

/// A line that goes into a text.
pub(super) struct Insertion {
    line: String,
    place: Place,
}

enum Place {
    /// Among the lines that begin in the same way, in the order of the alphabet.
    Sorted(&'static str),
    /// After the last line that holds a text.
    After(String),
}

impl Insertion {
    /// The text with the line.
    pub(super) fn added_to(&self, text: &str) -> Result<String> {
        let mut lines: Vec<_> = text.split_inclusive('\n').collect();
        let place = match &self.place {
            Place::Sorted(like) => {
                let alike = |other: &&str| other.starts_with(like);
                let before = |other: &&str| alike(other) && **other < *self.line;
                match lines.iter().rposition(before) {
                    Some(before) => before + 1,
                    None => lines
                        .iter()
                        .position(alike)
                        .with_context(|| format!("no line begins with `{like}`"))?,
                }
            }
            Place::After(last) => {
                let found = lines.iter().rposition(|line| line.contains(last));
                found.with_context(|| format!("no line holds `{last}`"))? + 1
            }
        };
        let line = format!("{}\n", self.line);
        lines.insert(place, &line);
        Ok(lines.concat())
    }
}

/// The insertions for a chapter, file by file.
pub(super) fn all(
    slug: &str,
    title: &str,
    module: &str,
) -> Result<[(&'static str, Vec<Insertion>); 2]> {
    let last = CHAPTERS
        .last()
        .context("the book has no chapter to follow")?;
    let after = |last: String, line: String| Insertion {
        line,
        place: Place::After(last),
    };
    let declared = Insertion {
        line: format!("pub mod {module};"),
        place: Place::Sorted("pub mod "),
    };
    let listed = after(
        format!(": \"{}\",", last.slug),
        format!("    {module}: \"{slug}\","),
    );
    let link = |title: &str, slug: &str| format!("[{title}]({slug}.md)");
    let contents = after(
        link(last.title, last.slug),
        format!("- {}", link(title, slug)),
    );
    Ok([
        ("src/chapters.rs", vec![declared, listed]),
        ("book/src/SUMMARY.md", vec![contents]),
    ])
}
