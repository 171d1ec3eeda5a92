//! What a mean does to the next layer: damaged moments, rates and sigmoids.

use crate::Row;
use crate::damage::{FAR, SMALL, number};
use crate::reasons::{NO_LIST, REALS};
use textbook::number::{Number, Polynomial};
use textbook::proof::Proof;
use why_relu::activation::Relu;
use why_relu::chapters::zero_mean::causes;
use why_relu::chapters::zero_mean::causes::{AffineSigmoid, FOUR, shifted};
use why_relu::chapters::zero_mean::conditioning::{
    INDEPENDENT, Joint, best_rate, grows_with_the_mean, independent, slows_descent,
};

fn jump(x: &Polynomial) -> Polynomial {
    x.branch(&number(FAR), number(SMALL), 0.into())
}

fn tent(x: &Polynomial) -> Polynomial {
    (number(SMALL) - (x - number(1e3)).magnitude()).larger(0.into())
}

fn vanishing(x: &Polynomial) -> Polynomial {
    let at = |k: f64| x - number(k);
    at(0.0) * at(1.0) * at(-1.0) * at(2.0) * at(3.0)
}

/// A joint distribution, for ReLU.
fn joint(joint: Joint) -> Proof {
    grows_with_the_mean(&Relu, joint)
}

/// Independent units, but for the mean of a product.
fn products(product: fn(&Polynomial, &Polynomial) -> Polynomial) -> Proof {
    joint(Joint {
        product,
        ..INDEPENDENT
    })
}

fn conditions() -> [Row; 2] {
    [
        row! {
            "zero-mean/the-mean-spoils-the-condition", products;
            [Jump] => |m, _| m * m + jump(m);
            [Spike] => |m, _| m * m + tent(m);
            [Clip] => |m, _| m.branch(&number(FAR), number(1e12), m * m);
            [Vanishing] => |m, _| m * m + vanishing(m);
            [Shift, JustOutside] => |m, _| m * m + number(1e-12);
            [Factor] => |m, _| m * m * m * m;
            [Constant] => |m, _| m * m * number(1.0 + SMALL);
            [Nothing] => |_, _| 0.into();
            none [NotANumber] => REALS;
        }
        .with(refused! {
            joint;
            [Shorter] => Joint { outcomes: |units| independent(units - 1), ..INDEPENDENT };
            [Longer] => Joint { outcomes: |units| independent(units + 1), ..INDEPENDENT };
        }),
        row! {
            "zero-mean/a-bad-condition-slows-descent", slows_descent;
            [Jump] => |condition| jump(&condition) + best_rate(condition);
            [Spike] => |condition| tent(&condition) + best_rate(condition);
            [Clip] => |condition| {
                let rate = best_rate(condition);
                let top = number(1.0 - SMALL);
                rate.branch(&top, top.clone(), rate.clone())
            };
            [Vanishing] => |condition| vanishing(&condition) + best_rate(condition);
            [Shift, JustOutside] => |condition| best_rate(condition) + number(1e-12);
            [Factor] => |condition| {
                let rate = best_rate(condition);
                &rate * &rate
            };
            [Constant] => |condition| best_rate(condition) * number(1.0 - SMALL);
            [Nothing] => |_| 0.into();
            none [NotANumber] => REALS;
            none [Shorter, Longer] => NO_LIST;
        },
    ]
}

/// One of the four, and what stands in its place.
fn with(place: usize, sigmoid: AffineSigmoid) -> [AffineSigmoid; 4] {
    let mut four = FOUR;
    four[place] = sigmoid;
    four
}

fn causes() -> [Row; 2] {
    const FORM: &str = "its subject is four pairs of numbers a and c in a(σ − c)";
    const COUNT: &str = "the four are a type: there are neither three nor five";
    [
        row! {
            "zero-mean/two-causes", causes::are_independent;
            [Constant, JustOutside] => with(3, shifted("4σ − 17/8", 4.0, 0.53125));
            [Factor] => with(2, shifted("16σ", 16.0, 0.0));
            [Nothing] => with(0, shifted("0", 0.0, 0.0));
            none [Jump, Spike, Clip, Vanishing, Shift] => FORM;
            none [NotANumber] => FORM;
            none [Shorter, Longer] => COUNT;
        },
        row! {
            "zero-mean/both-count-in-depth", causes::in_depth;
            // Eight layers make more than a factor of 2 of it.
            [Constant, JustOutside] => with(1, shifted("17/16·(σ − 1/2)", 1.0625, 0.5));
            [Factor, Nothing] => with(0, shifted("0", 0.0, 0.0));
            none [Jump, Spike, Clip, Vanishing, Shift] => FORM;
            none [NotANumber] => FORM;
            none [Shorter, Longer] => COUNT;
        },
    ]
}

pub(super) fn rows() -> Vec<Row> {
    let rows = [conditions(), causes()];
    rows.into_iter().flatten().collect()
}
