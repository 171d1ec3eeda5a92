//! The engine of an executable textbook. You hand it a [`Textbook`](claim::Textbook), which is
//! plain data; [`Ledger::prove`](ledger::Ledger::prove) runs each claim's check on its subject and
//! on its foil, and answers with a [`Ledger`](ledger::Ledger) of evidence and counterexamples.
//!
//! It knows neither what a book is about nor how its pages look. The rooms, in the order in which
//! data flows; none knows a later one:
//!
//! | room | what it is for | begin with |
//! | --- | --- | --- |
//! | [`number`](mod@number) | types that read a function written once | [`Number`], [`Smooth`] |
//! | [`random`] | random streams that are the same on every machine | [`Stream`] |
//! | [`figure`](mod@figure) | pictures as functions of their settings | [`Figure`], [`Plot`] |
//! | [`proof`] | the instruments, the only code that makes evidence | [`Proof`], [`exact`] |
//! | [`claim`] | chapters, claims with their foils, statements | [`claims!`], [`Chapter`] |
//! | [`ledger`] | every claim and every foil, run once | [`Ledger`](ledger::Ledger) |
//!
//! # How a claim is made
//!
//! 1. Write the function that the claim is about once: over [`Number`] if it compares, adds and
//!    multiplies, over [`Field`] if it divides, over [`Smooth`] if it takes exponentials.
//! 2. Choose the instrument by the domain of the sentence, from the table in [`proof`]. It chooses
//!    the number type: fractions for an identity, intervals for a bound over the reals.
//! 3. Write the check: a function from a subject to a [`Proof`].
//! 4. Find a foil, a subject as near to the claim's as you can for which the sentence is false. If
//!    the check accepts it, the check does not look where the sentence points.
//! 5. Put the sentence, the check and both subjects into [`claims!`].
//!
//! A small book is proved from beginning to end in [`claim`].
//!
//! [`Number`]: number::Number
//! [`Field`]: number::Field
//! [`Smooth`]: number::Smooth
//! [`Stream`]: random::Stream
//! [`Figure`]: figure::Figure
//! [`Plot`]: figure::Plot
//! [`Proof`]: proof::Proof
//! [`exact`]: proof::exact
//! [`Chapter`]: claim::Chapter

pub mod number;
pub mod random;

pub mod figure;
pub mod proof;

pub mod claim;

pub mod ledger;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
