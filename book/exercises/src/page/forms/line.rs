//! Networks with one input.

use super::super::{Answer, Fault, Field, Form};
use crate::{relu_is_not_linear, riemann_sums, scoreboard};
use why_relu::network::{Shallow, Unit};
use why_relu::number::Rational;
use why_relu::proof::Proof;

const HELP: &str = "The network is the constant plus the sum of output · relu(weight · x + bias) \
    over its hidden units.";
const COLUMNS: &[&str; 3] = &["weight", "bias", "output"];

pub(super) fn forms() -> Vec<Form> {
    let identity = &[["1", "0", "1"]];
    // The network that joins five points of the parabola.
    let chords = &[
        ["1", "0", "1/4"],
        ["1", "-1/4", "1/2"],
        ["1", "-1/2", "1/2"],
        ["1", "-3/4", "1/2"],
    ];
    vec![
        form("absolute-value", identity, |answer| {
            Ok(relu_is_not_linear::absolute_value(&network(answer)?))
        }),
        form("fold", identity, |answer| {
            Ok(riemann_sums::fold(&network(answer)?))
        }),
        form("hard-tanh", identity, |answer| {
            Ok(scoreboard::hard_tanh(&network(answer)?))
        }),
        form("hat", identity, |answer| {
            Ok(riemann_sums::hat(&network(answer)?))
        }),
        form("parabola", chords, |answer| {
            Ok(riemann_sums::parabola(&network(answer)?))
        }),
        form("sparse-and-centred", &[["1", "-1", "1"]], |answer| {
            Ok(scoreboard::sparse_and_centred(&network(answer)?))
        }),
    ]
}

fn form(
    name: &'static str,
    start: &[[&str; 3]],
    check: fn(&Answer) -> Result<Proof, Fault>,
) -> Form {
    Form {
        name,
        help: HELP,
        fields: vec![
            Field::number("constant", "constant", "0"),
            Field::units(COLUMNS, start),
        ],
        check,
    }
}

fn network(answer: &Answer) -> Result<Shallow<Rational>, Fault> {
    let units = answer.rows("units", |number| Ok(number.clone()))?;
    let unit = |[weight, bias, output]: [Rational; 3]| Unit {
        weight,
        bias,
        output,
    };
    Ok(Shallow {
        constant: answer.number("constant")?,
        units: units.into_iter().map(unit).collect(),
    })
}
