//! How many regions a network has before it has learned anything.

use super::arrangement::most;
use super::plane::{folding, regions};
use crate::network::Stack;
use textbook::number::elementary::ln;
use textbook::number::{Interval, float};
use textbook::proof::Proof;
use textbook::proof::estimate::{Sample, median};
use textbook::random::Stream;

/// A network with `depth` hidden layers of `width` units each.
pub fn he(stream: &mut Stream, depth: usize, width: usize) -> Stack<f64> {
    let mut widths = vec![2];
    widths.resize(depth + 1, width);
    widths.push(1);
    Stack::he(stream, &widths, 0.5)
}

/// The same, but the first four units of each layer fold the square, and every other weight is
/// small.
pub fn nearly_folding(
    stream: &mut Stream,
    depth: usize,
    width: usize,
) -> Stack<f64> {
    let mut network = he(stream, depth, width);
    let folds = folding(depth);
    for (layer, fold) in network.layers_mut().zip(folds.layers()) {
        layer.weights *= 1.0 / 1024.0;
        layer.biases *= 1.0 / 1024.0;
        let mut corner = layer.weights.view_mut((0, 0), fold.weights.shape());
        corner += &fold.weights;
        let mut biases = layer.biases.rows_mut(0, fold.biases.len());
        biases += &fold.biases;
    }
    network
}

/// A random network of some depth and width.
pub type Draw = fn(&mut Stream, usize, usize) -> Stack<f64>;

fn count(network: &Stack<f64>) -> f64 {
    float(regions(network, 1.0, 1.0).count())
}

/// In the median over networks the regions of 20 units are no more than 20 lines can make, however
/// many layers the units form; and the number of regions grows with the number of units faster than
/// in proportion and slower than its cube.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn grows_like_a_square(draw: Draw) -> Proof {
    let shapes = [(1, 20), (2, 10), (4, 5), (5, 4)];
    let at_most = Interval::new(f64::NEG_INFINITY, most(20.0));
    let names = ["1 × 20", "2 × 10", "4 × 5", "5 × 4"];
    let sample = Sample {
        domain: "random networks of 20 units in 1, 2, 4 and 5 layers",
        seed: 42,
        count: 100,
    };
    let bounded = median(
        sample,
        names.map(|name| (name, at_most)),
        |stream| shapes.map(|(depth, width)| draw(stream, depth, width)),
        |networks| networks.each_ref().map(count),
    )?;
    let sample = Sample {
        domain: "pairs of random networks of 24 and 48 units in 1 and 3 layers",
        seed: 43,
        count: 400,
    };
    // Neither end: faster than one power, slower than the other.
    let between = Interval::new(1.0_f64.next_up(), 3.0_f64.next_down());
    let exponent = ["exponent in 1 layer", "exponent in 3 layers"];
    let doubled = median(
        sample,
        exponent.map(|name| (name, between)),
        |stream| {
            [1, 3].map(|depth| {
                [24, 48].map(|units| draw(stream, depth, units / depth))
            })
        },
        |pairs| {
            pairs.each_ref().map(|pair| {
                let [small, large] = pair.each_ref().map(|n| ln(count(n)));
                (large - small) / ln(2.0)
            })
        },
    )?;
    Ok(bounded.and(doubled))
}
