//! # A hat
//!
//! The hat is 0 up to x = 0, goes straight up to 1 at x = 1, straight down to 0 at x = 2, and stays
//! there. Build it from three ReLUs. `unit(w, b, a)` is the hidden unit a·relu(wx + b).

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
    checks::tell(&checks::riemann_sums::hat(&network()))
}
