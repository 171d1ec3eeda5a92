//! One hidden layer in the plane: its units bend along lines, and the regions are those of an
//! arrangement of lines.

use super::pieces::one_more_than_units;
use super::plane::{layer, regions, shallow};
use crate::activation::Relu;
use crate::network::{Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Field, Number, Polynomial, Rational, float};
use textbook::proof::for_all::{
    Relation, any, equal, for_all, less, positive, real,
};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof, exact};

/// The most regions into which n lines cut the plane.
pub(super) fn most<T: Field>(lines: T) -> T {
    let half = T::constant(0.5);
    let crossings = half * lines.clone() * (lines.clone() - T::one());
    T::one() + lines + crossings
}

/// A line ax + by + c = 0 for each number.
pub trait Family {
    /// a, b and c.
    fn line<T: Number>(&self, k: T) -> [T; 3];
}

/// The tangents y = 2kx − k² of a parabola: no two parallel, no three through one point.
#[derive(Clone, Copy, Debug)]
pub struct Tangents;

impl Family for Tangents {
    fn line<T: Number>(&self, k: T) -> [T; 3] {
        [k.clone() + k.clone(), -T::one(), -(k.clone() * k)]
    }
}

/// The lines y = kx through one point.
#[derive(Clone, Copy, Debug)]
pub struct Pencil;

impl Family for Pencil {
    fn line<T: Number>(&self, k: T) -> [T; 3] {
        [k, -T::one(), T::zero()]
    }
}

/// Units that bend along the lines of 0, 1, …, n − 1.
fn network(family: &impl Family, units: u32) -> Stack<f64> {
    let lines: Vec<_> = (0..units).map(|k| family.line(f64::from(k))).collect();
    let rows: Vec<_> = lines.iter().map(|&[a, b, _]| [a, b]).collect();
    let biases: Vec<_> = lines.iter().map(|line| line[2]).collect();
    shallow(layer(&rows, &biases), 1.0, 0.0)
}

/// Ten lines through the point (1/3, 1/7): 3ax + 7by = a + b.
fn ten_through_one_point() -> Stack<f64> {
    let a = [1.0, 0.0, 1.0, 1.0, 2.0, 2.0, 1.0, 1.0, 3.0, 3.0];
    let b = [0.0, 1.0, 1.0, -1.0, 1.0, -1.0, 2.0, -2.0, 1.0, -1.0];
    let rows: [_; 10] = std::array::from_fn(|line| [3.0 * a[line], 7.0 * b[line]]);
    let biases: [_; 10] = std::array::from_fn(|line| -a[line] - b[line]);
    shallow(layer(&rows, &biases), 1.0, 0.0)
}

/// One layer of n units has at most 1 + n + n(n − 1)/2 regions, and units along the lines of a
/// family have as many: no two of these are parallel, no three meet.
///
/// Along the line of a unit every other one is a unit with one input, so that n of them cut it into
/// n + 1 parts at most; each part halves a region.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn regions_of_lines(family: &impl Family) -> Proof {
    // That the list of regions counts as the theorem does; what it shows is no part of the
    // evidence, which is for every number of units.
    let sizes = Cases::listed([4, 8, 12, 16]);
    exact::every("networks of n = {} units", sizes, |&units| {
        // The tangents of 0, …, n − 1 cross at ((j + k)/2, jk), inside of this rectangle.
        let seen = regions(&network(family, units), 16.0, 256.0).count();
        let what = format!("the regions of {units} units");
        exact::equal(what, &float(seen), &most(f64::from(units)))
    })?;
    let letters = ["a", "b", "c", "p", "q", "v", "w", "t"].map(real);
    let along = for_all(letters).hold(|[a, b, c, p, q, v, w, t]| {
        let unit = Layer::of_units(&[[a.clone(), b.clone(), c.clone()]]);
        let at = |point: [Polynomial; 2]| {
            unit.forward(&DVector::from_row_slice(&point))[0].clone()
        };
        let seen = at([p + t * v, q + t * w]);
        let slope = a * v + b * w;
        let start = at([p.clone(), q.clone()]);
        vec![equal("z along a line", seen, slope * t + start)]
    })?;
    let counted = Induction {
        over: "number n of lines",
        letters: for_all([real("n")]),
        first: &|_| [Polynomial::from(2), Polynomial::from(1)],
        any: &|[n]| [most(n.clone()), n.clone()],
        next: &|[regions, n], _| {
            let next = n + Polynomial::from(1);
            [regions + &next, next]
        },
        holds: &|[regions, n], _| {
            vec![equal("the regions", regions, most(n.clone()))]
        },
    }
    .prove()?;
    let letters = [real("k"), positive("s"), positive("t")];
    let general = for_all(letters).hold(|[k, s, t]| {
        let lines = [k.clone(), k + s, k + s + t].map(|k| family.line(k));
        let [first, second, third] = &lines;
        let [x, y, z] = cross(first, second);
        let [a, b, c] = third;
        let meet = a * x + b * y + c * &z;
        vec![
            apart("how parallel two lines are", z),
            apart("how near three lines meet", meet),
        ]
    })?;
    // The statement is about this one point.
    let through_one_point = regions(&ten_through_one_point(), 1.0, 1.0).count();
    let words = "the {} regions of ten lines through (1/3, 1/7)";
    let concurrent = Cases::listed([through_one_point as u64]);
    let degenerate = exact::all(words, concurrent, |seen| {
        exact::equal("the regions of ten lines through (1/3, 1/7)", seen, &20)
    })?;
    Ok(one_more_than_units(&Relu)?
        .and(along)
        .and(counted)
        .and(general)
        .and(degenerate)
        .finding("regions of 16 units", &most(Rational::from(16)))
        .finding(
            "regions of ten concurrent lines",
            &(through_one_point as u64),
        ))
}

/// The point in which two lines meet, in homogeneous coordinates: the last is 0 for parallels.
fn cross(
    [a, b, c]: &[Polynomial; 3],
    [d, e, f]: &[Polynomial; 3],
) -> [Polynomial; 3] {
    [b * f - c * e, c * d - a * f, a * e - b * d]
}

/// `value` is not 0.
fn apart(what: &str, value: Polynomial) -> Relation {
    any([less(what, value.clone(), 0), less("", 0, value)])
}
