//! You have the right half. What does its mirror image look like, turned upside down?
//!
//! This is *soft thresholding*: small inputs are set to 0, the others move towards 0 by 1. It is a
//! standard tool for finding sparse solutions. As an activation it has two quiet sides of its own:
//! about two thirds of all normal inputs fall on [−1, 1], where no gradient passes.

use checks::unit;
use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};

fn network() -> Shallow<Rational> {
    Shallow {
        constant: ratio(0, 1),
        units: vec![unit(1, -1, 1), unit(-1, -1, -1)],
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::scoreboard::sparse_and_centred(&network()))
}
