//! Many like tasks on all cores.

use rayon::prelude::*;

/// What `task` answers to 0, 1, …, `count` − 1, in that order.
///
/// The task is called through a pointer: what shares work out among the cores is compiled once for each type of answer and not once
/// for each proof.
pub(crate) fn in_parallel<T: Send>(
    count: u64,
    task: &(dyn Fn(u64) -> T + Sync),
) -> Vec<T> {
    (0..count).into_par_iter().map(task).collect()
}
