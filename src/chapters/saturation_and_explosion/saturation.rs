//! Saturation: where the slope of a unit is below 1/100, and how many units are there.

use super::sloped::{self, Sloped};
use textbook::number::Interval;
use textbook::number::elementary::{ln, normal_cdf, sqrt};
use textbook::proof::estimate::{Sample, probability};
use textbook::proof::{Proof, Significant, enclosure};
use textbook::random::Stream;

/// A unit is called saturated when its slope is below this.
const LITTLE: f64 = 0.01;

/// Where the sigmoid has the slope `little`: σ(1 − σ) = little has the solutions σ = (1 ± r)/2 with
/// r² = 1 − 4·little, and σ(x) = s at x = ln(s/(1 − s)).
pub(super) fn onset(little: f64) -> f64 {
    let r = sqrt(1.0 - 4.0 * little);
    ln((1.0 + r) / (1.0 - r))
}

/// f′ < 1/100 from 147/32 on and f′ > 1/100 up to 73/16, on both sides.
pub(super) fn begins(f: &impl Sloped) -> Proof {
    let slope = sloped::is_the_derivative(f)?;
    let (near, far) = (73.0 / 16.0, 147.0 / 32.0);
    let middle =
        enclosure::below("−σ′", Interval::new(-near, near), -LITTLE, |x| {
            -f.slope(x)
        })?;
    let tail = |what, low, high| {
        enclosure::below(what, Interval::new(low, high), LITTLE, |x| f.slope(x))
    };
    let right = tail("σ′ on the right", far, f64::INFINITY)?;
    let left = tail("σ′ on the left", f64::NEG_INFINITY, -far)?;
    Ok(slope.and(middle).and(right).and(left))
}

/// The share of units with slope below 1/100 is 2Φ(−z₀/s).
pub(super) fn share(f: &impl Sloped) -> Proof {
    let sample = Sample {
        domain: "normal pre-activations",
        seed: 20,
        count: 50_000,
    };
    let scales = [
        ("s = 1", 1.0),
        ("s = 2", 2.0),
        ("s = 4", 4.0),
        ("s = 8", 8.0),
        ("s = 16", 16.0),
    ];
    let expected = |scale: f64| 2.0 * normal_cdf(-onset(LITTLE) / scale);
    let claimed = scales.map(|(name, scale)| {
        let p = expected(scale);
        (name, Interval::new(p - 3.0 / 64.0, p + 3.0 / 64.0))
    });
    let mut evidence = probability(sample, claimed, Stream::normal, |z| {
        scales.map(|(_, scale)| f.slope(scale * z) < LITTLE)
    })?;
    for (name, scale) in scales {
        let (value, digits) = (expected(scale), 3);
        let expected = Significant { value, digits };
        evidence = evidence.finding(&format!("{name} expected"), &expected);
    }
    Ok(evidence)
}
