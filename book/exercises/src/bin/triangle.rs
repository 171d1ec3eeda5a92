//! # Silent on a triangle
//!
//! Find three ReLUs of two inputs whose sum is 0 on the triangle with the corners (0, 0), (1, 0)
//! and (0, 1), and positive everywhere else.

use checks::PlaneUnit;

fn units() -> Vec<PlaneUnit> {
    vec![
        PlaneUnit {
            weights: [-1, 0],
            bias: 0,
            output: 1,
        },
        PlaneUnit {
            weights: [0, -1],
            bias: 0,
            output: 1,
        },
    ]
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::bends_make_features::triangle(&units()))
}
