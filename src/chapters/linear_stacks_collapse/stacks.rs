//! Deep stacks against their collapse: without rounding, in floats, and their rank.

use crate::network::{Layer, Stack, rank};
use nalgebra::{DMatrix, DVector};
use std::fmt;
use textbook::number::{Number, Rational, dyadic, ratio};
use textbook::proof::exact::{at_most, equal, every};
use textbook::proof::property::{Deviation, Sample, within_bound};
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

/// A stack with layers of the given widths, the input's first.
pub(super) fn stack<T: Number>(
    widths: &[usize],
    mut draw: impl FnMut() -> T,
) -> Stack<T> {
    let mut layers = widths.windows(2).map(|pair| Layer {
        weights: DMatrix::from_fn(pair[1], pair[0], |_, _| draw()),
        biases: DVector::from_fn(pair[1], |_, _| draw()),
    });
    let first = layers.next().expect("two widths at least");
    Stack {
        first,
        above: layers.collect(),
    }
}

/// `depth + 1` widths from 1 to `widest`.
fn widths(stream: &mut Stream, depth: u32, widest: i64) -> Vec<usize> {
    let mut width = || usize::try_from(stream.integer(1, widest)).expect("positive");
    (0..=depth).map(|_| width()).collect()
}

/// The collapse with the sign of its first bias flipped.
pub(super) fn with_flipped_bias<T: Number>(stack: &Stack<T>) -> Layer<T> {
    let mut layer = stack.collapse();
    layer.biases[0] = -layer.biases[0].clone();
    layer
}

/// The stack with `activation` between layers is `collapse`, at the origin and at each unit vector. Two affine functions
/// that agree there agree everywhere.
///
/// # Errors
/// The first of these inputs at which they differ.
pub fn one_layer(
    activation: fn(Rational) -> Rational,
    collapse: fn(&Stack<Rational>) -> Layer<Rational>,
) -> Proof {
    let words = "one random stack of each depth from {}, widths from 1 to 4";
    every(words, Cases::range(1..=64), |&depth| {
        let mut stream = Stream::new(3, depth.into());
        let widths = widths(&mut stream, depth, 4);
        let deep = stack(&widths, || stream.rational(3));
        let flat = collapse(&deep);
        for place in 0..=widths[0] {
            let x = DVector::from_fn(widths[0], |i, _| {
                ratio(i64::from(i + 1 == place), 1)
            });
            let (left, right) = (deep.forward(&x, activation), flat.forward(&x));
            for (left, right) in left.iter().zip(&right) {
                let at = match place {
                    0 => "at the origin".into(),
                    _ => format!("at unit vector {place}"),
                };
                let what = format!("depth {depth}, stack and collapse {at}");
                equal(what, left, right)?;
            }
        }
        Ok(())
    })
}

/// A random layer with two inputs and two outputs that loses nothing: a shear by a whole number, across or up.
fn shear(stream: &mut Stream) -> Layer<Rational> {
    let mut by = || ratio(stream.integer(1, 3), 1);
    let (one, zero) = (Rational::ONE, Rational::ZERO);
    let (a, b) = if by() > one {
        (by(), zero)
    } else {
        (zero, by())
    };
    Layer {
        weights: DMatrix::from_row_slice(2, 2, &[one.clone(), a, b, one]),
        biases: DVector::from_fn(2, |_, _| stream.rational(3)),
    }
}

/// A stack of shears with `activation` at one place alone: at −R, 0 and R on the first axis of its input, the middle value is not the
/// mean of the outer ones, as it is for every affine map.
///
/// Below the ReLU an input x has become Bx + c, and with u = Be₁ the three ReLUs combine to R|u| − |c|, entry by entry, once R|u| ≥ |c|.
/// The entries of u are whole numbers, not both 0, and those of c are smaller than R = 2⁴⁰ here; what stands above the ReLU takes
/// only 0 to 0.
pub(super) fn one_bend(activation: fn(Rational) -> Rational) -> Proof {
    let places =
        (2..=16u32).flat_map(|depth| (1..depth).map(move |below| (depth, below)));
    let words =
        "{} random stacks of shears, one for each depth from 2 to 16 and each place";
    every(
        words,
        Cases::counted(places.collect::<Vec<_>>()),
        |&(depth, below)| {
            let mut stream = Stream::new(5, (depth * 100 + below).into());
            let layers: Vec<_> = (0..depth).map(|_| shear(&mut stream)).collect();
            let at = |x: i64| {
                let start = DVector::from_vec(vec![ratio(x, 1), Rational::ZERO]);
                (1..).zip(&layers).fold(start, |signal, (number, layer)| {
                    let out = layer.forward(&signal);
                    if number == below {
                        out.map(activation)
                    } else {
                        out
                    }
                })
            };
            let (left, middle, right) = (at(-(1 << 40)), at(0), at(1 << 40));
            if left + right == &middle + &middle {
                Err(format!(
                    "depth {depth}, bent above layer {below}: the middle value is the mean of the outer ones"
                ))
            } else {
                Ok(())
            }
        },
    )
}

