//! # Dead on the data only
//!
//! The data are (2, 1), (1, 3), (−1, 2) and (0, −1). Find a unit relu(ax + by + bias) that is 0 at
//! all four, and positive at the new point (3, 3).

fn unit() -> ([i32; 2], i32) {
    let (weights, bias) = ([1, 1], 0);
    (weights, bias)
}

fn main() -> std::process::ExitCode {
    let (weights, bias) = unit();
    checks::tell(&checks::dying_relu::dead_on_the_data(weights, bias))
}
