//! Split the integral of (z + b)·φ(z) from −b on. The function z·φ(z) is the derivative of −φ(z).
//!
//! From −b on, z·φ(z) has the integral φ(−b) = φ(b), and b·φ(z) has b·Φ(b). For b = 0 only φ(0) is
//! left, the mean of ReLU without a bias. For a large b the mean is nearly b: the unit is nearly
//! linear.

use why_relu::number::Special;

fn mean<N: Special>(b: N) -> N {
    b.clone().normal_density() + b.clone() * b.normal_cdf()
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::zero_mean::mean_of_relu(mean, mean, mean))
}
