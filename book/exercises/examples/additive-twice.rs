//! The two pairs ask for the values at −1, 0, 1, 2 and 3 only.
//!
//! This function is additive at *all* pairs of integers, and it is not linear: f(1) is 1, but
//! f(1/2) is not 1/2. A general statement falls with one witness. No list of witnesses proves it,
//! unless the list holds all cases.

use why_relu::number::Rational;

fn f(x: Rational) -> Rational {
    if x.is_int() { x } else { Rational::ZERO }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_not_linear::additive_twice(f))
}
