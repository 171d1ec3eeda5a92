//! It is less than 17. Let the program search.
//!
//! The sigmoid is 1/(1 + e⁻ˣ), and 1 + e⁻ˣ rounds to 1 as soon as e⁻ˣ is at most 2⁻²⁴, half the gap
//! between 1 and the next float. That happens at 24 ln 2. From there on σ(1 − σ) is exactly 0, and
//! no gradient passes.

use why_relu::activation::sigmoid;

fn answer() -> f32 {
    let mut x = 16.0_f32;
    while sigmoid(x) < 1.0 {
        x = x.next_up();
    }
    x
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::saturation_and_explosion::exactly_one(answer()))
}
