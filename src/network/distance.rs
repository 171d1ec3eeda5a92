//! How far a graph is from a curve, decided at finitely many places.

use super::Graph;
use textbook::number::{Number, Rational, ratio};

/// The place of an extreme value, and the value.
#[derive(Clone, Debug, PartialEq)]
pub struct Peak {
    /// Where.
    pub at: Rational,
    /// How much.
    pub height: Rational,
}

impl Graph {
    /// The largest value, and the first place where it is taken.
    #[must_use]
    pub fn peak(&self) -> Peak {
        highest(self.corners().iter().cloned())
    }

    /// The largest distance from c₀ + c₁x + c₂x². Between two corners the difference is a parabola:
    /// it is largest at an end or at its vertex.
    #[must_use]
    pub fn distance_to_parabola(&self, [c0, c1, c2]: &[Rational; 3]) -> Peak {
        let distance = |x: &Rational, y: &Rational| {
            let parabola = c0 + x * (c1 + x * c2);
            (x.clone(), (parabola - y).magnitude())
        };
        let corners = self.corners().iter().map(|(x, y)| distance(x, y));
        let vertices = self.pieces().filter_map(|piece| {
            if *c2 == Rational::ZERO {
                return None;
            }
            let at = (piece.slope() - c1) / (c2 * ratio(2, 1));
            piece.holds(&at).then(|| distance(&at, &piece.at(&at)))
        });
        highest(corners.chain(vertices))
    }

    /// A place where the function is further than `bound` from √x, if there is one; the interval
    /// begins at 0 or right of it. Between two corners √x − c − sx is concave: it is least at an
    /// end, and largest at an end or where √x = 1/(2s). Roots are compared by their squares.
    #[must_use]
    pub fn misses_root(&self, bound: &Rational) -> Option<Rational> {
        let zero = Rational::ZERO;
        let corners = self.corners().iter().filter_map(|(x, y)| {
            let (least, most) = (y - bound, y + bound);
            let below = most < zero || &most * &most < *x;
            let above = least > zero && &least * &least > *x;
            (below || above).then(|| x.clone())
        });
        let vertices = self.pieces().filter_map(|piece| {
            let slope = piece.slope();
            if slope <= zero {
                return None;
            }
            let root = ratio(1, 2) / slope;
            let at = &root * &root;
            (piece.holds(&at) && root - piece.at(&at) > *bound).then_some(at)
        });
        corners.chain(vertices).next()
    }
}

fn highest(places: impl Iterator<Item = (Rational, Rational)>) -> Peak {
    let highest = places.reduce(|a, b| if b.1 > a.1 { b } else { a });
    let (at, height) = highest.expect("a graph has two corners");
    Peak { at, height }
}
