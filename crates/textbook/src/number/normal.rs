//! Expectations over a normal variable Z with mean 0 and variance 1: as a float, and as an interval
//! that holds the real number.
//!
//! There are three quadratures, since none can do the work of another. [`expectation`] is as good
//! as floats are, for figures and predictions, and proves nothing. [`enclosure`] asks a second
//! derivative of g, which gives the third power of the step: 128 boxes are so narrow that a search
//! can ask for an expectation in each of its boxes. Its g may not bend, and has to have bounds; for
//! others the [moments](crate::proof::enclosure::normal_moments) ask a first derivative only, which
//! gives the second power and takes thousands of pieces.

use super::elementary::{exp, sqrt};
use super::equality::decided;
use super::{Dual, Interval, Number, Smooth};

/// E g(Z), by the midpoint rule with steps of 1/32 up to 10.
///
/// For a g without a bend the rule is off by about exp(−64πa), a being the distance of its nearest
/// pole from the real line: nothing that a float would show for σ and tanh of up to 16Z. For
/// max(z, 0) the points lie symmetric about the bend, so that it gets exactly half of what a line
/// gets.
pub fn expectation(g: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for step in -320..320 {
        let z = (f64::from(step) + 0.5) / 32.0;
        let weight = exp(-z * z / 2.0);
        sum += weight * g(z);
        weights += weight;
    }
    sum / weights
}

/// A number with its first and second derivative, all of them enclosed.
pub type Curve = Dual<Dual<Interval>>;

/// An interval that holds E g(Z) = ∫ p(z) dz / √(2π) with p(z) = g(z)·exp(−z²/2).
///
/// On a box of width h around m the integral is h·p(m) + h³/24·p″(ξ) for some ξ of the box. Boxes
/// of width 1/8 cover |z| ≤ 8. Beyond, g is taken from its range there, and ∫ exp(−z²/2) dz over z
/// ≥ 8 lies between 0 and exp(−32)/8.
///
/// ```
/// use textbook::number::normal;
/// let square = normal::enclosure(|z| z * z);
/// assert!(square.contains(1.0));
/// ```
pub fn enclosure(g: impl Fn(Curve) -> Curve) -> Interval {
    let point = Interval::point;
    let density = |z: Curve| Smooth::exp(Curve::constant(-0.5) * z * z);
    let curve = |z| {
        let z = Dual::variable(Dual::variable(z));
        let unknown = || Dual::fixed(Dual::fixed(Interval::UNDEFINED));
        decided(|| g(z)).unwrap_or_else(unknown) * density(z)
    };
    let h = 1.0 / 8.0;
    let mut sum = point(0.0);
    for step in -64..64 {
        let low = f64::from(step) * h;
        let value = curve(point(low + h / 2.0)).value.value;
        let bend = curve(Interval::new(low, low + h)).slope.slope;
        sum += point(h) * value + point(h * h * h) / point(24.0) * bend;
    }
    let far = |z| g(Dual::variable(Dual::variable(z))).value.value;
    let range = far(Interval::new(8.0, f64::INFINITY))
        + far(Interval::new(f64::NEG_INFINITY, -8.0));
    let tail = Smooth::exp(point(-32.0)) / point(8.0);
    sum += range * point(0.0).hull(tail);
    // The float TAU lies below 2π, and the next one above; the root of each is rounded to nearest.
    let two_pi = std::f64::consts::TAU;
    let root =
        Interval::new(sqrt(two_pi).next_down(), sqrt(two_pi.next_up()).next_up());
    sum / root
}
