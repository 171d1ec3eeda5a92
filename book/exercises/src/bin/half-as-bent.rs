//! # Half as bent
//!
//! No line comes closer to ReLU on [−1, 1] than 1/4. Find the leaky ReLU, max(x, s·x) with a slope
//! s from 0 to 1, for which the nearest line is only 1/8 away. Return s, and that line as [a, c]
//! for ax + c.

use why_relu::number::{Rational, ratio};

fn answer() -> (Rational, [Rational; 2]) {
    let slope = ratio(0, 1);
    let line = [ratio(1, 2), ratio(1, 4)];
    (slope, line)
}

fn main() -> std::process::ExitCode {
    let (slope, line) = answer();
    checks::tell(&checks::relu_is_not_linear::half_as_bent(&slope, &line))
}
