//! Why a claim has no subject with some damage: the reasons that several chapters give.

pub(crate) const REALS: &str =
    "it is about real numbers, letters and fractions: none of them is −0 or NaN";
pub(crate) const NO_CHANCE: &str = "nothing is estimated or measured";
pub(crate) const NO_LIST: &str =
    "its subject is a function of one number: it has no length";
pub(crate) const NOT_ZERO: &str =
    "it is not a statement in which both sides could be 0 throughout";
pub(crate) const MEDIAN: &str =
    "a median of random networks grants more than such damage does to it";
