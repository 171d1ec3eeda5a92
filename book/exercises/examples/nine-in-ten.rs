//! The output is 0 where Z ≤ −b. The probability of that falls as b rises: halve an interval.
//!
//! Φ(−b) = 9/10 at b = −1.28155. The bias sets the share of zeros, from none to all of them; one
//! half is what you get if nothing moves it.

use why_relu::number::elementary::normal_cdf;

fn bias() -> f64 {
    let (mut low, mut high) = (-2.0, -1.0);
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        if normal_cdf(-middle) < 0.9 {
            high = middle;
        } else {
            low = middle;
        }
    }
    low
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_sparse::nine_in_ten(bias()))
}
