//! Numbers: fractions, whole numbers and floats.

use super::super::answer::whole;
use super::super::{Answer, Fault, Field, Form};
use crate::{
    dying_relu, relu_is_cheap, relu_is_not_linear, relu_is_sparse,
    saturation_and_explosion, sigmoid_gradients_vanish, zero_mean,
};
use why_relu::proof::Proof;

const EXACT: &str = "Fractions such as 3/4 and decimals such as 0.75 are exact.";
const FLOAT32: &str =
    "Your number is rounded to the nearest f32; nine digits tell them apart.";

pub(super) fn forms() -> Vec<Form> {
    vec![
        float("exactly-one", "x", "17", |answer| {
            let x = answer.float32("x")?;
            Ok(saturation_and_explosion::exactly_one(x))
        }),
        float("first-step", "x", "1e-9", |answer| {
            Ok(relu_is_cheap::first_step(answer.float32("x")?))
        }),
        float("never-zero", "q", "0.5", |answer| {
            let q = answer.float32("q")?;
            Ok(sigmoid_gradients_vanish::never_zero(q))
        }),
        Form {
            name: "deadly-rate",
            help: EXACT,
            fields: vec![Field::number("rate", "learning rate", "1/16")],
            check: |answer| Ok(dying_relu::deadly_rate(&answer.number("rate")?)),
        },
        Form {
            name: "growing-chain",
            help: EXACT,
            fields: vec![
                Field::number("weight", "weight", "4"),
                Field::number("bias", "bias", "-2"),
            ],
            check: |answer| {
                let (weight, bias) =
                    (answer.number("weight")?, answer.number("bias")?);
                Ok(saturation_and_explosion::growing_chain(&weight, &bias))
            },
        },
        Form {
            name: "half-as-bent",
            help: EXACT,
            fields: vec![
                Field::number("slope", "s", "0"),
                Field::number("a", "a", "1/2"),
                Field::number("c", "c", "1/4"),
            ],
            check: |answer| {
                let line = [answer.number("a")?, answer.number("c")?];
                let slope = answer.number("slope")?;
                Ok(relu_is_not_linear::half_as_bent(&slope, &line))
            },
        },
        Form {
            name: "most-ties",
            help: "Four positive whole numbers.",
            fields: vec![Field::numbers("inputs", "inputs", "1, 2, 3, 4")],
            check: most_ties,
        },
        Form {
            name: "nearly-centred",
            help: EXACT,
            fields: vec![Field::numbers("batch", "batch", "1, -1, 1, -1")],
            check: |answer| Ok(zero_mean::nearly_centred(&answer.numbers("batch")?)),
        },
        Form {
            name: "nine-in-ten",
            help: "Your number is rounded to the nearest f64.",
            fields: vec![Field::number("bias", "bias", "-1")],
            check: |answer| Ok(relu_is_sparse::nine_in_ten(answer.float64("bias")?)),
        },
        Form {
            name: "repaired-sigmoid",
            help: "Whole numbers; k from -128 to 127.",
            fields: vec![
                Field::number("a", "a", "1"),
                Field::number("k", "k", "1"),
                Field::number("c", "c", "0"),
            ],
            check: |answer| {
                let (a, k, c) =
                    (answer.whole("a")?, answer.whole("k")?, answer.whole("c")?);
                Ok(sigmoid_gradients_vanish::repaired_sigmoid(a, k, c))
            },
        },
    ]
}

/// A form for one f32.
fn float(
    name: &'static str,
    letter: &'static str,
    start: &str,
    check: fn(&Answer) -> Result<Proof, Fault>,
) -> Form {
    Form {
        name,
        help: FLOAT32,
        fields: vec![Field::number(letter, letter, start)],
        check,
    }
}

fn most_ties(answer: &Answer) -> Result<Proof, Fault> {
    let numbers = answer.numbers("inputs")?;
    let whole: Result<Vec<i32>, _> = numbers.iter().map(whole).collect();
    let fault = |wrong| Fault::of(answer.field("inputs"), wrong);
    let four: Result<[i32; 4], _> = whole.map_err(fault)?.try_into();
    let four = four.map_err(|other| {
        fault(format!(
            "there are {} numbers, and four are asked for",
            other.len()
        ))
    })?;
    Ok(relu_is_sparse::most_ties(four))
}
