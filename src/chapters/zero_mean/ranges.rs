//! How large the outputs get, and what their mean is.

use crate::activation::{Activation, PiecewiseLinear};
use num_traits::One;
use textbook::number::{Dual, ExpRational, Interval};
use textbook::proof::enclosure::{normal_moments, within};
use textbook::proof::exact::{every, holds};
use textbook::proof::exhaustive::every_f32_between;
use textbook::proof::{Cases, Proof, Show, enclosure};

/// Whatever bound M is named, f exceeds it at the next float above M.
///
/// # Errors
/// The smallest M that it does not exceed.
pub fn unbounded(f: &impl Activation) -> Proof {
    let domain = "every f32 bound M from 1 to below the largest number";
    every_f32_between(domain, 1.0, f32::MAX).all(
        #[inline(always)]
        |m| f.of(m.next_up()) > m,
        |m| {
            let x = m.next_up();
            format!("f({}) = {} does not exceed it", x.text(), f.of(x).text())
        },
    )
}

/// 0 < f < 1 on ℝ. The boxes find a witness against f ≤ 1 within |x| ≤ 700, if there is one; the
/// fractions settle the whole line.
///
/// # Errors
/// The place, or the name of the fraction whose sign is open.
pub fn between_zero_and_one(f: &impl Activation) -> Proof {
    let range = Interval::new(-700.0, 700.0);
    let boxes = enclosure::at_most("f", range, 1.0, |x| f.of(x))?;
    let words =
        "all real x, {} as rational functions of eˣ with positive coefficients";
    let value = f.of(ExpRational::x());
    let parts = [("f", value.clone()), ("1 − f", ExpRational::one() - value)];
    let line = every(words, Cases::named(parts), |(what, part)| {
        let what = format!("all coefficients of {what} have one sign");
        holds(what, part.is_positive())
    })?;
    Ok(boxes.and(line))
}

/// How many pieces the quadrature cuts [−8, 8] into.
const PIECES: u32 = 1 << 15;
/// How far from its exact value a moment may lie.
const NEAR: f64 = 1.0 / 1_048_576.0;

/// E f(Z) is 1/√(2π) and the variance 1/2 − 1/(2π), both within [`NEAR`].
pub(super) fn mean_and_variance(f: &impl PiecewiseLinear) -> Proof {
    let domain = "Z normal with mean 0 and variance 1";
    let moments = normal_moments(PIECES, |z: Dual<Interval>| f.at(z));
    let [one, two] = [1.0, 2.0].map(Interval::point);
    let circle = two * Interval::PI;
    let near = |exact: Interval| {
        let [low, high] = [-NEAR, NEAR].map(|d| exact + Interval::point(d));
        // Near every number that the exact value could be.
        Interval::new(low.high(), high.low())
    };
    let mean = near(one / circle.sqrt());
    let variance = near(one / two - one / circle);
    let mean = within("mean", domain, moments.mean, mean)?;
    Ok(mean.and(within("variance", domain, moments.variance(), variance)?))
}
