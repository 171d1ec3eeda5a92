//! Regions are affine: a certificate for a whole list of regions, in fractions.
//!
//! At the corners of a region no unit has a sign that its pattern forbids, and in the middle every
//! unit that is on is positive. A first-layer unit is affine, so it keeps its sign in between; then
//! the units above it are affine on the region as well, and so on up. Two regions with different
//! patterns have no inner point in common, since some unit would be positive and not positive
//! there. If all of them lie in the domain and their areas add up to its own, nothing is missing
//! either.

use super::plane::{Point, area, folding, regions};
use crate::activation::PiecewiseLinear;
use crate::network::{Region, Stack};
use nalgebra::DVector;
use std::collections::BTreeSet;
use textbook::number::{Number, Rational, dyadic, ratio};
use textbook::proof::exact::{equal, every, holds};
use textbook::proof::for_all::{self as symbolic, any, for_all, real};
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

fn middle(corners: &[Point]) -> Point {
    let share = ratio(1, corners.len() as u64);
    [0, 1].map(|axis| {
        let sum = corners.iter().fold(Rational::ZERO, |sum, c| sum + &c[axis]);
        sum * &share
    })
}

/// Two layers that fold, and random networks of one, two and three hidden layers.
fn networks() -> Vec<Stack<f64>> {
    let shapes: [&[usize]; 3] = [&[2, 8, 1], &[2, 6, 6, 1], &[2, 5, 5, 5, 1]];
    let draw =
        |(number, widths)| Stack::he(&mut Stream::new(41, number), widths, 0.5);
    let random = (0..).zip(shapes).map(draw);
    std::iter::once(folding(2)).chain(random).collect()
}

/// One region of a network: the values are those of its map, and no unit leaves its pattern.
#[derive(Debug)]
pub struct Certificate<'a, F> {
    /// The network, with one output.
    pub network: &'a Stack<Rational>,
    /// What stands between two layers.
    pub activation: F,
    /// Which units are on, layer by layer.
    pub pattern: Vec<bool>,
    /// a, b and c where the output is ax + by + c.
    pub map: [Rational; 3],
}

impl<F: Fn(Rational) -> Rational> Certificate<'_, F> {
    /// Whether the certificate holds at `point`; `inside` asks for positive units where the pattern
    /// says so.
    ///
    /// # Errors
    /// The first unit that leaves its pattern, or the output that the map does not give.
    pub fn check(&self, point: &Point, inside: bool) -> Result<(), String> {
        let [x, y] = point;
        let mut pattern = self.pattern.iter();
        let Stack { first, above } = self.network;
        let mut before = first.forward(&DVector::from_row_slice(point));
        for layer in above {
            for z in &before {
                let on = *pattern.next().ok_or("the pattern lacks a unit")?;
                let fits = match on {
                    true if inside => *z > Rational::ZERO,
                    true => *z >= Rational::ZERO,
                    false => *z <= Rational::ZERO,
                };
                let what =
                    format!("a unit at ({x}, {y}) with z = {z} fits its pattern");
                holds(what, fits)?;
            }
            before = layer.forward(&before.map(&self.activation));
        }
        holds(
            "the pattern ends with the last unit",
            pattern.next().is_none(),
        )?;
        let [along_x, along_y, constant] = &self.map;
        let expected = along_x * x + along_y * y + constant;
        equal(format!("the output at ({x}, {y})"), &before[0], &expected)
    }
}

/// A region as a list tells it.
#[derive(Clone, Debug)]
pub struct Tile {
    /// The corners, anticlockwise.
    pub corners: Vec<Point>,
    /// Which units are on, layer by layer.
    pub pattern: Vec<bool>,
    /// a, b and c where the output is ax + by + c.
    pub map: [Rational; 3],
}

/// The list of this book, on the square |x|, |y| ≤ 1.
#[must_use]
pub fn listed(network: &Stack<f64>) -> Vec<Tile> {
    let list = regions(network, 1.0, 1.0);
    let tile = |region: Region| Tile {
        corners: region.exact_polygon(),
        pattern: region.pattern().collect(),
        map: region.exact_affine(0),
    };
    list.iter().map(tile).collect()
}

