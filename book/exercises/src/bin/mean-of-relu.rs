//! # The mean with a bias
//!
//! Let Z be normal with mean 0 and variance 1. Find a formula for the mean of relu(Z + b). It has
//! to hold for every bias b, within 1/10,000; so it is read by floats, by intervals and far out.
//! The density φ(b) is `b.normal_density()`, and the probability Φ(b) of Z ≤ b is
//! `b.normal_cdf()`.

use why_relu::number::Special;

fn mean<N: Special>(b: N) -> N {
    b.normal_density()
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::zero_mean::mean_of_relu(mean, mean, mean))
}
