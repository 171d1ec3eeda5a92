//! Formulas: in one letter, in two, or in the entries of two layers.

use super::super::formula::More;
use super::super::{Answer, Fault, Field, Form};
use crate::linear_stacks_collapse::Layer;
use crate::{
    linear_or_affine, linear_stacks_collapse, relu_is_cheap, relu_is_not_linear,
    training_deep_networks, zero_mean,
};
use why_relu::formula::{Binary, Unary, Vocabulary};
use why_relu::number::Quotient;
use why_relu::proof::Proof;

const BINARY: &[Binary] = &[Binary::Max, Binary::Min];
const UNARY: &[Unary] = &[Unary::Abs, Unary::Relu];

/// Fractions, and functions with cases, of these letters.
const fn exact(
    letters: &'static [&'static str],
    further: &'static [(&'static str, &'static str)],
    example: &'static str,
) -> Vocabulary {
    Vocabulary {
        letters,
        has_constants: false,
        unary: UNARY,
        binary: BINARY,
        further,
        divides: true,
        has_cases: true,
        example,
    }
}

/// Sums and products alone.
const fn ring(
    letters: &'static [&'static str],
    example: &'static str,
) -> Vocabulary {
    Vocabulary {
        unary: &[],
        binary: &[],
        divides: false,
        has_cases: false,
        ..exact(letters, &[], example)
    }
}

static LINE: Vocabulary = exact(&["x"], &[More::FLOOR], "x");
static PLANE: Vocabulary = exact(&["x", "y"], &[], "x + y");
static ALPHA: Vocabulary = exact(&["alpha"], &[], "alpha");
static INPUTS: Vocabulary = exact(&["n"], &[], "1/n");
static ONE_IN: Vocabulary = exact(
    &["one_in"],
    &[More::FLOOR, More::ILOG2, More::NEXT_POWER_OF_TWO],
    "ilog2(one_in)",
);
static RING: Vocabulary = ring(&["s"], "s");
static BIAS: Vocabulary = Vocabulary {
    has_constants: true,
    unary: &[Unary::Abs, Unary::Relu, Unary::Exp, Unary::Sqrt, Unary::Phi],
    has_cases: false,
    ..exact(&["b"], &[More::DENSITY], "phi(b)")
};
/// The weights and biases of the first layer, then those of the second.
static LAYERS: Vocabulary = ring(
    &[
        "a11", "a12", "a21", "a22", "a1", "a2", "b11", "b12", "b21", "b22", "b1",
        "b2",
    ],
    "b11",
);

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
                f.settled(linear_or_affine::every_factor(|point| f.symbol(&point)))
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
                let seeds = |one_in| f.whole(one_in);
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
                let variance = |inputs| f.quotient(&[inputs]);
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
                f.settled(zero_mean::mean_of_relu(
                    |b| f.at(b),
                    |b| f.at(b),
                    |b| f.at(b),
                ))
            },
        ),
        one("mixture", "", "beta", "β", &ALPHA, "alpha", |answer| {
            let f = answer.formula("beta")?;
            f.settled(linear_or_affine::mixture(|alpha| f.quotient(&[alpha])))
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

fn cheap_slope(answer: &Answer) -> Result<Proof, Fault> {
    let f = answer.formula("slope")?;
    if !f.is_read_at_letters() {
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
    let one = |first: &Layer<Quotient>, second: &Layer<Quotient>| {
        let numbers = [first, second]
            .map(|layer| (layer.weights.clone(), layer.biases.clone()));
        let letters: Vec<_> = numbers
            .into_iter()
            .flat_map(|(weights, biases)| {
                weights.into_iter().flatten().chain(biases)
            })
            .collect();
        let [w11, w12, w21, w22, v1, v2] =
            entries.each_ref().map(|entry| entry.quotient(&letters));
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
