//! Networks and domains that are refused, and what is said about them.
