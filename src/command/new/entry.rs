//! Where a new chapter is entered: in the lists of chapters, listings, tests and pages, each time after the last chapter.

use anyhow::{Context, Result};
use why_relu::chapters::CHAPTERS;

/// Lines that go into a text.
pub(super) enum Entry {
    /// One line among those that begin in the same way, in the order of the alphabet.
    Sorted { line: String, like: &'static str },
    /// Lines after the last one that holds a text.
    After { lines: String, last: String },
}

impl Entry {
    /// The text with the lines.
    pub(super) fn added_to(&self, text: &str) -> Result<String> {
        let mut lines: Vec<_> = text.split_inclusive('\n').collect();
        let (entry, place) = match self {
            Self::Sorted { line, like } => {
                let alike = |other: &&str| other.starts_with(like);
                let before = |other: &&str| alike(other) && **other < **line;
                let place = match lines.iter().rposition(before) {
                    Some(before) => Some(before + 1),
                    None => lines.iter().position(alike),
                };
                (
                    line,
                    place
                        .with_context(|| format!("no line begins with `{like}`"))?,
                )
            }
            Self::After { lines: entry, last } => {
                let found = lines.iter().rposition(|line| line.contains(last));
                (
                    entry,
                    found.with_context(|| format!("no line holds `{last}`"))? + 1,
                )
            }
        };
        let entry = format!("{entry}\n");
        lines.insert(place, &entry);
        Ok(lines.concat())
    }
}

/// The entries of a chapter, file by file.
pub(super) fn all(
    slug: &str,
    title: &str,
    module: &str,
) -> Result<[(&'static str, Vec<Entry>); 5]> {
    let last = CHAPTERS
        .last()
        .context("the book has no chapter to follow")?;
    let last_module = last.slug.replace('-', "_");
    let last_link = format!("[{}]({}.md)", last.title, last.slug);
    let after = |last: &str, lines: String| Entry::After {
        lines,
        last: last.into(),
    };
    let listing = format!(
        "    #[doc = include_str!(\"../book/src/{slug}.md\")]\n    mod {module} {{}}"
    );
    let number = CHAPTERS.len() + 1;
    let line = format!("{number}. [{title}]({slug}.md)");
    Ok([
        (
            "src/chapters.rs",
            vec![
                Entry::Sorted {
                    line: format!("pub mod {module};"),
                    like: "pub mod ",
                },
                after(
                    &format!("    &{last_module}::CHAPTER,"),
                    format!("    &{module}::CHAPTER,"),
                ),
            ],
        ),
        (
            "src/lib.rs",
            vec![after(&format!("    mod {last_module} {{}}"), listing)],
        ),
        (
            "tests/chapters/main.rs",
            vec![Entry::Sorted {
                line: format!("mod {module};"),
                like: "mod ",
            }],
        ),
        (
            "book/src/SUMMARY.md",
            vec![after(&last_link, format!("- [{title}]({slug}.md)"))],
        ),
        ("book/src/introduction.md", vec![after(&last_link, line)]),
    ])
}
