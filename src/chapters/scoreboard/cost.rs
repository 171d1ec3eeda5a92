//! What an activation costs, counted on the very code that computes it.

use super::sorting::{Members, membership, whole};
use crate::activation::catalogue::{CATALOGUE, Catalogued};
use textbook::number::{Counted, Number, Operations, operations};
use textbook::proof::exact::{equal, every, holds};
use textbook::proof::{Cases, Proof};

/// Inputs on both sides of every bend.
const INPUTS: [f64; 5] = [-4.0, -1.0, 0.0, 1.0, 4.0];

/// The operations for one number.
fn cost(f: &Catalogued, x: f64) -> Operations {
    operations(|| {
        (f.counted)(Counted::constant(x));
    })
}

/// `members` are computed without an exponential, a logarithm or an error function, no other is;
/// what it costs does not depend on the input.
pub(super) fn without_exponentials(members: Members) -> Proof {
    let words = "{} activations at the inputs −4, −1, 0, 1, 4";
    let activations = Cases::counted(CATALOGUE.iter().collect::<Vec<_>>());
    let mut evidence = every(words, activations, |f| {
        let first = cost(f, INPUTS[0]);
        for x in INPUTS {
            let what = format!("the cost of {} at {x}", f.name);
            equal(what, &cost(f, x), &first)?;
        }
        let plain = first.transcendental() == 0;
        let claimed = membership(f, members).unwrap_or(plain);
        let needs = if claimed {
            "needs only"
        } else {
            "needs more than"
        };
        holds(format!("{} {needs} arithmetic", f.name), plain == claimed)
    })?;
    for f in CATALOGUE {
        evidence = evidence.finding(&whole(f), &cost(f, INPUTS[0]));
    }
    Ok(evidence)
}
