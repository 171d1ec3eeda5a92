//! Many like tasks on all cores.

use rayon::prelude::*;

/// What `task` answers to each of `items`, in their order.
///
/// The task is called through a pointer: what shares work out among the cores is compiled once for
/// each type of answer and not once for each proof.
pub(crate) fn in_parallel<I: Send, T: Send>(
    items: impl IntoIterator<Item = I>,
    task: &(dyn Fn(I) -> T + Sync),
) -> Vec<T> {
    let items: Vec<I> = items.into_iter().collect();
    items.into_par_iter().map(task).collect()
}
