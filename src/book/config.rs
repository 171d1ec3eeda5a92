//! `book.toml`, read so that a typo is a mistake and not a silence.

use super::problem::Problem;
use mdbook_driver::config::{Config, HtmlConfig};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::str::FromStr;

const FILE: &str = "book/book.toml";

/// The configuration of the book below `root`, set to build into `destination`; mistakes go to `problems`.
pub(crate) fn read(
    root: &Path,
    destination: &Path,
    problems: &mut Vec<Problem>,
) -> Option<Config> {
    let text = match fs::read_to_string(root.join(FILE)) {
        Ok(text) => text,
        Err(error) => {
            problems.push(Problem::of(FILE, format!("cannot be read: {error}")));
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
    config.build.build_dir = destination.into();
    config.build.create_missing = false;
    let without = BTreeMap::<String, String>::new();
    if let Err(error) = config.set("preprocessor", without) {
        problems.push(Problem::of(FILE, format!("{error:#}")));
        return None;
    }
    Some(config)
}

/// The mistake at the unknown key that `message` names, if it names one.
fn located(text: &str, message: &str) -> Problem {
    let message = message.trim().replace('\n', "\n    ");
    let unknown = message.split("unknown field `").nth(1);
    let key = unknown.and_then(|rest| rest.split('`').next());
    let place = key.and_then(|key| text.find(key));
    match place {
        Some(offset) => Problem::at(FILE, text, offset, message),
        None => Problem::of(FILE, message),
    }
}
