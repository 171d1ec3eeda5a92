//! Batch normalization, read at letters: where it stands decides what becomes of the mean.
//!
//! Batches of one to eight values go through the code as they are. For every length the sums are
//! followed value by value: the first one, and one more.

use crate::activation::PiecewiseLinear;
use crate::network::{Layer, batch_norm, mean, normalized, variance};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Polynomial, ratio};
use textbook::proof::exact;
use textbook::proof::for_all::{
    Relation, at_most, block, equal, for_all, less, nonnegative, positive, real,
};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

/// What is done to a batch.
#[derive(Clone, Copy, Debug)]
pub struct Normalization {
    /// The batch and the divisor to the normalized batch.
    pub batch: fn(&[Polynomial], &Polynomial) -> Vec<Polynomial>,
    /// The same for one value of it; the mean stands before the divisor.
    pub value: fn(Polynomial, Polynomial, Polynomial) -> Polynomial,
}

/// Batch normalization.
pub const CENTRED: Normalization = Normalization {
    batch: |batch, divisor| batch_norm(batch, |_| divisor.clone()),
    value: normalized,
};

/// Division alone.
pub const ONLY_SCALED: Normalization = Normalization {
    batch: |batch, divisor| batch.iter().map(|value| value / divisor).collect(),
    value: |value, _, divisor| value / divisor,
};

/// What should hold of a batch, a divisor and a shift.
type Check<'a> =
    &'a dyn Fn(&[Polynomial], &Polynomial, &Polynomial) -> Vec<Relation>;

/// All batches of one to eight numbers, all divisors r > 0 and all shifts s.
fn of_any_numbers(check: Check) -> Proof {
    let [a, b, c, d, e, f, g, h] =
        ["a", "b", "c", "d", "e", "f", "g", "h"].map(real);
    for_all([positive("r"), real("s"), a, b, c, d, e, f, g, h]).hold(
        |[r, s, numbers @ ..]| {
            let lengths = 1..=numbers.len();
            let laws = lengths.flat_map(|length| check(&numbers[..length], r, s));
            laws.collect()
        },
    )
}

/// All batches of two and of three numbers of which the second is larger than the first by t > 0,
/// and all divisors r > 0. The order of a batch does not matter: so these are all but those of
/// equal numbers.
fn of_numbers_that_differ(
    check: impl Fn(&[Polynomial], &Polynomial) -> Vec<Relation>,
) -> Proof {
    let (r, x, t) = (positive("r"), real("x"), positive("t"));
    let two = for_all([r, x, t]).hold(|[r, x, t]| check(&[x.clone(), x + t], r))?;
    let three = for_all([r, x, t, real("y")])
        .hold(|[r, x, t, y]| check(&[x.clone(), x + t, y.clone()], r))?;
    Ok(two.and(three))
}

/// The mean is 0, the variance v/r² with the divisor r: so v/(v + ε) if r² = v + ε.
///
/// # Errors
/// A batch for which it is not so.
pub fn have_mean_zero(normalization: Normalization) -> Proof {
    let lengths = of_any_numbers(&|batch, r, _| {
        let out = (normalization.batch)(batch, r);
        vec![
            equal("the number of values", out.len(), batch.len()),
            equal("the mean", mean(&out), 0),
            equal("the variance", variance(&out), variance(batch) / (r * r)),
        ]
    })?;
    Ok(lengths.and(of_every_length(normalization)?))
}

/// That longer batches are normalized value by value as well: what letters of any number cannot
/// tell of the code. A list is less than the theorem, so that its evidence is no part of it.
fn value_by_value(normalization: Normalization) -> Proof {
    let lengths = Cases::listed([9, 10, 11, 12, 40]);
    exact::every("batches of {} numbers", lengths, |&length| {
        let mut stream = Stream::new(9, length);
        let drawn = (0..length).map(|_| stream.integer(-99, 99));
        let batch: Vec<Polynomial> = drawn.map(|n| ratio(n, 1).into()).collect();
        let (mean, divisor) = (mean(&batch), Polynomial::from(7));
        let out = (normalization.batch)(&batch, &divisor);
        exact::equal("the number of values", &out.len(), &batch.len())?;
        let mut pairs = batch.iter().zip(&out);
        pairs.try_for_each(|(x, seen)| {
            let value =
                (normalization.value)(x.clone(), mean.clone(), divisor.clone());
            exact::equal(format!("a value of {length}"), seen, &value)
        })
    })
}

/// What [`have_mean_zero`] says of batches of every length, value by value.
///
/// The sums are of the values and their number, of the distances from a number m and their squares,
/// of what comes out and its squares. At the mean the distances add up to 0.
fn of_every_length(normalization: Normalization) -> Proof {
    value_by_value(normalization)?;
    let sums = |[m, r, x]: [&Polynomial; 3]| {
        let distance = x - m;
        let out = (normalization.value)(x.clone(), m.clone(), r.clone());
        let (square, squared) = (&distance * &distance, &out * &out);
        [x.clone(), 1.into(), distance, square, out, squared]
    };
    Induction {
        over: "length",
        letters: for_all([
            real("m"),
            positive("r"),
            real("x"),
            real("n"),
            real("d"),
            real("q"),
        ]),
        first: &|[m, r, x, ..]| sums([m, r, x]),
        any: &|[m, r, _, n, d, q]| {
            let (out, squared) = (d / r.clone(), q / (r * r));
            [n * m + d, n.clone(), d.clone(), q.clone(), out, squared]
        },
        next: &|before, [m, r, x, ..]| {
            let mut more = sums([m, r, x]).into_iter();
            before.map(|sum| sum + more.next().unwrap_or_else(|| 0.into()))
        },
        holds: &|[values, n, d, q, out, squared], [m, r, ..]| {
            vec![
                equal("the sum of the values", values, n * m + d),
                equal("the sum of what comes out", out, d / r.clone()),
                equal("the sum of its squares", squared, q / (r * r)),
            ]
        },
    }
    .prove()
}

