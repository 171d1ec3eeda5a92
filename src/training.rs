//! Training: what deep networks do when they learn from real data.
//!
//! From the data to the record, in the order in which things happen: [`digits`] are the data; a
//! [`Classifier`] is a network, drawn by a [`Start`], read forward and back; [`Descent`] trains it;
//! [`plan`] says which networks are trained, and how their learning rates are chosen; a
//! [`run`](run()) is one of them, examined on its way; [`sweep`](sweep()) does all of them, a
//! [`journal`](Journal) keeps those that are finished, and the [`record`](record()) is what the
//! book reads.

mod backward;
mod classifier;
mod descent;
pub mod digits;
mod examine;
mod journal;
pub mod plan;
mod product;
mod real;
mod record;
mod run;
mod run_record;
mod stamp;
mod start;
mod sweep;

pub use backward::cross_entropy;
pub use classifier::{Classifier, HiddenLayer, LayerTrace, Statistics, Trace};
pub use descent::{BATCH, Descent, Epoch, right};
pub use examine::{Examination, LayerExamination, examine};
pub use journal::Journal;
pub use product::product;
pub use real::Real;
pub use record::{COMMAND, PATH, Record, Runs, header, record};
#[cfg(target_family = "wasm")]
pub use record::{is_wanted, provide};
pub use run::{Run, attempt, run};
pub use run_record::{Detail, RunRecord, Summary};
pub use stamp::{SOURCES, stamp};
pub use start::{Shape, Start};
pub use sweep::{differences, size, sweep};

/// The hash of Fowler, Noll & Vo (FNV-1a, 64 bits), by which a record tells weights apart.
pub fn fingerprint(bytes: impl IntoIterator<Item = u8>) -> u64 {
    run::fingerprint(bytes)
}
