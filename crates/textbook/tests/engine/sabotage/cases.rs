//! The instruments that try the cases they are given: one witness, and exact arithmetic.

use super::{
    AlwaysTheSame, BindsNothing, End, Nan, Nothing, OneBadCase, Row, TooTight,
    ZeroTimesInfinity,
};
use textbook::number::{Rational, dyadic, ratio};
use textbook::proof::property::{Sample, holds};
use textbook::proof::{Cases, Proof, counterexample, exact};
use textbook::random::Stream;

pub(super) fn rows() -> Vec<Row> {
    vec![
        Row {
            instrument: "counterexample",
            honest: || differ(&ratio(1, 3), &(ratio(1, 3) + least())),
            attacks: vec![
                (
                    TooTight,
                    End::Refuted(|| differ(&ratio(1, 2), &ratio(2, 4))),
                ),
                (OneBadCase, End::Refuted(|| against(every_below(10)))),
                (AlwaysTheSame, End::Open(|| against(sampled()))),
                (
                    AlwaysTheSame,
                    End::Open(|| against(holds(SAMPLE, |_| 0.0, |_| Ok(())))),
                ),
                (
                    Nothing,
                    End::Open(|| {
                        against(exact::every(
                            "{}",
                            Cases::listed([0; 0]),
                            |_| Ok(()),
                        ))
                    }),
                ),
                (Nan, End::Open(|| differ(&dyadic(f64::NAN), &ratio(1, 2)))),
                (
                    ZeroTimesInfinity,
                    End::Open(|| differ(&dyadic(0.0 * f64::INFINITY), &ratio(1, 2))),
                ),
                (
                    BindsNothing,
                    End::Impossible("two sides differ or not: no bound"),
                ),
            ],
        },
        Row {
            instrument: "exact",
            honest: || at_most(&ratio(1, 3), &ratio(1, 3)),
            attacks: vec![
                (
                    TooTight,
                    End::Refuted(|| at_most(&(ratio(1, 3) + least()), &ratio(1, 3))),
                ),
                (OneBadCase, End::Refuted(|| every_below(9))),
                (
                    AlwaysTheSame,
                    End::Open(|| {
                        exact::every("{}", Cases::listed([1, 1]), |_| Ok(()))
                    }),
                ),
                (
                    Nothing,
                    End::Open(|| {
                        exact::every("{}", Cases::listed([0; 0]), |_| Ok(()))
                    }),
                ),
                (Nan, End::Refuted(|| at_most(&f64::NAN, &1.0))),
                (Nan, End::Refuted(|| at_most(&1.0, &f64::NAN))),
                (
                    Nan,
                    End::Refuted(|| {
                        exact::every("{}", Cases::listed([f64::NAN]), |x| {
                            exact::equal("x", x, x)
                        })
                    }),
                ),
                (
                    ZeroTimesInfinity,
                    End::Refuted(|| at_most(&(0.0 * f64::INFINITY), &1.0)),
                ),
                (
                    BindsNothing,
                    End::Refuted(|| at_most(&f64::NAN, &f64::INFINITY)),
                ),
            ],
        },
    ]
}

/// 10⁻³⁰, far below what floats would notice beside 1/3.
fn least() -> Rational {
    let step = ratio(1, 1_000_000_000_000_000);
    &step * &step
}

fn differ(left: &Rational, right: &Rational) -> Proof {
    counterexample::differ("the sides are equal", "here", left, right)
}

fn against(proof: Proof) -> Proof {
    counterexample::refuted("a domain", proof)
}

/// Of the numbers 0 to 9, every one is below `limit`.
fn every_below(limit: u32) -> Proof {
    exact::all("{}", Cases::range(0..=9), |n| {
        exact::at_most("n + 1", &(n + 1), &limit)
    })
}

fn at_most<T: PartialOrd + std::fmt::Display>(left: &T, right: &T) -> Proof {
    exact::every("{} case", Cases::counted([()]), |()| {
        exact::at_most("it", left, right)
    })
}

const SAMPLE: Sample = Sample {
    domain: "numbers from 0 to 1",
    seed: 1,
    count: 100,
};

/// A sample that finds nothing against the statement; that is not to say that there is nothing.
fn sampled() -> Proof {
    holds(SAMPLE, Stream::uniform, |_| Ok(()))
}
