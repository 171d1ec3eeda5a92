//! Along each line through the origin your function has to be linear. Nothing ties the slope on one
//! line to that on the next.
//!
//! This one is y on the vertical axis and 0 elsewhere. At (1, 0) and at (−1, 1) it is 0, at their
//! sum (0, 1) it is 1. If you want it continuous, take x³/(x² + y²), and 0 at the origin.
//!
//! With a single number there is no such function: f(t) = t·f(1) is linear. So each half of
//! superposition says something of its own, but only from two dimensions on.

use why_relu::number::Field;

fn f<N: Field>([x, y]: [N; 2]) -> N {
    x.magnitude().branch(&N::zero(), N::zero(), y)
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_or_affine::every_factor(f))
}
