//! # A parabola from four bends
//!
//! Follow x² on [0, 1] within 1/100, with four hidden units. The network that joins five points of
//! the curve is not good enough. Improve it.

use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};

fn network() -> Shallow<Rational> {
    let points: Vec<_> = (0..=4).map(|i| (ratio(i, 4), ratio(i * i, 16))).collect();
    Shallow::through(&points)
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::riemann_sums::parabola(&network()))
}
