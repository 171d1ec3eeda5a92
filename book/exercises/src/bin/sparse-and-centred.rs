//! # Sparse and centred
//!
//! ReLU is sparse, but its mean is not 0. An odd function has the mean 0 for all symmetric inputs.
//! Build one from two ReLUs that is odd, is exactly 0 on [−1, 1], and has the slope 1 far out on
//! both sides.

use checks::unit;
use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};

fn network() -> Shallow<Rational> {
    Shallow {
        constant: ratio(0, 1),
        units: vec![unit(1, -1, 1)],
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::scoreboard::sparse_and_centred(&network()))
}
