//! Formulas: in one letter, in two, or in the entries of two layers.

use super::super::formula::{Operation, Vocabulary};
use super::super::{Answer, Fault, Field, Form};
use crate::linear_stacks_collapse::Layer;
use crate::{
    linear_or_affine, linear_stacks_collapse, relu_is_cheap, relu_is_not_linear,
    training_deep_networks, zero_mean,
};
use why_relu::number::{Rational, ratio};
use why_relu::proof::Proof;

const STEPPED: &[Operation] = &[
    Operation::Max,
    Operation::Min,
    Operation::Abs,
    Operation::Relu,
    Operation::Floor,
];
const BINARY: &[Operation] = &[
    Operation::Max,
    Operation::Min,
    Operation::Floor,
    Operation::Ilog2,
    Operation::NextPowerOfTwo,
];
const NORMAL: &[Operation] = &[
    Operation::Max,
    Operation::Min,
    Operation::Abs,
    Operation::Relu,
    Operation::Exp,
    Operation::Sqrt,
    Operation::Density,
    Operation::Distribution,
];

/// Fractions, and functions with cases, of these letters.
const fn exact(
    letters: &'static [&'static str],
    named: &'static [Operation],
) -> Vocabulary {
    Vocabulary {
        letters,
        named,
        divides: true,
        has_cases: true,
    }
}

static LINE: Vocabulary = exact(&["x"], STEPPED);
static PLANE: Vocabulary = exact(&["x", "y"], STEPPED);
static ALPHA: Vocabulary = exact(&["alpha"], STEPPED);
static INPUTS: Vocabulary = exact(&["n"], STEPPED);
static ONE_IN: Vocabulary = exact(&["one_in"], BINARY);
static RING: Vocabulary = Vocabulary {
    letters: &["s"],
    named: &[],
    divides: false,
    has_cases: false,
};
static BIAS: Vocabulary = Vocabulary {
    letters: &["b"],
    named: NORMAL,
    divides: true,
    has_cases: false,
};
/// The weights and biases of the first layer, then those of the second.
static LAYERS: Vocabulary = Vocabulary {
    letters: &[
        "a11", "a12", "a21", "a22", "a1", "a2", "b11", "b12", "b21", "b22", "b1",
        "b2",
    ],
    named: &[],
    divides: false,
    has_cases: false,
};

pub(super) fn forms() -> Vec<Form> {
    let one = |name, help, field, label, vocabulary, start, check| Form {
        name,
        help,
        fields: vec![Field::formula(field, label, vocabulary, start)],
        check,
    };
    vec![
        one("additive-twice", "", "f", "f(x)", &LINE, "x", |answer| {
            let f = answer.formula("f")?;
            f.settled(relu_is_not_linear::additive_twice(|x| f.exact(&[x])))
        }),
        one("cheap-slope", "", "slope", "slope", &RING, "s", cheap_slope),
        one(
            "every-factor",
            "",
            "f",
            "f(x, y)",
            &PLANE,
            "x + y",
            |answer| {
                let f = answer.formula("f")?;
                f.settled(linear_or_affine::every_factor(|point| f.exact(&point)))
            },
        ),
        one(
            "how-many-seeds",
            "",
            "seeds",
            "seeds",
            &ONE_IN,
            "ilog2(one_in)",
            |answer| {
                let f = answer.formula("seeds")?;
                let seeds = |one_in| f.whole(&[Rational::from(one_in)]);
                f.settled(training_deep_networks::how_many_seeds(seeds))
            },
        ),
        one(
            "keep-the-size",
            "",
            "variance",
            "v",
            &INPUTS,
            "1/n",
            |answer| {
                let f = answer.formula("variance")?;
                let variance = |inputs: u32| f.exact(&[ratio(inputs.into(), 1)]);
                f.settled(training_deep_networks::keep_the_size(variance))
            },
        ),
        one(
            "mean-of-relu",
            "",
            "mean",
            "mean",
            &BIAS,
            "phi(b)",
            |answer| {
                let f = answer.formula("mean")?;
                f.settled(zero_mean::mean_of_relu(|b| f.at(b)))
            },
        ),
        one("mixture", "", "beta", "β", &ALPHA, "alpha", |answer| {
            let f = answer.formula("beta")?;
            f.settled(linear_or_affine::mixture(|alpha| f.exact(&[alpha])))
        }),
        Form {
            name: "collapse",
            help: "The first layer has the weights a11 a12 / a21 a22, row by row, and the \
                   biases a1, a2; the second b11 b12 / b21 b22 and b1, b2.",
            fields: vec![
                Field::formula("w11", "weight 1, 1", &LAYERS, "b11"),
                Field::formula("w12", "weight 1, 2", &LAYERS, "b12"),
                Field::formula("w21", "weight 2, 1", &LAYERS, "b21"),
                Field::formula("w22", "weight 2, 2", &LAYERS, "b22"),
                Field::formula("v1", "bias 1", &LAYERS, "a1"),
                Field::formula("v2", "bias 2", &LAYERS, "a2"),
            ],
            check: collapse,
        },
    ]
}

/// The largest formula whose product with itself is multiplied out.
const LARGEST: u32 = 64;

fn cheap_slope(answer: &Answer) -> Result<Proof, Fault> {
    let f = answer.formula("slope")?;
    if f.size() > LARGEST {
        return Err(
            f.fault("it multiplies out to too many terms; a shorter one serves")
        );
    }
    f.settled(relu_is_cheap::cheap_slope(
        |s| f.exact(&[s]),
        |s| f.at(s),
        |s| f.at(s),
    ))
}

fn collapse(answer: &Answer) -> Result<Proof, Fault> {
    let [w11, w12, w21, w22, v1, v2] =
        ["w11", "w12", "w21", "w22", "v1", "v2"].map(|name| answer.formula(name));
    let entries = [w11?, w12?, w21?, w22?, v1?, v2?];
    let one = |first: Layer, second: Layer| {
        let numbers = [first, second].map(|layer| (layer.weights, layer.biases));
        let letters: Vec<_> = numbers
            .iter()
            .flat_map(|(weights, biases)| weights.iter().flatten().chain(biases))
            .map(|&number| ratio(number, 1))
            .collect();
        let [w11, w12, w21, w22, v1, v2] = entries
            .each_ref()
            .map(|entry| entry.whole::<i32>(&letters).into());
        Layer {
            weights: [[w11, w12], [w21, w22]],
            biases: [v1, v2],
        }
    };
    let proof = linear_stacks_collapse::collapse(one);
    entries
        .iter()
        .try_fold(proof, |proof, entry| entry.settled(proof))
}
