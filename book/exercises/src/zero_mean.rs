//! ReLU's mean is not zero.

use crate::words::shown;
use why_relu::activation::relu;
use why_relu::number::{Interval, Number, Rational, ratio};
use why_relu::proof::{Proof, Show, enclosure, exact};

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
    let domain = format!("the batch of {}", batch.len());
    exact::every(&domain, [batch], |_| {
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

/// `mean-of-relu`: E relu(Z + b) for a standard normal Z, to four decimals.
///
/// # Errors
/// A bias for which the formula misses the interval that holds the mean.
pub fn mean_of_relu(formula: fn(f64) -> f64) -> Proof {
    let at = |b: f64| {
        let moments =
            enclosure::normal_moments(1 << 8, |z| relu(z + Number::constant(b)));
        let says = formula(b);
        let what = format!(
            "at b = {}, where your formula says {}, the mean",
            b.text(),
            says.text()
        );
        let near = Interval::new(says - 1e-4, says + 1e-4);
        enclosure::within(&what, "thirteen biases from −3 to 3", moments.mean, near)
    };
    let biases = (-5..=6).map(|n| f64::from(n) / 2.0);
    biases.fold(at(-3.0), |all, b| Ok(all?.and(at(b)?)))
}
