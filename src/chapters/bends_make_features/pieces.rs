//! One input: how many straight pieces the graph of a network has.

use crate::network::{Graph, Shallow, Stack, Unit};
use textbook::number::{Rational, ratio};
use textbook::proof::exact::{at_most, equal, every, holds};
use textbook::proof::{Cases, Proof, tuples};

/// How many straight pieces a graph has. Neighbours on one line are one piece.
#[must_use]
pub fn pieces(graph: &Graph) -> u64 {
    let mut slopes: Vec<_> = graph.pieces().map(|piece| piece.slope()).collect();
    slopes.dedup();
    slopes.len() as u64
}

/// `layers` times the same units, each fed with those before.
fn folded(network: &Shallow<Rational>, layers: usize) -> Stack<Rational> {
    let (layer, nothing) = (Stack::from(network), Stack::identity(1, 0));
    (0..layers).fold(nothing, |below, _| layer.compose(&below))
}

/// The zigzag of `units` units that bends at 0, 1, 2, …, from below 0 to beyond its last bend.
pub(super) fn zigzag(units: i64) -> Graph {
    let points = (0..=units).map(|x| (ratio(x, 1), ratio(x % 2, 1)));
    let network = Shallow::through(&points.collect::<Vec<_>>());
    Graph::of(&network, &ratio(-1, 1), &ratio(units, 1))
}

/// As many units in layers of two, each a tent.
pub(super) fn tents(units: i64) -> Graph {
    let layers = usize::try_from(units / 2).unwrap_or(0);
    let network = folded(&Shallow::tent(), layers);
    Graph::of_stack(&network, &ratio(-1, 1), &ratio(2, 1))
}

/// Every unit a·relu(wx + b) with a and w among ±1 and b among −1, 0, 1.
fn small_units() -> Vec<Unit<Rational>> {
    let small = tuples(&[-1, 0, 1]).filter(|[w, _, a]| *w != 0 && *a != 0);
    let unit = |parts: [i64; 3]| {
        let [weight, bias, output] = parts.map(|part| ratio(part, 1));
        Unit {
            weight,
            bias,
            output,
        }
    };
    small.map(unit).collect()
}

/// `network(n)` has exactly n + 1 pieces, and one layer of three units never more than four.
pub(super) fn one_more_than_units(network: impl Fn(i64) -> Graph) -> Proof {
    let sizes = Cases::steps(2..=16, 2).map(i64::from);
    let attained = every("networks of n = {} units", sizes, |&units| {
        let what = format!("the pieces of {units} units");
        let seen = pieces(&network(units));
        let most = u64::try_from(units + 1).unwrap_or(0);
        at_most(&what, &seen, &most)?;
        equal(&what, &seen, &most)
    })?;
    let words = "all {} choices of three units with w = ±1, a = ±1, b = −1, 0 or 1";
    let choices = tuples(&small_units()).collect::<Vec<_>>();
    let bounded = every(words, Cases::counted(choices), |units: &[_; 3]| {
        let network = Shallow {
            constant: Rational::ZERO,
            units: units.to_vec(),
        };
        let graph = Graph::of(&network, &ratio(-3, 1), &ratio(3, 1));
        at_most(format!("the pieces of {units:?}"), &pieces(&graph), &4)
    })?;
    Ok(attained.and(bounded))
}

/// L layers, each the `network` on top of the last, have 2ᴸ pieces on [0, 1]; one layer does
/// the same with 2ᴸ units, and needs 2ᴸ − 1 at least, one for each bend.
pub(super) fn doubled_by_each_layer(network: &Shallow<Rational>) -> Proof {
    let (zero, one) = (Rational::ZERO, Rational::ONE);
    let graph = |layers| Graph::of_stack(&folded(network, layers), &zero, &one);
    let words = "L = {} layers of two units on [0, 1]";
    let depths = Cases::steps(1..=10, 1).map(|layers| layers as usize);
    let evidence = every(words, depths, |&layers| {
        let deep = graph(layers);
        let doubled = 1u64 << layers;
        let what = format!("the pieces at L = {layers}");
        equal(what, &pieces(&deep), &doubled)?;
        let wide = Shallow::through(deep.corners());
        let what = format!("the units of one layer, L = {layers}");
        equal(what, &(wide.units.len() as u64), &doubled)?;
        let same = Graph::on_unit_interval(&wide) == deep;
        holds(format!("same graph at L = {layers}"), same)
    })?;
    Ok(evidence
        .finding("units in ten layers", &20)
        .finding("pieces in ten layers", &pieces(&graph(10))))
}
