//! # Every factor, but not every sum
//!
//! ReLU keeps every factor t ≥ 0, and the negative ones not. Write a function of *two* numbers that
//! keeps them all, f(tx, ty) = t·f(x, y) for every t, and still is not additive. It is read at
//! numbers, and at letters that stand for all of them: `x.branch(&t, a, b)` is a where x > t, and
//! else b.

use why_relu::number::Field;

fn f<N: Field>([x, y]: [N; 2]) -> N {
    x + y
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_or_affine::every_factor(f))
}
