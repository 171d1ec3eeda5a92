//! Neurons and superposition: f(αx + βy) against αf(x) + βf(y).
//!
//! Both sides of each identity here have degree one in every variable: multiplied out, no term
//! holds a variable twice. Two such polynomials are the same if they agree wherever each variable
//! is 0 or 1. So a finite check decides it for all numbers.

use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::Rational;
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, counterexample};

/// How many inputs and, for layers, outputs.
const N: usize = 2;
/// How many numbers make α, β, w, x, y, and how many a layer.
const DEFECT: usize = 2 + 3 * N;
const LAYER: usize = N * N + N;

/// Every choice of 0 and 1 for `COUNT` variables, the first changing fastest.
pub(super) fn corners<const COUNT: usize>() -> Cases<[Rational; COUNT]> {
    let corners = Cases::choices(&[Rational::ZERO, Rational::ONE]);
    corners.map(|mut corner: [_; COUNT]| {
        corner.reverse();
        corner
    })
}

/// The neuron of weights `w` and bias `b` as a layer with one output.
fn neuron_of(
    w: &[Rational],
    b: &Rational,
) -> impl Fn(&DVector<Rational>) -> Rational + use<> {
    let layer = Layer {
        weights: DMatrix::from_row_slice(1, w.len(), w),
        biases: DVector::from_element(1, b.clone()),
    };
    move |x| layer.forward(x)[0].clone()
}

/// f(αx + βy) − αf(x) − βf(y), for α, β, w, x, y that stand in this order in `corner`.
fn defect(corner: &[Rational], bias: &Rational) -> Rational {
    let (alpha, beta) = (&corner[0], &corner[1]);
    let part =
        |i: usize| DVector::from_column_slice(&corner[2 + i * N..2 + (i + 1) * N]);
    let (x, y) = (part(1), part(2));
    let f = neuron_of(part(0).as_slice(), bias);
    let mixed = &x * alpha.clone() + &y * beta.clone();
    f(&mixed) - alpha * f(&x) - beta * f(&y)
}

/// The defect of every neuron of that bias is b(1 − α − β), and it is not 0 at α = β = 1.
pub(super) fn neuron(bias: &Rational) -> Proof {
    let words = "α, β and the entries of w, x, y each {}, two inputs";
    let known = every(words, corners::<DEFECT>(), |corner| {
        let expected = bias * (Rational::ONE - &corner[0] - &corner[1]);
        let what = format!("the defect at α, β, w, x, y = {}", list(corner));
        equal(what, &defect(corner, bias), &expected)
    })?;
    let ones = [const { Rational::ONE }; DEFECT];
    let at = "α = β = 1 and w = x = y = (1, 1)";
    let defect = defect(&ones, bias);
    let law = "f(αx + βy) − αf(x) − βf(y) = 0";
    let witness = counterexample::differ(law, at, &defect, &Rational::ZERO)?;
    Ok(witness.and(known).finding("defect at α = β = 1", &defect))
}

fn list(numbers: &[Rational]) -> String {
    let texts: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    texts.join(", ")
}

/// A neuron of that bias obeys superposition, and is the sum of its values at the unit vectors.
pub(super) fn matrix(bias: &Rational) -> Proof {
    let words = "α, β and the entries of w, x, y each {}, two inputs";
    let superposes = every(words, corners::<DEFECT>(), |corner| {
        let what = format!("the defect at α, β, w, x, y = {}", list(corner));
        equal(what, &defect(corner, bias), &Rational::ZERO)
    })?;
    let words = "the entries of w and x each {}, two inputs";
    let units = every(words, corners::<{ 2 * N }>(), |corner| {
        let (w, x) = corner.split_at(N);
        let f = neuron_of(w, bias);
        let unit =
            |i| DVector::from_fn(N, |row, _| Rational::from(u8::from(row == i)));
        let sum = (0..N).fold(Rational::ZERO, |sum, i| sum + &x[i] * f(&unit(i)));
        let value = f(&DVector::from_column_slice(x));
        equal(format!("f at w, x = {}", list(corner)), &value, &sum)
    })?;
    Ok(superposes.and(units))
}

/// The layer as a matrix: (W b; 0 1).
fn extended(layer: &Layer<Rational>) -> DMatrix<Rational> {
    let (rows, columns) = layer.weights.shape();
    DMatrix::from_fn(rows + 1, columns + 1, |row, column| {
        match (row < rows, column < columns) {
            (true, true) => layer.weights[(row, column)].clone(),
            (true, false) => layer.biases[row].clone(),
            (false, inside) => Rational::from(u8::from(!inside)),
        }
    })
}

fn layer_of(numbers: &[Rational]) -> Layer<Rational> {
    let (weights, biases) = numbers.split_at(N * N);
    Layer {
        weights: DMatrix::from_row_slice(N, N, weights),
        biases: DVector::from_column_slice(biases),
    }
}

/// A layer is a matrix once `appended` stands below its input, and two layers are the product of
/// their matrices.
pub(super) fn append(appended: &Rational) -> Proof {
    let with = |x: &DVector<Rational>| x.push(appended.clone());
    let words = "a layer of two inputs and two outputs, all entries of W, b, x {}";
    let one = every(words, corners::<{ LAYER + N }>(), |corner| {
        let (numbers, x) = corner.split_at(LAYER);
        let layer = layer_of(numbers);
        let x = DVector::from_column_slice(x);
        let product = extended(&layer) * with(&x);
        let extended = with(&layer.forward(&x));
        same("W, b, x", corner, product.as_slice(), extended.as_slice())
    })?;
    let words = "two such layers, all entries {}";
    let two = every(words, corners::<{ 2 * LAYER }>(), |corner| {
        let (below, above) = corner.split_at(LAYER);
        let stack = Stack {
            first: layer_of(below),
            above: vec![layer_of(above)],
        };
        let product = extended(&stack.above[0]) * extended(&stack.first);
        let collapsed = extended(&stack.collapse());
        let names = "W₁, b₁, W₂, b₂";
        same(names, corner, product.as_slice(), collapsed.as_slice())
    })?;
    Ok(one.and(two))
}

/// Whether the two lists of entries are the same; if not, for which corner.
fn same(
    names: &str,
    corner: &[Rational],
    left: &[Rational],
    right: &[Rational],
) -> Result<(), String> {
    if left == right {
        return Ok(());
    }
    let (corner, left, right) = (list(corner), list(left), list(right));
    Err(format!("at {names} = {corner}: ({left}) is not ({right})"))
}
