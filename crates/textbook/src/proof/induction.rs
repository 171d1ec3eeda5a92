//! Induction: what holds at the first step, and is handed on from every step to the next, holds at
//! every step.
//!
//! The step is made from a state of letters: not from one that some computation reached, but from
//! any for which the statement holds. So two runs of the code stand for a network of every depth.
//! What has to be told is how such a state looks; that the statement holds for it is checked too.
//!
//! If the step fails, nothing is refuted, since the state that it fails from may be one that is
//! never reached. The states after one step and after two are reached: a statement that fails there
//! is refuted.

use super::for_all::{ForAll, Relation};
use super::reach::{Reach, joined};
use super::{Counterexample, Evidence, Proof};
use crate::number::Polynomial;

/// A statement about every step of a computation.
pub struct Induction<'a, S, const N: usize> {
    /// What is counted: `depth`.
    pub over: &'a str,
    /// The numbers or matrices that the states and the steps are made of.
    pub letters: ForAll<N>,
    /// The state after the first step.
    pub first: &'a dyn Fn(&[Polynomial; N]) -> S,
    /// Any state for which the statement holds.
    pub any: &'a dyn Fn(&[Polynomial; N]) -> S,
    /// The state after one more step.
    pub next: &'a dyn Fn(S, &[Polynomial; N]) -> S,
    /// The statement.
    pub holds: &'a dyn Fn(&S, &[Polynomial; N]) -> Vec<Relation>,
}

impl<S, const N: usize> Induction<'_, S, N> {
    /// Evidence that the statement holds after every number of steps from one on.
    ///
    /// # Errors
    /// The numbers for which it does not hold after the first step or the second; or the news that
    /// it does not follow for the next one, which decides nothing.
    pub fn prove(&self) -> Proof {
        let &Self {
            over,
            letters,
            first,
            any,
            next,
            holds,
        } = self;
        concluded(
            over,
            &|| letters.hold(|l| holds(&first(l), l)),
            &|| letters.hold(|l| holds(&any(l), l)),
            &|| letters.hold(|l| holds(&next(any(l), l), l)),
            &|| letters.hold(|l| holds(&next(first(l), l), l)),
        )
    }
}

/// What follows for every step from the statement for the first one, for any state, for the step
/// after any state, and, if that fails, for the second step.
fn concluded(
    over: &str,
    first: &dyn Fn() -> Proof,
    any: &dyn Fn() -> Proof,
    next: &dyn Fn() -> Proof,
    second: &dyn Fn() -> Proof,
) -> Proof {
    let open = |what: &'static str| {
        move |failure: Counterexample| {
            Counterexample::nothing(format!("{what}: {failure}"))
        }
    };
    let base = first()?;
    any().map_err(open(
        "the statement does not hold for what is assumed to be any state",
    ))?;
    let step = next().map_err(|failure| {
        let refuted = second().err().filter(Counterexample::is_decisive);
        refuted
            .unwrap_or_else(|| open("it does not follow for the next step")(failure))
    })?;
    let domain = format!(
        "every {over}, by induction: the first, and from any to the next; {}",
        base.domain()
    );
    let every = vec![Reach::Every(over.to_owned())];
    let reach = joined(every, base.parts().to_vec());
    let evidence = Evidence::of(base.method(), domain, base.cases() + step.cases())?;
    Ok(evidence.reaching(reach))
}
