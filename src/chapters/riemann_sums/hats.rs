//! Two inputs: a grid of hats, each a small ReLU network with two hidden layers.

use super::segments::around_the_middle;
use crate::activation::relu;
use crate::network::{Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Field, Polynomial, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{at_most, equal, for_all, nonnegative, real};

/// The hat over the six triangles around the origin: 1 there, 0 at all other points of the integer
/// grid, affine between the lines on which x, y or x − y is an integer. It is
/// relu(1 − (|x| + |y| + |x − y|)/2), and |t| is relu(t) + relu(−t).
pub fn hat<T: Field>() -> Stack<T> {
    let [zero, one, half] = [0.0, 1.0, 0.5].map(T::constant);
    let row = |x: &T, y: &T| [x.clone(), y.clone(), zero.clone()];
    let minus = -one.clone();
    let sizes = [
        row(&one, &zero),
        row(&minus, &zero),
        row(&zero, &one),
        row(&zero, &minus),
        row(&one, &minus),
        row(&minus, &one),
    ];
    let lowered = [(); 6].map(|()| -half.clone());
    let [a, b, c, d, e, f] = lowered;
    Stack {
        first: Layer::of_units(&sizes),
        above: vec![
            Layer::of_units(&[[a, b, c, d, e, f, one.clone()]]),
            Layer::of_units(&[[one, zero.clone()]]),
        ],
    }
}

/// The same hat, half as high.
pub(super) fn half_as_high() -> Stack<Polynomial> {
    let mut stack = hat();
    stack.above[1].weights *= Polynomial::from(ratio(1, 2));
    stack
}

/// The sup error of the hats for x² + y² is h²/2, and it is taken in the middle of every cell.
///
/// Measured in steps, the error in the cell (i, j), at its middle plus (σ, τ), is
/// 1/2 − σ² − τ². The hats of other points of the grid are 0 in the cell, since a hat is 0 wherever
/// x or y is 1 or more in size.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn hats_for_squares(hat: &Stack<Polynomial>) -> Proof {
    let at = |x: &Polynomial, y: &Polynomial| {
        hat.forward(&DVector::from_vec(vec![x.clone(), y.clone()]), relu)[0].clone()
    };
    let one = Polynomial::from(1);
    let half = Polynomial::from(ratio(1, 2));
    let cell = for_all([real("i"), real("j"), real("σ"), real("τ")])
        .given(|[.., x, y]| {
            let mut given = around_the_middle(x);
            given.extend(around_the_middle(y));
            given
        })
        .hold(|[i, j, right, up]| {
            let squares = |x: &Polynomial, y: &Polynomial| x * x + y * y;
            let [x, y] = [&half + right, &half + up];
            let corners = [(0, 0), (0, 1), (1, 0), (1, 1)];
            let hats = corners.map(|(a, b)| {
                let [a, b] = [a, b].map(Polynomial::from);
                squares(&(i + &a), &(j + &b)) * at(&(&x - a), &(&y - b))
            });
            let value = hats
                .into_iter()
                .fold(Polynomial::from(0), |sum, hat| sum + hat);
            let error = value - squares(&(i + x), &(j + y));
            let left = &half - squares(right, up);
            let layers = hat.above.len();
            vec![
                equal("the error", error, &left),
                at_most("0", 0, &left),
                at_most("what is left of the largest error", left, &half),
                equal("the hidden layers", layers, 2),
            ]
        })?;
    let elsewhere = for_all([nonnegative("d"), real("t")]).hold(|[more, t]| {
        let far = &one + more;
        let places = [(&far, t), (&-&far, t), (t, &far), (t, &-&far)];
        let tip = at(&0.into(), &0.into());
        let zero = places.map(|(x, y)| {
            equal(
                "a hat at its own point and far from it",
                &tip + at(x, y),
                &one,
            )
        });
        zero.into()
    })?;
    Ok(cell.and(elsewhere))
}
