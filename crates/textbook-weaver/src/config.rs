//! `book.toml`, read so that a typo is a mistake and not a silence.

use crate::layout::{BOOK, PAGES, SETTINGS};
use crate::manuscript::Manuscript;
use crate::math::{Macros, Typesetter};
use crate::problem::{Problem, unknown};
use crate::{fields, page};
use anyhow::{Result, ensure};
use mdbook_driver::config::{
    BookConfig, BuildConfig, Code, Config, Fold, HtmlConfig, Playground, Print,
    RustConfig, Search,
};
use serde::Deserialize;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use toml::Spanned;
use toml::de::{DeString, DeTable};

/// The part of it that is ours.
#[derive(Debug, Default, Deserialize)]
struct Own {
    /// The preprocessors that run after us, and those that run before us.
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
    /// The address at which the first page of the published book stands.
    canonical: Option<String>,
    /// Commands of TeX for the formulas of the pages.
    #[serde(default)]
    macros: Macros,
}

/// A preprocessor of somebody else.
#[derive(Debug, Deserialize)]
struct Other {
    command: Option<String>,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    optional: bool,
}

/// The configuration of the book of `manuscript`, set to build pages into `destination`, and the
/// address at which its first page is published; mistakes go to `problems`.
pub(crate) fn read(
    manuscript: &Manuscript,
    destination: &Path,
    problems: &mut Vec<Problem>,
) -> Option<(Config, Option<String>)> {
    let name = manuscript.ledger().book().name;
    let unread = |error: io::Error| {
        vec![Problem::of(SETTINGS, format!("cannot be read: {error}"))]
    };
    let read = text(manuscript.root()).map_err(unread).and_then(|text| {
        let (mut config, own) = parsed(&text, name)?;
        let book = manuscript.root().join(BOOK);
        let set = set(&mut config, &own, name, &book, destination);
        set.map_err(|error| vec![located(&text, &error)])?;
        Ok((config, own.canonical))
    });
    read.map_err(|mistakes| problems.extend(mistakes)).ok()
}

/// Sets what our build does in its own way: it makes pages alone, whatever else mdBook's command
/// makes of the book, and we are the first preprocessor, so that mistakes have the places that an
/// author sees.
fn set(
    config: &mut Config,
    own: &Own,
    name: &str,
    book: &Path,
    destination: &Path,
) -> Result<()> {
    ensure!(
        config.book.src == Path::new("src"),
        "the pages of a book stand in {PAGES}; `src` of `book` cannot name another folder"
    );
    config.build.build_dir = destination.into();
    config.build.create_missing = false;
    let mut outputs = config.outputs::<serde_json::Value>()?;
    outputs.retain(|output, _| output == "html");
    config.set("output", outputs)?;
    let mut tables = config.preprocessors::<serde_json::Value>()?;
    let mut later = own.before.clone();
    if config.build.use_default_preprocessors {
        later.push("links".into());
    }
    for (other, table) in config.preprocessors::<Other>()? {
        let is_ours = other == name || ["links", "index"].contains(&&*other);
        let command = table.command.unwrap_or_else(|| format!("mdbook-{other}"));
        if !is_ours && !is_there(&command, book) {
            ensure!(
                table.optional,
                "the preprocessor `{other}` has the command `{command}`, which is not found; \
                 install it, or set `optional = true` in `[preprocessor.{other}]`"
            );
            tables.remove(&other);
        } else if other != name && !table.before.iter().any(|before| before == name)
        {
            later.push(other);
        }
    }
    later.retain(|other| !own.after.contains(other));
    config.set("preprocessor", tables)?;
    config.set(format!("preprocessor.{name}.before"), later)
}

/// Whether the program that `command` begins with stands where mdBook looks for it.
fn is_there(command: &str, book: &Path) -> bool {
    let program = Path::new(command.split_whitespace().next().unwrap_or_default());
    let suffix = std::env::consts::EXE_SUFFIX;
    let is_file = |path: PathBuf| {
        path.is_file()
            || PathBuf::from(format!("{}{suffix}", path.display())).is_file()
    };
    if program.components().count() > 1 {
        return is_file(book.join(program));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| is_file(folder.join(program)))
}

/// The settings of the book below `root`.
pub(crate) fn text(root: &Path) -> io::Result<String> {
    page::text(&root.join(SETTINGS))
}

/// The macros that the settings `text` of the book `name` have; none where they are wrong.
pub(crate) fn macros(text: &str, name: &str) -> Macros {
    let read = parsed(text, name);
    read.map(|(_, own)| own.macros).unwrap_or_default()
}

