//! The same question answered in another way: fractions only, and no affine maps, no names of
//! lines, no floats.
//!
//! The network runs forward at every corner of every polygon. Where a unit's value changes its sign
//! along a side, the new corner lies where the straight line between the two values is zero.

use nalgebra::DVector;
use std::cell::RefCell;
use std::collections::BTreeMap;
use why_relu::activation::relu;
use why_relu::network::Stack;
use why_relu::number::{Rational, dyadic, ratio};

pub(crate) type Point = [Rational; 2];

pub(crate) type Activation<'a> = dyn Fn(&Rational) -> Rational + 'a;

/// A polygon and the units that are on in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) polygon: Vec<Point>,
    pub(crate) pattern: Vec<bool>,
}

/// The values of all units before their ReLUs, layer by layer, the outputs last.
pub(crate) fn values(network: &Stack<Rational>, at: &Point) -> Vec<Vec<Rational>> {
    values_with(network, &|x| relu(x.clone()), at)
}

/// The same with another activation.
pub(crate) fn values_with(
    network: &Stack<Rational>,
    activation: &Activation,
    at: &Point,
) -> Vec<Vec<Rational>> {
    let input = DVector::from_row_slice(at);
    let mut values = vec![network.first.forward(&input)];
    for layer in &network.above {
        let below = values[values.len() - 1].map(|value| activation(&value));
        values.push(layer.forward(&below));
    }
    let lists = values.iter().map(|layer| layer.iter().cloned().collect());
    lists.collect()
}

pub(crate) fn pieces(network: &Stack<f64>, domain: &[[f64; 2]]) -> Vec<Piece> {
    pieces_with(
        &network.map(dyadic),
        (&|x| relu(x.clone()), &[Rational::ZERO]),
        domain,
    )
}

/// The same for a network of fractions with an activation that bends at these knots.
pub(crate) fn pieces_with(
    network: &Stack<Rational>,
    (activation, knots): (&Activation, &[Rational]),
    domain: &[[f64; 2]],
) -> Vec<Piece> {
    let mut pieces = vec![Piece {
        polygon: domain.iter().map(|corner| corner.map(dyadic)).collect(),
        pattern: Vec::new(),
    }];
    let widths = network.layers().map(|layer| layer.biases.len());
    for (layer, width) in widths.take(network.above.len()).enumerate() {
        let known = RefCell::new(BTreeMap::new());
        let each = knots
            .iter()
            .flat_map(|knot| (0..width).map(move |unit| (knot, unit)));
        for (knot, unit) in each {
            let value = |point: &Point| {
                let mut known = known.borrow_mut();
                let values = known.entry(point.clone()).or_insert_with(|| {
                    values_with(network, activation, point).swap_remove(layer)
                });
                &values[unit] - knot
            };
            pieces = pieces.iter().flat_map(|piece| cut(piece, &value)).collect();
        }
    }
    pieces
}

fn cut(piece: &Piece, value: &dyn Fn(&Point) -> Rational) -> Vec<Piece> {
    let zero = Rational::ZERO;
    let values: Vec<_> = piece.polygon.iter().map(value).collect();
    let (low, high) = (values.iter().min(), values.iter().max());
    let (low, high) = (low.expect("corners"), high.expect("corners"));
    let with = |polygon, on| {
        let mut pattern = piece.pattern.clone();
        pattern.push(on);
        Piece { polygon, pattern }
    };
    if *low >= zero || *high <= zero {
        return vec![with(piece.polygon.clone(), *high > zero)];
    }
    [false, true]
        .map(|on| {
            let mut kept = Vec::new();
            for (index, corner) in piece.polygon.iter().enumerate() {
                let next = (index + 1) % values.len();
                let (a, b) = (&values[index], &values[next]);
                if *a == zero || (*a > zero) == on {
                    kept.push(corner.clone());
                }
                if a * b < zero {
                    let t = a / (a - b);
                    let end = &piece.polygon[next];
                    kept.push([0, 1].map(|axis| {
                        &corner[axis] + &t * (&end[axis] - &corner[axis])
                    }));
                }
            }
            with(kept, on)
        })
        .into()
}

/// Anticlockwise is positive.
pub(crate) fn area(polygon: &[Point]) -> Rational {
    let next = polygon.iter().cycle().skip(1);
    let pairs = polygon.iter().zip(next);
    let doubled = pairs.map(|(a, b)| &a[0] * &b[1] - &a[1] * &b[0]);
    doubled.fold(Rational::ZERO, |sum, part| sum + part) * ratio(1, 2)
}

/// The mean of the corners, which lies inside.
pub(crate) fn centre(polygon: &[Point]) -> Point {
    let share = Rational::ONE / Rational::from(polygon.len());
    [0, 1].map(|axis| {
        let sum = polygon.iter().fold(Rational::ZERO, |sum, p| sum + &p[axis]);
        sum * &share
    })
}

/// The corners from the smallest on, so that equal polygons are equal lists.
pub(crate) fn from_smallest(mut polygon: Vec<Point>) -> Vec<Point> {
    let smallest = polygon.iter().enumerate().min_by(|a, b| a.1.cmp(b.1));
    let start = smallest.map_or(0, |(index, _)| index);
    polygon.rotate_left(start);
    polygon
}
