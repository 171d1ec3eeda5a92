//! What signs decide: without a bias, a unit whose weights are all turned around has its weighted
//! sum turned around, and one of the two is silent.
//!
//! So if each weight is as likely as its negative, whatever the others are, then a unit that hears
//! something is silent with probability 1/2, unless its sum may be 0; N of them are silent together
//! with probability 2⁻ᴺ, and a layer that hears nothing says nothing. From there on it is counting.

use crate::activation::PiecewiseLinear;
use crate::network::Layer;
use nalgebra::{DMatrix, DVector};
use textbook::number::{Field, Polynomial, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{any, block, equal, for_all, less, positive, real};
use textbook::proof::induction::Induction;

/// A unit without a bias is silent with just one of its weights w and −w, if its sum is not 0; and
/// if it hears nothing, it says nothing.
pub(crate) fn one_of_two_is_silent(f: &impl PiecewiseLinear) -> Proof {
    let turned = for_all([block("w"), block("x")]).hold(|[w, x]| {
        let sum = |weights: Polynomial| {
            let layer = Layer {
                weights: DMatrix::from_element(1, 1, weights),
                biases: DVector::from_element(1, 0.into()),
            };
            layer.forward(&DVector::from_element(1, x.clone()))[0].clone()
        };
        vec![equal("the sum with −w", sum(-w), -sum(w.clone()))]
    })?;
    let silent = for_all([positive("z")]).hold(|[z]| {
        let [heard, other] = [f.at(z.clone()), f.at(-z)];
        vec![
            any([less("f(z) is not 0", 0, &heard), less("", heard, 0)]),
            equal("z + f(−z)", z + other, z),
        ]
    })?;
    let nothing = for_all([real("z")])
        .hold(|[z]| vec![equal("z + f(0)", z + f.at(Polynomial::from(0)), z)])?;
    Ok(turned.and(silent).and(nothing))
}

/// The probability that one unit more is silent together with others that are so with the
/// probability `silent`.
fn one_unit_more<T: Field>(silent: &T) -> T {
    silent.clone() * T::constant(0.5)
}

/// The probability that a layer of so many units is silent, if it hears something.
pub(crate) fn silent_layer<T: Field>(units: usize) -> T {
    (0..units).fold(T::one(), |silent, _| one_unit_more(&silent))
}

/// N units are silent together with the probability 2⁻ᴺ.
fn silence_by_width() -> Proof {
    let half = Polynomial::from(ratio(1, 2));
    Induction {
        over: "width N, with p for 2⁻ᴺ",
        letters: for_all([real("p")]),
        first: &|_| [one_unit_more(&1.into()), half.clone()],
        any: &|[p]| [p.clone(), p.clone()],
        next: &|[silent, power], _| [one_unit_more(&silent), power * &half],
        holds: &|[silent, power], _| {
            vec![equal("how likely N units are silent", silent, power)]
        },
    }
    .prove()
}

/// The share of networks that are silent after each number of layers, from 1 on: without biases,
/// layers of which the share `alive` would speak if they heard something.
pub(crate) fn silent_shares<T: Field>(alive: &T) -> impl Iterator<Item = T> {
    let first = T::one() - alive.clone();
    std::iter::successors(Some(first), |silent| Some(one_layer_more(silent, alive)))
}

/// What was silent stays so, and of the rest a layer silences its share.
fn one_layer_more<T: Field>(silent: &T, alive: &T) -> T {
    let heard = T::one() - silent.clone();
    silent.clone() + heard * (T::one() - alive.clone())
}

/// After L layers the share 1 − qᴸ is silent, with q for the share 1 − 2⁻ᴺ of layers that speak.
pub(crate) fn silence_by_depth() -> Proof {
    let one = || Polynomial::from(1);
    let by_depth = Induction {
        over: "depth L, with p for qᴸ",
        letters: for_all([real("q"), real("p")]),
        first: &|[q, _]| [one() - q, q.clone()],
        any: &|[_, p]| [one() - p, p.clone()],
        next: &|[silent, power], [q, _]| [one_layer_more(&silent, q), power * q],
        holds: &|[silent, power], _| {
            vec![equal("the share that is silent", silent, one() - power)]
        },
    }
    .prove()?;
    Ok(silence_by_width()?.and(by_depth))
}
