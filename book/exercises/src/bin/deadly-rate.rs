//! # The deadly rate, for a mean
//!
//! The unit relu(wx + b) starts with w = 1 and b = 0. It sees the inputs 1, 2 and 3, and 0 is
//! wanted each time. The loss is the *mean* of the three squared outputs. Find the smallest
//! learning rate at which one step of gradient descent silences the unit at all three inputs.

use why_relu::number::{Rational, ratio};

fn rate() -> Rational {
    ratio(1, 16)
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::dying_relu::deadly_rate(&rate()))
}
