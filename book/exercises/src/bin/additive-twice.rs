//! # Two pairs are not all pairs
//!
//! Find a function that is additive at the pairs (−1, 1) and (1, 2), and still is not linear. That
//! it is not has to show at some multiple of 1/2 from −8 to 8.

use why_relu::number::Rational;

fn f(x: Rational) -> Rational {
    x
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_not_linear::additive_twice(f))
}
