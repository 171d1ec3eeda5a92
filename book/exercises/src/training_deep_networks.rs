//! Deep sigmoid networks stagnate.

use crate::everywhere::{is, or_open};
use crate::words::shown;
use why_relu::number::{Interval, Quotient, Rational, ratio};
use why_relu::proof::for_all::{at_most, for_all, real};
use why_relu::proof::{Cases, Counterexample, Proof, Show, Significant, exact};

/// `keep-the-size`: the variance of the weights with which a layer of ReLUs keeps the mean square
/// of its inputs.
///
/// A weighted sum of n inputs with mean square q has the variance n·v·q. It is as often positive as
/// negative, so half of that is left after ReLU. After some numbers of inputs n is a letter, for
/// every real number from 1 on; only at whole numbers is an answer wrong.
///
/// # Errors
/// A number of inputs, and the factor of a layer.
pub fn keep_the_size(variance: impl Fn(Quotient) -> Quotient) -> Proof {
    let near = |power: u32| {
        let power = 1_i64 << power;
        [power - 1, power, power + 1]
    };
    let inputs = (2..=256).chain((9..=40).flat_map(near)).chain([1]);
    let inputs = Cases::counted(inputs.collect::<Vec<_>>());
    let tried = exact::every(
        "layers with {} numbers of inputs",
        inputs,
        |&inputs| {
            let n = ratio(inputs, 1);
            let variance = variance(n.clone().into()).value().ok_or_else(|| {
                format!("with {inputs} inputs your variance has no value")
            })?;
            let factor = n * ratio(1, 2) * variance;
            if factor == Rational::ONE {
                return Ok(());
            }
            let deep = Significant {
                value: (0..32).fold(1.0, |power, _| power * factor.value()),
                digits: 2,
            };
            Err(format!(
                "with {inputs} inputs a layer multiplies the mean square by {}, so 32 layers by {}",
                shown(&factor),
                deep.text()
            ))
        },
    )?;
    let from_one = for_all([real("n")]).given(|[n]| vec![at_most("", 1, n.clone())]);
    let everywhere = from_one.hold(|[n]| {
        let n = Quotient::from(n.clone());
        if n.value().is_some_and(|n| !n.is_int()) {
            return Vec::new();
        }
        let two = Quotient::from(ratio(2, 1));
        is(
            "n times your variance, and 2",
            &(n.clone() * variance(n)),
            &two,
        )
    });
    Ok(tried.and(or_open(everywhere)?))
}

/// `how-many-seeds`: the smallest number of seeds for which worst and best run miss the median with
/// a risk of at most one in so many.
///
/// With n seeds the risk is 2·2⁻ⁿ. So from 2ᵏ + 1 to 2ᵏ⁺¹ it is k + 2 seeds, and the answer is read
/// at all whole numbers between the two at once.
///
/// # Errors
/// A risk, and what the number of seeds makes of it.
pub fn how_many_seeds(seeds: impl Fn(Interval) -> Interval) -> Proof {
    let risks =
        (2..=50).flat_map(|power| [(1 << power) - 1, 1 << power, (1 << power) + 1]);
    let risks = risks.chain([1_000, 1_000_000, 1_000_000_000]);
    let tried = exact::every(
        "{} risks, from one in 3 to one in 2⁵⁰ + 1",
        Cases::counted(risks.collect::<Vec<_>>()),
        |&one_in| at_one(one_in, &seeds),
    )?;
    let mut ranges = Vec::new();
    for power in 1..LARGEST_POWER {
        ranges.extend(settled(
            (1 << power) + 1,
            1 << (power + 1),
            power + 2,
            &seeds,
        )?);
    }
    let everywhere = exact::every(
        "every whole number from 3 to 2⁵³, in {} ranges",
        Cases::counted(ranges),
        |&[low, high]| {
            if low < high {
                Ok(())
            } else {
                at_one(low, &seeds)
            }
        },
    )?;
    Ok(tried.and(everywhere))
}

/// Beyond 2 to this power a float does not hold all whole numbers.
const LARGEST_POWER: u32 = 53;
/// How many ranges may be looked at between two powers of 2.
const MOST_RANGES: usize = 1_000;

/// Whether the number of seeds is right for a risk of one in so many.
fn at_one(one_in: u64, seeds: &dyn Fn(Interval) -> Interval) -> Result<(), String> {
    let says = seeds(Interval::point(float(one_in)));
    let n = says.low();
    let whole = says.low() == says.high() && n >= 0.0 && n.fract() == 0.0;
    if !whole || n > f64::from(u32::MAX) {
        return Err(format!(
            "for a risk of one in {} your number of seeds is no whole number: {n}",
            one_in.text()
        ));
    }
    // The smallest n ≥ 1 with 2ⁿ⁻¹ ≥ one_in.
    let least = 1.0 + f64::from(one_in.next_power_of_two().ilog2());
    if n < least {
        return Err(format!(
            "for a risk of one in {} you take {n} seeds; their risk is one in {}",
            one_in.text(),
            2.0_f64.powf((n - 1.0).max(0.0)).text()
        ));
    }
    if n > least {
        return Err(format!(
            "for a risk of one in {} you take {n} seeds, and fewer are enough",
            one_in.text()
        ));
    }
    Ok(())
}

/// The ranges from `low` to `high` on each of which the number of seeds is `wanted`, and the
/// numbers that are ranges of their own.
///
/// # Errors
/// That it is open.
fn settled(
    low: u64,
    high: u64,
    wanted: u32,
    seeds: &dyn Fn(Interval) -> Interval,
) -> Result<Vec<[u64; 2]>, Counterexample> {
    let wanted = Interval::point(wanted.into());
    let (mut open, mut ranges) = (vec![[low, high]], Vec::new());
    while let Some([low, high]) = open.pop() {
        if low == high || seeds(Interval::new(float(low), float(high))) == wanted {
            ranges.push([low, high]);
            // What is wrong at a number is told.
            if low == high && at_one(low, seeds).is_err() {
                return Ok(ranges);
            }
            continue;
        }
        if ranges.len() + open.len() > MOST_RANGES {
            return Err(Counterexample::from(format!(
                "your number of seeds is right wherever it was tried, but whether it is right \
                 for all risks from one in {} to one in {} could not be decided, and a simpler \
                 form of it may help",
                low.text(),
                high.text()
            )));
        }
        let middle = low.midpoint(high);
        open.extend([[middle + 1, high], [low, middle]]);
    }
    Ok(ranges)
}

/// A whole number up to 2⁵³, which a float holds.
fn float(number: u64) -> f64 {
    Rational::from(number).to_f64().value()
}
