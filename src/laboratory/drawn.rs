//! A drawing: 65 heights over equal distances, joined by segments.

use super::Mistake;
use crate::network::Graph;
use textbook::number::{Rational, float, ratio};

/// How many segments a drawing has.
pub(super) const SEGMENTS: u16 = 64;
/// The parts of a unit of height.
pub(super) const PARTS: u32 = 128;
/// The highest a point may lie, and the lowest, in these parts.
pub(super) const HIGHEST: i16 = 160;

/// A line through points over the 64ths of [0, 1], with heights in 128ths. All are floats, and so
/// are their sums and products: nothing is rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Drawn(pub(super) Vec<i16>);

impl Drawn {
    /// The drawing that is nearest to `f` at the 64ths.
    pub(super) fn of(f: impl Fn(f64) -> f64) -> Self {
        let places = 0..=SEGMENTS;
        Self(places.map(|k| height(f(place(k.into())))).collect())
    }

    /// Reads the heights, as `0.-3.160`.
    pub(super) fn read(text: &str) -> Result<Self, Mistake> {
        let one = |text: &str| {
            let height = text.parse::<i16>().ok();
            let height =
                height.filter(|height| (-HIGHEST..=HIGHEST).contains(height));
            height.ok_or_else(|| Mistake::Drawing(format!("{text:?} is no height")))
        };
        let heights = text.split('.').map(one).collect::<Result<Vec<_>, _>>()?;
        if heights.len() == usize::from(SEGMENTS) + 1 {
            Ok(Self(heights))
        } else {
            let count = heights.len();
            Err(Mistake::Drawing(format!("there are {count} heights")))
        }
    }

    /// The height of a point as a float.
    pub(super) fn value(&self, index: usize) -> f64 {
        f64::from(self.0[index]) / f64::from(PARTS)
    }

    /// Moves the points under a stroke of the pen through these places; what lies between two of
    /// them is drawn straight.
    pub(super) fn stroke(&mut self, places: &[(f64, f64)]) {
        let points: Vec<_> = places
            .iter()
            .map(|&(x, y)| (index(x), i64::from(height(y))))
            .collect();
        if let [(at, height)] = points[..] {
            self.set(at, height);
        }
        for pair in points.windows(2) {
            let [(from, start), (to, end)] = [pair[0], pair[1]];
            let (left, right) = (from.min(to), from.max(to));
            for at in left..=right {
                let steps = i64::from(right - left).max(1);
                let rise = (end - start) * i64::from(at.abs_diff(from));
                self.set(at, start + rise.div_euclid(steps));
            }
            self.set(to, end);
        }
    }

    /// Moves one point, as far as there is room.
    pub(super) fn set(&mut self, at: u32, height: i64) {
        let most = i64::from(HIGHEST);
        let height = height.clamp(-most, most);
        self.0[at as usize] = i16::try_from(height).unwrap_or(0);
    }

    /// Its exact graph.
    pub(super) fn graph(&self) -> Graph {
        let corners = (0i64..).zip(&self.0).map(|(k, height)| {
            let y = ratio((*height).into(), PARTS.into());
            (ratio(k, SEGMENTS.into()), y)
        });
        let mut kept: Vec<(Rational, Rational)> = Vec::new();
        for corner in corners {
            while let [.., a, b] = &kept[..] {
                let straight = (&b.1 - &a.1) * (&corner.0 - &b.0)
                    == (&corner.1 - &b.1) * (&b.0 - &a.0);
                if !straight {
                    break;
                }
                kept.pop();
            }
            kept.push(corner);
        }
        Graph::new(kept)
    }
}

impl std::fmt::Display for Drawn {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let heights: Vec<_> = self.0.iter().map(i16::to_string).collect();
        f.write_str(&heights.join("."))
    }
}

/// The place of a point.
pub(super) fn place(index: usize) -> f64 {
    float(index) / f64::from(SEGMENTS)
}

/// The point that is nearest to x.
fn index(x: f64) -> u32 {
    let last = f64::from(SEGMENTS);
    nearest(x * last, 0.0, last).unsigned_abs()
}

/// The height that is nearest to y.
fn height(y: f64) -> i16 {
    let most = f64::from(HIGHEST);
    let height = nearest(y * f64::from(PARTS), -most, most);
    i16::try_from(height).unwrap_or(0)
}

/// The whole number from `least` to `most` that is nearest to x; 0 for NaN.
#[allow(clippy::cast_possible_truncation, reason = "the ends are small")]
pub(super) fn nearest(x: f64, least: f64, most: f64) -> i32 {
    x.round().clamp(least, most) as i32
}
