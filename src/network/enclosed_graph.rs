//! The exact graph of a network, read by intervals: its value and its slope over a whole box.

use super::Graph;
use textbook::number::{Dual, Interval, Rational, dyadic};

/// The straight pieces of a [`Graph`], from left to right, each enclosed.
#[derive(Clone, Debug)]
pub struct EnclosedGraph(Vec<EnclosedPiece>);

#[derive(Clone, Debug)]
struct EnclosedPiece {
    /// Its left end.
    from: Interval,
    /// Its right end.
    to: Interval,
    start: Interval,
    slope: Interval,
}

/// The two floats around `value`, or the one that it is.
pub(crate) fn enclosed(value: &Rational) -> Interval {
    let near = value.to_f64().value();
    if dyadic(near) == *value {
        Interval::point(near)
    } else {
        Interval::new(near.next_down(), near.next_up())
    }
}

impl EnclosedGraph {
    /// The pieces of `graph`.
    #[must_use]
    pub fn of(graph: &Graph) -> Self {
        let pieces = graph.pieces().map(|piece| {
            let [(x, y), (next, _)] = piece.ends();
            EnclosedPiece {
                from: enclosed(x),
                to: enclosed(next),
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
        let meets = |piece: &&EnclosedPiece| {
            piece.from.low() <= x.high() && x.low() <= piece.to.high()
        };
        let lines = self.0.iter().filter(meets).map(|piece| {
            let [low, high] =
                [x.low().max(piece.from.low()), x.high().min(piece.to.high())];
            let along = Interval::new(low, high) - piece.from;
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
