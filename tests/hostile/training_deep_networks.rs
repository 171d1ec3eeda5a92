//! Training deep networks: other networks of the record, for which a sentence is false or
//! undecided.

use crate::damage::Damage;
use crate::damage::Damage::{
    Constant, Factor, JustOutside, Longer, NotANumber, Nothing, Shorter,
};
use crate::{Cell, Row};
use why_relu::chapters::training_deep_networks::{accuracy, inside, speed};

const DEEPEST: &str = "the plan has no network of more than 32 layers";
const AS_WELL: &str = "the sentence holds at the other depths of the plan as well";

/// What no claim of this chapter has a place for.
fn elsewhere() -> [Cell; 4] {
    [
        Cell::None(
            Damage::OF_FUNCTIONS,
            "its subject is a network of the record, not a function; with another activation \
             the runs would be others, and the stamp of the record says which code made them",
        ),
        Cell::None(
            &[NotANumber],
            "the instrument refuses a record that holds a NaN, and has a test of its own",
        ),
        Cell::None(
            &[Nothing],
            "it is not a statement in which both sides could be 0 throughout",
        ),
        Cell::None(
            &[Constant],
            "the border is a constant of the check; the networks nearest to it stand under \
             just outside",
        ),
    ]
}

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let cells = cells.into_iter().chain(elsewhere()).collect();
    Row { claim, cells }
}

pub(crate) fn rows() -> Vec<Row> {
    [learning(), inside_of_networks(), speed_and_causes()]
        .into_iter()
        .flatten()
        .collect()
}

/// Who learns at all.
fn learning() -> Vec<Row> {
    vec![
        row(
            "training-deep-networks/deep-sigmoids-stagnate",
            [
                Cell::Refused(&[Shorter], || {
                    accuracy::at_chance([
                        ("sigmoid-xavier", 16),
                        ("sigmoid-xavier", 4),
                    ])
                }),
                Cell::None(&[Longer], DEEPEST),
                Cell::Refused(&[Factor], || {
                    accuracy::at_chance([("sigmoid-wide", 16)])
                }),
                Cell::Refused(&[JustOutside], || {
                    accuracy::at_chance([("gelu-he", 32)])
                }),
            ],
        ),
        row(
            "training-deep-networks/shallow-sigmoids-learn",
            [
                Cell::None(&[Shorter], AS_WELL),
                Cell::Refused(&[Longer], || {
                    accuracy::learn([("sigmoid-xavier", 4), ("sigmoid-xavier", 8)])
                }),
                Cell::Refused(&[Factor, JustOutside], || {
                    accuracy::learn([("sigmoid-wide", 8)])
                }),
            ],
        ),
        row(
            "training-deep-networks/others-learn-at-that-depth",
            [
                Cell::None(&[Shorter], AS_WELL),
                Cell::Refused(&[Longer], || {
                    accuracy::learn_and_compare([
                        ("relu-he", 32),
                        ("tanh-xavier", 32),
                    ])
                }),
                Cell::Refused(&[Factor], || {
                    accuracy::learn_and_compare([("gelu-xavier", 16)])
                }),
                Cell::Refused(&[JustOutside], || {
                    accuracy::learn_and_compare([("gelu-he", 16)])
                }),
            ],
        ),
        row(
            "training-deep-networks/three-repairs",
            [
                Cell::None(&[Shorter], AS_WELL),
                Cell::Refused(&[Longer, JustOutside], || {
                    accuracy::learn([("sigmoid-as-tanh", 32)])
                }),
                Cell::Refused(&[Factor], || accuracy::learn([("sigmoid-wide", 16)])),
            ],
        ),
        row(
            "training-deep-networks/relu-needs-its-start",
            [
                Cell::Refused(&[Shorter], || {
                    accuracy::at_chance_beside([[
                        ("relu-xavier", 16),
                        ("relu-he", 16),
                    ]])
                }),
                Cell::None(&[Longer], DEEPEST),
                Cell::Refused(&[Factor], || {
                    accuracy::at_chance_beside([[
                        ("relu-he", 32),
                        ("relu-xavier", 32),
                    ]])
                }),
                Cell::Refused(&[JustOutside], || {
                    accuracy::at_chance_beside([[
                        ("gelu-he", 32),
                        ("gelu-xavier", 32),
                    ]])
                }),
            ],
        ),
    ]
}

