//! Networks too large for the oracle.
