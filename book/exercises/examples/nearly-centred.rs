//! The mean of the ReLUs is half the mean of |x|. Few large numbers and many small ones make the
//! mean of |x| small, while the squares still have the mean 1.
//!
//! One 10 and a hundred times −1/10: the sum is 10 − 10 = 0, the squares add up to 100 + 1 = 101,
//! and the ReLUs have the mean 10/101. With a larger outlier it comes as close to 0 as you like,
//! but it never gets there. At the other end, no batch exceeds 1/2, the mean of the batch you
//! started from.

use why_relu::number::{Rational, ratio};

fn batch() -> Vec<Rational> {
    let mut batch = vec![ratio(-1, 10); 100];
    batch.push(ratio(10, 1));
    batch
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::zero_mean::nearly_centred(&batch()))
}
