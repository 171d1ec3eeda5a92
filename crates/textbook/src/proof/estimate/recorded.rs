//! Medians of a sample that was drawn before.

use super::{Sample, medians, refuse_alike};
use crate::number::Interval;
use crate::proof::{Counterexample, Proof};
use std::fmt::Debug;

/// The evidence of [`median`](super::median), of instances that were drawn before, from the streams
/// that the sample names, and recorded: each with its mark, which says which instance it was, and
/// its quantities.
///
/// With K quantities the interval reaches from the smallest value to the largest, at least, if
/// there are more than log₂(2K/[`RISK`](super::RISK)) instances.
///
/// # Errors
/// The interval, if it does not lie within the claimed one; or the news that there is no record,
/// that its instances are not as many as the sample says or two of them the same, or that a value
/// was not a number.
pub fn recorded<T: Debug + PartialEq, const K: usize>(
    sample: Sample,
    claimed: [(&str, Interval); K],
    record: Result<Vec<(T, [f64; K])>, String>,
) -> Proof {
    let record = record.map_err(Counterexample::nothing)?;
    if record.len() as u64 != sample.count {
        return Err(Counterexample::nothing(format!(
            "{} instances are recorded of {}, not {}",
            record.len(),
            sample.domain,
            sample.count
        )));
    }
    if let Some((first, _)) = record.first() {
        let varied = record.iter().map(|(mark, _)| mark != first);
        refuse_alike(sample, first, varied)?;
    }
    for (number, (mark, _)) in record.iter().enumerate() {
        if record[..number].iter().any(|(other, _)| other == mark) {
            return Err(Counterexample::nothing(format!(
                "instance {number} of {} stands twice in the record",
                sample.domain
            )));
        }
    }
    let seen: Vec<_> = record.into_iter().map(|(_, values)| values).collect();
    medians(sample, claimed, &seen)
}
