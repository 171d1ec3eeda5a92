//! Small witnesses: a mixture, XOR, and what depth does to the loss.

use crate::activation::relu;
use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Dual, Number, Polynomial, Rational, ratio};
use textbook::proof::exact::{self, all};
use textbook::proof::for_all::{any, at_most, equal, for_all, less, nonzero, real};
use textbook::proof::{Cases, Proof};

/// A function of x and y.
pub type OfTwo = fn(&Polynomial, &Polynomial) -> Polynomial;

/// Two neurons that compute x and y, and a third that adds them.
pub(super) fn sum(x: &Polynomial, y: &Polynomial) -> Polynomial {
    third([1, 1], x, y)
}

/// The same with a third neuron that computes 2x + 0y.
pub(super) fn twice(x: &Polynomial, y: &Polynomial) -> Polynomial {
    third([2, 0], x, y)
}

fn third(weights: [i32; 2], x: &Polynomial, y: &Polynomial) -> Polynomial {
    let stack = Stack {
        first: Layer {
            weights: DMatrix::identity(2, 2),
            biases: DVector::zeros(2),
        },
        above: vec![Layer {
            weights: DMatrix::from_row_slice(1, 2, &weights.map(Polynomial::from)),
            biases: DVector::zeros(1),
        }],
    };
    let input = DVector::from_vec(vec![x.clone(), y.clone()]);
    stack.forward(&input, |z| z)[0].clone()
}

/// f is x + y, and a multiple neither of x nor of y: a multiple of x would be 0 at (0, y), and so
/// for y.
///
/// # Errors
/// A factor and an input for which f is that multiple; or where f is not x + y.
pub fn mixes(f: OfTwo) -> Proof {
    let differ = |what: &str, left: &Polynomial, right: &Polynomial| {
        any([less(what, left, right), less("above it", right, left)])
    };
    let no_multiple = for_all([real("c"), nonzero("t")]).hold(|[c, t]| {
        let zero = Polynomial::from(0);
        vec![
            differ("f(0, t) below c·0", &f(&zero, t), &(c * &zero)),
            differ("f(t, 0) below c·0", &f(t, &zero), &(c * &zero)),
        ]
    })?;
    let sum = for_all([real("x"), real("y")])
        .hold(|[x, y]| vec![equal("f(x, y)", f(x, y), x + y)])?;
    Ok(no_multiple.and(sum))
}

/// relu(x + y) − 2 relu(x + y − 1), once its activation is ReLU.
pub(super) fn xor() -> Stack<Rational> {
    let whole = |unit: [i64; 3]| unit.map(Rational::from);
    Stack {
        first: Layer::of_units(&[[1, 1, 0], [1, 1, -1]].map(whole)),
        above: vec![Layer::of_units(&[[1, -2, 0]].map(whole))],
    }
}

/// A function of x and y, with three coefficients.
pub type Fit = fn(&[Polynomial; 3], &Polynomial, &Polynomial) -> Polynomial;

/// ax + by + c.
pub(super) fn affine(
    coefficients: &[Polynomial; 3],
    x: &Polynomial,
    y: &Polynomial,
) -> Polynomial {
    let (weights, biases) = coefficients.split_at(2);
    let neuron = Layer {
        weights: DMatrix::from_row_slice(1, 2, weights),
        biases: DVector::from_column_slice(biases),
    };
    neuron.forward(&DVector::from_vec(vec![x.clone(), y.clone()]))[0].clone()
}

/// ax + by + c + relu(x + y − 1).
pub(super) fn bent(
    coefficients: &[Polynomial; 3],
    x: &Polynomial,
    y: &Polynomial,
) -> Polynomial {
    affine(coefficients, x, y) + relu(x + y - Polynomial::from(1))
}

const CORNERS: [(i32, i32); 4] = [(0, 0), (0, 1), (1, 0), (1, 1)];

