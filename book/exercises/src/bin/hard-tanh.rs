//! # A hard tanh
//!
//! Build the function that is x between −1 and 1, −1 to the left and 1 to the right, from two ReLUs
//! and a constant. `unit(w, b, a)` is the hidden unit a·relu(wx + b).

use checks::unit;
use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};

fn network() -> Shallow<Rational> {
    Shallow {
        constant: ratio(0, 1),
        units: vec![unit(1, 0, 1)],
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::scoreboard::hard_tanh(&network()))
}
