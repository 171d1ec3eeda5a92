//! T has to fold [0, 1] onto itself, so that whatever comes next happens twice.
//!
//! The tent goes up to 1 at x = 1/2 and down again. It sends both halves onto the whole interval,
//! so each further tent doubles the teeth: three tents make four. Ten would make 512, from 20
//! units; one hidden layer needs a unit for each of their bends.

use checks::unit;
use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};

fn network() -> Shallow<Rational> {
    Shallow {
        constant: ratio(0, 1),
        units: vec![unit(1, 0, 2), unit(2, -1, -2)],
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::riemann_sums::fold(&network()))
}
