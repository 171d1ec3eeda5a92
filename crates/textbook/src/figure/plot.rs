//! A plot: two named axes, and what stands between them in the units of the axes.
//!
//! ```
//! use textbook::figure::{Axis, Plot, Side};
//! let x = Axis::linear("input x", -2.0, 2.0);
//! let mut plot = Plot::new(x, Axis::linear("output", -1.0, 2.0));
//! plot.curve("c1", &[(-2.0, 0.0), (0.0, 0.0), (2.0, 2.0)]);
//! plot.dot("d1", (0.0, 0.0));
//! plot.label("max(x, 0)", (1.0, 1.0), Side::Left);
//! assert!(plot.svg().starts_with("<svg"));
//! ```

mod marks;

pub use marks::Side;

use super::axis::Axis;
use super::clip;
use super::svg::{Anchor, FONT_SIZE, Svg};
use crate::number::float;

/// A plot being drawn. Whatever leaves the frame is cut at its edge.
#[derive(Clone, Debug)]
pub struct Plot {
    x: Axis,
    y: Axis,
    frame: Frame,
    svg: Svg,
}

/// The rectangle between the axes, in units of the picture.
#[derive(Clone, Copy, Debug)]
struct Frame {
    /// Where the room of the plot begins, left of its marks.
    start: f64,
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Frame {
    fn place(self, (x, y): (f64, f64)) -> (f64, f64) {
        (
            self.left + x * self.width,
            self.top + (1.0 - y) * self.height,
        )
    }
}

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 420.0;
/// Room for the name of the y axis, for the half of a mark that sticks out, and for marks and name
/// of the x axis.
const TOP: f64 = 46.0;
const RIGHT: f64 = 24.0;
const BOTTOM: f64 = 70.0;
/// Room for the marks of the y axis of a panel, of four digits at most.
const PANEL_MARGIN: f64 = 62.0;
/// The width of a digit, and the distance of a text from what it names.
const DIGIT: f64 = 12.5;
const GAP: f64 = 10.0;

impl Plot {
    /// An empty plot, wider than high.
    #[must_use]
    pub fn new(x: Axis, y: Axis) -> Self {
        let margin = left_margin(&y);
        let width = WIDTH - margin - RIGHT;
        Self::in_frame(x, y, (0.0, margin), (width, HEIGHT - TOP - BOTTOM))
    }

    /// An empty plot with a square frame, for pictures of the plane.
    #[must_use]
    pub fn square(x: Axis, y: Axis) -> Self {
        let margin = left_margin(&y);
        let width = WIDTH - margin - RIGHT;
        Self::in_frame(x, y, (0.0, margin), (width, width))
    }

    /// An empty plot with a square frame: the one of this index, from 0, among `count` of equal
    /// size that stand side by side and become one picture by [`Self::joined`].
    #[must_use]
    pub fn panel(x: Axis, y: Axis, index: usize, count: usize) -> Self {
        let room = WIDTH / float(count);
        let width = room - PANEL_MARGIN - RIGHT;
        let start = room * float(index);
        Self::in_frame(x, y, (start, PANEL_MARGIN), (width, width))
    }

    fn in_frame(
        x: Axis,
        y: Axis,
        (start, margin): (f64, f64),
        (width, height): (f64, f64),
    ) -> Self {
        let frame = Frame {
            start,
            left: start + margin,
            top: TOP,
            width,
            height,
        };
        let svg = Svg::new(WIDTH, TOP + height + BOTTOM);
        let mut plot = Self { x, y, frame, svg };
        plot.draw_axes();
        plot
    }

