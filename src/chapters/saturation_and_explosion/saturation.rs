//! Saturation: where the slope of a unit is below 1/100, and how many units are there.

use super::sloped::{self, Sloped};
use crate::activation::logistic;
use textbook::number::elementary::{ln, normal_cdf, sqrt};
use textbook::number::{ExpRational, Interval, Number, Polynomial, ratio};
use textbook::proof::for_all::{at_most, equal, for_all, less, positive, real};
use textbook::proof::{Proof, Significant, enclosure, real_line};

/// A unit is called saturated when its slope is below this.
const LITTLE: f64 = 0.01;

/// Where the sigmoid has the slope `little`: σ(1 − σ) = little has the solutions σ = (1 ± r)/2 with
/// r² = 1 − 4·little, and σ(x) = s at x = ln(s/(1 − s)).
pub(super) fn onset(little: f64) -> f64 {
    let r = sqrt(1.0 - 4.0 * little);
    ln((1.0 + r) / (1.0 - r))
}

/// f′ < 1/100 from 147/32 on and f′ > 1/100 up to 73/16, on both sides.
///
/// # Errors
/// A place at which the slope lies on the other side.
pub fn begins(f: &impl Sloped) -> Proof {
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

/// σ′(x) < 1/100 exactly where |x| > z₀: so for a normal x with mean 0 and standard deviation s,
/// with the probability 2Φ(−z₀/s).
///
/// f increases from 1/2 at 0, and f(1 − f) falls beyond 1/2: so f′ falls on the right, and on the
/// left it is what it is on the right. At z₀, where e⁻ˣ is (1 − r)/(1 + r), it is 1/100.
///
/// # Errors
/// That f′ crosses 1/100 elsewhere than at `onset`; or what f lacks.
pub fn share(f: &impl Sloped) -> Proof {
    let (onset, near) = (onset(LITTLE), 1.0 / f64::from(1 << 30));
    let before = Interval::new(onset - 2.0 * near, onset - near);
    let behind = Interval::new(onset + near, onset + 2.0 * near);
    let large = enclosure::below("−σ′", before, -LITTLE, |x| -f.slope(x))?;
    let little = enclosure::below("σ′", behind, LITTLE, |x| f.slope(x))?;
    let shape = real_line::holds(
        |x| {
            let value = f.of(x.clone());
            let slope = f.slope(x);
            slope.is_even() && slope == times_rest(value)
        },
        "f′ is not f(1 − f), the same at x and −x",
    )?;
    let middle = real_line::holds(
        |_| f.of(ExpRational::constant(0.0)) == ExpRational::constant(0.5),
        "f is not 1/2 at 0",
    )?;
    let rising = sloped::rises(f)?;
    let falling = for_all([real("p"), positive("t")])
        .given(|[p, _]| vec![at_most("", ratio(1, 2), p)])
        .hold(|[p, t]| {
            let [near, far] = [p.clone(), p + t].map(times_rest);
            vec![less("s(1 − s) at s = p + t", far, near)]
        })?;
    // With u for 1 + r, by which fractions can be divided.
    let crossing = for_all([positive("u")]).hold(|[u]| {
        let r = u - Polynomial::from(1);
        let value = logistic((Polynomial::from(2) - u) / u.clone());
        let little = Polynomial::from(1) - &r * &r;
        vec![
            equal("σ at z₀", &value, u * Polynomial::constant(0.5)),
            equal("4σ′ at z₀", times_rest(value) * Polynomial::from(4), little),
        ]
    })?;
    let sides = large.and(little).and(shape).and(middle).and(rising);
    let mut evidence = sloped::is_the_derivative(f)?
        .and(sides)
        .and(falling)
        .and(crossing);
    for scale in [1_u8, 2, 4, 6, 7, 8, 16] {
        let value = 2.0 * normal_cdf(-onset / f64::from(scale));
        let expected = Significant { value, digits: 3 };
        evidence = evidence.finding(&format!("s = {scale} expected"), &expected);
    }
    Ok(evidence)
}

/// s(1 − s).
fn times_rest<T: Number>(s: T) -> T {
    s.clone() * (T::one() - s)
}
