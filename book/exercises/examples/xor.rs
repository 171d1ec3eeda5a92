//! Let both units look at x + y. It takes the values 0, 1 and 2; what should the output do on the
//! way?
//!
//! The first unit rises with the sum of the bits. From 1 on the second takes back twice as much, so
//! that 2 leads to 0. One bend is what an affine function lacks.

use checks::{Plane, PlaneUnit};

fn network() -> Plane {
    let unit = |bias, output| PlaneUnit {
        weights: [1, 1],
        bias,
        output,
    };
    Plane {
        constant: 0,
        units: vec![unit(0, 1), unit(-1, -2)],
    }
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::linear_stacks_collapse::xor(&network()))
}
