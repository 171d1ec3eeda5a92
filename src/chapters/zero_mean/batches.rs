//! Batch normalization in fractions: where it stands decides what becomes of the mean.

use crate::activation::PiecewiseLinear;
use crate::network::{batch_norm, mean, variance};
use textbook::number::elementary::sqrt;
use textbook::number::{Number, Rational, dyadic, ratio};
use textbook::proof::Proof;
use textbook::proof::exact::equal;
use textbook::proof::property::{Sample, holds};
use textbook::random::Stream;

/// A batch and the divisor, to the batch that a normalization makes of it.
pub(super) type Normalization = fn(&[Rational], &Rational) -> Vec<Rational>;

/// Batch normalization.
pub(super) fn centred(batch: &[Rational], divisor: &Rational) -> Vec<Rational> {
    batch_norm(batch, |_| divisor.clone())
}

/// Division alone.
pub(super) fn only_scaled(batch: &[Rational], divisor: &Rational) -> Vec<Rational> {
    batch.iter().map(|value| value / divisor).collect()
}

/// A fraction r > √v: then ε = r² − v is positive, and √(v + ε) is r without rounding. At most 1/64
/// above the root, in f64.
fn root_above(v: &Rational) -> Rational {
    let root = sqrt(v.to_f64().value());
    dyadic(((root * 64.0).floor() + 1.0) / 64.0)
}

/// Two to eight fractions, the first two not equal.
fn batch(stream: &mut Stream) -> Vec<Rational> {
    let first = stream.rational(16);
    let mut batch = vec![first.clone(), first + Rational::ONE];
    for _ in 0..stream.integer(0, 6) {
        batch.push(stream.rational(16));
    }
    batch
}

/// The numbers, with commas between them.
fn listed(numbers: &[Rational]) -> String {
    let texts: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    texts.join(", ")
}

fn sample(domain: &str) -> Sample<'_> {
    Sample {
        domain,
        seed: 9,
        count: 1_000,
    }
}

/// The mean is 0, the variance v/(v + ε).
pub(super) fn have_mean_zero(normalize: Normalization) -> Proof {
    let domain = "batches of 2 to 8 fractions, ε such that √(v + ε) is a fraction";
    holds(sample(domain), batch, |batch| {
        let v = variance(batch);
        let root = root_above(&v);
        let out = normalize(batch, &root);
        let made = format!("({}) / {root}", listed(batch));
        equal(format!("{made}: the mean"), &mean(&out), &Rational::ZERO)?;
        let expected = v / (&root * &root);
        equal(format!("{made}: the variance"), &variance(&out), &expected)
    })
}

/// Normalized before f, the mean is half the mean magnitude, and not 0; normalized after f, it is
/// 0.
pub(super) fn place_decides(f: &impl PiecewiseLinear) -> Proof {
    let each = |batch: &[Rational], g: &dyn Fn(Rational) -> Rational| -> Vec<_> {
        batch.iter().cloned().map(g).collect()
    };
    let domain = "batches of 2 to 8 fractions, the first two different";
    holds(sample(domain), batch, |batch| {
        let before = centred(batch, &root_above(&variance(batch)));
        let seen = mean(&each(&before, &|y| f.at(y)));
        let half = mean(&each(&before, &|y| y.magnitude() * ratio(1, 2)));
        let inputs = listed(batch);
        equal(format!("({inputs}), f last: the mean"), &seen, &half)?;
        if seen <= Rational::ZERO {
            return Err(format!("({inputs}): the mean {seen} is not positive"));
        }
        let out = each(batch, &|y| f.at(y));
        let after = centred(&out, &root_above(&variance(&out)));
        equal("f first: the mean", &mean(&after), &Rational::ZERO)
    })
}

/// A batch of three inputs, the weights of a unit above them, and a shift.
type ShiftedBatch = (Vec<[Rational; 3]>, [Rational; 3], Rational);

fn shifted_batch(stream: &mut Stream) -> ShiftedBatch {
    let mut three = || [0; 3].map(|_| stream.rational(16));
    let (batch, weights) = ((0..5).map(|_| three()).collect(), three());
    (batch, weights, stream.rational(16))
}

/// A constant that is added to all inputs of a unit is gone after normalization of its weighted
/// sum.
pub(super) fn absorb_a_shift(normalize: Normalization) -> Proof {
    let domain = "batches of five, three inputs, weights and shift fractions";
    holds(sample(domain), shifted_batch, |(batch, weights, shift)| {
        let normalized = |shift: &Rational| {
            let sums = batch.iter().map(|inputs| {
                let products = inputs.iter().zip(weights);
                products.fold(Rational::ZERO, |sum, (h, w)| sum + (h + shift) * w)
            });
            let sums: Vec<_> = sums.collect();
            normalize(&sums, &root_above(&variance(&sums)))
        };
        let [plain, moved] = [&Rational::ZERO, shift].map(normalized);
        if plain == moved {
            return Ok(());
        }
        let inputs: Vec<_> = batch.iter().map(|row| listed(row)).collect();
        Err(format!(
            "inputs ({}), weights ({}), shift {shift}: ({}) without the shift, ({}) with it",
            inputs.join("; "),
            listed(weights),
            listed(&plain),
            listed(&moved)
        ))
    })
}
