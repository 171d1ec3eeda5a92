//! The state: the handles of each line, in hundredths.
//!
//! `-45,-20,15,4.-12,40,6,-20` are two lines: each has a handle that moves it and one that turns
//! it, x and y of the first and then of the second.

use super::{MOST_LINES, Mistake};
use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use std::fmt;
use textbook::number::{Rational, ratio};

/// A handle in hundredths.
pub(super) type Handle = [i16; 2];

/// A line through two handles, not the same: its unit is on to the left of the way from the first
/// to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line(pub(super) [Handle; 2]);

impl Line {
    /// The unit: its two weights and its bias. It is positive to the left, the more so the farther
    /// the handles are apart.
    fn unit(self) -> [Rational; 3] {
        let [[x0, y0], [x1, y1]] = self.0.map(|handle| handle.map(i64::from));
        let [a, b] = [y0 - y1, x1 - x0];
        let constant = ratio(-(a * x0 + b * y0), 10_000);
        [ratio(a, 100), ratio(b, 100), constant]
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    /// At least one.
    pub(super) lines: Vec<Line>,
}

impl State {
    pub(super) fn read(text: &str) -> Result<Self, Mistake> {
        let parts = text.split('.').take(MOST_LINES + 1);
        let lines: Vec<_> = parts.map(line).collect::<Result<_, _>>()?;
        if lines.len() > MOST_LINES {
            return Err(Mistake::Full);
        }
        Ok(Self { lines })
    }

    /// One hidden layer, whose units are added up.
    pub(super) fn network(&self) -> Stack<Rational> {
        let units: Vec<_> = self.lines.iter().map(|line| line.unit()).collect();
        let count = units.len();
        let weight = |unit: usize, input: usize| units[unit][input].clone();
        Stack {
            first: Layer {
                weights: DMatrix::from_fn(count, 2, weight),
                biases: DVector::from_fn(count, |unit, _| weight(unit, 2)),
            },
            above: vec![Layer {
                weights: DMatrix::from_element(1, count, Rational::ONE),
                biases: DVector::from_element(1, Rational::ZERO),
            }],
        }
    }
}

fn line(text: &str) -> Result<Line, Mistake> {
    let wrong = || Mistake::Line(text.chars().take(40).collect());
    let number = |text: &str| {
        let number: i16 = text.parse().ok()?;
        (-100..=100).contains(&number).then_some(number)
    };
    let numbers: Option<Vec<_>> = text.split(',').take(5).map(number).collect();
    let Some(&[x0, y0, x1, y1]) = numbers.as_deref() else {
        return Err(wrong());
    };
    if [x0, y0] == [x1, y1] {
        return Err(wrong());
    }
    Ok(Line([[x0, y0], [x1, y1]]))
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (number, Line([[x0, y0], [x1, y1]])) in self.lines.iter().enumerate() {
            let before = if number == 0 { "" } else { "." };
            write!(f, "{before}{x0},{y0},{x1},{y1}")?;
        }
        Ok(())
    }
}
