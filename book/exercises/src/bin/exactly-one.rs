//! # Where the sigmoid is one
//!
//! The sigmoid is below 1 at every real number. In f32 it is not. Find the smallest f32 at which it
//! is exactly 1. (`x.next_up()` is the float after x.)

fn answer() -> f32 {
    17.0
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::saturation_and_explosion::exactly_one(answer()))
}
