//! Two ways in which the sigmoid differs from tanh, told apart: its slope and its mean.

use crate::activation::{Activation, sigmoid, sigmoid_slope};
use crate::network::mean_field::variances;
use textbook::number::normal::{self, Curve};
use textbook::number::{Dual, Interval, Number, Smooth};
use textbook::proof::enclosure::within;
use textbook::proof::for_all::{equal, for_all, nonzero, positive, real};
use textbook::proof::{Proof, real_line};

/// x ↦ factor·(σ(x) − centre).
#[derive(Clone, Copy, Debug)]
pub struct AffineSigmoid {
    pub(super) name: &'static str,
    factor: f64,
    centre: f64,
}

impl Activation for AffineSigmoid {
    #[inline]
    fn of<T: Smooth>(&self, x: T) -> T {
        let [factor, centre] = [self.factor, self.centre].map(T::constant);
        affine(factor, centre, sigmoid(x))
    }
}

impl AffineSigmoid {
    /// The slope: factor·σ′(x).
    fn slope<T: Smooth>(&self, x: T) -> T {
        T::constant(self.factor) * sigmoid_slope(x)
    }
}

/// factor·(s − centre).
#[inline]
fn affine<T: Number>(factor: T, centre: T, s: T) -> T {
    factor * (s - centre)
}

/// Slope 1/4 and slope 1 at 0, each not centred and centred.
pub const FOUR: [AffineSigmoid; 4] = [
    shifted("σ", 1.0, 0.0),
    shifted("σ − 1/2", 1.0, 0.5),
    shifted("4σ", 4.0, 0.0),
    shifted("4σ − 2", 4.0, 0.5),
];

/// The same with the centre missed.
pub(super) const OFF_CENTRE: [AffineSigmoid; 4] = [
    shifted("σ", 1.0, 0.0),
    shifted("σ − 1/4", 1.0, 0.25),
    shifted("4σ", 4.0, 0.0),
    shifted("4σ − 1", 4.0, 0.25),
];

/// 2σ(x) − 1.
pub const HALF_AS_STEEP: AffineSigmoid = shifted("2σ − 1", 2.0, 0.5);

/// x ↦ `factor`·(σ(x) − `centre`), called `name`.
#[must_use]
pub const fn shifted(name: &'static str, factor: f64, centre: f64) -> AffineSigmoid {
    AffineSigmoid {
        name,
        factor,
        centre,
    }
}

/// E g(√q Z).
fn mean(q: Interval, g: impl Fn(Curve) -> Curve) -> Interval {
    let scale = Dual::fixed(Dual::fixed(q.sqrt()));
    normal::enclosure(|z| g(scale * z))
}

/// E g(√q Z)².
fn mean_square(q: Interval, g: impl Fn(Curve) -> Curve) -> Interval {
    mean(q, |x| {
        let value = g(x);
        value * value
    })
}

/// The slope of a(σ − c) is a·σ′ whatever c is, and the condition number of n independent units,
/// 1 + nμ²/v, the same whatever a is: for all a ≠ 0 and c.
///
/// With m and v for the mean and the variance of σ: those of a(σ − c) are a(m − c) and a²v, since
/// that is affine in σ.
fn knobs() -> Proof {
    let letters = [
        nonzero("a"),
        real("c"),
        real("s"),
        real("s′"),
        real("m"),
        positive("v"),
        positive("n"),
    ];
    for_all(letters).hold(|[a, c, s, slope, m, v, n]| {
        let [fixed_a, fixed_c] = [a, c].map(|letter| Dual::fixed(letter.clone()));
        let (value, unit) = (s.clone(), affine(a.clone(), c.clone(), s.clone()));
        let dual = Dual {
            value,
            slope: slope.clone(),
        };
        let seen = affine(fixed_a, fixed_c, dual).slope;
        let mean = affine(a.clone(), c.clone(), m.clone());
        let excess = n * &mean * &mean / (a * a * v);
        let centred = m - c;
        vec![
            equal("the slope", seen, a * slope),
            equal("a distance from the mean", unit - &mean, a * (s - m)),
            equal("nμ²/v", excess, n * &centred * &centred / v.clone()),
        ]
    })
}

/// The slopes of the four are what they are said to be.
fn slopes(four: [AffineSigmoid; 4]) -> Proof {
    let of_one = |f: AffineSigmoid| {
        let refusal = format!("the slope of {} is not {}·σ′", f.name, f.factor);
        real_line::holds(
            |x| f.of(Dual::variable(x.clone())).slope == f.slope(x),
            &refusal,
        )
    };
    all(four.into_iter().map(of_one))
}

/// The slope depends on the factor alone, the condition number of a layer on the centre alone: the
/// second and the fourth are centred, the last two steep.
///
/// # Errors
/// The first quantity that is not where it should be.
pub fn are_independent(four: [AffineSigmoid; 4]) -> Proof {
    let one = Interval::point(1.0);
    let units = Interval::point(64.0);
    let of_one = |(place, f): (usize, AffineSigmoid)| {
        let mean = mean(one, |z| f.of(z));
        let squared = mean * mean;
        let variance = mean_square(one, |z| f.of(z)) - squared;
        let (steep, centred) = (place > 1, place % 2 == 1);
        let squared_slope = if steep {
            Interval::new(0.5, 1.0)
        } else {
            Interval::new(0.0, 1.0 / 16.0)
        };
        let condition = if centred {
            Interval::new(0.0, 1.0 + 1.0 / 64.0)
        } else {
            Interval::new(300.0, f64::INFINITY)
        };
        let seen = one + units * (squared / variance);
        let domain = "z normal with mean 0 and variance 1";
        let named = |what| format!("{} {what}", f.name);
        let condition = within(&named("condition number"), domain, seen, condition)?;
        let what = named("mean squared slope");
        let seen = mean_square(one, |z| f.slope(z));
        Ok(condition.and(within(&what, domain, seen, squared_slope)?))
    };
    let moments = all(four.into_iter().enumerate().map(of_one))?;
    Ok(knobs()?.and(slopes(four)?).and(moments))
}

/// All pieces of evidence together, or the first failure.
fn all(proofs: impl Iterator<Item = Proof>) -> Proof {
    let both = |a: Proof, b: Proof| Ok(a?.and(b?));
    proofs.reduce(both).expect("four activations")
}

/// How many layers the gradient comes back through.
const LAYERS: usize = 8;

/// What mean-field theory says is left of the squared gradient: the product of χ over the layers,
/// with weights of variance 1/n and q = 1 at the first.
fn kept(f: AffineSigmoid) -> Interval {
    let [zero, one] = [0.0, 1.0].map(Interval::point);
    variances(one, one, zero, |q| mean_square(q, |x| f.of(x)))
        .take(LAYERS)
        .fold(one, |product, q| product * mean_square(q, |x| f.slope(x)))
}

/// How often 1 is halved until it is an upper bound on what is left, in the order of [`FOUR`]; once
/// more, and it is a lower bound.
const HALVINGS: [u32; 4] = [33, 32, 9, 2];

/// What is left lies between the bounds of `HALVINGS`.
///
/// # Errors
/// The first activation for which it does not.
pub fn in_depth(four: [AffineSigmoid; 4]) -> Proof {
    let of_one = |(f, halvings): (AffineSigmoid, u32)| {
        let high = (0..halvings).fold(1.0, |power, _| power / 2.0);
        let claimed = Interval::new(high / 2.0, high);
        within(f.name, "wide networks of 8 layers", kept(f), claimed)
    };
    Ok(slopes(four)?.and(all(four.into_iter().zip(HALVINGS).map(of_one))?))
}
