//! What a failed proof says, after a check that it fails in the way that is meant.

use textbook::proof::Proof;

/// The witness of a proof that found a counterexample.
pub(crate) fn refuted(proof: Proof) -> String {
    let failure = proof.expect_err("no proof");
    assert!(failure.is_decisive(), "{failure}");
    failure.witness().into()
}

/// What is missing in a proof that found none.
pub(crate) fn left_open(proof: Proof) -> String {
    let failure = proof.expect_err("no proof");
    assert!(!failure.is_decisive(), "{failure}");
    failure.witness().into()
}
