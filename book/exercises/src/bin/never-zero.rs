//! # The factor that never gets to zero
//!
//! Multiply 1 by the same factor again and again. For real numbers any factor below 1 leads towards
//! 0 and never arrives. In f32 some arrive, and some never do. Find the smallest factor q that does
//! not.

fn factor() -> f32 {
    0.5
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::sigmoid_gradients_vanish::never_zero(factor()))
}
