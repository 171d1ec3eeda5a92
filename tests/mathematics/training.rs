//! Training: the gradient by other ways, the product, the data, the journal and the record.

mod data;
mod gradient;
mod journal;
mod product;
mod record;
mod start;
