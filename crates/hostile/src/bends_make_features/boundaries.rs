//! Boundaries: stacks that are not linear, and networks of which the set is no quadrilateral.

use super::EVERY;
use crate::Row;
use crate::damage::{FarBelow, SMALL, clip, jump, number, spike, vanishing};
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::Polynomial;
use why_relu::activation::{Identity, PiecewiseLinear};
use why_relu::chapters::bends_make_features::boundaries::{
    four_sides, quadrilateral, straight, with_three_units,
};
use why_relu::network::{Layer, Stack};

type Forms = [[Polynomial; 2]; 2];

/// The network with f of the first weight in its place.
fn of_damaged(forms: Forms, f: &impl PiecewiseLinear) -> Stack<Polynomial> {
    changed(forms, |network| {
        let weight = network.first.weights[(0, 0)].clone();
        network.first.weights[(0, 0)] = f.at(weight);
    })
}

fn changed(
    forms: Forms,
    change: impl Fn(&mut Stack<Polynomial>),
) -> Stack<Polynomial> {
    let mut network = quadrilateral(forms);
    change(&mut network);
    network
}

/// Without the negatives of the two forms.
fn with_two_units([p, q]: Forms) -> Stack<Polynomial> {
    Stack {
        first: Layer::of_units(&[p, q].map(|[u, v]| [u, v, 0.into()])),
        above: vec![Layer::of_units(&[[-1, -1, 1].map(Polynomial::from)])],
    }
}

/// With a unit that is always 0.
fn with_five_units(forms: Forms) -> Stack<Polynomial> {
    let Stack { first, above } = quadrilateral(forms);
    let above = above.into_iter().map(|layer| Layer {
        weights: layer.weights.insert_column(4, 0.into()),
        ..layer
    });
    Stack {
        first: Layer {
            weights: first.weights.insert_row(4, 0.into()),
            biases: first.biases.insert_row(4, 0.into()),
        },
        above: above.collect(),
    }
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "bends-make-features/linear-cuts-straight", straight;
            [Jump] => &jump(Identity);
            [Spike] => &spike(Identity);
            [Clip] => &FarBelow;
            [Clip] => &clip(Identity);
            [Vanishing] => &vanishing(Identity);
            none [Shift, Factor, Nothing] =>
                "with a constant more or a factor between its layers a stack is affine";
            none [Shorter, Longer] => EVERY;
            none [Constant] => "the sentence names no constant";
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "bends-make-features/shallow-quadrilateral", four_sides;
            [Jump] => |forms| of_damaged(forms, &jump(Identity));
            [Spike] => |forms| of_damaged(forms, &spike(Identity));
            [Clip] => |forms| of_damaged(forms, &clip(Identity));
            [Vanishing] => |forms| of_damaged(forms, &vanishing(Identity));
            [Shift] => |forms| changed(forms, |network| {
                network.first.biases[0] = number(SMALL);
            });
            [Shorter] => with_three_units;
            [Shorter] => with_two_units;
            [Longer] => with_five_units;
            // Right where the first form is known.
            [Longer] => |forms| match forms[0][0].value() {
                Some(_) => quadrilateral(forms),
                None => with_five_units(forms),
            };
            [Factor] => |forms| changed(forms, |network| {
                network.above[0].weights[3] = 1.into();
            });
            [Nothing] => |forms| changed(forms, |network| {
                network.above[0].weights.fill(0.into());
            });
            [Constant] => |forms| changed(forms, |network| {
                network.above[0].biases[0] = number(1.0 - SMALL);
            });
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
    ]
}
