//! # Nine zeros in ten
//!
//! The input of a unit is normal with mean 0 and variance 1. Find a bias b for which relu(Z + b) is
//! 0 nine times in ten, within a millionth. `elementary::normal_cdf(x)` is the probability of
//! Z ≤ x.

fn bias() -> f64 {
    -1.0
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_sparse::nine_in_ten(bias()))
}
