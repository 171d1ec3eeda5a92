//! The exact graph of a network with one input: a line through finitely many rational points.
//!
//! Sums, multiples and ReLUs of such lines are such lines again: a ReLU adds a corner where its argument crosses
//! zero, and nothing else happens between corners. So whatever is decided at the corners (and at the vertex of a
//! parabola between two of them) is decided for every real number of the interval.

use super::Shallow;
use crate::activation::relu;
use textbook::number::{Number, Rational, ratio};

/// A continuous, piecewise linear function on an interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    corners: Vec<(Rational, Rational)>,
}

/// The place of an extreme value, and the value.
#[derive(Clone, Debug, PartialEq)]
pub struct Peak {
    /// Where.
    pub at: Rational,
    /// How much.
    pub height: Rational,
}

impl Graph {
    /// The line through `corners`, given from left to right.
    ///
    /// # Panics
    /// Unless there are two of them, and each lies to the right of the one before.
    #[must_use]
    pub fn new(corners: Vec<(Rational, Rational)>) -> Self {
        let ordered = corners.windows(2).all(|pair| pair[0].0 < pair[1].0);
        assert!(
            ordered && corners.len() > 1,
            "the corners of a graph go from left to right"
        );
        Self { corners }
    }

    /// x ↦ x on `[low, high]`.
    #[must_use]
    pub fn identity(low: &Rational, high: &Rational) -> Self {
        let ends = [low, high].map(|x| (x.clone(), x.clone()));
        Self::new(ends.to_vec())
    }

    /// The graph of `network` on `[low, high]`, one sweep from left to right: the slope changes by a·|w| at each bend.
    #[must_use]
    pub fn of(network: &Shallow<Rational>, low: &Rational, high: &Rational) -> Self {
        let zero = Rational::ZERO;
        let mut slope = zero.clone();
        let mut bends = Vec::new();
        for unit in network.units.iter().filter(|unit| unit.weight != zero) {
            let rises = unit.weight > zero;
            let turn = &unit.output * &unit.weight;
            let knot = -&unit.bias / &unit.weight;
            if (knot <= *low) == rises {
                slope += &turn;
            }
            if knot > *low && knot < *high {
                bends.push((knot, if rises { turn } else { -turn }));
            }
        }
        bends.sort_by(|a, b| a.0.cmp(&b.0));
        bends.push((high.clone(), zero));
        let mut corners = vec![(low.clone(), network.at(low))];
        for (knot, turn) in bends {
            let (x, y) = &corners[corners.len() - 1];
            if knot != *x {
                let next = y + &slope * (&knot - x);
                corners.push((knot, next));
            }
            slope += turn;
        }
        Self::new(corners)
    }

    /// The corners from left to right, both ends among them.
    #[must_use]
    pub fn corners(&self) -> &[(Rational, Rational)] {
        &self.corners
    }

    /// The function times `factor`.
    #[must_use]
    pub fn times(&self, factor: &Rational) -> Self {
        let scaled = self.corners.iter().map(|(x, y)| (x.clone(), y * factor));
        Self::new(scaled.collect())
    }

    /// The function plus `constant`.
    #[must_use]
    pub fn raised(&self, constant: &Rational) -> Self {
        let raised = self.corners.iter().map(|(x, y)| (x.clone(), y + constant));
        Self::new(raised.collect())
    }

