//! The instruments that draw: property and estimate.

use super::{
    AlwaysTheSame, BindsNothing, End, Nan, Nothing, OneBadCase, Row, TooTight,
    ZeroTimesInfinity,
};
use textbook::number::Interval;
use textbook::proof::Proof;
use textbook::proof::estimate::{mean, median, probability, recorded};
use textbook::proof::property::{Deviation, Sample, holds, within_bound};
use textbook::random::Stream;

const SAMPLE: Sample = Sample {
    domain: "numbers from 0 to 1",
    seed: 1,
    count: 1_000,
};
const NONE: Sample = Sample { count: 0, ..SAMPLE };

pub(super) fn rows() -> Vec<Row> {
    vec![property(), estimate()]
}

fn property() -> Row {
    Row {
        instrument: "property",
        honest: || deviating(|x| (x, x)),
        attacks: vec![
            (TooTight, End::Refuted(|| deviating(|x| (x, x.next_down())))),
            (OneBadCase, End::Refuted(all_below_the_largest)),
            (
                AlwaysTheSame,
                End::Open(|| holds(SAMPLE, |_| 0.0, |_| Ok(()))),
            ),
            (
                AlwaysTheSame,
                End::Open(|| holds(SAMPLE, |_| f64::NAN, |_| Ok(()))),
            ),
            (
                Nothing,
                End::Open(|| holds(NONE, Stream::uniform, |_| Ok(()))),
            ),
            (Nan, End::Open(|| deviating(|x| rarely(x, f64::NAN, 1.0)))),
            (Nan, End::Open(|| deviating(|x| rarely(x, 0.0, f64::NAN)))),
            (
                ZeroTimesInfinity,
                End::Open(|| deviating(|x| rarely(x, 0.0 * f64::INFINITY, 1.0))),
            ),
            (
                BindsNothing,
                End::Open(|| deviating(|x| rarely(x, 1.0, f64::INFINITY))),
            ),
            (
                BindsNothing,
                End::Open(|| deviating(|x| rarely(x, -1.0, 1.0))),
            ),
        ],
    }
}

fn estimate() -> Row {
    Row {
        instrument: "estimate",
        honest: || half(Interval::new(0.25, 0.75)),
        attacks: vec![
            (
                TooTight,
                End::Open(|| half(seen(f64::next_up, |high| high))),
            ),
            (
                TooTight,
                End::Open(|| half(seen(|low| low, f64::next_down))),
            ),
            (TooTight, End::Open(|| half(Interval::point(0.5)))),
            (TooTight, End::Refuted(|| half(beyond()))),
            (OneBadCase, End::Open(one_out_of_range)),
            (OneBadCase, End::Refuted(one_false_quantity)),
            (AlwaysTheSame, End::Open(|| halves(|_| 0.25))),
            (AlwaysTheSame, End::Open(|| halves(|_| f64::NAN))),
            (
                AlwaysTheSame,
                End::Open(|| median(SAMPLE, ANY, |_| 0.25, |u| [*u])),
            ),
            (
                AlwaysTheSame,
                End::Open(|| mean(SAMPLE, unit(), ANY, |_| 0.25, |u| [*u])),
            ),
            (AlwaysTheSame, End::Open(|| record(|_| 0))),
            (AlwaysTheSame, End::Open(|| record(|mark| mark.max(1)))),
            (
                Nothing,
                End::Open(|| median(NONE, ANY, Stream::uniform, |u| [*u])),
            ),
            (
                Nothing,
                End::Open(|| {
                    probability(NONE, ANY, Stream::uniform, |u| [*u < 0.5])
                }),
            ),
            (
                Nothing,
                End::Open(|| median(SAMPLE, [], Stream::uniform, |_| [])),
            ),
            (
                Nothing,
                End::Open(|| recorded::<u32, 1>(NONE, ANY, Ok(Vec::new()))),
            ),
            (Nan, End::Open(|| medians(f64::NAN))),
            (Nan, End::Open(|| half(Interval::point(f64::NAN)))),
            (
                ZeroTimesInfinity,
                End::Open(|| medians(0.0 * f64::INFINITY)),
            ),
            (BindsNothing, End::Open(|| means(Interval::REALS))),
            (BindsNothing, End::Open(|| means(Interval::point(f64::NAN)))),
            (BindsNothing, End::Open(too_few_for_a_median)),
        ],
    }
}

