//! The stamp of a record: a fingerprint of the data and of the code that decides what a run
//! computes.
//!
//! White space, commas and comments do not count, so that a formatter may move them. What a run
//! takes from elsewhere (ReLU, random streams, the exponential) is not in the stamp; a test runs a
//! part of the experiment again and compares every bit.

use super::digits;
use super::run::fingerprint;

macro_rules! sources {
    ($($path:literal)*) => {
        /// The files that a run depends on: those of this folder, and what the activations and
        /// first weights of its networks are.
        pub const SOURCES: &[(&str, &str)] = &[$(($path, include_str!($path))),*];
    };
}

sources! {
    "../activation/hidden.rs"
    "../activation/initialisation.rs"
    "backward.rs"
    "classifier.rs"
    "descent.rs"
    "digits.rs"
    "examine.rs"
    "plan.rs"
    "product.rs"
    "real.rs"
    "run.rs"
    "start.rs"
}

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
