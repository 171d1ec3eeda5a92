//! The exact graph of a deep network with one input: a layer adds up graphs, and bends each sum.

use super::{Graph, Layer, Stack};
use textbook::number::Rational;

impl Graph {
    /// The graph of `network`, with ReLUs between its layers, on `[low, high]`. Every bend is at a
    /// corner; where bends of units cancel, a corner may be none.
    ///
    /// # Panics
    /// Unless the network has one input and one output, and `low` lies left of `high`.
    #[must_use]
    pub fn of_stack(
        network: &Stack<Rational>,
        low: &Rational,
        high: &Rational,
    ) -> Self {
        Self::identity(low, high).fed_to(network)
    }

    /// The graph of x ↦ `network`(f(x)), with f the function of this graph.
    ///
    /// # Panics
    /// Unless the network has one input and one output.
    #[must_use]
    pub fn fed_to(&self, network: &Stack<Rational>) -> Self {
        let first = self.outputs(&network.first, std::slice::from_ref(self));
        let outputs = network.above.iter().fold(first, |signals, layer| {
            let bent: Vec<_> = signals.iter().map(Self::relu).collect();
            self.outputs(layer, &bent)
        });
        let [output] = outputs.try_into().expect("a network with one output");
        output
    }

    /// The outputs of `layer` for `inputs`, functions on the interval of this graph.
    fn outputs(&self, layer: &Layer<Rational>, inputs: &[Self]) -> Vec<Self> {
        let Layer { weights, biases } = layer;
        assert_eq!(weights.ncols(), inputs.len(), "a weight for each input");
        let rows = weights.row_iter().zip(biases);
        let outputs = rows.map(|(row, bias)| {
            let terms = row.iter().zip(inputs).filter(|(w, _)| !w.is_zero());
            let sum = terms
                .map(|(weight, input)| input.times(weight))
                .reduce(|sum, term| sum.plus(&term));
            sum.unwrap_or_else(|| self.level()).raised(bias)
        });
        outputs.collect()
    }

    /// x ↦ 0 on the interval of this graph.
    fn level(&self) -> Self {
        let corners = self.corners();
        let ends = [&corners[0], &corners[corners.len() - 1]];
        Self::new(ends.map(|(x, _)| (x.clone(), Rational::ZERO)).to_vec())
    }
}
