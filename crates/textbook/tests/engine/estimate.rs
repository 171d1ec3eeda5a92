//! Statistical statements: their confidence is kept, and what decides nothing is refused.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "counts are small"
)]

mod confidence;
mod decision;
mod recorded;