    fn draw_axes(&mut self) {
        let Frame {
            start,
            left,
            height,
            ..
        } = self.frame;
        let bottom = TOP + height;
        for (place, text) in self.x.ticks() {
            self.lines("grid", &[(place, 0.0), (place, 1.0)]);
            let at = (self.frame.place((place, 0.0)).0, bottom + 26.0);
            self.svg.text("tick", at, Anchor::Middle, &text);
        }
        for (place, text) in self.y.ticks() {
            self.lines("grid", &[(0.0, place), (1.0, place)]);
            let middle = self.frame.place((0.0, place)).1 + FONT_SIZE / 3.0;
            self.svg
                .text("tick", (left - GAP, middle), Anchor::End, &text);
        }
        self.lines("axis", &[(0.0, 1.0), (0.0, 0.0), (1.0, 0.0)]);
        let (x, y) = (self.x.label.clone(), self.y.label.clone());
        let centre = left + self.frame.width / 2.0;
        self.svg
            .text("label", (centre, bottom + 58.0), Anchor::Middle, &x);
        let above = (start + GAP, TOP - 20.0);
        self.svg.text("label", above, Anchor::Start, &y);
    }

    /// What `draw` adds is one part of the picture, which the page's text can point at.
    pub fn part(&mut self, name: &str, draw: impl FnOnce(&mut Self)) {
        self.svg.open(name);
        draw(self);
        self.svg.close();
    }

    /// Where a point stands in the picture, in its units.
    #[must_use]
    pub fn place(&self, point: (f64, f64)) -> (f64, f64) {
        self.frame.place(self.position(point))
    }

    /// The point that stands at this place of the picture: the inverse of [`Self::place`].
    #[must_use]
    pub fn point(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let Frame {
            left,
            width,
            height,
            ..
        } = self.frame;
        let right = (x - left) / width;
        let up = 1.0 - (y - TOP) / height;
        (self.x.value(right), self.y.value(up))
    }

    /// The point that stands at a place of the picture, in its units; none outside of the frame.
    ///
    /// ```
    /// use textbook::figure::{Axis, Plot};
    /// let [x, y] = ["x", "y"].map(|name| Axis::linear(name, -1.0, 1.0));
    /// let plot = Plot::square(x, y);
    /// assert_eq!(plot.point_at((0.0, 0.0)), None);
    /// let (x, y) = plot.point_at((616.0, 46.0)).unwrap();
    /// assert_eq!((x, y), (1.0, 1.0));
    /// ```
    #[must_use]
    pub fn point_at(&self, (x, y): (f64, f64)) -> Option<(f64, f64)> {
        let Frame {
            left,
            top,
            width,
            height,
            ..
        } = self.frame;
        let inside =
            (left..=left + width).contains(&x) && (top..=top + height).contains(&y);
        inside.then(|| self.point((x, y)))
    }

    /// The finished `<svg>` element.
    #[must_use]
    pub fn svg(&self) -> String {
        self.svg.finish()
    }

    /// The finished `<svg>` element of panels that stand side by side.
    ///
    /// ```
    /// use textbook::figure::{Axis, Plot};
    /// let axis = || Axis::linear("x", -1.0, 1.0);
    /// let [left, right] = [0, 1].map(|index| Plot::panel(axis(), axis(), index, 2));
    /// assert!(left.place((1.0, 0.0)).0 < right.place((-1.0, 0.0)).0);
    /// let svg = Plot::joined([left, right]);
    /// assert_eq!(svg.matches("<svg").count(), 1);
    /// ```
    #[must_use]
    pub fn joined<const N: usize>(panels: [Self; N]) -> String {
        let mut panels = panels.into_iter().map(|panel| panel.svg);
        let mut whole = panels.next().unwrap_or(Svg::new(WIDTH, 0.0));
        panels.for_each(|panel| whole.add(&panel));
        whole.finish()
    }

    fn position(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x.position(x), self.y.position(y))
    }

    fn placed(&self, points: &[(f64, f64)]) -> Vec<(f64, f64)> {
        points.iter().map(|&p| self.frame.place(p)).collect()
    }

    fn lines(&mut self, class: &str, points: &[(f64, f64)]) {
        for piece in clip::line(points) {
            self.svg.polyline(class, &self.placed(&piece));
        }
    }
}

/// Room for the longest mark of the y axis.
fn left_margin(y: &Axis) -> f64 {
    let ticks = y.ticks();
    let longest = ticks.iter().map(|(_, text)| text.chars().count()).max();
    DIGIT * float(longest.unwrap_or(0)) + 2.0 * GAP
}
