//! Training: the gradient by other ways, the product, the data, the journal and the record.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "small numbers, and single rounding steps"
)]

mod data;
mod gradient;
mod journal;
mod product;
mod record;
mod start;
