//! Knots close together where the curve bends: √x, whose slope at 0 is infinite.

use super::knots::powers_of_two;
use crate::network::{Graph, Shallow};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{at_most, equal, every};
use textbook::proof::{Proof, Significant};

/// The segments of √x over knots whose roots are (i/n)^`power`, raised by half their largest error.
fn root_segments(pieces: u32, power: isize) -> (Shallow<Rational>, Vec<Rational>) {
    let roots: Vec<_> = (0..=pieces)
        .map(|i| ratio(i.into(), pieces.into()).pow(power))
        .collect();
    let points: Vec<_> = roots.iter().map(|t| (t * t, t.clone())).collect();
    let mut network = Shallow::through(&points);
    let error = distance_to_root(&network, &roots);
    network.constant += error * ratio(1, 2);
    (network, roots)
}

/// The largest distance of `network` from √x on [0, 1], where its corners are the squares of
/// `roots`. In t = √x the difference t − c − st² is a parabola on each piece.
fn distance_to_root(network: &Shallow<Rational>, roots: &[Rational]) -> Rational {
    let graph = Graph::on_unit_interval(network);
    let places = graph.corners().iter().zip(roots);
    assert!(
        graph.corners().len() == roots.len()
            && places.clone().all(|((x, _), t)| *x == t * t),
        "the corners are squares"
    );
    let corners = places.map(|((_, y), t)| t - y);
    let vertices = graph.pieces().zip(roots.windows(2));
    let vertices = vertices.filter_map(|(piece, roots)| {
        let vertex = ratio(1, 2) / piece.slope();
        let inside = roots[0] < vertex && vertex < roots[1];
        inside.then(|| &vertex - piece.at(&(&vertex * &vertex)))
    });
    let distances = corners.chain(vertices).map(Number::magnitude);
    distances.fold(Rational::ZERO, Number::larger)
}

/// √x by n segments with knots at (i/n)^(2·`power`) errs by (2n−1)²/(8n²(2n²−2n+1)), below 1/(4n²).
pub(super) fn free_knots(power: isize) -> Proof {
    let error = |pieces: u32| {
        let (network, roots) = root_segments(pieces, power);
        distance_to_root(&network, &roots)
    };
    let share = |error: &Rational, pieces: u32| {
        error * ratio(4 * i64::from(pieces * pieces), 1)
    };
    let words = "√x on [0, 1], n = {}";
    let evidence = every(words, powers_of_two(), |&pieces| {
        let n = ratio(pieces.into(), 1);
        let one = Rational::ONE;
        let odd = &n * ratio(2, 1) - &one;
        let inner = &n * ratio(2, 1) * (&n - &one) + &one;
        let exact = &odd * &odd / (ratio(8, 1) * &n * &n * inner);
        let what = format!("the error, n = {pieces}");
        let error = error(pieces);
        equal(&what, &error, &exact)?;
        at_most(format!("4n² times {what}"), &share(&error, pieces), &one)
    })?;
    let finest = error(256);
    let rounded = |exact: &Rational, digits| Significant {
        value: exact.to_f64().value(),
        digits,
    };
    // With equal steps h = 1/256 the first segment joins (0, 0) to (h, √h), and misses √x at h/4 by
    // √h/4; raised by half, by √h/8.
    let first = Shallow::through(&[
        (Rational::ZERO, Rational::ZERO),
        (ratio(1, 256), ratio(1, 16)),
    ]);
    let equal_steps = (ratio(1, 32) - first.at(&ratio(1, 1024))) * ratio(1, 2);
    Ok(evidence
        .finding("error at n = 256", &rounded(&finest, 3))
        .finding("error with equal steps at n = 256", &equal_steps)
        .finding(
            "share of the known constant at n = 256",
            &rounded(&share(&finest, 256), 7),
        ))
}
