//! `book.toml`, read so that a typo is a mistake and not a silence.

use crate::layout::SETTINGS;
use crate::manuscript::Manuscript;
use crate::problem::{Problem, unknown};
use mdbook_driver::config::{Config, HtmlConfig};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::str::FromStr;

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

/// The configuration of the book of `manuscript`, set to build into `destination`, and what of it is
/// ours; mistakes go to `problems`.
pub(crate) fn read(
    manuscript: &Manuscript,
    destination: &Path,
    problems: &mut Vec<Problem>,
) -> Option<(Config, Own)> {
    let text = match fs::read_to_string(manuscript.root().join(SETTINGS)) {
        Ok(text) => text,
        Err(error) => {
            problems.push(Problem::of(SETTINGS, format!("cannot be read: {error}")));
            return None;
        }
    };
    let mut config = match Config::from_str(&text) {
        Ok(config) => config,
        Err(error) => {
            problems.push(located(&text, &format!("{error:#}")));
            return None;
        }
    };
    if let Err(error) = config.get::<HtmlConfig>("output.html") {
        problems.push(located(&text, &format!("{error:#}")));
        return None;
    }
    match config.outputs::<IgnoredAny>() {
        Ok(outputs) => {
            for output in outputs.keys().filter(|output| *output != "html") {
                let message = unknown("output", output, ["html"]);
                let table = format!("output.{output}");
                problems.push(at_line(&text, &table, message));
            }
        }
        Err(error) => problems.push(located(&text, &format!("{error:#}"))),
    }
    let table = format!("preprocessor.{}", manuscript.ledger().book().name);
    let own = match config.get::<Own>(&table) {
        Ok(own) => own.unwrap_or_default(),
        Err(error) => {
            problems.push(located(&text, &format!("{error:#}")));
            return None;
        }
    };
    if own.canonical.iter().any(|url| !is_address(url)) {
        let message = "an address begins with `https://` \
                       and holds no spaces, quotes or angle brackets";
        problems.push(at_line(&text, "canonical", message.into()));
    }
    config.build.build_dir = destination.into();
    config.build.create_missing = false;
    let without = BTreeMap::<String, String>::new();
    if let Err(error) = config.set("preprocessor", without) {
        problems.push(Problem::of(SETTINGS, format!("{error:#}")));
        return None;
    }
    Some((config, own))
}

fn is_address(url: &str) -> bool {
    let plain = |c: char| !(c.is_whitespace() || "\"'<>".contains(c));
    let web = url.starts_with("https://") || url.starts_with("http://");
    web && url.chars().all(plain)
}

/// The mistake that `message` tells, at the place or at the unknown key that it names.
fn located(text: &str, message: &str) -> Problem {
    if let Some((_, rest)) = message.split_once("unknown field `") {
        let mut names = rest.split('`').step_by(2);
        let key = names.next().unwrap_or_default();
        return at_line(text, key, unknown("key", key, names));
    }
    if let Some((_, rest)) = message.split_once("TOML parse error at line ") {
        let words = rest.split(|c: char| !c.is_ascii_digit());
        let mut numbers = words.filter_map(|word| word.parse().ok());
        if let (Some(line), Some(column)) = (numbers.next(), numbers.next()) {
            return Problem {
                file: SETTINGS.into(),
                place: Some((line, column)),
                line: text
                    .lines()
                    .nth(line.saturating_sub(1))
                    .unwrap_or_default()
                    .into(),
                message: rest.trim().lines().last().unwrap_or_default().into(),
            };
        }
    }
    Problem::of(SETTINGS, message.trim().replace('\n', "\n    "))
}

/// A mistake in the line that begins with `start` or with a table of that name.
fn at_line(text: &str, start: &str, message: String) -> Problem {
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start_matches([' ', '[']).starts_with(start) {
            return Problem::at(SETTINGS, text, offset, message);
        }
        offset += line.len();
    }
    Problem::of(SETTINGS, message)
}
