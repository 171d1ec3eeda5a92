//! The number types against oracles from outside: exact arithmetic by dashu, the exponential by
//! dashu and by libm, derivatives by num-dual and by hand over the rationals.

mod arithmetic;
mod cosine;
mod count;
mod dual;
mod exp_rational;
mod exponential;
mod extended;
mod graded;
mod laws;
mod logarithm;
mod power;
mod quotient;
mod sample;
mod special;
mod standard;
mod undefined;