/// What `text` says to mdBook and, in the table `preprocessor.{name}`, to us.
fn parsed(text: &str, name: &str) -> Result<(Config, Own), Vec<Problem>> {
    let located = |error: anyhow::Error| vec![located(text, &error)];
    let table = DeTable::parse(text).map_err(|error| located(error.into()))?;
    let mistakes = mistakes(text, table.get_ref(), name);
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let config = Config::from_str(text).map_err(located)?;
    config.get::<HtmlConfig>("output.html").map_err(located)?;
    let own = config.get::<Own>(&format!("preprocessor.{name}"));
    let own = own.map_err(located)?.unwrap_or_default();
    Typesetter::new(own.macros.clone()).map_err(|(macro_name, why)| {
        let path = ["preprocessor", name, "macros"];
        let mut keys = keys(table.get_ref(), &path);
        let entry = keys.find(|key| key.get_ref() == macro_name.as_str());
        let at = entry.map_or(0, |entry| entry.span().start);
        vec![Problem::at(SETTINGS, text, at, why)]
    })?;
    Ok((config, own))
}

/// The keys that nobody reads, and an address that is none.
fn mistakes(text: &str, whole: &DeTable, name: &str) -> Vec<Problem> {
    let html = |within: &'static str| ["output", "html", within];
    // How and for whom mdBook's own command calls us stands beside what is ours.
    let own: [&[&str]; 2] =
        [fields::of::<Own>(), &["command", "renderers", "optional"]];
    let own = own.concat();
    let tables: [(&[&str], &[&str]); 11] = [
        (&[], fields::of::<Config>()),
        (&["book"], fields::of::<BookConfig>()),
        (&["build"], fields::of::<BuildConfig>()),
        (&["rust"], fields::of::<RustConfig>()),
        (&["output", "html"], fields::of::<HtmlConfig>()),
        (&html("print"), fields::of::<Print>()),
        (&html("fold"), fields::of::<Fold>()),
        (&html("playground"), fields::of::<Playground>()),
        (&html("code"), fields::of::<Code>()),
        (&html("search"), fields::of::<Search>()),
        (&["preprocessor", name], &own),
    ];
    let mut problems = Vec::new();
    let mut tell = |offset, message| {
        problems.push(Problem::at(SETTINGS, text, offset, message));
    };
    for (path, known) in tables {
        for key in keys(whole, path) {
            if !known.contains(&key.get_ref().as_ref()) {
                tell(key.span().start, unknown("key", key.get_ref(), known));
            }
        }
    }
    // Any name may be that of an output which mdBook's own command makes.
    for key in keys(whole, &["output"]) {
        let name = key.get_ref();
        if name != "html" && strsim::damerau_levenshtein(name, "html") < 3 {
            tell(key.span().start, unknown("output", name, ["html"]));
        }
    }
    let own = within(whole, &["preprocessor", name]);
    let canonical = own.and_then(|own| own.get("canonical"));
    if let Some(value) = canonical
        && value.get_ref().as_str().is_some_and(|url| !is_address(url))
    {
        let message = "an address begins with `https://` \
                       and holds no spaces, quotes or angle brackets";
        tell(value.span().start, message.into());
    }
    problems
}

/// The table at `path`, if there is one.
fn within<'a, 'b>(whole: &'a DeTable<'b>, path: &[&str]) -> Option<&'a DeTable<'b>> {
    path.iter()
        .try_fold(whole, |table, key| table.get(*key)?.get_ref().as_table())
}

/// The keys of the table at `path`.
fn keys<'a, 'b>(
    whole: &'a DeTable<'b>,
    path: &[&str],
) -> impl Iterator<Item = &'a Spanned<DeString<'b>>> {
    within(whole, path).into_iter().flat_map(DeTable::keys)
}

fn is_address(url: &str) -> bool {
    let plain = |c: char| !(c.is_whitespace() || "\"'<>".contains(c));
    let web = url.starts_with("https://") || url.starts_with("http://");
    web && url.chars().all(plain)
}

/// The mistake that `error` tells, at its place if it has one.
fn located(text: &str, error: &anyhow::Error) -> Problem {
    let told = error.downcast_ref::<toml::de::Error>();
    let span = told.and_then(toml::de::Error::span);
    if let (Some(told), Some(span)) = (told, span) {
        return Problem::at(SETTINGS, text, span.start, told.message().into());
    }
    let message = format!("{error:#}");
    Problem::of(SETTINGS, message.trim().replace('\n', "\n    "))
}
