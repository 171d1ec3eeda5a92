//! `book.toml`, read so that a typo is a mistake and not a silence.

use crate::fields;
use crate::layout::SETTINGS;
use crate::manuscript::Manuscript;
use crate::problem::{Problem, unknown};
use mdbook_driver::config::{
    BookConfig, BuildConfig, Code, Config, Fold, HtmlConfig, Playground, Print,
    RustConfig, Search,
};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::str::FromStr;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The part of it that is ours.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Own {
    /// How mdBook's own command calls us.
    #[serde(default, rename = "command")]
    _command: IgnoredAny,
    /// The address at which the first page of the published book stands.
    pub(crate) canonical: Option<String>,
}

/// The configuration of the book of `manuscript`, set to build into `destination`, and what of it
/// is ours; mistakes go to `problems`.
pub(crate) fn read(
    manuscript: &Manuscript,
    destination: &Path,
    problems: &mut Vec<Problem>,
) -> Option<(Config, Own)> {
    let name = manuscript.ledger().book().name;
    let read = fs::read_to_string(manuscript.root().join(SETTINGS))
        .map_err(|error| {
            vec![Problem::of(SETTINGS, format!("cannot be read: {error}"))]
        })
        .and_then(|text| parsed(&text, name));
    let (mut config, own) = match read {
        Ok(read) => read,
        Err(mut mistakes) => {
            problems.append(&mut mistakes);
            return None;
        }
    };
    config.build.build_dir = destination.into();
    config.build.create_missing = false;
    let without = BTreeMap::<String, String>::new();
    if let Err(error) = config.set("preprocessor", without) {
        problems.push(Problem::of(SETTINGS, format!("{error:#}")));
        return None;
    }
    Some((config, own))
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
    Ok((config, own.map_err(located)?.unwrap_or_default()))
}

/// The keys that nobody reads, and an address that is none.
fn mistakes(text: &str, whole: &DeTable, name: &str) -> Vec<Problem> {
    let html = |within: &'static str| ["output", "html", within];
    let tables: [(&[&str], &str, &[&str]); 11] = [
        (&[], "key", fields::of::<Config>()),
        (&["book"], "key", fields::of::<BookConfig>()),
        (&["build"], "key", fields::of::<BuildConfig>()),
        (&["rust"], "key", fields::of::<RustConfig>()),
        (&["output"], "output", &["html"]),
        (&["output", "html"], "key", fields::of::<HtmlConfig>()),
        (&html("print"), "key", fields::of::<Print>()),
        (&html("fold"), "key", fields::of::<Fold>()),
        (&html("playground"), "key", fields::of::<Playground>()),
        (&html("code"), "key", fields::of::<Code>()),
        (&html("search"), "key", fields::of::<Search>()),
    ];
    let own: (&[&str], _, _) = (&["preprocessor", name], "key", fields::of::<Own>());
    let mut problems = Vec::new();
    let mut tell = |offset, message| {
        problems.push(Problem::at(SETTINGS, text, offset, message));
    };
    for (path, kind, known) in tables.into_iter().chain([own]) {
        for key in within(whole, path).into_iter().flat_map(DeTable::keys) {
            if !known.contains(&key.get_ref().as_ref()) {
                tell(key.span().start, unknown(kind, key.get_ref(), known));
            }
        }
    }
    let canonical = within(whole, own.0).and_then(|own| own.get("canonical"));
    let is_wrong = |value: &&Spanned<DeValue>| {
        value.get_ref().as_str().is_some_and(|url| !is_address(url))
    };
    if let Some(value) = canonical.filter(is_wrong) {
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
