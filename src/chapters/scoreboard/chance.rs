//! What a normal input makes of an activation: its mean, how it scales a signal and a gradient, how
//! often it is exactly 0.

use super::sorting::{Members, NORMAL, each, measured, membership, whole};
use crate::activation::catalogue::{CATALOGUE, Catalogued};
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
struct ValueAndSlope {
    value: Moments,
    slope: Moments,
}

impl ValueAndSlope {
    fn of(f: &Catalogued) -> Self {
        let tails = f.tails(NORMAL_REACH);
        let value = tails.map(|tail| growth(tail.value));
        let slope = tails.map(|tail| growth(tail.slope));
        Self {
            value: normal_moments_within(PIECES, value, f.enclosure),
            slope: normal_moments_within(PIECES, slope, |z| {
                (f.curve)(Dual::variable(z)).slope
            }),
        }
    }
}

/// In the order of the catalogue; three claims and their foils share them. Not in parallel: a
/// thread that waits for them could be asked to compute a part of them.
static MOMENTS: LazyLock<Vec<ValueAndSlope>> =
    LazyLock::new(|| CATALOGUE.iter().map(ValueAndSlope::of).collect());

fn moments(f: &Catalogued) -> &'static ValueAndSlope {
    let place = CATALOGUE.iter().position(|other| other.name == f.name);
    &MOMENTS[place.expect("it is in the catalogue")]
}

/// `members` have the mean 0, every other a mean of at least 1/8.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn centred(members: Members) -> Proof {
    let claimed = [near(0.0, NEAR), Interval::new(0.125, f64::INFINITY)];
    measured(NORMAL, members, claimed, |f| Ok(moments(f).value.mean))
}

/// The numbers no further from `value` than `distance`.
fn near(value: f64, distance: f64) -> Interval {
    Interval::new(value - distance, value + distance)
}

/// Every member has a ratio within 2⁻¹⁰ of 1, no other has: it lies on one side or on the other.
///
/// # Errors
/// The first ratio that does not lie where it should; one that could lie on the lower side and need
/// not leaves the question open.
pub fn keep(members: Members, ratio: impl Fn(&Catalogued) -> Interval) -> Proof {
    let [less, more] = [
        Interval::new(0.0, (1.0 - NEAR).next_down()),
        Interval::new((1.0 + NEAR).next_up(), f64::INFINITY),
    ];
    each(|f| {
        let seen = ratio(f);
        let outside = if seen.low() <= less.high() {
            less
        } else {
            more
        };
        let claimed = match membership(f, members) {
            Some(true) => near(1.0, NEAR),
            Some(false) => outside,
            None => Interval::REALS,
        };
        within(&whole(f), NORMAL, seen, claimed)
    })
}

/// `members` keep the mean square of a normal signal under their initialisation, no other does.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn keep_the_signal(members: Members) -> Proof {
    keep(members, |f| {
        f.initialisation.gain::<Interval>() * moments(f).value.square
    })
}

/// `members` keep the mean square of the gradient under their initialisation, no other does.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn keep_the_gradient(members: Members) -> Proof {
    keep(members, |f| {
        f.initialisation.gain::<Interval>() * moments(f).slope.square
    })
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
fn zeros(f: &Catalogued) -> Interval {
    let mass = |x: Interval| {
        let [low, high] = [x.low(), x.high()].map(Interval::point);
        high.normal_cdf() - low.normal_cdf()
    };
    let negligible = 1.0 / f64::from(1 << 30);
    let middle = Interval::new(-NORMAL_REACH, NORMAL_REACH);
    let value = |x| (f.enclosure)(Dual::variable(x)).value;
    let one_tail = Interval::point(-NORMAL_REACH).normal_cdf();
    let tails = Interval::new(0.0, (one_tail + one_tail).high());
    mass_of_zeros(middle, negligible, mass, value) + tails
}

/// ReLU or whoever is in `halved` is 0 half of the time, up to 2⁻²⁰; hard swish between once in
/// 1024 times and once in 512; the rest of the twelve at most 2⁻²⁰ of the time.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn silent(halved: Members) -> Proof {
    each(|f| {
        let claimed = match membership(f, halved) {
            Some(true) => near(0.5, TINY),
            Some(false) if f.name == "hard swish" => {
                Interval::new(1.0 / 1024.0, 1.0 / 512.0)
            }
            Some(false) => near(0.0, TINY),
            None => Interval::REALS,
        };
        within(&whole(f), NORMAL, zeros(f), claimed)
    })
}
