//! # A hat
use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};
fn hat() -> Shallow<Rational> {
    Shallow {
        constant: ratio(0, 1),
        units: vec![],
    }
}
fn main() -> std::process::ExitCode {
    checks::tell(&checks::hat(&hat()))
}
