//! The exact graph of a network, read by intervals: its value and its slope over a whole box.

use super::Graph;
use textbook::number::{Dual, Interval, Rational, dyadic};

/// The straight pieces of a [`Graph`], from left to right, each enclosed.
#[derive(Clone, Debug)]
pub struct EnclosedGraph(Vec<EnclosedPiece>);

#[derive(Clone, Debug)]
struct EnclosedPiece {
    low: f64,
    high: f64,
    start: Interval,
    slope: Interval,
}

/// The two floats around `value`, or the one that it is.
fn enclosed(value: &Rational) -> Interval {
    let near = value.to_f64().value();
    if dyadic(near) == *value {
        Interval::point(near)
    } else {
        Interval::new(near.next_down(), near.next_up())
    }
}

impl EnclosedGraph {
    /// The pieces of `graph`.
    ///
    /// # Panics
    /// If a corner does not stand at a float.
    #[must_use]
    pub fn of(graph: &Graph) -> Self {
        let place = |x: &Rational| {
            let near = x.to_f64().value();
            assert!(dyadic(near) == *x, "the corner at {x} is not at a float");
            near
        };
        let pieces = graph.pieces().map(|piece| {
            let [(x, y), (next, _)] = piece.ends();
            EnclosedPiece {
                low: place(x),
                high: place(next),
                start: enclosed(y),
                slope: enclosed(&piece.slope()),
            }
        });
        Self(pieces.collect())
    }

    /// What the graph does over the box `x`: the interval that holds its values there, and the one
    /// that holds its slopes.
    ///
    /// # Panics
    /// If the box lies outside the graph.
    #[must_use]
    pub fn over(&self, x: Interval) -> Dual<Interval> {
        let meets =
            |piece: &&EnclosedPiece| piece.low <= x.high() && x.low() <= piece.high;
        let lines = self.0.iter().filter(meets).map(|piece| {
            let (low, high) = (x.low().max(piece.low), x.high().min(piece.high));
            let along = Interval::new(low, high) - Interval::point(piece.low);
            Dual {
                value: piece.start + piece.slope * along,
                slope: piece.slope,
            }
        });
        let hull = lines.reduce(|a, b| Dual {
            value: a.value.hull(b.value),
            slope: a.slope.hull(b.slope),
        });
        hull.expect("the box meets the graph")
    }
}
