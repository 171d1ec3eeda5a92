//! How large the outputs get, and what their mean is.

use crate::activation::{Activation, PiecewiseLinear};
use num_traits::One;
use textbook::number::{Dual, ExpRational, Interval, Number};
use textbook::proof::enclosure::{normal_moments, within};
use textbook::proof::exact::{every, holds};
use textbook::proof::exhaustive::every_f32_in;
use textbook::proof::for_all::{
    at_most, for_all, less, nonnegative, positive, real,
};
use textbook::proof::{Cases, Proof, Show, enclosure, real_line};

/// Whatever bound M is named, f exceeds it at every number above M; in f32 at the next float above.
///
/// # Errors
/// The smallest M that it does not exceed.
pub fn unbounded(f: &impl Activation) -> Proof {
    // A bound to refute with what is undefined for letters, as any function with an exponential.
    every("the bound {}", Cases::listed([1.0_f32]), |m| {
        let value = f.of(m.next_up());
        holds(
            format!("{} is above {}", value.text(), m.text()),
            value > *m,
        )
    })?;
    let reals = for_all([real("M"), positive("t")])
        .hold(|[m, t]| vec![less("M", m, f.of(m + t))])?;
    let domain = "every f32 bound M from 1 to below the largest number";
    let floats = every_f32_in(domain, 1.0..f32::MAX).all(
        #[inline(always)]
        |m| f.of(m.next_up()) > m,
        |m| {
            let x = m.next_up();
            format!("f({}) = {} does not exceed it", x.text(), f.of(x).text())
        },
    )?;
    Ok(reals.and(floats))
}

/// 0 < f < 1 on ℝ. The boxes find a witness against f ≤ 1 within |x| ≤ 700, if there is one; the
/// fractions settle the whole line.
///
/// # Errors
/// The place, or the name of the fraction whose sign is open.
pub fn between_zero_and_one(f: &impl Activation) -> Proof {
    let range = Interval::new(-700.0, 700.0);
    let boxes = enclosure::at_most("f", range, 1.0, |x| f.of(x))?;
    let value = f.of(ExpRational::x());
    let parts = [("f", value.clone()), ("1 − f", ExpRational::one() - value)];
    let mut evidence = boxes;
    for (what, part) in parts {
        let refusal = format!("the coefficients of {what} have more than one sign");
        let line = real_line::holds(|_| part.is_positive(), &refusal)?;
        evidence = evidence.and(line);
    }
    Ok(evidence)
}

/// How many pieces the quadrature cuts [−8, 8] into.
const PIECES: u32 = 1 << 15;
/// How far from its exact value a moment may lie.
const NEAR: f64 = 1.0 / 1_048_576.0;

/// E f(Z) is 1/√(2π) and the variance 1/2 − 1/(2π), both within `NEAR`.
///
/// The integral bounds slopes, and would miss a jump: so f is shown to rise and fall by no more
/// than its argument.
///
/// # Errors
/// Numbers between which f changes by more; or an enclosure that lies elsewhere.
pub fn mean_and_variance(f: &impl PiecewiseLinear) -> Proof {
    let continuous = for_all([real("x"), nonnegative("t")]).hold(|[x, t]| {
        let rise = f.at(x + t) - f.at(x.clone());
        vec![at_most("the change of f", rise.magnitude(), t)]
    })?;
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
    let variance = within("variance", domain, moments.variance(), variance)?;
    Ok(mean.and(variance).and(continuous))
}
