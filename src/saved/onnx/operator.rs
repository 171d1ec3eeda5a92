//! What each operator does to the signal.

use super::constant::{Beside, Constant};
use super::graph::{Walk, place};
use super::product;
use super::schema::{Attribute, Node};
use crate::network::Fault;
use crate::saved::tensor::Tensor;
use std::rc::Rc;

/// What is read.
const READ: &str = "Gemm, MatMul, Add, Sub, Relu, LeakyRelu, Flatten, Reshape, Identity, Dropout \
                    and Constant are read";

/// Applies a node to the signal.
pub(super) fn apply(walk: &mut Walk, node: &Node) -> Result<(), Fault> {
    let place = place(node);
    match operator(node) {
        "Gemm" => product::gemm(walk, node, &place),
        "MatMul" => product::matmul(walk, node, &place),
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
                 `onnx.utils.extract_model(\"model.onnx\", \"part.onnx\", [{:?}], [{:?}])` \
                 leaves it out",
                walk.input, walk.signal
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

pub(super) fn attribute<'a>(node: &'a Node, name: &str) -> Option<&'a Attribute> {
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
