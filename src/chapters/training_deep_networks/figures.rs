//! placeholder
use crate::figure::Figure;
pub(super) const FIGURES: &[Figure] = &[];
