//! A new chapter: its module and its page, entered in the list of chapters and in the table of
//! contents, with a claim that waits for its proof.

mod insertion;

use crate::command::write::{self, Edit};
use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use std::fs;
use std::path::Path;
use why_relu::chapters::CHAPTERS;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The name of its page and of its module, such as `softplus-is-smooth`
    slug: String,
    /// The title, a sentence that is true, such as "Softplus is a smooth `ReLU`"
    title: String,
}

/// Writes all files of the chapter below `root`, or none of them; answers with what to do next.
pub(crate) fn run(
    root: &Path,
    Arguments { slug, title }: &Arguments,
) -> Result<String> {
    check_slug(slug)?;
    check_title(title)?;
    let module = slug.replace('-', "_");
    ensure!(
        !CHAPTERS.iter().any(|chapter| chapter.slug == slug),
        "the chapter `{slug}` exists already; take another name"
    );
    let filled = |template: &str| {
        template
            .replace("{slug}", slug)
            .replace("{module}", &module)
            .replace("{quoted}", &format!("{title:?}"))
            .replace("{title}", title)
    };
    let mut edits = Vec::new();
    for (path, template) in [
        (
            format!("src/chapters/{module}.rs"),
            include_str!("new/module.txt"),
        ),
        (format!("book/src/{slug}.md"), include_str!("new/page.txt")),
    ] {
        let path = root.join(path);
        // A link that leads nowhere "does not exist", and is something all the same.
        ensure!(
            path.symlink_metadata().is_err(),
            "{} exists already; take another name, or move the file away",
            path.display()
        );
        let new = filled(template);
        edits.push(Edit {
            path,
            old: None,
            new,
        });
    }
    for (path, insertions) in insertion::all(slug, title, &module)? {
        let path = root.join(path);
        let name = path.display();
        let old = fs::read_to_string(&path)
            .with_context(|| format!("{name} cannot be read"))?;
        let mut new = old.clone();
        for insertion in insertions {
            new = insertion.added_to(&new).with_context(|| {
                format!("{name} has no place for the new chapter")
            })?;
        }
        edits.push(Edit {
            path,
            old: Some(old.into_bytes()),
            new,
        });
    }
    write::all(&edits)?;
    Ok(filled(include_str!("new/next.txt")))
}

fn check_slug(slug: &str) -> Result<()> {
    let letter = |c: char| c.is_ascii_lowercase();
    let known = |c: char| letter(c) || c.is_ascii_digit() || c == '-';
    ensure!(
        slug.starts_with(letter)
            && slug.chars().all(known)
            && !slug.contains("--")
            && !slug.ends_with('-'),
        "`{slug}` cannot name a page and a module; take lower-case letters, digits and \
        single hyphens, such as `softplus-is-smooth`"
    );
    ensure!(
        slug.contains('-'),
        "`{slug}` is a single word, which may mean something to Rust or to mdBook; take \
        two words or more, such as `softplus-is-smooth`"
    );
    Ok(())
}

fn check_title(title: &str) -> Result<()> {
    ensure!(
        !title.trim().is_empty() && title.trim() == title,
        "the title is empty, or begins or ends with a blank"
    );
    let markup = |c: char| c.is_control() || "[]<>{}$`\\*_#".contains(c);
    if let Some(found) = title.chars().find(|&c| markup(c)) {
        bail!("the title holds {found:?}, which is markup; use plain words");
    }
    Ok(())
}
