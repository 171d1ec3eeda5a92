//! The stamp of a record: a fingerprint of the data and of the code that decides what a run
//! computes.
//!
//! White space, commas and comments do not count, so that a formatter may move them. Code outside
//! of this folder (activations, random streams, the exponential) is not in the stamp; a test runs a
//! part of the experiment again and compares every bit.

use super::digits;
use super::run::fingerprint;

/// The files that a run depends on.
pub const SOURCES: [(&str, &str); 11] = [
    ("backward.rs", include_str!("backward.rs")),
    ("descent.rs", include_str!("descent.rs")),
    ("digits.rs", include_str!("digits.rs")),
    ("examine.rs", include_str!("examine.rs")),
    ("model.rs", include_str!("model.rs")),
    ("plan.rs", include_str!("plan.rs")),
    ("product.rs", include_str!("product.rs")),
    ("real.rs", include_str!("real.rs")),
    ("run.rs", include_str!("run.rs")),
    ("start.rs", include_str!("start.rs")),
    ("unit.rs", include_str!("unit.rs")),
];

/// The stamp of this code and this data.
#[must_use]
pub fn stamp() -> String {
    let code = SOURCES.iter().flat_map(|(_, text)| text.lines().map(bare));
    let text = code.chain([digits::FILE.to_owned()]);
    let bytes = text.flat_map(String::into_bytes);
    format!("{:016x}", fingerprint(bytes))
}

/// A line of code without what does not count.
fn bare(line: &str) -> String {
    let code = line.split_once("//").map_or(line, |(code, _)| code);
    let kept = code.chars().filter(|c| !c.is_whitespace() && *c != ',');
    kept.collect()
}
