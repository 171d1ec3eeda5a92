//! Steps for every continuous function: each value of a staircase is a mean of values nearby.

use super::lines::{Exact, Point, join_all_points};
use super::segments::around_the_middle;
use super::staircases::Jump;
use super::steps::{flats_and_ramps, mixed};
use textbook::number::Polynomial;
use textbook::proof::Proof;
use textbook::proof::for_all::{at_most, for_all, nonnegative, real};

/// At every x a staircase is a mean of values of f at most (h + ε)/2 away. Where none of them is
/// more than ω from f(x), the mean is not either; and that is all that is asked of f.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn means_of_values_nearby(
    ramp: impl Fn(&Jump<Polynomial>) -> [Point; 2],
) -> Proof {
    let means = for_all([
        real("f(x)"),
        real("σ"),
        nonnegative("ω"),
        nonnegative("p"),
        nonnegative("q"),
    ])
    .given(|[_, share, ..]| around_the_middle(share))
    .hold(|[value, share, most, p, q]| {
        // Heights that are at most ω above f(x) are f(x) + ω − p, for some p from 0 on.
        let top = value + most;
        let bottom = value - most;
        let above = mixed(&(&top - p), &(&top - q), share);
        let below = mixed(&(&bottom + p), &(&bottom + q), share);
        vec![
            at_most("a mean of heights that are not higher", above, top),
            at_most("what is not higher than the mean", bottom, below),
        ]
    })?;
    let lines = join_all_points(&Exact)?;
    Ok(flats_and_ramps(ramp)?.and(lines).and(means))
}
