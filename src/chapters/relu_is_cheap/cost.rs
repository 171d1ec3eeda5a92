//! Cost as a count: the operations of an activation, and its share of those of a layer.

use crate::activation::{Activation, Relu, Sigmoid, Tanh};
use textbook::number::{Counted, Number, Operations, Rational, operations, ratio};
use textbook::proof::exact::{all, equal, every};
use textbook::proof::{Cases, Proof};

/// The operations of `f` on one number.
pub fn per_element(f: &impl Activation, x: f64) -> Operations {
    operations(|| {
        f.of(Counted::constant(x));
    })
}

/// `f` costs one comparison, whatever the number; the sigmoid costs four operations, one of them an
/// exponential.
///
/// Neither asks whether numbers are equal, so that there is one way through its code: what it costs
/// at one number it costs at all.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn one_comparison(f: &impl Activation) -> Proof {
    let cheap = Operations {
        comparisons: 1,
        ..Operations::default()
    };
    let dear = Operations {
        negations: 1,
        exponentials: 1,
        additions: 1,
        divisions: 1,
        ..Operations::default()
    };
    let costs = [
        ("the activation", per_element(f, 1.0), cheap),
        ("the sigmoid", per_element(&Sigmoid, 1.0), dear),
    ];
    let words =
        "the {} activations, each with one way through its code for all numbers";
    all(words, Cases::counted(costs), |(name, cost, said)| {
        equal(format!("the cost of {name}"), cost, said)?;
        let what = format!("tests for equality in {name}");
        equal(what, &cost.equalities, &0)
    })
}

/// A layer from n numbers to n numbers.
///
/// Written out, and not a [`network::Layer`](crate::network::Layer): a library's product of
/// matrices also multiplies by a factor of its own, 1, and a count would see that.
pub trait Square: Sync {
    /// How many weights it has.
    fn weights(&self, n: usize) -> usize;
    /// Its output before the activation.
    fn forward<T: Number>(&self, weights: &[T], biases: &[T], input: &[T])
    -> Vec<T>;
}

/// Every output hears every input: y = Wx + b, with W column by column.
#[derive(Clone, Copy, Debug)]
pub struct Dense;

impl Square for Dense {
    fn weights(&self, n: usize) -> usize {
        n * n
    }

    fn forward<T: Number>(
        &self,
        weights: &[T],
        biases: &[T],
        input: &[T],
    ) -> Vec<T> {
        let mut output = biases.to_vec();
        for (column, x) in weights.chunks_exact(biases.len()).zip(input) {
            for (y, w) in output.iter_mut().zip(column) {
                *y += w.clone() * x.clone();
            }
        }
        output
    }
}

/// Every output hears one input: y = w·x + b, number by number.
#[derive(Clone, Copy, Debug)]
pub struct Diagonal;

impl Square for Diagonal {
    fn weights(&self, n: usize) -> usize {
        n
    }

    fn forward<T: Number>(
        &self,
        weights: &[T],
        biases: &[T],
        input: &[T],
    ) -> Vec<T> {
        let products = weights.iter().zip(input);
        let sums = products.zip(biases);
        sums.map(|((w, x), b)| w.clone() * x.clone() + b.clone())
            .collect()
    }
}

/// The operations of a layer of width `n`, without its activation.
pub fn of_layer(layer: &impl Square, n: usize) -> Operations {
    let numbers = |count| vec![Counted::constant(0.5); count];
    operations(|| {
        layer.forward(&numbers(layer.weights(n)), &numbers(n), &numbers(n));
    })
}

/// Shares are counted at the widths from 1 to 2 to this power.
pub(super) const DOUBLINGS: u32 = 10;

/// An activation of a operations per number takes the share a/(2n + a) of a layer of width n.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn share(layer: &impl Square) -> Proof {
    let costs = [
        ("ReLU", per_element(&Relu, 1.0).total(), 1),
        ("σ", per_element(&Sigmoid, 1.0).total(), 4),
        ("tanh", per_element(&Tanh, 1.0).total(), 7),
    ];
    let words = "the widths {}, with ReLU, σ and tanh";
    let evidence = every(words, Cases::doublings(DOUBLINGS), |&n| {
        let operations = of_layer(layer, n as usize);
        let square = u64::from(n) * u64::from(n);
        let Operations {
            multiplications,
            additions,
            ..
        } = operations;
        equal(
            format!("multiplications at width {n}"),
            &multiplications,
            &square,
        )?;
        equal(format!("additions at width {n}"), &additions, &square)?;
        let of_layer = Rational::from(operations.total());
        for (name, cost, counted) in costs {
            equal(format!("the operations of {name}"), &cost, &counted)?;
            let activation = Rational::from(u64::from(n) * cost);
            let share = &activation / (&of_layer + &activation);
            let said =
                Rational::from(cost) / Rational::from(2 * u64::from(n) + cost);
            equal(format!("the share of {name} at width {n}"), &share, &said)?;
        }
        Ok(())
    })?;
    let [relu, sigmoid, tanh] = costs.map(|(_, cost, _)| cost);
    Ok(evidence
        .finding("operations of ReLU", &relu)
        .finding("operations of σ", &sigmoid)
        .finding("operations of tanh", &tanh)
        .finding("share of ReLU at width 512", &ratio(1, 2 * 512 + relu)))
}
