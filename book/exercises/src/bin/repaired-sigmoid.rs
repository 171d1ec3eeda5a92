//! # Repair the middle
//!
//! Find integers a, k and c such that f(x) = a·σ(kx) + c is odd, f(−x) = −f(x), and has the slope 1
//! at 0.

fn answer() -> (i32, i8, i32) {
    let (a, k, c) = (1, 1, 0);
    (a, k, c)
}

fn main() -> std::process::ExitCode {
    let (a, k, c) = answer();
    checks::tell(&checks::sigmoid_gradients_vanish::repaired_sigmoid(a, k, c))
}
