//! # The mixtures that affine maps keep
//!
//! An affine map need not obey superposition, f(αx + βy) = αf(x) + βf(y): try f(x) = x + 1 with
//! α = β = 1. But for each α there is one β with which *every* affine map obeys it at all x and y.
//! Return that β.

use why_relu::number::Rational;

/// The β that goes with this α.
fn beta(alpha: Rational) -> Rational {
    alpha
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_or_affine::mixture(beta))
}
