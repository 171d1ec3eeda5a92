//! What an activation costs, counted on the very code that computes it.

use super::sorting::{Members, said};
use crate::activation::catalogue::{CATALOGUE, Catalogued};
use textbook::number::{Counted, Number, Operations, operations};
use textbook::proof::Proof;
use textbook::proof::exact::{equal, every};

/// Inputs on both sides of every bend.
const INPUTS: [f64; 5] = [-4.0, -1.0, 0.0, 1.0, 4.0];

/// The operations for one number.
fn cost(f: &Catalogued, x: f64) -> Operations {
    operations(|| {
        (f.counted)(Counted::constant(x));
    })
}

/// `members` are computed without an exponential, a logarithm or an error function, no other is; what it costs does not depend on the input.
pub(super) fn without_exponentials(members: Members) -> Proof {
    let domain = "the inputs −4, −1, 0, 1, 4";
    let mut evidence = every(domain, CATALOGUE, |f| {
        let first = cost(f, INPUTS[0]);
        for x in INPUTS {
            let what = format!("the cost of {} at {x}", f.name);
            equal(what, &cost(f, x), &first)?;
        }
        let plain = first.transcendental() == 0;
        let what = format!("{} needs only arithmetic", f.name);
        equal(what, &plain, &said(f, members).unwrap_or(plain))
    })?;
    for f in CATALOGUE {
        evidence = evidence.finding(f.name, &cost(f, INPUTS[0]));
    }
    Ok(evidence)
}
