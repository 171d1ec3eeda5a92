//! Why a proof failed: the claim is false, or nothing was decided, or there is no proof yet.

use std::fmt;

/// Why a proof failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterexample {
    witness: String,
    kind: Kind,
}

/// What a failure says of the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It is false.
    Found,
    /// Nothing: the proof did not get far enough.
    Undecided,
    /// Nothing: there is no proof yet.
    Unproved,
}

impl Counterexample {
    /// A case in which the claim is false, printed so that it can be checked by hand.
    pub(in crate::proof) fn found(witness: impl Into<String>) -> Self {
        let (witness, kind) = (witness.into(), Kind::Found);
        Self { witness, kind }
    }

    /// The proof did not get far enough to say either way: no cases, a NaN, a budget used up.
    pub(in crate::proof) fn nothing(reason: impl Into<String>) -> Self {
        let (witness, kind) = (reason.into(), Kind::Undecided);
        Self { witness, kind }
    }

    /// There is no proof yet.
    pub(crate) fn unproved(missing: impl Into<String>) -> Self {
        let (witness, kind) = (missing.into(), Kind::Unproved);
        Self { witness, kind }
    }

    /// The witness, or the reason why nothing was decided.
    #[must_use]
    pub fn witness(&self) -> &str {
        &self.witness
    }

    /// Whether the claim is known to be false. A foil has to be refuted, not merely left undecided.
    #[must_use]
    pub fn is_decisive(&self) -> bool {
        self.kind == Kind::Found
    }

    /// Whether nobody has written the proof yet.
    #[must_use]
    pub fn is_unproved(&self) -> bool {
        self.kind == Kind::Unproved
    }
}

impl fmt::Display for Counterexample {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.witness)
    }
}