/// Normalized before f, the mean is half the mean magnitude, and not 0; normalized after f, it is
/// 0.
///
/// # Errors
/// A batch for which it is not so.
pub fn place_decides(f: &impl PiecewiseLinear) -> Proof {
    let each = |batch: &[Polynomial], g: &dyn Fn(Polynomial) -> Polynomial| {
        batch.iter().cloned().map(g).collect::<Vec<_>>()
    };
    let half = |x: Polynomial| x * Polynomial::constant(0.5);
    let lengths = of_numbers_that_differ(|batch, r| {
        let before = (CENTRED.batch)(batch, r);
        let seen = mean(&each(&before, &|y| f.at(y)));
        let magnitude = mean(&each(&before, &Polynomial::magnitude));
        let after = (CENTRED.batch)(&each(batch, &|y| f.at(y)), r);
        vec![
            equal("f last: the mean", &seen, half(magnitude)),
            less("0", 0, seen),
            equal("f first: the mean", mean(&after), 0),
        ]
    })?;
    let sums = |y: &Polynomial| {
        let y = y.clone();
        [y.clone(), f.at(y.clone()), y.magnitude()]
    };
    let both = |a: [Polynomial; 3], b: [Polynomial; 3]| {
        let [a, b, c] = [0, 1, 2].map(|k| &a[k] + &b[k]);
        [a, b, c]
    };
    let every_length = Induction {
        over: "length from two on",
        letters: for_all([
            positive("t"),
            real("y"),
            real("sum"),
            nonnegative("rest"),
        ]),
        first: &|[t, y, ..]| both(sums(y), sums(&(y + t))),
        any: &|[t, _, sum, rest]| {
            let magnitudes = t + rest;
            [sum.clone(), half(sum + &magnitudes), magnitudes]
        },
        next: &|before, [_, y, ..]| both(before, sums(y)),
        holds: &|[sum, out, magnitudes], [t, ..]| {
            vec![
                equal("the sum of f", out, half(sum + magnitudes)),
                at_most("t", t, magnitudes),
            ]
        },
    }
    .prove()?;
    Ok(lengths.and(every_length).and(of_every_length(CENTRED)?))
}

/// The same added to all inputs adds the same to the weighted sums of all instances: for layers of
/// every shape.
fn shifts_become_shifts() -> Proof {
    for_all([block("W"), block("b"), block("x"), block("k")]).hold(|[w, b, x, k]| {
        let layer = Layer {
            weights: DMatrix::from_element(1, 1, w.clone()),
            biases: DVector::from_element(1, b.clone()),
        };
        let sum =
            |x: Polynomial| layer.forward(&DVector::from_element(1, x))[0].clone();
        vec![equal(
            "the weighted sum",
            sum(x + k),
            sum(x.clone()) + w * k,
        )]
    })
}

/// A constant that is added to all inputs of a unit is gone after normalization of its weighted
/// sum.
///
/// # Errors
/// A batch in which it is not gone.
pub fn absorb_a_shift(normalization: Normalization) -> Proof {
    let lengths = of_any_numbers(&|batch, r, shift| {
        let moved: Vec<_> = batch.iter().map(|value| value + shift).collect();
        let [plain, seen] =
            [batch, &moved].map(|batch| (normalization.batch)(batch, r));
        let number = equal("the number of values", seen.len(), batch.len());
        let before = variance(batch);
        // It is a normalization: zeros in its place would be the same before and after as well.
        let centred = equal("the mean", mean(&plain), 0);
        let scaled = equal("the variance", variance(&plain), &before / (r * r));
        let variances = equal("v", variance(&moved), before);
        let values = plain.into_iter().zip(seen);
        let values = values.map(|(plain, seen)| equal("a value", seen, plain));
        values.chain([number, variances, centred, scaled]).collect()
    })?;
    let every_length = Induction {
        over: "length",
        letters: for_all([real("x"), real("s"), real("sum"), real("n")]),
        first: &|[x, s, ..]| [x.clone(), 1.into(), x + s],
        any: &|[_, s, sum, n]| [sum.clone(), n.clone(), sum + n * s],
        next: &|[sum, n, moved], [x, s, ..]| {
            [sum + x, n + Polynomial::from(1), moved + (x + s)]
        },
        holds: &|[sum, n, moved], [_, s, ..]| {
            vec![equal("the sum", moved, sum + n * s)]
        },
    }
    .prove()?;
    let one = for_all([real("x"), real("s"), real("m"), positive("r")]).hold(
        |[x, s, m, r]| {
            let value = normalization.value;
            let moved = value(x + s, m + s, r.clone());
            let plain = value(x.clone(), m.clone(), r.clone());
            let [distance, before] = [(x + s) - (m + s), x - m];
            vec![
                equal("a value", moved, plain),
                equal("a distance from the mean", distance, before),
            ]
        },
    )?;
    let batches = lengths.and(every_length).and(one);
    let normal = of_every_length(normalization)?;
    Ok(shifts_become_shifts()?.and(batches).and(normal))
}
