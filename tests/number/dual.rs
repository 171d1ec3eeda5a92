//! Dual numbers against num-dual, against derivatives by hand over the rationals, and over intervals.
