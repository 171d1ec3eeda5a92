//! Each bend makes a new piece.

use crate::Plane;
use crate::network::{PlaneUnit, makes_do_with};
use crate::words::{decide, shown};
use nalgebra::{DMatrix, DVector};
use why_relu::network::{Domain, Layer, Regions, Stack};
use why_relu::number::{Rational, dyadic, ratio};
use why_relu::proof::{Cases, Proof, exact};

/// `six-cuts`: six lines, each as [a, b, c] for ax + by + c = 0, that cut the square [−1, 1]² into
/// 22 pieces.
///
/// # Errors
/// How many pieces there are, and two lines that do not cross in the square or three that meet in a
/// point.
pub fn six_cuts(lines: &[[f64; 3]; 6]) -> Proof {
    let finite = lines.iter().flatten().all(|number| number.is_finite());
    decide("the 18 numbers", finite, || {
        "one of your numbers is not finite".into()
    })?;
    let layer = Layer {
        weights: DMatrix::from_fn(6, 2, |line, axis| lines[line][axis]),
        biases: DVector::from_fn(6, |line, _| lines[line][2]),
    };
    let output = Layer {
        weights: DMatrix::from_element(1, 6, 1.0),
        biases: DVector::from_element(1, 0.0),
    };
    let network = Stack {
        first: layer,
        above: vec![output],
    };
    let square = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0]);
    let count = square
        .and_then(|square| Regions::of(&network, &square))
        .map(|regions| regions.count());
    let words = "the pieces of {} square, counted exactly";
    exact::every(words, Cases::counted([count]), |count| match count {
        Ok(22) => Ok(()),
        Ok(count) => Err(format!(
            "your six lines cut the square into {count} pieces, and 22 are possible: {}",
            flaw(lines)
        )),
        Err(fault) => Err(fault.to_string()),
    })
}

/// Why six lines make fewer pieces than they could: new pieces come from crossings.
fn flaw(lines: &[[f64; 3]; 6]) -> String {
    let exact = lines.map(|line| line.map(dyadic));
    let one = Rational::ONE;
    for i in 0..6 {
        for j in 0..i {
            let inside = crossing(&exact[i], &exact[j])
                .is_some_and(|point| point.iter().all(|c| *c > -&one && *c < one));
            if !inside {
                return format!(
                    "lines {} and {} do not cross inside it",
                    j + 1,
                    i + 1
                );
            }
        }
    }
    "every two of them cross inside it, but three go through one point".into()
}

/// The point where two lines cross, if they do.
fn crossing(a: &[Rational; 3], b: &[Rational; 3]) -> Option<[Rational; 2]> {
    let minor = |i: usize, j: usize| &a[i] * &b[j] - &a[j] * &b[i];
    let scale = minor(0, 1);
    (scale != Rational::ZERO).then(|| [minor(1, 2) / &scale, minor(2, 0) / &scale])
}

/// `triangle`: three units whose sum is 0 on the triangle with the corners (0, 0), (1, 0), (0, 1),
/// and positive outside.
///
/// It is so if each side of the triangle lies where one unit bends, and that unit is off at the
/// opposite corner and counts positively. The grid is asked first, since a point says more to a
/// reader.
///
/// # Errors
/// A point where the sum is wrong.
pub fn triangle(units: &[PlaneUnit]) -> Proof {
    makes_do_with(3, units.len())?;
    let network = Plane {
        constant: 0,
        units: units.to_vec(),
    };
    let grid = (-8..=16).flat_map(|x| (-8..=16).map(move |y| (x, y)));
    let grid = Cases::counted(grid.collect::<Vec<_>>());
    let points = exact::every("{} points around the triangle", grid, |&(x, y)| {
        let inside = x >= 0 && y >= 0 && x + y <= 8;
        let says = network.at(&[ratio(x, 8), ratio(y, 8)]);
        let (place, right) = if inside {
            ("in", says == Rational::ZERO)
        } else {
            ("outside", says > Rational::ZERO)
        };
        if right {
            return Ok(());
        }
        let (x, y) = (ratio(x, 8), ratio(y, 8));
        Err(format!(
            "at ({x}, {y}), {place} the triangle, your sum is {}",
            shown(&says)
        ))
    })?;
    let corners = [[0, 0], [1, 0], [0, 1]].map(|corner| corner.map(|c| ratio(c, 1)));
    let words = "the whole plane, decided at the triangle's {} sides";
    let sides = exact::every(words, Cases::counted([0, 1, 2]), |&opposite| {
        let [a, b] = [1, 2].map(|step| &corners[(opposite + step) % 3]);
        let fits = |unit: &PlaneUnit| {
            let ends = [a, b].map(|corner| unit.before(corner) == Rational::ZERO);
            let off = unit.before(&corners[opposite]) < Rational::ZERO;
            ends == [true, true] && off && unit.output > 0
        };
        if units.iter().any(fits) {
            return Ok(());
        }
        let told = |p: &[Rational; 2]| format!("({}, {})", p[0], p[1]);
        Err(format!(
            "no unit bends along the side from {} to {}",
            told(a),
            told(b)
        ))
    })?;
    Ok(points.and(sides))
}
