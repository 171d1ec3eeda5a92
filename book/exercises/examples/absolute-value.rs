//! One of the two looks to the left.
//!
//! relu(x) is |x| on the right and 0 on the left, and relu(−x) is the other way round. Their sum is
//! |x|. Their difference is x: at the price of two units, a layer of ReLUs can hand a number on
//! unchanged.

use checks::unit;
use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};

fn network() -> Shallow<Rational> {
    Shallow {
        constant: ratio(0, 1),
        units: vec![unit(1, 0, 1), unit(-1, 0, 1)],
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_not_linear::absolute_value(&network()))
}
