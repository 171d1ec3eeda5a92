//! Messages of protocol buffers, written by hand.

/// A message: its fields, one behind the other.
#[derive(Clone, Default)]
pub(crate) struct Message(pub(crate) Vec<u8>);

fn varint(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(u8::try_from(number & 0x7f).expect("7 bits") | 0x80);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).expect("7 bits"));
}

impl Message {
    pub(crate) fn number(mut self, tag: u64, number: u64) -> Self {
        varint(tag << 3, &mut self.0);
        varint(number, &mut self.0);
        self
    }

    pub(crate) fn float(mut self, tag: u64, number: f32) -> Self {
        varint(tag << 3 | 5, &mut self.0);
        self.0.extend(number.to_le_bytes());
        self
    }

    pub(crate) fn bytes(mut self, tag: u64, bytes: &[u8]) -> Self {
        varint(tag << 3 | 2, &mut self.0);
        varint(bytes.len() as u64, &mut self.0);
        self.0.extend(bytes);
        self
    }

    pub(crate) fn text(self, tag: u64, text: &str) -> Self {
        self.bytes(tag, text.as_bytes())
    }

    pub(crate) fn message(self, tag: u64, inner: &Self) -> Self {
        self.bytes(tag, &inner.0)
    }
}

/// A tensor of ONNX with 32-bit floats.
pub(crate) fn tensor(name: &str, shape: &[u64], values: &[f32]) -> Message {
    let raw: Vec<u8> = values
        .iter()
        .flat_map(|value| value.to_le_bytes())
        .collect();
    let start = Message::default();
    let shaped = shape
        .iter()
        .fold(start, |tensor, &size| tensor.number(1, size));
    shaped.number(2, 1).text(8, name).bytes(9, &raw)
}

/// A node of ONNX.
pub(crate) fn node(operator: &str, inputs: &[&str], output: &str) -> Message {
    let start = Message::default();
    let fed = inputs.iter().fold(start, |node, input| node.text(1, input));
    fed.text(2, output).text(4, operator)
}

/// The value of a graph, of shape 1 × `width`.
pub(crate) fn value(name: &str, sizes: &[u64]) -> Message {
    let start = Message::default();
    let shape = sizes.iter().fold(start, |shape, &size| {
        shape.message(1, &Message::default().number(1, size))
    });
    let tensor = Message::default().number(1, 1).message(2, &shape);
    let of_type = Message::default().message(1, &tensor);
    Message::default().text(1, name).message(2, &of_type)
}

/// A model from `x`, a row of two numbers, to `y`.
pub(crate) fn model(nodes: &[Message], tensors: &[Message]) -> Vec<u8> {
    graph(nodes, tensors, &[value("x", &[1, 2])], &[value("y", &[])])
}

/// A model with these inputs and outputs.
pub(crate) fn graph(
    nodes: &[Message],
    tensors: &[Message],
    inputs: &[Message],
    outputs: &[Message],
) -> Vec<u8> {
    let parts = [(1, nodes), (5, tensors), (11, inputs), (12, outputs)];
    let mut graph = Message::default();
    for (tag, messages) in parts {
        let all = messages.iter();
        graph = all.fold(graph, |graph, message| graph.message(tag, message));
    }
    Message::default().number(1, 8).message(7, &graph).0
}
