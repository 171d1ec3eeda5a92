//! # Where the textbook's tanh wakes up
//!
//! Computed as 2σ(2x) − 1, as in `activation::tanh`, tanh is 0 in f32 for all small x. Find the
//! smallest positive f32 at which it is not.

fn answer() -> f32 {
    1e-9
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_cheap::first_step(answer()))
}
