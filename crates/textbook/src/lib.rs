//! The engine of an executable textbook: claims, the instruments that prove them, and the ledger of what they found.
//!
//! It knows neither what a book is about nor how its pages look. The rooms, in the order in which data flows:
//!
//! | room | what it is for |
//! | --- | --- |
//! | [`number`](mod@number) | the number types that read a function: fractions, intervals, dual numbers, … |
//! | [`random`] | random streams that are the same on every machine |
//! | [`proof`] | the instruments, the only code that makes evidence |
//! | [`claim`] | what a book is made of: chapters, claims with their foils, statements that they judge |
//! | [`figure`](mod@figure) | pictures as functions of their settings |
//! | [`ledger`] | every claim and every foil, run once |

pub mod number;
pub mod random;

pub mod proof;

pub mod claim;
pub mod figure;

pub mod ledger;
