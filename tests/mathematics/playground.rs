//! The playground: the same state gives the same bits, in a page and in a terminal; its way forward
//! is that of the networks that the book trains; what it says of a network is so.

mod findings;
mod learner;
mod questions;
mod states;
mod straight;

use why_relu::playground::{Learner, Report, State};

fn state(text: &str) -> State {
    text.parse()
        .unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

fn trained(text: &str) -> Learner {
    Learner::at(&state(text))
}

fn report(text: &str) -> Report {
    Report::of(&trained(text))
}
