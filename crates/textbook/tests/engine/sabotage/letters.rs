//! The instruments that read code at letters: for all numbers, and for every number of steps.

use super::{
    AlwaysTheSame, BindsNothing, End, Nan, Nothing, OneBadCase, Row, TooTight,
    ZeroTimesInfinity,
};
use crate::subject::hinge;
use textbook::number::{Number, Polynomial};
use textbook::proof::Proof;
use textbook::proof::for_all::{at_most, equal, for_all, less, positive, real};
use textbook::proof::induction::Induction;

pub(super) fn rows() -> [Row; 2] {
    [
        Row {
            instrument: "for all",
            honest: || rises_by(|x| hinge(x.clone()), 1.0),
            attacks: vec![
                (
                    TooTight,
                    End::Refuted(|| {
                        rises_by(|x| hinge(x.clone()), 1.0f64.next_down())
                    }),
                ),
                (TooTight, End::Refuted(touched)),
                (OneBadCase, End::Refuted(|| rises_by(jump, 1.0))),
                (AlwaysTheSame, End::Impossible("it draws nothing")),
                (
                    Nothing,
                    End::Open(|| for_all([real("x")]).hold(|_| Vec::new())),
                ),
                (Nothing, End::Open(|| zero_by(|_| 0.into()))),
                (Nothing, End::Open(outside_of_everything)),
                (Nan, End::Open(|| rises_by(|x| hinge(x.clone()), f64::NAN))),
                (
                    ZeroTimesInfinity,
                    End::Open(|| {
                        rises_by(|x| hinge(x.clone()), 0.0 * f64::INFINITY)
                    }),
                ),
                (
                    BindsNothing,
                    End::Open(|| rises_by(|x| hinge(x.clone()), f64::INFINITY)),
                ),
                (
                    BindsNothing,
                    End::Open(|| zero_by(|x| x / &Polynomial::from(0))),
                ),
            ],
        },
        Row {
            instrument: "induction",
            honest: || doubled(|sum| sum + sum),
            attacks: vec![
                (
                    TooTight,
                    End::Refuted(|| doubled(|sum| sum + sum + small())),
                ),
                (OneBadCase, End::Refuted(|| doubled(clipped))),
                (AlwaysTheSame, End::Impossible("it draws nothing")),
                (Nothing, End::Open(|| stated(|_, _| Vec::new()))),
                (
                    Nan,
                    End::Open(|| {
                        doubled(|sum| sum * Polynomial::constant(f64::NAN))
                    }),
                ),
                (
                    ZeroTimesInfinity,
                    End::Open(|| {
                        doubled(|sum| sum * Polynomial::constant(f64::INFINITY))
                    }),
                ),
                (
                    BindsNothing,
                    End::Open(|| stated(|_, _| vec![equal("0", 0, 0)])),
                ),
            ],
        },
    ]
}

fn small() -> Polynomial {
    Polynomial::constant(1e-300)
}

/// From x to x + h, f rises by at most `slope`·h.
fn rises_by(f: fn(&Polynomial) -> Polynomial, slope: f64) -> Proof {
    for_all([real("x"), positive("h")]).hold(|[x, h]| {
        let rise = f(&(x + h)) - f(x);
        vec![at_most("the rise", rise, h * Polynomial::constant(slope))]
    })
}

/// The hinge, a little higher beyond 10⁹.
fn jump(x: &Polynomial) -> Polynomial {
    let far = Polynomial::constant(1e9);
    hinge(x.clone()) + x.branch(&far, small(), 0.into())
}

/// 0 < |x| for all x, which fails at 0 alone.
fn touched() -> Proof {
    for_all([real("x")]).hold(|[x]| vec![less("0", 0, x.clone().magnitude())])
}

fn zero_by(f: fn(&Polynomial) -> Polynomial) -> Proof {
    for_all([real("x")]).hold(|[x]| vec![equal("f", f(x), 0)])
}

/// Something false, for all x with x < 0 and x > 0.
fn outside_of_everything() -> Proof {
    for_all([real("x")])
        .given(|[x]| vec![less("", x, 0), less("", 0, x)])
        .hold(|[x]| vec![equal("x", x, 7)])
}

/// p steps of doubling x: the state is the sum, and how many times x it should be.
fn doubled(step: fn(&Polynomial) -> Polynomial) -> Proof {
    Induction {
        over: "number of steps",
        letters: for_all([real("x"), real("p")]),
        first: &|[x, _]| [step(x), 2.into()],
        any: &|[x, p]| [p * x, p.clone()],
        next: &|[sum, times], _| [step(&sum), &times + &times],
        holds: &|[sum, times], [x, _]| vec![equal("the sum", sum, times * x)],
    }
    .prove()
}

/// Doubling, up to 10⁹.
fn clipped(sum: &Polynomial) -> Polynomial {
    let far = Polynomial::constant(1e9);
    (sum + sum).branch(&far, far.clone(), sum + sum)
}

/// The same steps, of which something else is stated.
fn stated(
    holds: fn(
        &[Polynomial; 2],
        &[Polynomial; 2],
    ) -> Vec<textbook::proof::for_all::Relation>,
) -> Proof {
    Induction {
        over: "number of steps",
        letters: for_all([real("x"), real("p")]),
        first: &|[x, _]| [x + x, 2.into()],
        any: &|[x, p]| [p * x, p.clone()],
        next: &|[sum, times], _| [&sum + &sum, &times + &times],
        holds: &holds,
    }
    .prove()
}
