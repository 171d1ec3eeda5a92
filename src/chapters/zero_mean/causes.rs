//! Two ways in which the sigmoid differs from tanh, told apart: its slope and its mean.

use crate::activation::{Activation, sigmoid};
use crate::network::mean_field::variances;
use textbook::number::{Dual, ExpRational, Interval, Number, Smooth};
use textbook::proof::enclosure::{Moments, normal_moments, within};
use textbook::proof::exact::every;
use textbook::proof::{Cases, Proof};

/// x ↦ factor·(σ(x) − centre).
#[derive(Clone, Copy, Debug)]
pub struct AffineSigmoid {
    name: &'static str,
    factor: f64,
    centre: f64,
}

impl Activation for AffineSigmoid {
    #[inline]
    fn of<T: Smooth>(&self, x: T) -> T {
        T::constant(self.factor) * (sigmoid(x) - T::constant(self.centre))
    }
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

const fn shifted(name: &'static str, factor: f64, centre: f64) -> AffineSigmoid {
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

/// The slope of a(σ − c) is a·σ′, whatever the centre, and the same at −x as at x.
fn slopes(four: [AffineSigmoid; 4]) -> Proof {
    let words = "all real x, {} slopes as rational functions of eˣ";
    every(words, Cases::counted(four), |f| {
        let slope = |x| f.of(Dual::variable(x)).slope;
        let x = ExpRational::x();
        let plain = sigmoid(Dual::variable(x.clone())).slope;
        if slope(x.clone()) != ExpRational::constant(f.factor) * plain {
            return Err(format!("the slope of {} is not {}·σ′", f.name, f.factor));
        }
        if !slope(x).is_even() {
            return Err(format!("the slope of {} differs at x and −x", f.name));
        }
        Ok(())
    })
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
        let value = value_moments(f, one, 1 << 13);
        let slope = slope_moments(f, one, 1 << 13);
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
    Ok(slopes(four)?.and(all(four.into_iter().enumerate().map(of_one))?))
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
    let square = |q| value_moments(f, q, 1 << 11).square;
    let mut product = one;
    for q in variances(one, one, zero, square).take(LAYERS) {
        let slope = slope_moments(f, q, 1 << 11);
        product *= slope.square;
    }
    product
}

/// How often 1 is halved until it is an upper bound on what is left, in the order of [`FOUR`]; once
/// more, and it is a lower bound.
const HALVINGS: [u32; 4] = [33, 32, 9, 2];

/// What is left lies between the bounds of [`HALVINGS`].
pub(super) fn in_depth(four: [AffineSigmoid; 4]) -> Proof {
    let of_one = |(f, halvings): (AffineSigmoid, u32)| {
        let high = (0..halvings).fold(1.0, |power, _| power / 2.0);
        let claimed = Interval::new(high / 2.0, high);
        within(f.name, "wide networks of 8 layers", kept(f), claimed)
    };
    Ok(slopes(four)?.and(all(four.into_iter().zip(HALVINGS).map(of_one))?))
}
