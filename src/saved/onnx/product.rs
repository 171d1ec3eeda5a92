//! The two operators that multiply the signal by a matrix.

use super::constant::Constant;
use super::graph::{Walk, place};
use super::operator::attribute;
use super::schema::Node;
use super::shape::Lie;
use crate::network::{Fault, Layer};
use nalgebra::{DMatrix, DVector};
use textbook::number::dyadic;

/// The product of the signal and a matrix.
pub(super) fn matmul(
    walk: &mut Walk,
    node: &Node,
    place: &str,
) -> Result<(), Fault> {
    let (weights, lie) = factor(walk, node)?;
    lie_down(walk, lie, place)?;
    let weights = match lie {
        Lie::Row => weights.transpose(),
        Lie::Column => weights,
    };
    let biases = DVector::zeros(weights.nrows());
    walk.chain.layer(place, Layer { weights, biases })
}

/// α A′B′ + β C, where one of A and B is the signal, and ′ may transpose.
pub(super) fn gemm(walk: &mut Walk, node: &Node, place: &str) -> Result<(), Fault> {
    let flag = |name| attribute(node, name).is_some_and(|flag| flag.i != 0);
    let flags = [flag("transA"), flag("transB")];
    let (matrix, lie) = factor(walk, node)?;
    let (is_turned, is_transposed) = match lie {
        Lie::Row => (flags[0], flags[1]),
        Lie::Column => (flags[1], flags[0]),
    };
    // The rows of W are units: those of A′ on the left, and the columns of B′ on the right.
    let weights = match (lie, is_transposed) {
        (Lie::Row, true) | (Lie::Column, false) => matrix,
        (Lie::Row, false) | (Lie::Column, true) => matrix.transpose(),
    };
    if is_turned {
        walk.shape.turn();
    }
    lie_down(walk, lie, place)?;
    let units = weights.nrows();
    let biases = match walk.constant(node, 2) {
        Some(constant) => {
            let biases = constant.floats(place)?;
            biases.spread(walk.shape.fits(&biases.shape, units), units)?
        }
        None => vec![0.0; units],
    };
    let biases = DVector::from_vec(biases);
    let layer = Layer { weights, biases };
    let scale = |name| attribute(node, name).map_or(1.0, |scale| f64::from(scale.f));
    let (alpha, beta) = (scale("alpha"), scale("beta"));
    if alpha == 1.0 && beta == 1.0 {
        return walk.chain.layer(place, layer);
    }
    if !alpha.is_finite() || !beta.is_finite() {
        let message =
            format!("its alpha is {alpha} and its beta {beta}; both must be finite");
        return Err(Fault::at(place, message));
    }
    let (alpha, beta) = (dyadic(alpha), dyadic(beta));
    let Layer { weights, biases } = layer.map(dyadic);
    let layer = Layer {
        weights: weights.map(|weight| weight * &alpha),
        biases: biases.map(|bias| bias * &beta),
    };
    walk.chain.fractions(place, layer)
}

/// The matrix with which the signal is multiplied, and how the signal lies for that.
fn factor(walk: &Walk, node: &Node) -> Result<(DMatrix<f64>, Lie), Fault> {
    let place = place(node);
    let matrix = |constant: &Constant| constant.floats(&place)?.matrix();
    match [walk.constant(node, 0), walk.constant(node, 1)] {
        [None, Some(right)] => Ok((matrix(right)?, Lie::Row)),
        [Some(left), None] => Ok((matrix(left)?, Lie::Column)),
        _ => Err(Fault::at(
            &place,
            "it has not one factor that is a constant",
        )),
    }
}

/// The signal becomes a factor.
fn lie_down(walk: &mut Walk, lie: Lie, place: &str) -> Result<(), Fault> {
    let width = walk.shape.width_of(lie);
    walk.shape.lies(lie, place)?;
    if let Some(width) = width {
        walk.chain.expect(width);
    }
    Ok(())
}
