//! A new chapter: its module and its page, entered in the list of chapters and in the table of
//! contents, with a claim that waits for its proof.

mod insertion;

use crate::command::write::{self, Edit};
use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use std::fs;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use why_relu::chapters::CHAPTERS;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The name of its page and of its module, such as `softplus-is-smooth`
    slug: String,
    /// The title, a sentence that is true, such as "Softplus is a smooth `ReLU`"
    title: String,
}

/// Writes all files of the chapter below `root`, or none of them; tells what to do next.
pub(crate) fn run(
    root: &Path,
    Arguments { slug, title }: &Arguments,
) -> Result<ExitCode> {
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
    let [code, page] =
        [include_str!("new/module.txt"), include_str!("new/page.txt")];
    for (path, template) in [
        (format!("src/chapters/{module}.rs"), code),
        (format!("book/src/{slug}.md"), page),
    ] {
        let path = root.join(path);
        // A link that leads nowhere "does not exist", and is something all the same.
        ensure!(
            path.symlink_metadata().is_err(),
            "{} exists already; take another name, or move the file away",
            path.display()
        );
        let (old, new) = (None, filled(template));
        edits.push(Edit { path, old, new });
    }
    let entered = |text: &str| insertion::chapter(text, slug, &module);
    edits.push(edited(root.join("src/chapters.rs"), entered)?);
    let entered = |text: &str| insertion::contents(text, slug, title);
    edits.push(edited(root.join("book/src/SUMMARY.md"), entered)?);
    write::all(&edits)?;
    write!(stdout(), "{}", filled(include_str!("new/next.txt")))?;
    Ok(ExitCode::SUCCESS)
}

/// The edit of the file at `path` that enters the chapter.
fn edited(path: PathBuf, entered: impl Fn(&str) -> Result<String>) -> Result<Edit> {
    let name = path.display();
    let old = fs::read_to_string(&path);
    let old = old.with_context(|| format!("{name} cannot be read"))?;
    let nowhere = || format!("{name} has no place for the new chapter");
    let new = entered(&old).with_context(nowhere)?;
    let old = Some(old.into_bytes());
    Ok(Edit { path, old, new })
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