/// Both diagonals of the square have the same sum; one of the four corners is missed by 1/2 at
/// least, and the constant 1/2 misses each by that.
///
/// # Errors
/// Coefficients for which it is not so.
pub fn misses_xor(fit: Fit) -> Proof {
    let half = Polynomial::constant(0.5);
    let error = |coefficients: &[Polynomial; 3], (x, y): (i32, i32)| {
        let value = fit(coefficients, &x.into(), &y.into());
        (value - Polynomial::from(x ^ y)).magnitude()
    };
    let letters = for_all(["a", "b", "c"].map(real));
    let diagonals = letters.hold(|coefficients| {
        let f = |x: i32, y: i32| fit(coefficients, &x.into(), &y.into());
        let (rising, falling) = (f(0, 0) + f(1, 1), f(0, 1) + f(1, 0));
        vec![equal("f(0,0) + f(1,1)", rising, falling)]
    })?;
    let misses = letters.hold(|coefficients| {
        let misses = CORNERS.map(|corner| {
            let what = format!("1/2 against the error at {corner:?}");
            at_most(what, &half, error(coefficients, corner))
        });
        vec![any(misses)]
    })?;
    let constant = [Polynomial::from(0), Polynomial::from(0), half.clone()];
    let words = "the constant 1/2 at the {} corners";
    let attained = all(words, Cases::counted(CORNERS), |&corner| {
        let what = format!("the error of 1/2 at {corner:?}");
        exact::equal(what, &error(&constant, corner), &half)
    })?;
    Ok(diagonals.and(misses).and(attained))
}

/// The network of `xor` is XOR at the four corners.
///
/// # Errors
/// A corner at which it is not.
pub fn computes_xor(activation: fn(Rational) -> Rational) -> Proof {
    all("the {} corners", Cases::counted(CORNERS), |&(x, y)| {
        let input = DVector::from_vec(vec![x.into(), y.into()]);
        let output = &xor().forward(&input, activation)[0];
        let wanted = ratio(i64::from(x ^ y), 1);
        exact::equal(format!("XOR({x}, {y})"), output, &wanted)
    })
}

/// A weight with two directions in which it may move.
pub type Weight = Dual<Dual<Polynomial>>;

/// A loss of the weights w₂ and w₁.
pub type Loss = fn(Weight, Weight) -> Weight;

/// (w₂w₁ − 1)².
pub(super) fn two_layers(w2: Weight, w1: Weight) -> Weight {
    let miss = w2 * w1 - Weight::constant(1.0);
    miss.clone() * miss
}

/// (w₁ − 1)²: one layer.
pub(super) fn one_layer(_: Weight, w1: Weight) -> Weight {
    two_layers(Weight::constant(1.0), w1)
}

/// The loss is (w₂w₁ − 1)². At (0, 0) its gradient is zero and the second derivatives are 0, −2,
/// −2, 0. It is lower than there at (t, t) if t² < 2, and at (−t, −t), so that it is not convex,
/// and higher at (t, −t).
///
/// # Errors
/// The derivative or the t for which it is not so.
pub fn saddle(loss: Loss) -> Proof {
    let zero = || Dual::fixed(Polynomial::from(0));
    let fixed = || Dual::fixed(zero());
    let across = || Dual::variable(zero());
    let along = || Dual::fixed(Dual::variable(Polynomial::from(0)));
    let both = || Dual::variable(Dual::variable(Polynomial::from(0)));
    let derivatives = [
        ("∂²/∂w₂²", loss(both(), fixed()), 0),
        ("∂²/∂w₂∂w₁", loss(across(), along()), -2),
        ("∂²/∂w₁∂w₂", loss(along(), across()), -2),
        ("∂²/∂w₁²", loss(fixed(), both()), 0),
    ];
    let words = "the gradient and the {} second derivatives at (0, 0)";
    let flat = all(
        words,
        Cases::counted(derivatives),
        |(what, value, second)| {
            let none = Polynomial::from(0);
            exact::equal("a slope at (0, 0)", &value.slope.value, &none)?;
            exact::equal("a slope at (0, 0)", &value.value.slope, &none)?;
            exact::equal(what, &value.slope.slope, &Polynomial::from(*second))
        },
    )?;
    let value = |w2: &Polynomial, w1: &Polynomial| {
        let [w2, w1] = [w2, w1].map(|w| Dual::fixed(Dual::fixed(w.clone())));
        loss(w2, w1).value.value
    };
    let formula = for_all([real("w₂"), real("w₁")]).hold(|[w2, w1]| {
        let product = w2 * w1;
        let squared = &product * &product - &product - &product;
        vec![equal(
            "the loss",
            value(w2, w1),
            squared + Polynomial::from(1),
        )]
    })?;
    let none = Polynomial::from(0);
    let here = value(&none, &none);
    let above = for_all([nonzero("t")])
        .hold(|[t]| vec![less("the loss at (0, 0)", &here, value(t, &-t))])?;
    let below = for_all([nonzero("t")])
        .given(|[t]| vec![less("", t * t, 2)])
        .hold(|[t]| {
            let minus = -t;
            vec![
                less("the loss at (t, t)", value(t, t), &here),
                less("the loss at (−t, −t)", value(&minus, &minus), &here),
            ]
        })?;
    Ok(flat.and(formula).and(above).and(below))
}
