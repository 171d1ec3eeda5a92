//! Layers and networks with two inputs.

use super::super::answer::whole;
use super::super::{Answer, Fault, Field, Form};
use crate::{
    Plane, PlaneUnit, bends_make_features, dying_relu, linear_stacks_collapse,
};
use why_relu::number::Rational;

const COLUMNS: &[&str; 4] = &["weight of x", "weight of y", "bias", "output"];
const LINES: &[[&str; 3]; 6] = &[
    ["1", "0", "0"],
    ["0", "1", "0"],
    ["1", "1", "0"],
    ["1", "-1", "0"],
    ["1", "2", "0"],
    ["2", "1", "0"],
];

pub(super) fn forms() -> Vec<Form> {
    vec![
        Form {
            name: "dead-on-the-data",
            help: "The unit is relu(ax + by + bias), of whole numbers.",
            fields: vec![
                Field::number("a", "a", "1"),
                Field::number("b", "b", "1"),
                Field::number("bias", "bias", "0"),
            ],
            check: |answer| {
                let weights = [answer.whole("a")?, answer.whole("b")?];
                let bias = answer.whole("bias")?;
                Ok(dying_relu::dead_on_the_data(weights, bias))
            },
        },
        Form {
            name: "six-cuts",
            help: "Each row is a line ax + by + c = 0. Its numbers are rounded to floats.",
            fields: vec![Field::table("lines", "lines", &["a", "b", "c"], LINES)],
            check: |answer| {
                let float = |number: &Rational| Ok(number.to_f64().value());
                let lines = answer.rows("lines", float)?;
                let six = <[[f64; 3]; 6]>::try_from(lines).unwrap_or_default();
                Ok(bends_make_features::six_cuts(&six))
            },
        },
        Form {
            name: "triangle",
            help: "The sum of output · relu(weight · x + weight · y + bias) over the units, \
                   of whole numbers.",
            fields: vec![Field::units(
                COLUMNS,
                &[["-1", "0", "0", "1"], ["0", "-1", "0", "1"]],
            )],
            check: |answer| Ok(bends_make_features::triangle(&units(answer)?)),
        },
        Form {
            name: "xor",
            help: "The network is the constant plus the sum of \
                   output · relu(weight · x + weight · y + bias) over its units, \
                   of whole numbers.",
            fields: vec![
                Field::number("constant", "constant", "0"),
                Field::units(COLUMNS, &[["1", "1", "0", "1"]]),
            ],
            check: |answer| {
                Ok(linear_stacks_collapse::xor(&Plane {
                    constant: answer.whole("constant")?,
                    units: units(answer)?,
                }))
            },
        },
    ]
}

fn units(answer: &Answer) -> Result<Vec<PlaneUnit>, Fault> {
    let unit = |[a, b, bias, output]: [i32; 4]| PlaneUnit {
        weights: [a, b],
        bias,
        output,
    };
    let rows = answer.rows("units", whole)?;
    Ok(rows.into_iter().map(unit).collect())
}
