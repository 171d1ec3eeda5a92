//! The zero set of a network with one output.