/// What the units and the gradient do.
fn inside_of_networks() -> Vec<Row> {
    vec![
        row(
            "training-deep-networks/tiny-without-saturation",
            [
                Cell::Refused(&[Shorter, JustOutside], || {
                    inside::tiny_unsaturated(("sigmoid-xavier", 4))
                }),
                Cell::None(&[Longer], AS_WELL),
                Cell::Refused(&[Factor], || {
                    inside::tiny_unsaturated(("sigmoid-wide", 16))
                }),
            ],
        ),
        row(
            "training-deep-networks/most-do-not-saturate",
            [
                Cell::None(&[Shorter], AS_WELL),
                Cell::None(&[Longer], DEEPEST),
                Cell::Refused(&[Factor], || {
                    inside::most_are_not_saturated([
                        ("tanh-xavier", 4),
                        ("tanh-wide", 8),
                    ])
                }),
                Cell::Refused(&[JustOutside], || {
                    inside::most_are_not_saturated([("steep-sigmoid", 16)])
                }),
            ],
        ),
        row(
            "training-deep-networks/saturated-networks-learn-slowly",
            [
                Cell::Refused(&[Shorter], || {
                    inside::saturated_and_slow(("tanh-xavier", 1), ("tanh-wide", 1))
                }),
                Cell::None(&[Longer], AS_WELL),
                Cell::Refused(&[Factor], || {
                    inside::saturated_and_slow(
                        ("sigmoid-xavier", 4),
                        ("tanh-wide", 4),
                    )
                }),
                Cell::Refused(&[JustOutside], || {
                    inside::saturated_and_slow(
                        ("tanh-xavier", 4),
                        ("sigmoid-skip", 32),
                    )
                }),
            ],
        ),
        row(
            "training-deep-networks/saturated-and-yet-fast",
            [
                Cell::Refused(&[Shorter], || {
                    inside::saturated_and_fast(("sigmoid-skip", 8))
                }),
                Cell::None(&[Longer], DEEPEST),
                Cell::Refused(&[Factor, JustOutside], || {
                    inside::saturated_and_fast(("tanh-wide", 4))
                }),
            ],
        ),
        row(
            "training-deep-networks/zeros-remain",
            [
                Cell::None(
                    &[Shorter, Longer],
                    "the sentence names every depth of the plan",
                ),
                Cell::Refused(&[Factor], || {
                    inside::a_quarter_is_zero([
                        ("relu-he", 16),
                        ("leaky-relu-xavier", 16),
                    ])
                }),
                Cell::Refused(&[JustOutside], || {
                    inside::a_quarter_is_zero([("sigmoid-wide", 1)])
                }),
            ],
        ),
        row(
            "training-deep-networks/normalization-leaves-a-mean",
            [
                Cell::None(&[Shorter, Longer], AS_WELL),
                Cell::Refused(&[Factor], || {
                    inside::mean_is_left([("tanh-norm", 32)])
                }),
                Cell::Refused(&[JustOutside], || {
                    inside::mean_is_left([("relu-he", 32)])
                }),
            ],
        ),
    ]
}

/// Who is ahead, and why.
fn speed_and_causes() -> Vec<Row> {
    vec![
        row(
            "training-deep-networks/deeper-tanh-learns-faster",
            [
                Cell::Refused(&[Shorter], || {
                    speed::learns_faster([[
                        ("tanh-xavier", 1),
                        ("sigmoid-xavier", 1),
                    ]])
                }),
                Cell::None(&[Longer], AS_WELL),
                Cell::Refused(&[Factor], || {
                    speed::learns_faster([[
                        ("sigmoid-xavier", 4),
                        ("tanh-xavier", 4),
                    ]])
                }),
                Cell::Refused(&[JustOutside], || {
                    speed::learns_faster([[
                        ("tanh-xavier", 4),
                        ("centred-sigmoid", 4),
                    ]])
                }),
            ],
        ),
        row(
            "training-deep-networks/centring-helps",
            [
                Cell::Refused(&[Shorter], || {
                    speed::learns_faster([[
                        ("centred-sigmoid", 1),
                        ("sigmoid-xavier", 1),
                    ]])
                }),
                Cell::Refused(&[Longer], || {
                    speed::learns_faster([[
                        ("centred-sigmoid", 8),
                        ("sigmoid-xavier", 8),
                    ]])
                }),
                Cell::Refused(&[Factor, JustOutside], || {
                    speed::learns_faster([[
                        ("centred-sigmoid", 4),
                        ("steep-sigmoid", 4),
                    ]])
                }),
            ],
        ),
        row(
            "training-deep-networks/neither-in-forty-epochs",
            [
                Cell::Refused(&[Shorter], || {
                    accuracy::at_chance_at([
                        ("centred-sigmoid", 16),
                        ("steep-sigmoid", 8),
                    ])
                }),
                Cell::None(&[Longer], AS_WELL),
                Cell::Refused(&[Factor], || {
                    accuracy::at_chance_at([("centred-steep-sigmoid", 32)])
                }),
                Cell::Refused(&[JustOutside], || {
                    accuracy::at_chance_at([("tanh-wide", 16)])
                }),
                // Not half of the images, and yet no chance.
                Cell::Refused(&[JustOutside], || {
                    accuracy::tries([("tanh-wide", 8)])
                }),
            ],
        ),
    ]
}
