//! # XOR with two bends
//!
//! No affine function is 1 where exactly one of two bits is set, and 0 at the other pairs. Build a
//! network that is, with one hidden layer of two ReLUs.

use checks::{Plane, PlaneUnit};

fn network() -> Plane {
    Plane {
        constant: 0,
        units: vec![PlaneUnit {
            weights: [1, 1],
            bias: 0,
            output: 1,
        }],
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_stacks_collapse::xor(&network()))
}
