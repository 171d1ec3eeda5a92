//! What is right everywhere, and not only where it was tried: an answer, read at letters.

use why_relu::number::{Polynomial, Quotient};
use why_relu::proof::for_all::{Relation, any, equal, less};
use why_relu::proof::{Counterexample, Proof};

/// What has to hold for `says` to be `wanted`, wherever its letters are: that it has a value, and
/// which.
pub(crate) fn is(what: &str, says: &Quotient, wanted: &Quotient) -> Vec<Relation> {
    let parts = says.parts().zip(wanted.parts());
    let Some(([above, below], [wanted, over])) = parts else {
        return vec![undefined(what)];
    };
    let zero = Polynomial::from(0);
    let sides = [
        less("the denominator", zero.clone(), below.clone()),
        less("", below.clone(), zero),
    ];
    vec![any(sides), equal(what, above * over, wanted * below)]
}

/// What never follows.
pub(crate) fn undefined(what: &str) -> Relation {
    equal(what, Polynomial::from(1) / Polynomial::from(0), 0)
}

/// The proof that an answer is right everywhere, after it was right wherever it was tried.
///
/// # Errors
/// A case in which it is wrong; or that it is open.
pub(crate) fn or_open(proof: Proof) -> Proof {
    proof.map_err(|failure| {
        if failure.is_decisive() {
            return failure;
        }
        Counterexample::from(format!(
            "your answer is right wherever it was tried, but whether it is right everywhere \
             could not be decided, and a simpler form of it may help ({failure})"
        ))
    })
}
