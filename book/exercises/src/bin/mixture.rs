//! # The mixtures that affine maps keep
//!
//! An affine map need not obey superposition, f(αx + βy) = αf(x) + βf(y): try f(x) = x + 1 with
//! α = β = 1. But for each α there is one β with which *every* affine map obeys it at all x and y.
//! Return that β. The function is read at numbers, and at a letter that stands for all of them:
//! `alpha.branch(&t, a, b)` is a where α > t, and else b.

use why_relu::number::Number;

/// The β that goes with this α.
fn beta<N: Number>(alpha: N) -> N {
    alpha
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_or_affine::mixture(beta))
}
