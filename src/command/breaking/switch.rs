//! Many changes in one program. To compile the library anew for each would take hours, so a function that is to be broken is written down
//! once more for each way of breaking it, and a switch decides which of them runs.
//!
//! The sources are formatted: a function's body ends at the first line that closes it with the indentation of its head.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use textbook::claim::Break;

/// `text`, the file of all these breaks, with each of them behind the switch under its number.
///
/// # Errors
/// Every break that cannot be placed, and why.
pub(crate) fn switched(
    text: &str,
    breaks: &[(usize, &Break)],
) -> Result<String, Vec<String>> {
    let mut bodies: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut faults = Vec::new();
    for &(number, broken) in breaks {
        match body(text, broken) {
            Ok(body) => bodies
                .entry((body.start, body.end))
                .or_default()
                .push((number, broken)),
            Err(why) => {
                faults.push(format!("{}: {why}", broken.file));
            }
        }
    }
    let (mut out, mut done) = (String::new(), 0);
    for ((start, end), ways) in bodies {
        if start < done {
            let Break { file, old, .. } = ways[0].1;
            faults.push(format!(
                "{file}: a function around the one with `{old}` is broken as well"
            ));
            continue;
        }
        out += &text[done..start];
        out += &behind_a_switch(&text[start..end], &ways);
        done = end;
    }
    out += &text[done..];
    if faults.is_empty() {
        Ok(out)
    } else {
        Err(faults)
    }
}

/// Everything broken stands aside, in a function that is not inlined, so that a loop through this one stays small. Sweeps are still slower than
/// without the switch; most of what is broken ends them early.
fn behind_a_switch(body: &str, ways: &[(usize, &Break)]) -> String {
    let numbers: Vec<_> = ways.iter().map(|way| way.0.to_string()).collect();
    let mut out = format!(
        "if matches!(textbook::broken(), {}) {{ textbook::aside(|| match textbook::broken() {{\n",
        numbers.join(" | ")
    );
    for (place, (number, Break { old, new, .. })) in ways.iter().enumerate() {
        let last = place + 1 == ways.len();
        let pattern = if last { "_".into() } else { number.to_string() };
        let broken = body.replacen(old, new, 1);
        let _ = writeln!(out, "{pattern} => {{\n{broken}}}");
    }
    out + "}) } else {\n" + body + "}\n"
}

/// Where the body lies of the function that holds what is to be changed.
fn body(text: &str, Break { old, new, .. }: &Break) -> Result<Range<usize>, String> {
    if old == new {
        return Err(format!("`{old}` is not changed"));
    }
    let mut places = text.match_indices(old).map(|(place, _)| place);
    let place = match (places.next(), places.count()) {
        (Some(place), 0) => place,
        (None, _) => return Err(format!("`{old}` does not stand there")),
        (_, more) => return Err(format!("`{old}` stands there {} times", more + 1)),
    };
    let mut heads = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > place {
            break;
        }
        if is_head(line) {
            heads.push(at);
        }
        at += line.len();
    }
    let around = |&head: &usize| {
        let indentation = text[head..].len() - text[head..].trim_start().len();
        let end = format!("\n{}}}", " ".repeat(indentation));
        let open = head + text[head..].find("{\n")? + 2;
        let close = open - 1 + text[open - 1..].find(&end)? + 1;
        (open <= place && place < close).then_some((head, open..close))
    };
    let found = heads.iter().rev().find_map(around);
    let (head, body) =
        found.ok_or_else(|| format!("`{old}` is not in a function"))?;
    let signature = &text[head..body.start];
    if signature.contains("-> impl") || signature.contains("const fn") {
        return Err(format!(
            "`{old}` is in a function that is constant or returns what has no name; take another place"
        ));
    }
    Ok(body)
}

/// Whether a line begins a function.
fn is_head(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.find(|word| !word.starts_with("pub"));
    first == Some("fn") || first == Some("const") && words.next() == Some("fn")
}
