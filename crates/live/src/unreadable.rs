//! Questions that cannot be read, in sentences: what is wrong, and what would mend it.
//!
//! The pages ask what can be read. What cannot comes from an address that was changed by hand, or
//! from a page and a module of different books.

use serde_json::Error;
use serde_json::error::Category;

/// What a reader can do.
const REMEDY: &str = "reload the page, and if its address was changed by hand, follow a link of \
                      the book instead";

/// What is wrong with a question, and how to mend it.
pub(crate) fn unreadable(error: &Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let said = text.strip_suffix(&place).unwrap_or(&text);
    let wrong = match error.classify() {
        Category::Data => wrong(said),
        Category::Eof => "it breaks off".into(),
        Category::Syntax | Category::Io => {
            "it is not in the form that pages use".into()
        }
    };
    let column = error.column();
    format!(
        "the question cannot be read: {wrong} (at its character {column}); {REMEDY}"
    )
}

/// What the reader of JSON complains of.
fn wrong(said: &str) -> String {
    if said.starts_with("data did not match any variant") {
        return "a field of the answer holds neither a text nor rows of texts"
            .into();
    }
    let (found, wanted) = said.split_once(", expected ").unwrap_or((said, ""));
    let after = |start| found.strip_prefix(start);
    if let Some(name) = after("unknown variant ") {
        format!("there is no {name} to choose, but {wanted}")
    } else if let Some(name) = after("unknown field ") {
        format!("it has no part {name}, but {wanted}")
    } else if let Some(name) = after("missing field ") {
        format!("its part {name} is missing")
    } else if let Some(name) = after("duplicate field ") {
        format!("its part {name} stands there twice")
    } else if let Some(found) = after("invalid type: ").or(after("invalid value: "))
    {
        format!(
            "{} stands where {} should stand",
            thing(found),
            kind(wanted)
        )
    } else {
        "its parts do not fit together".into()
    }
}

/// What stands there.
fn thing(found: &str) -> String {
    let quoted = |start| {
        found
            .strip_prefix(start)
            .map(|rest: &str| rest.replace('`', ""))
    };
    match found {
        "null" => "nothing".into(),
        "sequence" => "a list".into(),
        "map" => "a list of named parts".into(),
        _ => quoted("string ")
            .map(|text| format!("the text {text}"))
            .or(quoted("floating point "))
            .or(quoted("integer "))
            .or(quoted("boolean "))
            .unwrap_or_else(|| "something else".into()),
    }
}

/// What is wanted.
fn kind(wanted: &str) -> &'static str {
    match wanted {
        "f64" | "f32" => "a number",
        "a string" => "a text",
        "a boolean" => "true or false",
        "a sequence" => "a list",
        _ if wanted.starts_with(['u', 'i']) => {
            "a whole number that is not too large"
        }
        _ if wanted.starts_with("a tuple") || wanted.starts_with("an array") => {
            "a list of another length"
        }
        _ => "something with named parts",
    }
}
