//! # Every factor, but not every sum
//!
//! ReLU keeps every factor t ≥ 0, and the negative ones not. Write a function of *two* numbers that
//! keeps them all, f(tx, ty) = t·f(x, y) for every t, and still is not additive.

use why_relu::number::Rational;

fn f([x, y]: [Rational; 2]) -> Rational {
    x + y
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_or_affine::every_factor(f))
}
