//! Two inputs: a grid of hats, each a small ReLU network with three hidden layers.

use crate::activation::relu;
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, tuples};

/// The hat over the six triangles around the origin: 1 there, 0 at all other points of the integer
/// grid, affine between the lines on which x, y or x − y is an integer. It is relu(1 − max(x, y, 0)
/// − max(−x, −y, 0)).
fn hat<T: Number>(x: &T, y: &T) -> T {
    let largest = |x: T, y: T| relu(x.clone() + relu(y - x));
    let there = largest(x.clone(), y.clone());
    let back = largest(-x.clone(), -y.clone());
    relu(T::one() - there - back)
}

/// The points of the (n + 1) × (n + 1) grid, n = `steps`, measured in steps.
fn grid(steps: u32) -> Vec<[i64; 2]> {
    tuples(&(0..=steps.into()).collect::<Vec<_>>()).collect()
}

/// A hat at each point of the (n + 1) × (n + 1) grid on the unit square, times x² + y² there.
pub(super) struct Hats {
    steps: u32,
    heights: Vec<Rational>,
}

impl Hats {
    /// The hats that interpolate x² + y².
    pub(super) fn of_squares(steps: u32) -> Self {
        let area = u64::from(steps * steps);
        let heights = grid(steps)
            .into_iter()
            .map(|[i, j]| ratio(i * i + j * j, area));
        Self {
            steps,
            heights: heights.collect(),
        }
    }

    /// The same hats, the last but one half as high.
    pub(super) fn with_one_halved(steps: u32) -> Self {
        let mut hats = Self::of_squares(steps);
        let place = hats.heights.len() - 2;
        hats.heights[place] *= ratio(1, 2);
        hats
    }

    /// The network's value at (`x`, `y`), measured in steps of the grid.
    fn at(&self, x: &Rational, y: &Rational) -> Rational {
        let hats = grid(self.steps).into_iter().zip(&self.heights).map(
            |([i, j], height)| height * hat(&(x - ratio(i, 1)), &(y - ratio(j, 1))),
        );
        hats.fold(Rational::ZERO, |sum, hat| sum + hat)
    }
}

/// The sup error of the hats for x² + y² is h²/2: on each triangle it is h²/2 − |p − c|² around the
/// middle c of the longest side.
///
/// The network is affine on each triangle, so both are quadratic polynomials there, and two of them
/// that agree at the corners and at the middles of the sides are the same.
pub(super) fn hats_for_squares(hats: impl Fn(u32) -> Hats) -> Proof {
    let grids = [1u32, 2, 4, 8];
    let triangles = grids.into_iter().flat_map(|steps| {
        let lower_left = grid(steps - 1).into_iter();
        lower_left
            .flat_map(move |cell| [false, true].map(|upper| (steps, cell, upper)))
    });
    let networks = grids.map(|steps| (steps, hats(steps)));
    let network = |steps| {
        let found = networks.iter().find(|(n, _)| *n == steps);
        &found.expect("a network for each grid").1
    };
    let words = "all {} triangles of the grids with n = 1, 2, 4, 8";
    let triangles = Cases::counted(triangles.collect::<Vec<_>>());
    let evidence = every(words, triangles, |&(steps, [i, j], upper)| {
        let corner = if upper { (i, j + 1) } else { (i + 1, j) };
        let corners = [(i, j), (i + 1, j + 1), corner];
        let square = ratio(1, u64::from(steps * steps));
        let half = ratio(1, 2);
        let middle = (ratio(2 * i + 1, 2), ratio(2 * j + 1, 2));
        for a in 0..3 {
            for b in a..3 {
                let x = ratio(corners[a].0 + corners[b].0, 2);
                let y = ratio(corners[a].1 + corners[b].1, 2);
                let target = (&x * &x + &y * &y) * &square;
                let error = network(steps).at(&x, &y) - target;
                let (dx, dy) = (&x - &middle.0, &y - &middle.1);
                let exact = (&half - (&dx * &dx + &dy * &dy)) * &square;
                let what = format!("the error at ({x}, {y})·1/{steps}");
                equal(what, &error, &exact)?;
            }
        }
        Ok(())
    })?;
    let hats = networks[3].1.heights.len() as u64;
    Ok(evidence
        .finding("hats at n = 8", &hats)
        .finding("error at n = 8", &ratio(1, 2 * 8 * 8)))
}
