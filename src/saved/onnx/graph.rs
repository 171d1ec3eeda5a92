//! The walk through a graph: nodes in their order, one signal that each hands on.

use super::constant::{Beside, Constant};
use super::operator;
use super::schema::{Graph, Node, ValueInfo};
use super::shape::Shape;
use crate::network::Fault;
use crate::saved::Network;
use crate::saved::chain::Chain;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// As many as the largest file holds, of 16 bits each.
const MOST: usize = 1 << 25;

/// What is known while the nodes are read.
pub(super) struct Walk<'a> {
    pub(super) chain: Chain,
    pub(super) shape: Shape,
    /// The name of the input.
    pub(super) input: &'a str,
    /// The name of the one value that depends on the input.
    pub(super) signal: &'a str,
    /// What was the signal before.
    passed: HashSet<&'a str>,
    constants: HashMap<&'a str, Rc<Constant>>,
    /// How many numbers these keep.
    kept: usize,
}

/// The network of a graph.
pub(super) fn network(graph: &Graph, beside: Beside) -> Result<Network, Fault> {
    let initializers = graph.initializer.iter();
    let names: HashSet<_> = initializers.map(|data| data.name.as_str()).collect();
    let inputs = graph.input.iter();
    // Older models list their weights among the inputs.
    let input = only(
        inputs.filter(|input| !names.contains(input.name.as_str())),
        "inputs",
    )?;
    let output = only(graph.output.iter(), "outputs")?;
    let mut walk = Walk {
        chain: Chain::default(),
        shape: Shape::of(input),
        input: &input.name,
        signal: &input.name,
        passed: HashSet::new(),
        constants: HashMap::new(),
        kept: 0,
    };
    let (nodes, wanted) = needed(graph, &output.name);
    for data in &graph.initializer {
        if wanted.contains(data.name.as_str()) {
            let constant = Constant::of(data, &data.name, beside)?;
            walk.keep(&data.name, Rc::new(constant))?;
        }
    }
    for node in nodes {
        walk.node(node, beside)?;
    }
    if walk.signal != output.name {
        let message = "no node that is fed by the input gives this output; the graph is cyclic or \
                       in pieces";
        return Err(Fault::at(&output.name, message));
    }
    walk.chain.finish()
}

/// The one value of the graph.
fn only<'a>(
    mut values: impl Iterator<Item = &'a ValueInfo>,
    what: &str,
) -> Result<&'a ValueInfo, Fault> {
    let first = values.next().ok_or_else(|| {
        Fault::at("", format!("its graph has no {what}; save the model again"))
    })?;
    let others: Vec<_> = values.map(|value| value.name.as_str()).collect();
    if others.is_empty() {
        return Ok(first);
    }
    let message = format!(
        "its graph has {} {what}, {}, {}; one is read. In Python, \
         `onnx.utils.extract_model(\"model.onnx\", \"part.onnx\", [INPUT], [OUTPUT])` cuts a part \
         out",
        others.len() + 1,
        first.name,
        others.join(", ")
    );
    Err(Fault::at("", message))
}

/// The nodes on which an output depends, in the order of the file, in which each comes after those
/// that feed it; and the names of all values that they take.
fn needed<'a>(
    graph: &'a Graph,
    output: &'a str,
) -> (Vec<&'a Node>, HashSet<&'a str>) {
    let mut wanted = HashSet::from([output]);
    let mut nodes = Vec::new();
    for node in graph.node.iter().rev() {
        let mut outputs = node.output.iter();
        if outputs.any(|output| wanted.contains(output.as_str())) {
            wanted.extend(node.input.iter().map(String::as_str));
            nodes.push(node);
        }
    }
    nodes.reverse();
    (nodes, wanted)
}

/// How a node is called in messages.
pub(super) fn place(node: &Node) -> String {
    let Node { name, op_type, .. } = node;
    let output = node.output.first().map_or("", String::as_str);
    let name = if name.is_empty() { output } else { name };
    format!("node {name} ({op_type})")
}

impl<'a> Walk<'a> {
    fn node(&mut self, node: &'a Node, beside: Beside) -> Result<(), Fault> {
        let output = node.output.first().map_or("", String::as_str);
        let inputs = node.input.iter();
        let fed = inputs.filter(|input| **input == self.signal).count();
        self.check_inputs(node, fed)?;
        if fed == 0 {
            let constant = operator::constant(self, node, beside)?;
            return self.keep(output, constant);
        }
        operator::apply(self, node)?;
        self.passed.insert(self.signal);
        self.signal = output;
        Ok(())
    }

    /// Whether all that a node takes is there.
    fn check_inputs(&self, node: &Node, fed: usize) -> Result<(), Fault> {
        let branch = node
            .input
            .iter()
            .find(|input| self.passed.contains(input.as_str()));
        if fed > 1 || branch.is_some() {
            let name = branch.map_or(self.signal, String::as_str);
            let message = format!(
                "it joins two ways from the input, or takes {name:?}, which another node has \
                 taken; a chain of layers without branches is read"
            );
            return Err(Fault::at(place(node), message));
        }
        let known = |name: &&String| {
            name.is_empty()
                || **name == self.signal
                || self.constants.contains_key(name.as_str())
        };
        let Some(missing) = node.input.iter().find(|name| !known(name)) else {
            return Ok(());
        };
        let message = format!(
            "it takes {missing:?}, which neither a node before it nor an initializer gives; the \
             graph is cyclic, or its nodes are not in order"
        );
        Err(Fault::at(place(node), message))
    }

    fn keep(&mut self, name: &'a str, constant: Rc<Constant>) -> Result<(), Fault> {
        self.kept += constant.len();
        if self.kept > MOST {
            let message = format!(
                "with it the constants of the model have more than {MOST} numbers; the regions of \
                 so large a network cannot be counted"
            );
            return Err(Fault::at(name, message));
        }
        self.constants.insert(name, constant);
        Ok(())
    }

    /// The constant that a node takes as its input number `index`, if it takes one there.
    pub(super) fn constant(
        &self,
        node: &Node,
        index: usize,
    ) -> Option<&Rc<Constant>> {
        self.constants.get(node.input.get(index)?.as_str())
    }
}
