//! A piece of the crate's own source, shown on a page as it is compiled; and how much there is of
//! it.

use std::path::Path;
use textbook::proof::grouped;

/// How many lines of Rust stand in the file or folder `path` below `root`, without blank lines and
/// comments.
///
/// # Errors
/// If there is no such file or folder, or no line of Rust in it.
pub(crate) fn lines(root: &Path, path: &str) -> Result<String, String> {
    match counted(&root.join(path)) {
        Err(error) => Err(format!("`{path}` cannot be read: {error}")),
        Ok(0) => Err(format!("no line of Rust stands in `{path}`")),
        Ok(count) => Ok(grouped(count)),
    }
}

fn counted(path: &Path) -> std::io::Result<u64> {
    if path.is_dir() {
        let entries = std::fs::read_dir(path)?.map(|entry| counted(&entry?.path()));
        return entries.sum();
    }
    if path.extension().is_none_or(|extension| extension != "rs") {
        return Ok(0);
    }
    let text = std::fs::read_to_string(path)?;
    let code = text.lines().map(str::trim_start);
    let code = code.filter(|line| !line.is_empty() && !line.starts_with("//"));
    Ok(code.count() as u64)
}

/// `path item`: the item of that name, with the first paragraph of its documentation, from a file
/// below `root`.
///
/// # Errors
/// If there is no such file or no such item in it.
pub(crate) fn item(root: &Path, rest: &str) -> Result<String, String> {
    let words = rest.split_once(' ');
    let (path, name) = words.ok_or("`code` needs a path and the name of an item")?;
    let text = std::fs::read_to_string(root.join(path)).map_err(|error| {
        format!("the source file `{path}` cannot be read: {error}")
    })?;
    let lines: Vec<&str> = text.lines().collect();
    let start = lines.iter().position(|line| defines(line, name));
    let start = start.ok_or_else(|| format!("`{path}` defines no item `{name}`"))?;
    let about = |line: &&&str| {
        let line = line.trim_start();
        line.starts_with("///") || line.starts_with("#[")
    };
    let before = lines[..start].iter().rev().take_while(about).count();
    let indent = lines[start].len() - lines[start].trim_start().len();
    let closes = |line: &&str| {
        let inner = line.get(indent..).unwrap_or_default();
        inner.starts_with('}') || inner.ends_with(';') && !inner.starts_with(' ')
    };
    let length = lines[start..].iter().position(closes).unwrap_or(0);
    let (head, body) = lines[start - before..=start + length].split_at(before);
    let mut first = true;
    let head = head.iter().filter(|line| {
        let line = line.trim_start();
        first &= line != "///";
        first || !line.starts_with("///")
    });
    let shown = head.chain(body).map(|line| line.get(indent..));
    let shown: Vec<_> = shown.map(Option::unwrap_or_default).collect();
    Ok(format!("```rust\n{}\n```", shown.join("\n")))
}

/// Whether `line` opens the definition of `name`.
fn defines(line: &str, name: &str) -> bool {
    const KINDS: [&str; 6] = ["fn", "struct", "enum", "trait", "const", "type"];
    let words = line.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let mut pairs = words.windows(2);
    !line.trim_start().starts_with("//")
        && pairs.any(|pair| KINDS.contains(&pair[0]) && pair[1] == name)
}
