//! A new line makes one piece more than it meets lines. So every two lines have to cross in the
//! square, and no three in one point. The tangents of a circle never meet three in a point.
//!
//! 1 + (1 + 2 + 3 + 4 + 5 + 6) = 22. These six lines touch a circle of radius 1/5, at every 30
//! degrees on one half of it. The first and the last cross furthest out, at a distance of 1/5
//! divided by the cosine of 75 degrees, which is less than 1.

use why_relu::number::elementary::{cos, sin};

fn lines() -> [[f64; 3]; 6] {
    [0.0, 30.0, 60.0, 90.0, 120.0, 150.0].map(|degrees: f64| {
        let angle = degrees.to_radians();
        [cos(angle), sin(angle), -0.2]
    })
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::bends_make_features::six_cuts(&lines()))
}
