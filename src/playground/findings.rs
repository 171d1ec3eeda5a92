//! What one can find out in the playground: pairs of states that differ in one setting, and what
//! is measured of both.

/// Placeholder.
#[derive(Debug)]
pub struct Finding;
/// Placeholder.
#[must_use]
pub fn findings() -> Vec<Finding> {
    Vec::new()
}
