//! What each operator does to the signal.

use super::constant::{Beside, Constant};
use super::graph::{Walk, place};
use super::schema::{Attribute, Node};
use super::shape::Lie;
use crate::network::{Fault, Layer};
use crate::saved::tensor::Tensor;
use nalgebra::{DMatrix, DVector};
use std::rc::Rc;
use textbook::number::dyadic;

/// What is read.
const READ: &str = "Gemm, MatMul, Add, Sub, Relu, LeakyRelu, Flatten, Reshape, Identity, Dropout \
                    and Constant are read";

/// Applies a node to the signal.
pub(super) fn apply(walk: &mut Walk, node: &Node) -> Result<(), Fault> {
    let place = place(node);
    match operator(node) {
        "Gemm" => gemm(walk, node, &place),
        "MatMul" => {
            let (weights, lie) = factor(walk, node)?;
            lie_down(walk, lie, &place)?;
            let weights = match lie {
                Lie::Row => weights.transpose(),
                Lie::Column => weights,
            };
            let biases = DVector::zeros(weights.nrows());
            walk.chain.layer(&place, Layer { weights, biases })
        }
        "Add" => shift(walk, node, 1.0),
        "Sub" if walk.constant(node, 1).is_some() => shift(walk, node, -1.0),
        "Relu" => bend(walk, &place, 0.0),
        "LeakyRelu" => {
            let slope = attribute(node, "alpha").map_or(0.01, |alpha| alpha.f);
            bend(walk, &place, slope)
        }
        "Flatten" => match attribute(node, "axis").map_or(1, |axis| axis.i) {
            1 => flatten(walk, &place),
            axis => {
                let message = format!(
                    "its axis is {axis}; 1, which keeps the examples, is read"
                );
                Err(Fault::at(place, message))
            }
        },
        "Reshape" => match walk.constant(node, 1) {
            Some(constant) if is_flat(constant, walk) => flatten(walk, &place),
            _ => {
                let message =
                    "only a Reshape into rows, one for each example, is read";
                Err(Fault::at(place, message))
            }
        },
        "Identity" | "Dropout" => Ok(()),
        end @ ("Softmax" | "LogSoftmax" | "Sigmoid") => {
            let message = format!(
                "{end} is not piecewise linear. As the last node it keeps the order of the \
                 outputs, and its boundary is that of the numbers before it: in Python, \
                 `onnx.utils.extract_model(\"model.onnx\", \"part.onnx\", [INPUT], [{:?}])` \
                 leaves it out",
                walk.signal
            );
            Err(Fault::at(place, message))
        }
        _ => Err(Fault::at(
            place,
            format!("this operator is not read; {READ}"),
        )),
    }
}

/// The value of a node that does not depend on the input.
pub(super) fn constant(
    walk: &Walk,
    node: &Node,
    beside: Beside,
) -> Result<Rc<Constant>, Fault> {
    let place = place(node);
    let list = |shape, values: &[f32]| {
        let values = values.iter().copied().map(f64::from).collect();
        Tensor::new(place.clone(), shape, values).map(Constant::Floats)
    };
    let constant = match (operator(node), walk.constant(node, 0)) {
        ("Constant", None) => match &node.attribute[..] {
            [
                Attribute {
                    t: Some(tensor), ..
                },
            ] => Constant::of(tensor, &place, beside),
            [one] if one.name == "value_float" => list(Vec::new(), &[one.f]),
            [many] if many.name == "value_floats" => {
                list(vec![many.floats.len()], &many.floats)
            }
            [many] if many.name == "value_ints" => {
                Ok(Constant::Integers(many.ints.clone()))
            }
            _ => Err(Fault::at(&place, "it has not one value that is a tensor")),
        },
        ("Identity", Some(constant)) => return Ok(Rc::clone(constant)),
        ("Transpose", Some(constant)) => {
            transposed(node, constant.floats(&place)?).map(Constant::Floats)
        }
        _ => {
            let message = format!(
                "this operator on constants is not read; {READ}, and Transpose of constants. \
                 Python's onnxsim computes such parts beforehand"
            );
            Err(Fault::at(&place, message))
        }
    };
    constant.map(Rc::new)
}

fn operator(node: &Node) -> &str {
    match node.domain.as_str() {
        "" | "ai.onnx" => &node.op_type,
        _ => "",
    }
}

fn attribute<'a>(node: &'a Node, name: &str) -> Option<&'a Attribute> {
    node.attribute
        .iter()
        .find(|attribute| attribute.name == name)
}

/// Whether a shape is that of rows, one for each example.
fn is_flat(shape: &Constant, walk: &Walk) -> bool {
    let width = walk.chain.width().or(walk.shape.width());
    let is_width =
        |size: i64| usize::try_from(size).ok() == width && width.is_some();
    match shape {
        Constant::Integers(shape) => match shape[..] {
            [0 | 1, size] => size == -1 || is_width(size),
            [-1, size] => is_width(size),
            _ => false,
        },
        _ => false,
    }
}

fn flatten(walk: &mut Walk, place: &str) -> Result<(), Fault> {
    if let Some(width) = walk.shape.width() {
        walk.chain.expect(width);
    }
    walk.shape.flatten(place)
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

fn bend(walk: &mut Walk, place: &str, slope: f32) -> Result<(), Fault> {
    if let Some(width) = walk.shape.width() {
        walk.chain.expect(width);
    }
    walk.chain.bend(place, slope.into())
}

/// Adds a constant, or its opposite.
fn shift(walk: &mut Walk, node: &Node, sign: f64) -> Result<(), Fault> {
    let place = place(node);
    let constant = walk.constant(node, 0).or(walk.constant(node, 1));
    let constant =
        constant.ok_or_else(|| Fault::at(&place, "it adds no constant"))?;
    let tensor = constant.floats(&place)?;
    let own = Some(tensor.values.len()).filter(|&count| count > 1);
    let width = walk.chain.width().or(walk.shape.width()).or(own);
    let width = width.ok_or_else(|| {
        let message =
            "it adds one number to an input whose size the model does not say";
        Fault::at(&place, message)
    })?;
    let by = tensor.spread(walk.shape.fits(&tensor.shape, width), width)?;
    let by: Vec<_> = by.iter().map(|number| sign * number).collect();
    walk.chain.expect(width);
    walk.chain.shift(&by);
    Ok(())
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

fn transposed(node: &Node, tensor: &Tensor) -> Result<Tensor, Fault> {
    let axes = attribute(node, "perm").map_or(&[][..], |axes| &axes.ints);
    if !matches!(axes, [] | [1, 0]) {
        let message =
            format!("its axes are {axes:?}; the transpose of a matrix is read");
        return Err(Fault::at(place(node), message));
    }
    let matrix = tensor.matrix()?;
    Ok(Tensor {
        place: tensor.place.clone(),
        shape: vec![matrix.ncols(), matrix.nrows()],
        // nalgebra keeps columns together.
        values: matrix.as_slice().to_vec(),
    })
}

/// α A′B′ + β C, where one of A and B is the signal, and ′ may transpose.
fn gemm(walk: &mut Walk, node: &Node, place: &str) -> Result<(), Fault> {
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
