//! # A batch that is nearly centred
//!
//! A normalized batch has the mean 0 and the variance 1 (the mean of the squares), exactly. Its
//! ReLUs may still have many means. Find such a batch, as long as you like, whose ReLUs have a mean
//! below 1/10.

use why_relu::number::{Rational, ratio};

fn batch() -> Vec<Rational> {
    [1, -1, 1, -1].map(|x| ratio(x, 1)).to_vec()
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::zero_mean::nearly_centred(&batch()))
}
