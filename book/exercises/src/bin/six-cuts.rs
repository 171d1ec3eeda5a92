//! # Six cuts
//!
//! A hidden layer of six units cuts the plane along six lines, into 22 pieces at most. Choose the
//! lines so that the square from −1 to 1 on both axes has all 22. A line is [a, b, c] for
//! ax + by + c = 0.

fn lines() -> [[f64; 3]; 6] {
    [
        [1.0, 0.0, 0.0],
        [0.0, 1.0, 0.0],
        [1.0, 1.0, 0.0],
        [1.0, -1.0, 0.0],
        [1.0, 2.0, 0.0],
        [2.0, 1.0, 0.0],
    ]
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::bends_make_features::six_cuts(&lines()))
}
