//! How answers are written, whatever was asked.

use serde::Serialize;
use serde_json::json;
use textbook::proof::{Evidence, counted};

/// What is told when something went wrong.
#[must_use]
pub fn fault(message: &str) -> String {
    json!({ "fault": message }).to_string()
}

/// An answer, or what went wrong.
pub(crate) fn told(
    answer: Result<impl Serialize, String>,
) -> Result<String, String> {
    serde_json::to_string(&answer?).map_err(|error| error.to_string())
}

/// What a proof covers.
pub(crate) fn covers(evidence: &Evidence) -> String {
    format!(
        "{} ({})",
        evidence.domain(),
        counted(evidence.cases(), "case")
    )
}