/// Whether the corners of a polygon lie in the square |x|, |y| ≤ 1, and left of each edge but for
/// its ends: then the edges are those of the convex hull, and go round it once.
fn is_convex_inside(corners: &[Point]) -> Result<(), String> {
    let one = Rational::ONE;
    holds("a tile has three corners or more", corners.len() > 2)?;
    for (place, a) in corners.iter().enumerate() {
        let next = (place + 1) % corners.len();
        let along = |to: &Point| [0, 1].map(|axis| &to[axis] - &a[axis]);
        let [p, q] = along(&corners[next]);
        for (other, corner) in corners.iter().enumerate() {
            let [u, v] = along(corner);
            let is_left =
                other == place || other == next || p.clone() * v > q.clone() * u;
            holds("the other corners lie left of an edge", is_left)?;
        }
        let inside = a.iter().all(|part| part.clone().magnitude() <= one);
        holds(format!("({}, {}) lies in the square", a[0], a[1]), inside)?;
    }
    Ok(())
}

/// A list of tiles for each network.
pub type List<'a> = &'a dyn Fn(&Stack<f64>) -> Vec<Tile>;

/// The tiles that `list` names for a few networks are affine pieces of them, with `activation`
/// between the layers, and fill the square.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn affine_on_each((activation, list): (&impl PiecewiseLinear, List)) -> Proof {
    let networks = networks();
    let lists: Vec<_> = networks.iter().map(list).collect();
    let exact: Vec<_> = networks.iter().map(|n| n.map(dyadic)).collect();
    let instances = lists.iter().zip(&exact);
    let instances = instances
        .flat_map(|(list, network)| list.iter().map(move |tile| (tile, network)));
    let words = "the {} regions of two folding layers and of random networks of \
                 8, 6 + 6 and 5 + 5 + 5 units";
    let instances = Cases::counted(instances.collect::<Vec<_>>());
    let each = every(words, instances, |&(tile, network): &(&Tile, _)| {
        let Tile {
            corners,
            pattern,
            map,
        } = tile.clone();
        is_convex_inside(&corners)?;
        let certificate = Certificate {
            network,
            activation: |z| activation.at(z),
            pattern,
            map,
        };
        for corner in &corners {
            certificate.check(corner, false)?;
        }
        certificate.check(&middle(&corners), true)
    })?;
    let words = "the {} lists of regions of the square |x|, |y| ≤ 1";
    let whole = every(
        words,
        Cases::counted(lists.iter().collect::<Vec<_>>()),
        |list| {
            let patterns: BTreeSet<_> =
                list.iter().map(|tile| &tile.pattern).collect();
            equal("the patterns", &patterns.len(), &list.len())?;
            let areas = list.iter().map(|tile| area(&tile.corners));
            let sum = areas.fold(Rational::ZERO, |sum, area| sum + area);
            equal("the area", &sum, &ratio(4, 1))
        },
    )?;
    let count = lists.iter().map(|list| list.len() as u64).sum::<u64>();
    // The certificate takes for granted that a unit is straight while it keeps its sign.
    let straight = for_all([real("z")]).hold(|[z]| {
        let value = activation.at(z.clone());
        let positive = symbolic::equal("f(z)", &value, z);
        let otherwise = symbolic::equal("f(z)", value, 0);
        vec![
            any([positive, symbolic::at_most("", z, 0)]),
            any([otherwise, symbolic::less("", 0, z)]),
        ]
    })?;
    Ok(each.and(whole).and(straight).finding("regions", &count))
}

/// relu(z)², which bends as the ReLU does and is curved on one side.
#[derive(Clone, Copy, Debug)]
pub struct Squared;

impl PiecewiseLinear for Squared {
    fn at<T: Number>(&self, z: T) -> T {
        let positive = z.larger(T::zero());
        positive.clone() * positive
    }
}
