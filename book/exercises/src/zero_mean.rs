//! ReLU's mean is not zero.

use crate::everywhere::or_open;
use crate::words::{decide, shown};
use why_relu::activation::relu;
use why_relu::number::{
    Asymptote, Dual, Interval, Number, Rational, Special, ratio,
};
use why_relu::proof::{Cases, Proof, enclosure, exact};

/// `nearly-centred`: numbers with mean 0 and variance 1 whose ReLUs have a mean below 1/10.
///
/// # Errors
/// The mean or the variance that is not as it should be.
pub fn nearly_centred(batch: &[Rational]) -> Proof {
    let mean = |of: fn(&Rational) -> Rational| {
        let sum = batch
            .iter()
            .map(of)
            .fold(Rational::ZERO, |sum, next| sum + next);
        sum / ratio(batch.len().max(1).try_into().unwrap_or(i64::MAX), 1)
    };
    let words = format!("{{}} batch of {} numbers", batch.len());
    exact::every(&words, Cases::counted([batch]), |_| {
        let (first, square) = (mean(Rational::clone), mean(|x| x * x));
        if first != Rational::ZERO {
            return Err(format!(
                "the mean of your batch is {}, not 0",
                shown(&first)
            ));
        }
        if square != Rational::ONE {
            return Err(format!(
                "the variance of your batch is {}, not 1",
                shown(&square)
            ));
        }
        let outputs = mean(|x| relu(x.clone()));
        if outputs < ratio(1, 10) {
            return Ok(());
        }
        Err(format!(
            "the mean of the ReLUs is {}, which is not below 1/10",
            shown(&outputs)
        ))
    })
}

/// `mean-of-relu`: E relu(Z + b) for a standard normal Z, within 1/10,000, for every b.
///
/// At some biases it is compared with integrals. As a function of b the mean has the slope
/// P(Z > −b) = Φ(b) and nears 0 on the left, and the only such function is φ(b) + bΦ(b); so what
/// lies between those biases is compared with that, by intervals, and far out by asymptotes.
///
/// # Errors
/// A bias for which the formula misses the mean.
pub fn mean_of_relu(
    by_floats: impl Fn(f64) -> f64,
    by_intervals: impl Fn(Dual<Interval>) -> Dual<Interval>,
    far_out: impl Fn(Asymptote) -> Asymptote,
) -> Proof {
    let domain = "thirteen biases from −3 to 3";
    let at = |b: f64| {
        let function = |z| relu(z + Number::constant(b));
        let mean = enclosure::normal_moments(1 << 12, function).mean;
        let says = by_floats(b);
        let near = Interval::new(says - 1e-4, says + 1e-4);
        decide(
            domain,
            mean.low() <= near.high() && near.low() <= mean.high(),
            || {
                format!(
                    "at b = {b} your formula says {says:.6}, and the mean is about {:.6}",
                    mean.low()
                )
            },
        )?;
        enclosure::within(&format!("the mean for b = {b}"), domain, mean, near)
    };
    let biases = (-5..=6).map(|n| f64::from(n) / 2.0);
    let tried = biases.fold(at(-3.0), |all, b| Ok(all?.and(at(b)?)))?;
    let everywhere = enclosure::at_most(
        "the error of your formula, with b for x,",
        Interval::REALS,
        1e-4,
        |b| error(&by_intervals, &far_out, b).magnitude(),
    );
    Ok(tried.and(or_open(everywhere)?))
}

/// By how much a formula differs from the mean where b lies in an interval: far out by its
/// asymptote; else by its value in the middle and its slope.
fn error(
    by_intervals: &dyn Fn(Dual<Interval>) -> Dual<Interval>,
    far_out: &dyn Fn(Asymptote) -> Asymptote,
    b: Interval,
) -> Interval {
    if let Some(ray) = Asymptote::beyond(b) {
        return (far_out(ray) - mean(ray)).range();
    }
    let at = |b: Interval| {
        let b = Dual::variable(b);
        by_intervals(b) - mean(b)
    };
    let here = at(b);
    if !b.low().is_finite() {
        return here.value;
    }
    let middle = b.middle();
    let straight = at(middle).value + here.slope * (b - middle);
    here.value.meet(straight)
}

/// φ(b) + bΦ(b).
fn mean<N: Special>(b: N) -> N {
    b.clone().normal_density() + b.clone() * b.normal_cdf()
}
