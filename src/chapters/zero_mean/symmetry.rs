//! About which value an activation is symmetric; that tanh is a sigmoid.

use crate::activation::{Activation, logistic};
use textbook::number::{ExpRational, Field, Number, Smooth};
use textbook::proof::exhaustive::{FloatSet, every_f32_in};
use textbook::proof::{Proof, Show, real_line};

/// x ↦ 1/(1 + 2e⁻ˣ): the sigmoid, moved to the right by ln 2.
pub(super) struct Moved;

impl Activation for Moved {
    #[inline]
    fn of<T: Smooth>(&self, x: T) -> T {
        logistic(T::constant(2.0) * Smooth::exp(-x))
    }
}

/// The unit roundoff of f32.
const U: f32 = 1.0 / 16_777_216.0;

/// What the f32 sigmoid adds up to at x and −x differs from 1 by at most this.
///
/// The exponential is rounded once, 1 + e once, the quotient once. So σ is off by at most
/// σ·((1 − σ) + 2)·u, to first order, and the sum by at most (2 + 2σ(1 − σ))·u ≤ 5u/2. The terms of
/// second order are below 20u², and what underflows is below 2⁻¹²⁶: 2⁻⁴⁰ covers both.
pub const SIGMOID: f32 = 2.5 * U + U / 65_536.0;

/// The same for tanh(x) + tanh(−x), computed as 2σ − 1: twice as much; and the difference is
/// rounded where σ < 1/4, on one side at most, by half of u.
pub const TANH: f32 = 2.0 * SIGMOID + U / 2.0;

/// f(x) + f(−x) = 2·`centre` for every real x, and nearly so [in f32](in_floats).
///
/// # Errors
/// That the two sides do not add up on the real line, or the first f32 for which it is not nearly
/// so.
pub fn about(f: &impl Activation, centre: f32, radius: f32, bound: f32) -> Proof {
    let twice = ExpRational::constant(2.0 * f64::from(centre));
    let line = real_line::holds(
        |x| f.of(x.clone()) + f.of(-x) == twice,
        &format!("f(x) + f(−x) is not {}", (2.0 * centre).text()),
    )?;
    Ok(in_floats(f, centre, radius, bound)?.and(line))
}

/// In f32 f(x) and f(−x) lie within `radius` of the centre, and their sum is off by at most
/// `bound`, by nothing outside of 2⁻²⁷ ≤ |x| < 128.
///
/// # Errors
/// The first value for which f is further from symmetric or out of range.
pub fn in_floats(
    f: &impl Activation,
    centre: f32,
    radius: f32,
    bound: f32,
) -> Proof {
    let (low, high) = (centre - radius, centre + radius);
    let inside = |value: f32| (value >= low) & (value <= high);
    let evenly = |a: f32, b: f32| inside(a) & inside(b) & (a + b == 2.0 * centre);
    let domain = "every f32 with 2⁻²⁷ ≤ x < 128, with its negative";
    let smallest = 1.0 / 134_217_728.0;
    let sweep = every_f32_in(domain, smallest..128.0).at_most(
        "asymmetry (a value out of range counts as 1)",
        bound,
        #[inline(always)]
        |x: f32| {
            let (a, b) = (f.of(x), f.of(-x));
            let sum = f64::from(a) + f64::from(b) - 2.0 * f64::from(centre);
            #[allow(clippy::cast_possible_truncation, reason = "one more rounding")]
            let distance = sum.abs() as f32;
            if inside(a) & inside(b) { distance } else { 1.0 }
        },
    )?;
    let others = FloatSet::from(0.0..smallest).or(128.0..=f32::INFINITY);
    let others = others.mirrored();
    let elsewhere = every_f32_in("every other f32 but NaN", others)
        .all_in_stretches(
            |x| {
                let (a, b) = (f.of(x), f.of(-x));
                a.is(a.low()) & b.is(b.low()) & evenly(a.low(), b.low())
            },
            #[inline(always)]
            |x| evenly(f.of(x), f.of(-x)),
            |x| format!("f(x) is {}, f(−x) is {}", f.of(x).text(), f.of(-x).text()),
        )?;
    Ok(sweep.and(elsewhere))
}

/// (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ).
fn quotient<T: Smooth + Field>(x: T) -> T {
    let (up, down) = (Smooth::exp(x.clone()), Smooth::exp(-x));
    (up.clone() - down.clone()) / (up + down)
}

/// f is the quotient (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) at every real x.
///
/// # Errors
/// That it is not, as a rational function of eˣ.
pub fn is_the_quotient(f: &impl Activation) -> Proof {
    real_line::holds(
        |x| f.of(x.clone()) == quotient(x),
        "f is not (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)",
    )
}
