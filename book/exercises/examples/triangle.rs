//! Let each unit guard one side: off within the triangle, on beyond that side.
//!
//! A sum of numbers that are not negative is 0 only where all of them are. The other way round does
//! not work: no network with one hidden layer is positive on a triangle and 0 elsewhere. Where it
//! bends, it bends along a whole line, outside the triangle too.

use checks::PlaneUnit;

fn units() -> Vec<PlaneUnit> {
    let guards = [([-1, 0], 0), ([0, -1], 0), ([1, 1], -1)];
    let unit = |(weights, bias)| PlaneUnit {
        weights,
        bias,
        output: 1,
    };
    guards.map(unit).to_vec()
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::bends_make_features::triangle(&units()))
}
