//! Where a new chapter is entered: in the list of chapters and in the table of contents, each time
//! after the last chapter.

use anyhow::{Context, Result};
use textbook::claim::Chapter;
use why_relu::chapters::CHAPTERS;

/// The list of chapters `text` with the chapter `slug` in `module`.
pub(super) fn chapter(text: &str, slug: &str, module: &str) -> Result<String> {
    let declared = sorted(text, "pub mod ", &format!("pub mod {module};\n"))?;
    let before = format!(": \"{}\",", last()?.slug);
    after(&declared, &before, &format!("    {module}: \"{slug}\",\n"))
}

/// The table of contents `text` with the chapter `slug`.
pub(super) fn contents(text: &str, slug: &str, title: &str) -> Result<String> {
    let last = last()?;
    let before = format!("[{}]({}.md)", last.title, last.slug);
    after(text, &before, &format!("- [{title}]({slug}.md)\n"))
}

fn last() -> Result<&'static Chapter> {
    let last = CHAPTERS.last();
    last.copied().context("the book has no chapter to follow")
}

/// `text` with `line` among those that begin with `start`, in the order of the alphabet.
fn sorted(text: &str, start: &str, line: &str) -> Result<String> {
    let mut lines: Vec<_> = text.split_inclusive('\n').collect();
    let belongs = |other: &&str| other.starts_with(start);
    let before = lines
        .iter()
        .rposition(|other| belongs(other) && *other < line);
    let place = before.map(|before| before + 1);
    let place = place.or_else(|| lines.iter().position(belongs));
    let place = place.with_context(|| format!("no line begins with `{start}`"))?;
    lines.insert(place, line);
    Ok(lines.concat())
}

/// `text` with `line` after the last line that holds `before`.
fn after(text: &str, before: &str, line: &str) -> Result<String> {
    let mut lines: Vec<_> = text.split_inclusive('\n').collect();
    let place = lines.iter().rposition(|line| line.contains(before));
    let place = place.with_context(|| format!("no line holds `{before}`"))?;
    lines.insert(place + 1, line);
    Ok(lines.concat())
}
