//! Put the constant map f(x) = 1 into both sides.
//!
//! For f(x) = ax + c the two sides have the constants c and (α + β)c. They agree for every c only
//! if α + β = 1. Such a mixture of two points is called an *affine combination*: it lies on the
//! line through them, and between them if α lies between 0 and 1.

use why_relu::number::Number;

/// The β that goes with this α.
fn beta<N: Number>(alpha: N) -> N {
    N::one() - alpha
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_or_affine::mixture(beta))
}
