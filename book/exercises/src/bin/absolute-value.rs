//! # The absolute value
//!
//! Build |x| from two ReLUs. `unit(w, b, a)` is the hidden unit a·relu(wx + b), and the constant is
//! added at the end.

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
    checks::tell(&checks::relu_is_not_linear::absolute_value(&network()))
}
