//! Functions of one number that are made of straight pieces, exactly: their knots, and the line
//! between two of them.

use std::cmp::Ordering;
use textbook::number::{Rational, ratio};

/// A continuous function of a real number, made of finitely many straight pieces.
#[derive(Clone, Debug, PartialEq)]
pub struct PiecewiseLinear {
    /// From left to right; at each the slope changes.
    knots: Vec<Rational>,
    /// Slope and constant of each piece, one more than knots.
    pub(super) pieces: Vec<[Rational; 2]>,
}

impl PiecewiseLinear {
    /// x ↦ x.
    #[must_use]
    pub fn identity() -> Self {
        Self {
            knots: Vec::new(),
            pieces: vec![[Rational::ONE, Rational::ZERO]],
        }
    }

    /// x ↦ max(x, 0).
    #[must_use]
    pub fn relu() -> Self {
        Self::identity().larger(&Self::constant(Rational::ZERO))
    }

    /// The same value everywhere.
    #[must_use]
    pub fn constant(value: Rational) -> Self {
        Self {
            knots: Vec::new(),
            pieces: vec![[Rational::ZERO, value]],
        }
    }

    /// Where the slope changes, from left to right.
    #[must_use]
    pub fn knots(&self) -> &[Rational] {
        &self.knots
    }

    /// The slopes of the pieces, from left to right.
    pub fn slopes(&self) -> impl Iterator<Item = &Rational> {
        self.pieces.iter().map(|[slope, _]| slope)
    }

    /// The one value, if it has no other.
    #[must_use]
    pub fn as_constant(&self) -> Option<&Rational> {
        match &self.pieces[..] {
            [[slope, value]] if *slope == Rational::ZERO => Some(value),
            _ => None,
        }
    }

    /// The value at `x`.
    #[must_use]
    pub fn at(&self, x: &Rational) -> Rational {
        let piece = self.knots.partition_point(|knot| knot < x);
        value(&self.pieces[piece], x)
    }

    /// The function times a number.
    #[must_use]
    pub fn times(&self, factor: &Rational) -> Self {
        let scaled = |piece: &[Rational; 2]| piece.clone().map(|part| part * factor);
        Self::joined(self.knots.clone(), self.pieces.iter().map(scaled).collect())
    }

    /// The sum of two functions.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let (knots, pairs) = self.beside(other);
        let sum =
            |(a, b): &([Rational; 2], [Rational; 2])| [&a[0] + &b[0], &a[1] + &b[1]];
        Self::joined(knots, pairs.iter().map(sum).collect())
    }

    /// The larger of two functions.
    #[must_use]
    pub fn larger(&self, other: &Self) -> Self {
        let (ends, pairs) = self.beside(other);
        let (mut knots, mut pieces) = (Vec::new(), Vec::new());
        for (number, (a, b)) in pairs.into_iter().enumerate() {
            let left = number.checked_sub(1).map(|before| &ends[before]);
            let right = ends.get(number);
            knots.extend(left.cloned());
            let [slope, constant] = [&a[0] - &b[0], &a[1] - &b[1]];
            let crossing = (slope != Rational::ZERO).then(|| -&constant / &slope);
            let inside = crossing.filter(|x| {
                left.is_none_or(|left| left < x)
                    && right.is_none_or(|right| x < right)
            });
            let below = match &inside {
                Some(_) => slope.cmp(&Rational::ZERO),
                None => (slope * within(left, right) + constant)
                    .cmp(&Rational::ZERO)
                    .reverse(),
            };
            // Left of a crossing the line with the smaller slope is the larger one.
            let (first, last) = if below == Ordering::Greater {
                (b, a)
            } else {
                (a, b)
            };
            pieces.push(first);
            if let Some(x) = inside {
                knots.push(x);
                pieces.push(last);
            }
        }
        Self::joined(knots, pieces)
    }

    /// The pieces of two functions between the knots of both.
    #[allow(clippy::type_complexity, reason = "two lines side by side")]
    fn beside(
        &self,
        other: &Self,
    ) -> (Vec<Rational>, Vec<([Rational; 2], [Rational; 2])>) {
        let mut knots = [&self.knots[..], &other.knots].concat();
        knots.sort();
        knots.dedup();
        let pair = |number: usize| {
            [self, other].map(|one| {
                let left = number.checked_sub(1).map(|before| &knots[before]);
                let passed = |knot: &Rational| left.is_some_and(|left| knot <= left);
                one.pieces[one.knots.partition_point(passed)].clone()
            })
        };
        let pairs = (0..=knots.len()).map(pair).map(Into::into).collect();
        (knots, pairs)
    }

    /// Without the knots at which nothing changes.
    fn joined(knots: Vec<Rational>, pieces: Vec<[Rational; 2]>) -> Self {
        let mut pieces = pieces.into_iter();
        let mut joined = Self {
            knots: Vec::new(),
            pieces: pieces.next().into_iter().collect(),
        };
        for (knot, piece) in knots.into_iter().zip(pieces) {
            if joined.pieces.last() != Some(&piece) {
                joined.knots.push(knot);
                joined.pieces.push(piece);
            }
        }
        joined
    }
}

fn value([slope, constant]: &[Rational; 2], x: &Rational) -> Rational {
    slope * x + constant
}

/// A number between two ends, each of which may be missing.
fn within(left: Option<&Rational>, right: Option<&Rational>) -> Rational {
    match (left, right) {
        (Some(left), Some(right)) => (left + right) * ratio(1, 2),
        (Some(left), None) => left + Rational::ONE,
        (None, Some(right)) => right - Rational::ONE,
        (None, None) => Rational::ZERO,
    }
}
