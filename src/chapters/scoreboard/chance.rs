//! What a normal input makes of an activation: its mean, how it scales a signal and a gradient, how
//! often it is exactly 0.

use super::sorting::{Members, NORMAL, each, measured};
use crate::activation::Subject;
use crate::activation::catalogue::{CATALOGUE, Catalogued};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use textbook::number::{Asymptote, Dual, Interval, Special};
use textbook::proof::Proof;
use textbook::proof::enclosure::{
    Growth, Moments, NORMAL_REACH, mass_of_zeros, normal_moments_within, within,
};

/// How many pieces the quadrature cuts [−8, 8] into.
const PIECES: u32 = 1 << 12;
/// 2⁻²⁰.
const TINY: f64 = 1.0 / 1_048_576.0;
/// How near to a value "keeps" means.
const NEAR: f64 = 1.0 / 1024.0;

/// How large a function can be on a tail.
fn growth(tail: Asymptote) -> Growth {
    let size = |x: Interval| x.high().max(-x.low());
    Growth {
        level: size(tail.start()),
        slope: size(tail.slope()),
    }
}

/// Moments of f(Z) and of f′(Z).
#[derive(Debug)]
pub struct ValueAndSlope {
    value: Moments,
    slope: Moments,
}

impl ValueAndSlope {
    /// Those of `f`, each between two floats.
    #[must_use]
    pub fn of(f: &dyn Subject) -> Self {
        let tails = f.tails(NORMAL_REACH);
        let value = tails.map(|tail| growth(tail.value));
        let slope = tails.map(|tail| growth(tail.slope));
        Self {
            value: normal_moments_within(PIECES, value, |z| f.enclosure(z)),
            slope: normal_moments_within(PIECES, slope, |z| {
                f.curve(Dual::variable(z)).slope
            }),
        }
    }
}

/// In the order of the catalogue; three claims and their foils share them. Not in parallel: a
/// thread that waits for them could be asked to compute a part of them.
static MOMENTS: LazyLock<Vec<ValueAndSlope>> =
    LazyLock::new(|| CATALOGUE.iter().map(|f| ValueAndSlope::of(f)).collect());

fn moments(f: &Catalogued) -> &'static ValueAndSlope {
    let place = CATALOGUE.iter().position(|other| other.name == f.name);
    &MOMENTS[place.expect("it is in the catalogue")]
}

/// The mean of one function.
///
/// # Errors
/// It is not as `members` say, or it is left open.
pub fn one_mean(
    f: &dyn Subject,
    moments: &ValueAndSlope,
    members: Members,
) -> Proof {
    let claimed = [near(0.0, NEAR), Interval::new(0.125, f64::INFINITY)];
    measured(f, NORMAL, members, claimed, moments.value.mean)
}

/// `members` have the mean 0, every other a mean of at least 1/8.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn centred(members: Members) -> Proof {
    each(|f| one_mean(f, moments(f), members))
}

/// The numbers no further from `value` than `distance`.
fn near(value: f64, distance: f64) -> Interval {
    Interval::new(value - distance, value + distance)
}

/// A member has a ratio within 2⁻¹⁰ of 1, another of the twelve has not: it lies on one side or on
/// the other.
///
/// # Errors
/// The ratio that does not lie where it should; one that could lie on the lower side and need not
/// leaves the question open.
pub fn keep(f: &dyn Subject, members: Members, ratio: Interval) -> Proof {
    let [less, more] = [
        Interval::new(0.0, (1.0 - NEAR).next_down()),
        Interval::new((1.0 + NEAR).next_up(), f64::INFINITY),
    ];
    let outside = if ratio.low() <= less.high() {
        less
    } else {
        more
    };
    measured(f, NORMAL, members, [near(1.0, NEAR), outside], ratio)
}

/// What one function multiplies the mean square of a normal signal by, under its initialisation.
///
/// # Errors
/// It is not as `members` say, or it is left open.
pub fn one_signal(
    f: &dyn Subject,
    moments: &ValueAndSlope,
    members: Members,
) -> Proof {
    let gain: Interval = f.initialisation().gain();
    keep(f, members, gain * moments.value.square)
}

/// `members` keep the mean square of a normal signal under their initialisation, no other does.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn keep_the_signal(members: Members) -> Proof {
    each(|f| one_signal(f, moments(f), members))
}

/// What one function multiplies the mean square of the gradient by, under its initialisation.
///
/// # Errors
/// It is not as `members` say, or it is left open.
pub fn one_gradient(
    f: &dyn Subject,
    moments: &ValueAndSlope,
    members: Members,
) -> Proof {
    let gain: Interval = f.initialisation().gain();
    keep(f, members, gain * moments.slope.square)
}

/// `members` keep the mean square of the gradient under their initialisation, no other does.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn keep_the_gradient(members: Members) -> Proof {
    each(|f| one_gradient(f, moments(f), members))
}

/// Mean 0 and mean square 1, both up to 2⁻¹⁶.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn both_moments(
    f: impl Fn(Dual<Interval>) -> Dual<Interval>,
    tail: impl Fn(Asymptote) -> Asymptote,
) -> Proof {
    let tails = [
        Asymptote::left_of(-NORMAL_REACH),
        Asymptote::right_of(NORMAL_REACH),
    ];
    let tails = tails.map(|ray| growth(tail(ray)));
    let Moments { mean, square } = normal_moments_within(2 * PIECES, tails, f);
    let small = 1.0 / 65_536.0;
    let mean = within("mean", NORMAL, mean, near(0.0, small))?;
    Ok(mean.and(within("mean square", NORMAL, square, near(1.0, small))?))
}

/// How likely f(Z) is exactly 0.
fn zeros(f: &dyn Subject) -> Interval {
    // Each end belongs to several boxes.
    let known = RefCell::new(BTreeMap::new());
    let below = |x: f64| {
        let mut known = known.borrow_mut();
        *known
            .entry(x.to_bits())
            .or_insert_with(|| Interval::point(x).normal_cdf())
    };
    let mass = |x: Interval| below(x.high()) - below(x.low());
    let negligible = 1.0 / f64::from(1 << 30);
    let middle = Interval::new(-NORMAL_REACH, NORMAL_REACH);
    let value = |x| f.enclosure(Dual::variable(x)).value;
    let one_tail = Interval::point(-NORMAL_REACH).normal_cdf();
    let tails = Interval::new(0.0, (one_tail + one_tail).high());
    mass_of_zeros(middle, negligible, mass, value) + tails
}

/// How often one function is exactly 0.
///
/// # Errors
/// It is not as `halved` say, or it is left open.
pub fn one_silence(f: &dyn Subject, halved: Members) -> Proof {
    let seldom = if f.name() == "hard swish" {
        Interval::new(1.0 / 1024.0, 1.0 / 512.0)
    } else {
        near(0.0, TINY)
    };
    measured(f, NORMAL, halved, [near(0.5, TINY), seldom], zeros(f))
}

/// ReLU or whoever is in `halved` is 0 half of the time, up to 2⁻²⁰; hard swish between once in
/// 1024 times and once in 512; the rest of the twelve at most 2⁻²⁰ of the time.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn silent(halved: Members) -> Proof {
    each(|f| one_silence(f, halved))
}
