//! Two ways in which the sigmoid differs from tanh, told apart: its slope and its mean.

use crate::activation::{Activation, sigmoid};
use crate::network::mean_field::variances;
use textbook::number::{Dual, ExpRational, Interval, Number, Smooth};
use textbook::proof::enclosure::{Moments, normal_moments, within};
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

/// Moments of f(√q Z).
fn value_moments(f: AffineSigmoid, q: Interval, pieces: u32) -> Moments {
    let scale = Dual::fixed(q.sqrt());
    normal_moments(pieces, |z| f.of(scale * z))
}

/// Moments of f′(√q Z). On the left the slope is what it is on the right: see [`slopes`].
fn slope_moments(f: AffineSigmoid, q: Interval, pieces: u32) -> Moments {
    let scale = Dual::fixed(q.sqrt());
    normal_moments(pieces, |z| {
        let right = if z.value.high() <= 0.0 { -z } else { z };
        f.of(Dual::variable(scale * right)).slope
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

/// The slopes of the four are their factors times σ′, and the same at −x as at x.
fn slopes(four: [AffineSigmoid; 4]) -> Proof {
    let of_one = |f: AffineSigmoid| {
        let slope = |x| f.of(Dual::variable(x)).slope;
        let refusal = format!(
            "the slope of {} is not {}·σ′, the same at x and −x",
            f.name, f.factor
        );
        let holds = |x: ExpRational| {
            let plain = sigmoid(Dual::variable(x.clone())).slope;
            let expected = ExpRational::constant(f.factor) * plain;
            slope(x.clone()) == expected && slope(x).is_even()
        };
        real_line::holds(holds, &refusal)
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
        let value = value_moments(f, one, 1 << 11);
        let slope = slope_moments(f, one, 1 << 11);
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
        let seen = one + units * (value.mean * value.mean / value.variance());
        let domain = "z normal with mean 0 and variance 1";
        let named = |what| format!("{} {what}", f.name);
        let condition = within(&named("condition number"), domain, seen, condition)?;
        let what = named("mean squared slope");
        Ok(condition.and(within(&what, domain, slope.square, squared_slope)?))
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
    let square = |q| value_moments(f, q, 1 << 9).square;
    let mut product = one;
    for q in variances(one, one, zero, square).take(LAYERS) {
        let slope = slope_moments(f, q, 1 << 9);
        product *= slope.square;
    }
    product
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
