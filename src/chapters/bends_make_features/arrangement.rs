//! One hidden layer in the plane: its units bend along lines, and the regions are those of an
//! arrangement of lines.

use super::plane::{folding, layer, regions, shallow};
use crate::network::Stack;
use textbook::number::float;
use textbook::proof::exact::{at_most, equal, every};
use textbook::proof::{Cases, Proof, tuples};

/// The most regions into which n lines cut the plane.
pub(super) fn most(lines: u64) -> u64 {
    1 + lines + lines * lines.saturating_sub(1) / 2
}

/// Units that bend along the tangents y = 2kx − k² of a parabola: no two parallel, no three through
/// one point.
pub(super) fn tangents(units: u64) -> Stack<f64> {
    let slopes: Vec<_> = (0..units).map(float).collect();
    let rows: Vec<_> = slopes.iter().map(|k| [2.0 * k, -1.0]).collect();
    let biases: Vec<_> = slopes.iter().map(|k| -k * k).collect();
    shallow(layer(&rows, &biases), 1.0, 0.0)
}

/// As many units, four in a layer, each layer a fold of the square.
pub(super) fn folds(units: u64) -> Stack<f64> {
    folding(usize::try_from(units / 4).unwrap_or(0))
}

/// Ten lines through the point (1/3, 1/7): 3ax + 7by = a + b.
fn pencil() -> Stack<f64> {
    let a = [1.0, 0.0, 1.0, 1.0, 2.0, 2.0, 1.0, 1.0, 3.0, 3.0];
    let b = [0.0, 1.0, 1.0, -1.0, 1.0, -1.0, 2.0, -2.0, 1.0, -1.0];
    let rows: [_; 10] = std::array::from_fn(|line| [3.0 * a[line], 7.0 * b[line]]);
    let biases: [_; 10] = std::array::from_fn(|line| -a[line] - b[line]);
    shallow(layer(&rows, &biases), 1.0, 0.0)
}

/// Every network of three units with weights and biases −1, 0 or 1, the units in order.
fn small_networks() -> Vec<Stack<f64>> {
    let units: Vec<[f64; 3]> = tuples(&[-1.0, 0.0, 1.0]).collect();
    let mut networks = Vec::new();
    for (index, a) in units.iter().enumerate() {
        for (skip, b) in units[index..].iter().enumerate() {
            for c in &units[index + skip..] {
                let rows = [a, b, c].map(|[x, y, _]| [*x, *y]);
                let first = layer(&rows, &[a[2], b[2], c[2]]);
                networks.push(shallow(first, 1.0, 0.0));
            }
        }
    }
    networks
}

/// `network(n)` has as many regions as n lines can make; others have fewer.
pub(super) fn regions_of_lines(network: impl Fn(u64) -> Stack<f64>) -> Proof {
    let sizes = Cases::listed([4, 8, 12, 16]);
    // The tangents of 0, …, n − 1 cross at ((j + k)/2, jk), inside of this rectangle.
    let count = |units| regions(&network(units), 16.0, 256.0).count() as u64;
    let words = "networks of n = {} units";
    let bounded = every(words, sizes.clone(), |&units| {
        at_most(
            format!("the regions of {units} units"),
            &count(units),
            &most(units),
        )
    })?;
    let attained = every(words, sizes, |&units| {
        equal(
            format!("the regions of {units} units"),
            &count(units),
            &most(units),
        )
    })?;
    let words = "all {} choices of three units with weights and biases −1, 0 or 1";
    let small = every(words, Cases::counted(small_networks()), |network| {
        let seen = regions(network, 3.0, 3.0).count() as u64;
        let what = format!("the regions of {}", network.first.weights);
        at_most(what, &seen, &most(3))
    })?;
    let through_one_point = regions(&pencil(), 1.0, 1.0).count() as u64;
    let words = "ten lines through {} point";
    let pencils = Cases::counted([through_one_point]);
    let degenerate = every(words, pencils, |seen| {
        equal("the regions of ten lines through (1/3, 1/7)", seen, &20)
    })?;
    Ok(bounded
        .and(attained)
        .and(small)
        .and(degenerate)
        .finding("regions of 16 units", &count(16))
        .finding("regions of ten concurrent lines", &through_one_point))
}