    /// The sum of two functions on the same interval.
    ///
    /// # Panics
    /// If the intervals differ.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let mut places: Vec<_> = [self, other]
            .iter()
            .flat_map(|graph| graph.corners.iter().map(|(x, _)| x.clone()))
            .collect();
        places.sort();
        places.dedup();
        let values = self.along(&places).into_iter().zip(other.along(&places));
        let sums = values.map(|(a, b)| a + b);
        Self::new(places.iter().cloned().zip(sums).collect())
    }

    /// The values at `places`, which go from left to right inside the interval.
    fn along(&self, places: &[Rational]) -> Vec<Rational> {
        let mut pieces = self.corners.windows(2);
        let mut piece = pieces.next();
        let mut values = Vec::with_capacity(places.len());
        for place in places {
            while piece.is_some_and(|ends| ends[1].0 < *place) {
                piece = pieces.next();
            }
            let ends = piece.expect("graphs on one interval");
            assert!(ends[0].0 <= *place, "graphs on one interval");
            values.push(&ends[0].1 + slope(ends) * (place - &ends[0].0));
        }
        values
    }

    /// The ReLU of the function: a corner more wherever it crosses zero.
    #[must_use]
    pub fn relu(&self) -> Self {
        let zero = Rational::ZERO;
        let mut corners = Vec::new();
        for ends in self.corners.windows(2) {
            let ((x, y), next) = (&ends[0], &ends[1].1);
            corners.push((x.clone(), relu(y.clone())));
            if (*y < zero && *next > zero) || (*y > zero && *next < zero) {
                corners.push((x - y / slope(ends), zero.clone()));
            }
        }
        let (x, y) = &self.corners[self.corners.len() - 1];
        corners.push((x.clone(), relu(y.clone())));
        Self::new(corners)
    }

    /// The absolute value of the function, from two ReLUs.
    #[must_use]
    pub fn magnitude(&self) -> Self {
        self.relu().plus(&self.times(&-Rational::ONE).relu())
    }

    /// The largest value, and the first place where it is taken.
    #[must_use]
    pub fn peak(&self) -> Peak {
        let corners = self.corners.iter();
        highest(corners.map(|(x, y)| (x.clone(), y.clone())))
    }

    /// The area under the function, counted negative below zero.
    #[must_use]
    pub fn area(&self) -> Rational {
        let pieces = self.corners.windows(2);
        pieces
            .map(|ends| (&ends[1].0 - &ends[0].0) * (&ends[0].1 + &ends[1].1))
            .fold(Rational::ZERO, |sum, doubled| sum + doubled)
            * ratio(1, 2)
    }

    /// The largest distance from c₀ + c₁x + c₂x². Between two corners the difference is a parabola: it is
    /// largest at an end or at its vertex.
    #[must_use]
    pub fn distance_to_parabola(&self, [c0, c1, c2]: &[Rational; 3]) -> Peak {
        let parabola = |x: &Rational| c0 + x * (c1 + x * c2);
        let distance = |x: &Rational, y: &Rational| {
            let difference = parabola(x) - y;
            (x.clone(), difference.clone().larger(-difference))
        };
        let corners = self.corners.iter().map(|(x, y)| distance(x, y));
        let vertices = self.corners.windows(2).filter_map(|ends| {
            let slope = slope(ends);
            if *c2 == Rational::ZERO {
                return None;
            }
            let at = (&slope - c1) / (c2 * ratio(2, 1));
            let (left, right) = (&ends[0], &ends[1]);
            let inside = left.0 < at && at < right.0;
            inside.then(|| distance(&at, &(&left.1 + slope * (&at - &left.0))))
        });
        highest(corners.chain(vertices))
    }

    /// A place where the function is further than `bound` from √x, if there is one; the interval begins at 0 or right of it. Between two
    /// corners √x − c − sx is concave: it is least at an end, and largest at an end or where √x = 1/(2s). Roots are compared by their squares.
    #[must_use]
    pub fn misses_root(&self, bound: &Rational) -> Option<Rational> {
        let zero = Rational::ZERO;
        let corners = self.corners.iter().filter_map(|(x, y)| {
            let (least, most) = (y - bound, y + bound);
            let below = most < zero || &most * &most < *x;
            let above = least > zero && &least * &least > *x;
            (below || above).then(|| x.clone())
        });
        let vertices = self.corners.windows(2).filter_map(|ends| {
            let slope = slope(ends);
            if slope <= zero {
                return None;
            }
            let root = ratio(1, 2) / &slope;
            let at = &root * &root;
            let (left, right) = (&ends[0], &ends[1]);
            let inside = left.0 < at && at < right.0;
            let line = &left.1 + slope * (&at - &left.0);
            (inside && root - line > *bound).then_some(at)
        });
        corners.chain(vertices).next()
    }
}

fn slope(ends: &[(Rational, Rational)]) -> Rational {
    (&ends[1].1 - &ends[0].1) / (&ends[1].0 - &ends[0].0)
}

fn highest(places: impl Iterator<Item = (Rational, Rational)>) -> Peak {
    let highest = places.reduce(|a, b| if b.1 > a.1 { b } else { a });
    let (at, height) = highest.expect("a graph has two corners");
    Peak { at, height }
}
