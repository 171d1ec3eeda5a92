//! # Four teeth from six units
//!
//! One hidden layer needs a unit for each bend. Depth is cheaper: find a network T of *two* units
//! such that T(T(T(x))) takes the values 0, 1, 0, 1, 0, 1, 0, 1, 0 at x = 0, 1/8, 2/8 and so on up
//! to 1.

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
    checks::tell(&checks::riemann_sums::fold(&network()))
}
