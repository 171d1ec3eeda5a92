//! The exact graph of a network with one input: a line through finitely many rational points.
//!
//! Sums, multiples and ReLUs of such lines are such lines again: a ReLU adds a corner where its
//! argument crosses zero, and nothing else happens between corners. So whatever is decided at the
//! corners (and at the vertex of a parabola between two of them) is decided for every real number
//! of the interval.

use super::Shallow;
use crate::activation::relu;
use textbook::number::{Rational, ratio};

/// A continuous, piecewise linear function on an interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    corners: Vec<(Rational, Rational)>,
}

/// A straight piece of a graph: the corner at its left end, and the one at its right end.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a>([&'a (Rational, Rational); 2]);

impl Piece<'_> {
    /// How much the function rises for each unit to the right.
    #[must_use]
    pub fn slope(&self) -> Rational {
        let Self([(x, y), (next_x, next_y)]) = self;
        (next_y - y) / (next_x - x)
    }

    /// The value at `place`, on the straight line through both ends.
    #[must_use]
    pub fn at(&self, place: &Rational) -> Rational {
        let (x, y) = self.0[0];
        y + self.slope() * (place - x)
    }

    /// Whether `place` lies between the ends.
    #[must_use]
    pub fn holds(&self, place: &Rational) -> bool {
        self.0[0].0 < *place && *place < self.0[1].0
    }

    /// The corners at the ends.
    #[must_use]
    pub fn ends(&self) -> [&(Rational, Rational); 2] {
        self.0
    }
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

    /// The graph of `network` on `[low, high]`, one sweep from left to right: the slope changes by
    /// a·|w| at each bend.
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

    /// The graph of `network` on [0, 1].
    #[must_use]
    pub fn on_unit_interval(network: &Shallow<Rational>) -> Self {
        Self::of(network, &Rational::ZERO, &Rational::ONE)
    }

    /// x ↦ 0 on [0, 1].
    #[must_use]
    pub fn zero() -> Self {
        Self::new(vec![
            (Rational::ZERO, Rational::ZERO),
            (Rational::ONE, Rational::ZERO),
        ])
    }

    /// The corners from left to right, both ends among them.
    #[must_use]
    pub fn corners(&self) -> &[(Rational, Rational)] {
        &self.corners
    }

    /// The straight pieces from left to right.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let ends = self.corners.windows(2);
        ends.map(|ends| Piece([&ends[0], &ends[1]]))
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

    /// The difference of two functions on the same interval.
    ///
    /// # Panics
    /// If the intervals differ.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.plus(&other.times(&-Rational::ONE))
    }

    /// The values at `places`, which go from left to right inside the interval.
    fn along(&self, places: &[Rational]) -> Vec<Rational> {
        let mut pieces = self.pieces().peekable();
        let value = |place: &Rational| {
            while pieces.next_if(|piece| piece.0[1].0 < *place).is_some() {}
            let piece = pieces.peek().expect("graphs on one interval");
            assert!(piece.0[0].0 <= *place, "graphs on one interval");
            piece.at(place)
        };
        places.iter().map(value).collect()
    }

    /// The ReLU of the function: a corner more wherever it crosses zero.
    #[must_use]
    pub fn relu(&self) -> Self {
        let zero = Rational::ZERO;
        let mut corners = Vec::new();
        for piece in self.pieces() {
            let [(x, y), (_, next)] = piece.ends();
            corners.push((x.clone(), relu(y.clone())));
            if (*y < zero && *next > zero) || (*y > zero && *next < zero) {
                corners.push((x - y / piece.slope(), zero.clone()));
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

    /// The area under the function, counted negative below zero.
    #[must_use]
    pub fn area(&self) -> Rational {
        let doubled = self.pieces().map(|piece| {
            let [(x, y), (next_x, next_y)] = piece.ends();
            (next_x - x) * (y + next_y)
        });
        doubled.fold(Rational::ZERO, |sum, part| sum + part) * ratio(1, 2)
    }
}
