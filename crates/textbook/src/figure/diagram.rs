//! A diagram: nodes that carry a text, and arrows between them.
//!
//! ```
//! use textbook::figure::Diagram;
//! let mut diagram = Diagram::new(640.0, 160.0);
//! let [x, y] = [("x", 80.0), ("y", 560.0)].map(|(name, place)| {
//!     diagram.node("unit", (place, 80.0), name)
//! });
//! diagram.arrow("c1", &x, &y, "times 2");
//! assert!(diagram.svg().starts_with("<svg"));
//! ```

use super::svg::{Anchor, FONT_SIZE, Svg};
use crate::number::elementary::sqrt;
use crate::number::float;

/// A diagram being drawn, in units of the picture.
#[derive(Clone, Debug)]
pub struct Diagram {
    svg: Svg,
}

/// Where a node stands, and how far it reaches to each side and up and down.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    at: (f64, f64),
    reach: (f64, f64),
    round: bool,
}

/// The radius of a round node.
const RADIUS: f64 = 30.0;
/// Half the height of a box.
const HALF: f64 = 25.0;
/// The width of a letter, about.
const LETTER: f64 = 11.5;
/// Between an arrow and what it joins, or what names it.
const GAP: f64 = 6.0;
/// How long and how wide half of the head of an arrow is.
const HEAD: (f64, f64) = (15.0, 7.0);

/// A number as a node shows it: to the hundredth, with a true minus.
///
/// ```
/// use textbook::figure::short;
/// assert_eq!([short(-1.5), short(1.0 / 3.0), short(-0.001)], ["−1.5", "0.33", "0"]);
/// ```
#[must_use]
pub fn short(value: f64) -> String {
    let rounded = (100.0 * value).round() / 100.0;
    (rounded + 0.0).to_string().replace('-', "−")
}

impl Diagram {
    /// An empty diagram.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        Self {
            svg: Svg::new(width, height),
        }
    }

    /// A round node around a short text; the class is `unit`, with `dead` where it is one.
    pub fn node(&mut self, class: &str, at: (f64, f64), text: &str) -> Node {
        self.svg.circle(class, at, RADIUS);
        self.centred(at, text);
        Node {
            at,
            reach: (RADIUS, RADIUS),
            round: true,
        }
    }

    /// A box around a text.
    pub fn block(&mut self, class: &str, at: (f64, f64), text: &str) -> Node {
        let half = (LETTER * float(text.chars().count()) / 2.0 + 14.0).max(30.0);
        let (x, y) = at;
        let (left, right) = (x - half, x + half);
        let (top, bottom) = (y - HALF, y + HALF);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.svg.polygon(class, &corners);
        self.centred(at, text);
        Node {
            at,
            reach: (half, HALF),
            round: false,
        }
    }

    /// An arrow in the class of a curve, `c1`–`c5`, from the edge of one node to that of another,
    /// with a text over its middle.
    pub fn arrow(&mut self, class: &str, from: &Node, to: &Node, text: &str) {
        let (start, tip) = (from.edge(to.at), to.edge(from.at));
        let (across, down) = (tip.0 - start.0, tip.1 - start.1);
        let length = sqrt(across * across + down * down);
        let along = (across / length, down / length);
        let neck = (tip.0 - HEAD.0 * along.0, tip.1 - HEAD.0 * along.1);
        self.svg.polyline(class, &[start, neck]);
        let side = (-along.1 * HEAD.1, along.0 * HEAD.1);
        let corners = [
            tip,
            (neck.0 + side.0, neck.1 + side.1),
            (neck.0 - side.0, neck.1 - side.1),
        ];
        self.svg.polygon(&format!("head {class}"), &corners);
        let middle = f64::midpoint(start.0, tip.0);
        let rise = if down.abs() < 1.0 {
            GAP
        } else {
            GAP + 0.3 * down.abs().min(40.0)
        };
        let over = (middle, f64::midpoint(start.1, tip.1) - rise);
        self.svg.text("label", over, Anchor::Middle, text);
    }

    /// A text on its own.
    pub fn note(&mut self, class: &str, at: (f64, f64), anchor: Anchor, text: &str) {
        self.svg.text(class, at, anchor, text);
    }

    /// What `draw` adds is one part of the picture, which the page's text can point at.
    pub fn part(&mut self, name: &str, draw: impl FnOnce(&mut Self)) {
        self.svg.open(name);
        draw(self);
        self.svg.close();
    }

    /// The finished `<svg>` element.
    #[must_use]
    pub fn svg(&self) -> String {
        self.svg.finish()
    }

    fn centred(&mut self, (x, y): (f64, f64), text: &str) {
        let at = (x, y + FONT_SIZE / 3.0);
        self.svg.text("label", at, Anchor::Middle, text);
    }
}

impl Node {
    /// The place of its middle.
    #[must_use]
    pub fn middle(&self) -> (f64, f64) {
        self.at
    }

    /// Where the line from the middle towards `other` leaves the node, and a gap more.
    fn edge(&self, other: (f64, f64)) -> (f64, f64) {
        let (across, down) = (other.0 - self.at.0, other.1 - self.at.1);
        let length = sqrt(across * across + down * down);
        let inside = if self.round {
            self.reach.0
        } else {
            let sides = [self.reach.0 / across.abs(), self.reach.1 / down.abs()];
            length * sides[0].min(sides[1])
        };
        let share = (inside + GAP) / length;
        (self.at.0 + share * across, self.at.1 + share * down)
    }
}
