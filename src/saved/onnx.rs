//! An ONNX model: the chain of linear maps and bends from its one input to its one output.

mod constant;
mod graph;
mod operator;
mod product;
mod schema;
mod shape;
mod size;

use super::Network;
use crate::network::Fault;
use constant::Beside;
use prost::Message;
use schema::Model;

/// The network of a file. `beside` reads another file next to it, where large weights may be.
pub(super) fn read(bytes: &[u8], beside: Beside) -> Result<Network, Fault> {
    size::check(bytes)?;
    let model = Model::decode(bytes).map_err(|error| {
        let message = format!(
            "it begins as ONNX does, but is no ONNX model, or a damaged one: {error}; save it \
             again, or copy it again"
        );
        Fault::at("", message)
    })?;
    let graph = model.graph.ok_or_else(|| {
        let message =
            "it begins as ONNX does, but has no graph, as a SavedModel of TensorFlow; write the \
                       model as ONNX";
        Fault::at("", message)
    })?;
    graph::network(&graph, beside)
}
