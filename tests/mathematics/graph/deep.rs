//! The graph of a deep network against its values, and against the graph of one layer.

use super::{along, exactly, networks};
use crate::composition::{stack, widths};
use nalgebra::dvector;
use proptest::prelude::*;
use why_relu::activation::relu;
use why_relu::network::{Graph, Shallow, Stack, Unit};
use why_relu::number::{Rational, ratio};

proptest! {
    #[test]
    fn the_graph_of_a_deep_network_is_its_value_everywhere(
        seed in 0u64..1000, widths in widths(1, 1), place in -400i64..=400,
    ) {
        let (network, x) = (stack(seed, &widths), ratio(place, 80));
        let graph = Graph::of_stack(&network, &ratio(-5, 1), &ratio(5, 1));
        let value = network.forward(&dvector![x.clone()], relu)[0].clone();
        prop_assert_eq!(along(&graph, &x), value);
    }

    /// Two ways to a graph: one sweep over the bends, and layer by layer.
    #[test]
    fn one_hidden_layer_has_the_same_graph_as_a_stack(network in networks()) {
        let network = exactly(&network);
        let layers =
            Graph::of_stack(&Stack::from(&network), &Rational::ZERO, &Rational::ONE);
        let apart = Graph::on_unit_interval(&network).minus(&layers).magnitude();
        prop_assert_eq!(apart.peak().height, Rational::ZERO);
    }

    #[test]
    fn a_graph_is_fed_to_a_network_point_by_point(
        inner in networks(), outer in networks(), place in 0i64..=100,
    ) {
        let ([inner, outer], x) = ([inner, outer].map(|n| exactly(&n)), ratio(place, 100));
        let graph = Graph::on_unit_interval(&inner).fed_to(&Stack::from(&outer));
        prop_assert_eq!(along(&graph, &x), outer.at(&inner.at(&x)));
    }
}

#[test]
#[should_panic(expected = "a network with one output")]
fn a_network_with_two_outputs_has_no_graph() {
    let _ = Graph::of_stack(&stack(1, &[1, 2, 2]), &ratio(0, 1), &ratio(1, 1));
}

#[test]
fn a_network_that_is_constant_has_a_level_graph() {
    let unit = Unit {
        weight: ratio(0, 1),
        bias: ratio(2, 1),
        output: ratio(3, 1),
    };
    for units in [vec![], vec![unit]] {
        let constant = ratio(1, 2);
        let network = Shallow { constant, units };
        let (stack, [low, high]) =
            (Stack::from(&network), [0, 1].map(|x| ratio(x, 1)));
        let graph = Graph::of_stack(&stack, &low, &high);
        let ends = [low, high].map(|x| (x.clone(), network.at(&x)));
        assert_eq!(graph.corners(), ends);
    }
}
