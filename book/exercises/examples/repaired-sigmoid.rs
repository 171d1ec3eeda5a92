//! At 0 the sigmoid is 1/2 and has the slope 1/4.
//!
//! An odd function is 0 at 0, so a/2 + c = 0, and the slope is ak/4 = 1. This solution is tanh;
//! 4σ(x) − 2 is another. Both repair the middle only: away from 0 the slope falls below 1 as
//! before, and a deep chain still loses its gradient.

fn answer() -> (i32, i8, i32) {
    let (a, k, c) = (2, 2, -1);
    (a, k, c)
}

fn main() -> std::process::ExitCode {
    let (a, k, c) = answer();
    checks::tell(&checks::sigmoid_gradients_vanish::repaired_sigmoid(a, k, c))
}
