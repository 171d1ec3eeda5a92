//! What is true of every list of regions, checked in fractions.

use super::oracle::{Piece, Point, area, centre, from_smallest, pieces, values};
use std::collections::BTreeSet;
use why_relu::network::{Domain, Regions, Stack, Wall};
use why_relu::number::{Number, Rational, dyadic};

/// Compares with the oracle, region by region: pattern and exact polygon.
pub(crate) fn agree_with_the_oracle(network: &Stack<f64>, domain: &Domain) {
    let found = Regions::of(network, domain).expect("a sound network");
    same(&found, pieces(network, domain.corners()));
}

/// Compares a list of regions with pieces of the oracle.
pub(crate) fn same(found: &Regions, pieces: Vec<Piece>) {
    let mut ours: Vec<_> = found
        .iter()
        .map(|region| {
            let pattern: Vec<bool> = region.pattern().collect();
            (pattern, from_smallest(region.exact_polygon()))
        })
        .collect();
    ours.sort();
    let pieces = pieces.into_iter();
    let mut theirs: Vec<_> = pieces
        .map(|piece| (piece.pattern, from_smallest(piece.polygon)))
        .collect();
    theirs.sort();
    assert_eq!(ours.len(), theirs.len(), "count of {:?}", found.network());
    assert_eq!(ours, theirs, "{:?}", found.network());
}

/// Patterns, maps, areas, signs and neighbours are what the definition says.
pub(crate) fn hold(network: &Stack<f64>, domain: &Domain) {
    let found = Regions::of(network, domain).expect("a sound network");
    let widths = network.layers().map(|layer| layer.biases.len());
    let mut widths: Vec<usize> = widths.collect();
    assert_eq!(Some(found.outputs()), widths.pop());
    assert_eq!(found.widths().collect::<Vec<_>>(), widths);
    let exact = network.map(dyadic);
    let mut total = Rational::ZERO;
    let mut corners = BTreeSet::new();
    let mut inner = 0;
    let mut sides = BTreeSet::new();
    let largest = largest_terms(&exact, domain);
    // Each layer adds what `affine.rs` says, twice γ = (n + 4)ε of its terms at most, for a width n
    // that is a multiple of 8; nothing is subnormal.
    let widest = widths.iter().max().unwrap_or(&2).next_multiple_of(8);
    let roundings = 2 * (widths.len() + 1) * (widest + 4);
    let share = Rational::from(roundings) * dyadic(f64::EPSILON);
    let mut without_value = Vec::new();
    for (place, region) in found.iter().enumerate() {
        assert_eq!(region.index(), place);
        if region.exact_affine(0).iter().all(Rational::is_zero) {
            without_value.push(place);
        }
        let polygon = region.exact_polygon();
        let surface = area(&polygon);
        assert!(surface > Rational::ZERO);
        total += surface;
        rounded_corners_are_near(&polygon, region.polygon());
        pattern_and_maps_are_those_of_the_network(&exact, &polygon, region);
        for (output, size) in largest.iter().enumerate() {
            let error = dyadic(region.affine(output).error);
            assert!(error <= size * &share + dyadic(2f64.powi(-400)));
        }
        let walls = region.walls().iter();
        inner += walls.filter(|wall| matches!(wall, Wall::Unit(_))).count();
        for (index, corner) in polygon.iter().enumerate() {
            let next = &polygon[(index + 1) % polygon.len()];
            let (a, b) = (corner.clone(), next.clone());
            sides.insert(if a < b { (a, b) } else { (b, a) });
            corners.insert(corner.clone());
        }
    }
    let whole: Vec<Point> = domain
        .corners()
        .iter()
        .map(|corner| corner.map(dyadic))
        .collect();
    assert_eq!(total, area(&whole));
    // Euler: for a connected net of polygons, corners − sides + regions = 1. It fails if regions
    // met side to half side.
    assert_eq!(corners.len() + found.count(), sides.len() + 1);
    assert_eq!(found.neighbours().len() * 2, inner);
    if found.outputs() == 1 {
        assert_eq!(found.boundary().areas, without_value);
    }
}

/// What no term of an output exceeds on the domain: the outputs of the network of magnitudes at the
/// largest coordinates.
fn largest_terms(network: &Stack<Rational>, domain: &Domain) -> Vec<Rational> {
    let network = network.map(Number::magnitude);
    let [low, high] = domain.bounds();
    let reach = [0, 1].map(|axis| dyadic(low[axis].abs().max(high[axis].abs())));
    values(&network, &reach).pop().expect("outputs")
}

fn rounded_corners_are_near(exact: &[Point], rounded: &[[f64; 2]]) {
    assert_eq!(exact.len(), rounded.len());
    for (exact, rounded) in exact.iter().zip(rounded) {
        for axis in 0..2 {
            let off = (&exact[axis] - dyadic(rounded[axis])).to_f64().value();
            // A sixteenth of the bound that `cell.rs` accepts.
            assert!(off.abs() < 4.0 / f64::from(1 << 30), "{off}");
        }
    }
}

fn pattern_and_maps_are_those_of_the_network(
    network: &Stack<Rational>,
    polygon: &[Point],
    region: why_relu::network::Region<'_>,
) {
    let inside = centre(polygon);
    let layers = values(network, &inside);
    let (outputs, hidden) = layers.split_last().expect("outputs");
    let pattern: Vec<bool> = hidden
        .iter()
        .flatten()
        .map(|v| *v > Rational::ZERO)
        .collect();
    assert_eq!(region.pattern().collect::<Vec<_>>(), pattern);
    for point in polygon.iter().chain([&inside]) {
        let there = values(network, point);
        for (output, value) in there[there.len() - 1].iter().enumerate() {
            let [a, b, c] = region.exact_affine(output);
            assert_eq!(a * &point[0] + b * &point[1] + c, *value);
            let rounded = region.affine(output);
            let [a, b] = rounded.slope.map(dyadic);
            let rounding = a * &point[0] + b * &point[1] + dyadic(rounded.constant);
            let off = (rounding - value).to_f64().value().abs();
            assert!(off <= rounded.error, "{off} > {}", rounded.error);
        }
    }
    assert_eq!(outputs.len(), layers[layers.len() - 1].len());
}