/// The proof that the error of every sampled number is within its bound.
fn deviating(deviation: impl Fn(f64) -> (f64, f64)) -> Proof {
    within_bound(SAMPLE, Stream::uniform, |&x| {
        let (error, bound) = deviation(x);
        Deviation { error, bound }
    })
}

/// The error and the bound given, once in a while.
fn rarely(x: f64, error: f64, bound: f64) -> (f64, f64) {
    if x > 0.99 { (error, bound) } else { (0.0, 1.0) }
}

fn all_below_the_largest() -> Proof {
    let all = (0..SAMPLE.count).map(|number| Stream::new(1, number).uniform());
    let largest = all.fold(0.0, f64::max);
    holds(SAMPLE, Stream::uniform, |&x| {
        let below = x < largest;
        below
            .then_some(())
            .ok_or_else(|| format!("{x} is not below"))
    })
}

const ANY: [(&str, Interval); 1] = [("it", Interval::REALS)];

fn unit() -> Interval {
    Interval::new(0.0, 1.0)
}

/// The probability that a number from 0 to 1 is below 1/2.
fn half(claimed: Interval) -> Proof {
    probability(SAMPLE, [("half", claimed)], Stream::uniform, |u| [*u < 0.5])
}

fn halves(draw: impl Fn(&mut Stream) -> f64 + Sync) -> Proof {
    probability(SAMPLE, ANY, draw, |u| [*u < 0.5])
}

/// The interval that the sample gives, with its ends moved.
fn seen(low: fn(f64) -> f64, high: fn(f64) -> f64) -> Interval {
    let evidence = half(unit()).expect("an interval");
    let end = |name| evidence.find(name).expect("an end").value;
    Interval::new(low(end("half from")), high(end("half to")))
}

/// What begins one float above the interval that the sample gives.
fn beyond() -> Interval {
    Interval::new(seen(|low| low, f64::next_up).high(), 1.0)
}

fn one_out_of_range() -> Proof {
    let largest = |u: &f64| [if *u > 0.99 { 1.0f64.next_up() } else { *u }];
    mean(SAMPLE, unit(), ANY, Stream::uniform, largest)
}

/// The first is open, the second false.
fn one_false_quantity() -> Proof {
    let claimed = [
        ("a", Interval::new(0.5, 1.0)),
        ("b", Interval::new(0.75, 1.0)),
    ];
    median(SAMPLE, claimed, Stream::uniform, |u| [*u, 1.0 - *u])
}

/// 40 recorded runs with the same value, and these marks.
fn record(mark: fn(u32) -> u32) -> Proof {
    let sample = Sample {
        count: 40,
        ..SAMPLE
    };
    let runs = (0..40).map(|number| (mark(number), [0.5]));
    recorded(sample, ANY, Ok(runs.collect()))
}

fn medians(spoiled: f64) -> Proof {
    let value = |u: &f64| [if *u > 0.99 { spoiled } else { *u }];
    median(SAMPLE, ANY, Stream::uniform, value)
}

fn means(range: Interval) -> Proof {
    let claimed = [("it", unit())];
    mean(SAMPLE, range, claimed, Stream::uniform, |u| [*u])
}

fn too_few_for_a_median() -> Proof {
    let few = Sample {
        count: 30,
        ..SAMPLE
    };
    let wide = [("it", Interval::new(-1e300, 1e300))];
    median(few, wide, Stream::uniform, |u| [*u])
}
