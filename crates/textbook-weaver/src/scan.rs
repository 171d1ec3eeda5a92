//! A Markdown text cut into plain text, directives and formulas; code is plain text.

/// One piece of a page, in order; together the pieces are the whole text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Text that is left alone, code spans and fences among it.
    Text(&'a str),
    /// The inside of `{{#…}}`; `None` where the line ends before the braces close.
    Directive(usize, Option<&'a str>),
    /// The inside of `$…$` or, with `true`, of `$$…$$`; `None` where the second dollar is missing.
    Math(usize, Option<&'a str>, bool),
}

/// Cuts `text`; the numbers are byte offsets.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let line_start = at == 0 || text.as_bytes()[at - 1] == b'\n';
        let (length, piece) = if line_start && fence(rest).is_some() {
            (fenced(rest), None)
        } else if rest.starts_with('`') {
            (code_span(rest), None)
        } else if let Some(escaped) = rest.strip_prefix('\\') {
            (1 + escaped.chars().next().map_or(0, char::len_utf8), None)
        } else if rest.starts_with("{{#") {
            let line = rest.lines().next().unwrap_or(rest);
            let inside = line.find("}}").map(|end| &rest[3..end]);
            let length = inside.map_or(line.len(), |inside| inside.len() + 5);
            (length, Some(Piece::Directive(at, inside)))
        } else if rest.starts_with('$') {
            math(at, rest)
        } else {
            (rest.chars().next().map_or(1, char::len_utf8), None)
        };
        if let Some(piece) = piece {
            if plain < at {
                pieces.push(Piece::Text(&text[plain..at]));
            }
            pieces.push(piece);
            plain = at + length;
        }
        at += length;
    }
    if plain < text.len() {
        pieces.push(Piece::Text(&text[plain..]));
    }
    pieces
}

/// The backticks or tildes of a code fence, three or more.
fn fence(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(' ');
    let mark = ['`', '~']
        .into_iter()
        .find(|mark| line.starts_with(*mark))?;
    let length = line.len() - line.trim_start_matches(mark).len();
    (length >= 3).then(|| &line[..length])
}

/// The length of a fenced block, both fences included; the fence that closes it is as long as the
/// one that opens it, or longer.
fn fenced(rest: &str) -> usize {
    let opening = fence(rest).unwrap_or_default();
    let mut length = 0;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        length += line.len();
        let closes = fence(line)
            .is_some_and(|mark| mark.starts_with(opening) && line.trim() == mark);
        if number > 0 && closes {
            break;
        }
    }
    length
}

/// The length of a code span, or of the backticks alone where they are not closed in the same
/// paragraph.
fn code_span(rest: &str) -> usize {
    let rest = paragraph(rest);
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    let mut at = ticks;
    while let Some(next) = rest[at..].find('`') {
        let start = at + next;
        let run = rest[start..].len() - rest[start..].trim_start_matches('`').len();
        at = start + run;
        if run == ticks {
            return at;
        }
    }
    ticks
}

/// What stands before the next blank line.
fn paragraph(text: &str) -> &str {
    text.find("\n\n").map_or(text, |end| &text[..end])
}

fn math(at: usize, rest: &str) -> (usize, Option<Piece<'_>>) {
    let display = rest.starts_with("$$");
    let mark = if display { "$$" } else { "$" };
    let body = &rest[mark.len()..];
    match paragraph(body).find(mark) {
        Some(end) => {
            let piece = Piece::Math(at, Some(&body[..end]), display);
            (end + 2 * mark.len(), Some(piece))
        }
        None => (mark.len(), Some(Piece::Math(at, None, display))),
    }
}
