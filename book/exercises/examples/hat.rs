//! Walk from left to right. At each corner, by how much does the slope change?
//!
//! The slope is 0, then 1, then −1, then 0. It changes by 1, by −2 and by 1, and these are the
//! weights of the outputs. Every continuous function of straight pieces is built like this.

use checks::unit;
use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};

fn network() -> Shallow<Rational> {
    Shallow {
        constant: ratio(0, 1),
        units: vec![unit(1, 0, 1), unit(1, -1, -2), unit(1, -2, 1)],
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::riemann_sums::hat(&network()))
}