/// A stack and an input, by the seed that they are drawn from.
#[derive(PartialEq)]
struct Drawn(u64);

impl fmt::Debug for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "the stack drawn from seed {}", self.0)
    }
}

/// Deep and collapsed floats differ by at most 2 γₖ ‖A‖, where A is the stack of absolute values at |x|.
///
/// Each term of either result meets at most k = Σ(nᵢ + 1) + n₀ + 1 roundings, nᵢ the inputs of layer i; five more pay
/// for rounding the bound itself. No product is small enough to underflow.
pub(super) fn in_floats(collapse: fn(&Stack<f64>) -> Layer<f64>) -> Proof {
    let sample = Sample {
        domain: "stacks of depth 1 to 16 and widths 1 to 6, entries and inputs in [−1, 1)",
        seed: 3,
        count: 200,
    };
    let draw =
        |stream: &mut Stream| Drawn(stream.integer(0, i64::MAX).unsigned_abs());
    within_bound(sample, draw, |&Drawn(number)| {
        let mut stream = Stream::new(number, 0);
        let depth = u32::try_from(stream.integer(1, 16)).expect("positive");
        let widths = widths(&mut stream, depth, 6);
        let mut entry = || 2.0 * stream.uniform() - 1.0;
        let deep = stack(&widths, &mut entry);
        let x = DVector::from_fn(widths[0], |_, _| entry());
        let difference = deep.forward(&x, |x| x) - collapse(&deep).forward(&x);
        let absolute = |layer: &Layer<f64>| Layer {
            weights: layer.weights.map(|w| dyadic(w.abs())),
            biases: layer.biases.map(|b| dyadic(b.abs())),
        };
        let size = Stack {
            first: absolute(&deep.first),
            above: deep.above.iter().map(absolute).collect(),
        }
        .forward(&x.map(|x| dyadic(x.abs())), |x| x);
        let size = size.iter().map(|a| a.to_f64().value()).fold(0.0, f64::max);
        let inputs = widths[..widths.len() - 1].iter().chain([&widths[0]]);
        let roundings: u32 =
            inputs.map(|&n| u32::try_from(n).expect("small") + 1).sum();
        let ku = f64::from(roundings + 5) * f64::EPSILON / 2.0;
        Deviation {
            error: difference.iter().fold(0.0, |most, d| d.abs().max(most)),
            bound: 2.0 * ku / (1.0 - ku) * size,
        }
    })
}

/// The outputs for the inputs ±eᵢ, side by side, have at most the rank of the narrowest layer, biases left out.
pub(super) fn ranks(activation: fn(Rational) -> Rational) -> Proof {
    let words = "one random stack without biases of each depth from {}, \
                 widths from 1 to 6";
    every(words, Cases::range(1..=32), |&depth| {
        let mut stream = Stream::new(4, depth.into());
        let widths = widths(&mut stream, depth, 6);
        let mut deep = stack(&widths, || stream.rational(3));
        deep.first.biases.fill(Rational::ZERO);
        for layer in &mut deep.above {
            layer.biases.fill(Rational::ZERO);
        }
        let n = widths[0];
        let outputs: Vec<_> = (0..2 * n)
            .map(|place| {
                let sign = if place < n { 1 } else { -1 };
                let x = DVector::from_fn(n, |i, _| {
                    ratio(if i == place % n { sign } else { 0 }, 1)
                });
                deep.forward(&x, activation)
            })
            .collect();
        let narrowest = widths.iter().min().expect("two widths at least");
        let what = format!("the rank at depth {depth}");
        at_most(what, &rank(&DMatrix::from_columns(&outputs)), narrowest)
    })
}
