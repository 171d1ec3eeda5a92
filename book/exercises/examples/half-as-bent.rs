//! Look at −1, 0 and 1. The best line errs by the same amount at all three, with alternating sign.
//!
//! For every line the values at −1, 0 and 1 satisfy ℓ(−1) − 2ℓ(0) + ℓ(1) = 0. For the leaky ReLU
//! the same sum is 1 − s. So the four errors in it add up to 1 − s, and the largest is at least
//! (1 − s)/4. That is 1/8 for s = 1/2, and the line through the middle attains it.

use why_relu::number::{Rational, ratio};

fn answer() -> (Rational, [Rational; 2]) {
    let slope = ratio(1, 2);
    let line = [ratio(3, 4), ratio(1, 8)];
    (slope, line)
}

fn main() -> std::process::ExitCode {
    let (slope, line) = answer();
    checks::tell(&checks::relu_is_not_linear::half_as_bent(&slope, &line))
}
