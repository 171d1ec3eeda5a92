//! What an activation costs, counted on the very code that computes it.

use super::sorting::{Members, each, membership, whole};
use crate::activation::Subject;
use crate::activation::catalogue::CATALOGUE;
use textbook::number::{Counted, Number, Operations, operations};
use textbook::proof::exact::{all, equal, every, holds};
use textbook::proof::for_all::{self, for_all, real};
use textbook::proof::{Cases, Proof};

/// Inputs on both sides of every bend.
const INPUTS: [f64; 5] = [-4.0, -1.0, 0.0, 1.0, 4.0];

/// The operations for one number.
fn cost(f: &dyn Subject, x: f64) -> Operations {
    operations(|| {
        f.counted(Counted::constant(x));
    })
}

/// What one function costs is the same at each of the inputs, and needs more than arithmetic unless
/// it is one of `members`.
fn steady(f: &dyn Subject, members: Members) -> Result<(), String> {
    let first = cost(f, INPUTS[0]);
    for x in INPUTS {
        let what = format!("the cost of {} at {x}", f.name());
        equal(what, &cost(f, x), &first)?;
    }
    // Without a test for equality there is one way through the code, for all numbers.
    let what = format!("the tests for equality in {}", f.name());
    equal(what, &first.equalities, &0)?;
    let plain = first.transcendental() == 0;
    let claimed = membership(f, members).unwrap_or(plain);
    let needs = if claimed {
        "needs only"
    } else {
        "needs more than"
    };
    holds(format!("{} {needs} arithmetic", f.name()), plain == claimed)
}

/// The count of what one function costs.
fn count(f: &dyn Subject) -> Proof {
    let evidence = if cost(f, INPUTS[0]).transcendental() == 0 {
        plain(f)
    } else {
        all("the input {}", Cases::listed([INPUTS[0]]), |&x| {
            holds(f.name(), cost(f, x).transcendental() > 0)
        })
    };
    Ok(evidence?.finding(&whole(f), &cost(f, INPUTS[0])))
}

/// What one function costs, whatever the number.
///
/// # Errors
/// The inputs at which it costs something else, or that it is left open.
pub fn one_count(f: &dyn Subject, members: Members) -> Proof {
    let words = "{} function at the inputs −4, −1, 0, 1, 4";
    every(words, Cases::counted([f.name().to_owned()]), |_| {
        steady(f, members)
    })?;
    count(f)
}

/// `members` are computed without an exponential, a logarithm or an error function at every real
/// input, each other uses one at every input that is tried; what it costs does not depend on those.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn without_exponentials(members: Members) -> Proof {
    let words = "{} activations at the inputs −4, −1, 0, 1, 4";
    let activations = Cases::counted(CATALOGUE.iter().collect::<Vec<_>>());
    every(words, activations, |f| steady(*f, members))?;
    each(|f| count(f))
}

/// At every real number f is a polynomial, case by case: had it used anything but arithmetic and
/// comparisons, it would have no value for a letter.
fn plain(f: &dyn Subject) -> Proof {
    for_all([real("x")]).hold(|[x]| {
        let value = f.letters(x.clone());
        vec![for_all::equal(f.name(), value.clone(), value)]
    })
}
