//! A block of HTML, in which Markdown reads nothing: where its tags, its code and its text are.

use super::reader::Role;

/// Elements whose text is code.
const CODE: [&str; 5] = ["script", "style", "pre", "textarea", "code"];

/// Gives their roles to the bytes of `text` at `places`, which are a block of HTML.
pub(super) fn mark(text: &str, places: &[usize], roles: &mut [Role]) {
    let bytes = |place: &usize| text.as_bytes()[*place].to_ascii_lowercase();
    let html: Vec<u8> = places.iter().map(bytes).collect();
    let mut at = 0;
    while at < html.len() {
        let (length, role) = first(&html[at..]);
        for place in &places[at..at + length] {
            roles[*place] = role;
        }
        at += length;
    }
}

/// What `html` begins with, and how long it is.
fn first(html: &[u8]) -> (usize, Role) {
    if html.starts_with(b"<!--") {
        return (through(html, b"-->"), Role::Code);
    }
    for name in CODE {
        let tag = html.strip_prefix(b"<").and_then(|tag| {
            let rest = tag.strip_prefix(name.as_bytes())?;
            let ended = |c: &u8| !c.is_ascii_alphanumeric() && *c != b'-';
            rest.first().is_none_or(ended).then_some(tag)
        });
        if tag.is_some() {
            return (through(html, format!("</{name}").as_bytes()), Role::Code);
        }
    }
    let opens = |c: &u8| c.is_ascii_alphabetic() || b"/!?".contains(c);
    if html[0] != b'<' || !html.get(1).is_some_and(opens) {
        return (1, Role::Block);
    }
    let mut quote = None;
    let end = html.iter().position(|&c| {
        match quote {
            Some(open) if open == c => quote = None,
            None if c == b'"' || c == b'\'' => quote = Some(c),
            _ => {}
        }
        quote.is_none() && c == b'>'
    });
    (end.map_or(html.len(), |end| end + 1), Role::Address)
}

/// How far `html` goes through the first `end` in it, or through all of it.
fn through(html: &[u8], end: &[u8]) -> usize {
    let mut windows = html.windows(end.len());
    windows
        .position(|window| window == end)
        .map_or(html.len(), |start| start + end.len())
}
