//! The figure.

use crate::figure::Figure;

pub(super) const FIGURES: &[Figure] = &[];
