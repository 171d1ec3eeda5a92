//! What stands between the axes of a plot: curves, areas, dots and texts, in the units of the axes.

use super::{GAP, Plot};
use crate::figure::clip;
use crate::figure::svg::{Anchor, FONT_SIZE};
use crate::number::elementary::{exp, ln};

/// On which side of its point a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It ends at the point.
    Left,
    /// It begins at the point.
    Right,
    /// Centred over the point.
    Above,
    /// Centred under the point.
    Below,
}

impl Plot {
    /// A curve through samples, in the class `c1`–`c5` with `dash`, `dot`, `thin` or `thick`. A
    /// sample that is not finite breaks it.
    pub fn curve(&mut self, class: &str, samples: &[(f64, f64)]) {
        let samples: Vec<_> = samples.iter().map(|&p| self.position(p)).collect();
        self.lines(class, &samples);
    }

    /// The graph of `f` over the whole x axis, sampled every few pixels. Draw a function with
    /// corners by [`Self::curve`] through them.
    pub fn graph(&mut self, class: &str, f: impl Fn(f64) -> f64) {
        let samples = self.x.spread(160).into_iter().map(|x| (x, f(x)));
        let samples: Vec<_> = samples.collect();
        self.curve(class, &samples);
    }

    /// A theoretical rate on logarithmic axes: y ∝ xᵖ with p = `order`, dashed, from the point
    /// `start` to x = `end`.
    pub fn rate(&mut self, class: &str, start: (f64, f64), end: f64, order: f64) {
        let last = (end, start.1 * exp(order * ln(end / start.0)));
        self.curve(&format!("{class} dash"), &[start, last]);
    }

    /// A filled area, in the class `f1`–`f5`, bounded by the points.
    pub fn area(&mut self, class: &str, corners: &[(f64, f64)]) {
        if let Some(corners) = self.inside(corners) {
            self.svg.polygon(class, &corners);
        }
    }

    /// A filled area with a title.
    pub fn tile(&mut self, class: &str, corners: &[(f64, f64)], title: &str) {
        if let Some(corners) = self.inside(corners) {
            self.svg.tile(class, &corners, title);
        }
    }

    /// Many filled areas of one class, as one compact element.
    pub fn areas(&mut self, class: &str, areas: &[Vec<(f64, f64)>]) {
        let inside = areas.iter().filter_map(|corners| self.inside(corners));
        let inside: Vec<_> = inside.collect();
        self.svg.areas(class, &inside);
    }

    /// A dot, in the class `d1`–`d5`; none where the point lies outside the frame.
    pub fn dot(&mut self, class: &str, point: (f64, f64)) {
        let (x, y) = self.position(point);
        if (0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y) {
            self.svg.circle(class, self.frame.place((x, y)), 5.0);
        }
    }

    /// A large dot that a reader can drag along the x axis where the page can draw. It moves the
    /// slider of that name, whose stops lie evenly on the axis from `ends[0]` to `ends[1]`.
    pub fn handle(
        &mut self,
        class: &str,
        slider: &str,
        ends: [f64; 2],
        point: (f64, f64),
    ) {
        let ends = ends.map(|x| self.frame.place(self.position((x, point.1))).0);
        let at = self.frame.place(self.position(point));
        self.svg.handle(class, slider, ends, at, 9.0);
    }

    /// A text beside a point, which may lie outside the frame.
    pub fn label(&mut self, text: &str, beside: (f64, f64), side: Side) {
        let (x, y) = self.frame.place(self.position(beside));
        let middle = y + FONT_SIZE / 3.0;
        let (at, anchor) = match side {
            Side::Left => ((x - GAP, middle), Anchor::End),
            Side::Right => ((x + GAP, middle), Anchor::Start),
            Side::Above => ((x, y - GAP), Anchor::Middle),
            Side::Below => ((x, y + GAP + 0.7 * FONT_SIZE), Anchor::Middle),
        };
        self.svg.text("label", at, anchor, text);
    }

    /// The part of an area that the frame holds, in units of the picture; none if that is nothing.
    fn inside(&self, corners: &[(f64, f64)]) -> Option<Vec<(f64, f64)>> {
        let corners: Vec<_> = corners.iter().map(|&p| self.position(p)).collect();
        let inside = clip::area(&corners);
        (inside.len() > 2).then(|| self.placed(&inside))
    }
}
