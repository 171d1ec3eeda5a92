//! The figure: a circle and a square grid on their way through the layers, without a bend and with
//! one.

use crate::activation::relu;
use std::f64::consts::TAU;
use textbook::figure::{Anchor, Drawing, Figure, Settings, Slider, Svg, Table};
use textbook::number::elementary::{cos, sin};
use textbook::proof::{Show, three_digits};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// However many linear layers it passes, a circle stays an ellipse, and a square grid stays
    /// a grid of equal parallelograms. With a ReLU after each layer, what falls below an axis
    /// is pressed flat against it, and the next layer turns the edge that remains into a
    /// corner. Each layer turns the plane by a third of a circle, stretches it and moves it,
    /// the same on both sides. A circle so small that no edge runs through it stays an ellipse on
    /// the right as well.
    "circle" {
        sliders: [
            Slider::new("layers", "layers k", stops![0, 1, 2, 3, 4, 5]).at(2),
            Slider::new("radius", "radius", stops![0.2, 0.6, 1]).at(2).numbers(),
        ],
        draw: circle,
    }
};

type Point = (f64, f64);

/// One layer: a turn by a third of a circle, a stretch along each axis, a shift.
fn layer((x, y): Point) -> Point {
    let (c, s) = (cos(TAU / 3.0), sin(TAU / 3.0));
    (1.2 * (c * x - s * y) + 1.75, 0.85 * (s * x + c * y) + 0.25)
}

/// The plane after some layers, each followed by `bend`.
#[derive(Clone, Copy)]
struct PlaneMap {
    layers: u32,
    bend: fn(f64) -> f64,
}

impl PlaneMap {
    fn image(self, start: Point) -> Point {
        (0..self.layers).fold(start, |point, _| {
            let (x, y) = layer(point);
            ((self.bend)(x), (self.bend)(y))
        })
    }

    /// The image of a curve that is given over [0, 1], without the samples that lie between two
    /// others on a straight line.
    fn curve(self, samples: u32, curve: impl Fn(f64) -> Point) -> Vec<Point> {
        let at = |i: u32| self.image(curve(f64::from(i) / f64::from(samples)));
        let mut points: Vec<Point> = Vec::new();
        for point in (0..=samples).map(at) {
            if let [.., a, b] = points[..] {
                let turn =
                    (b.0 - a.0) * (point.1 - b.1) - (b.1 - a.1) * (point.0 - b.0);
                if turn.abs() < 1e-9 {
                    points.pop();
                }
            }
            points.push(point);
        }
        points
    }
}

/// Lines of the grid in each direction, one less than this.
const CELLS: u32 = 6;
/// The window that a panel shows, and its side on the page.
const LOW: Point = (-1.4, -1.4);
const WINDOW: f64 = 5.0;
const SIDE: f64 = 282.0;
const TOP: f64 = 46.0;

/// One of the two squares of the picture, by its left edge.
struct Panel {
    left: f64,
    series: u32,
    title: &'static str,
}

impl Panel {
    fn place(&self, (x, y): Point) -> Point {
        let scale = SIDE / WINDOW;
        let across = self.left + (x - LOW.0) * scale;
        (across, TOP + SIDE - (y - LOW.1) * scale)
    }

    fn placed(&self, points: &[Point]) -> Vec<Point> {
        points.iter().map(|&point| self.place(point)).collect()
    }

    fn line(&self, svg: &mut Svg, class: &str, points: &[Point]) {
        svg.polyline(class, &self.placed(points));
    }

    fn draw(&self, svg: &mut Svg, map: PlaneMap, radius: f64) {
        let high = (LOW.0 + WINDOW, LOW.1 + WINDOW);
        for mark in [0.0, 2.0] {
            self.line(svg, "grid", &[(mark, LOW.1), (mark, high.1)]);
            self.line(svg, "grid", &[(LOW.0, mark), (high.0, mark)]);
            let (x, y) = self.place((mark, LOW.1));
            svg.text("tick", (x, y + 24.0), Anchor::Middle, &mark.text());
            let (x, y) = self.place((LOW.0, mark));
            svg.text("tick", (x - 8.0, y + 7.0), Anchor::End, &mark.text());
        }
        self.line(svg, "axis", &[(LOW.0, high.1), LOW, (high.0, LOW.1)]);
        let thin = format!("c{} thin", self.series);
        for i in 0..=CELLS {
            let side = |part: f64| 2.0 * part - 1.0;
            let fixed = side(f64::from(i) / f64::from(CELLS));
            self.line(svg, &thin, &map.curve(48, |t| (fixed, side(t))));
            self.line(svg, &thin, &map.curve(48, |t| (side(t), fixed)));
        }
        let circle = map.curve(96, |turn| around(radius, turn));
        let class = format!("f{0} c{0} thick", self.series);
        svg.polygon(&class, &self.placed(&circle));
        let corner = (self.left + SIDE, TOP + 18.0);
        svg.text("label", corner, Anchor::End, self.title);
        let below = (self.left + SIDE / 2.0, TOP + SIDE + 54.0);
        svg.text("label", below, Anchor::Middle, "first coordinate");
    }
}

/// The point of the circle around 0, by the part of a turn.
fn around(radius: f64, turn: f64) -> Point {
    (radius * cos(TAU * turn), radius * sin(TAU * turn))
}

fn circle(settings: &Settings) -> Drawing {
    let layers = settings.count("layers");
    let radius = settings.value("radius");
    let [linear, bent]: [fn(f64) -> f64; 2] = [|z| z, relu];
    let [linear, bent] = [linear, bent].map(|bend| PlaneMap { layers, bend });
    let mut svg = Svg::new(640.0, TOP + SIDE + 66.0);
    let panel = |left, series, title| Panel {
        left,
        series,
        title,
    };
    let panels = [
        (panel(30.0, 1, "no activation"), linear),
        (panel(352.0, 2, "with ReLU"), bent),
    ];
    for (panel, map) in panels {
        panel.draw(&mut svg, map, radius);
    }
    // Without an activation the image of (r, 0) goes along a straight line as r grows.
    let [nearest, farthest, here] = [0.2, 1.0, radius]
        .map(|radius| panel(30.0, 1, "").place(linear.image((radius, 0.0))));
    svg.handle("d1", "radius", [nearest.0, farthest.0], here, 9.0);
    let above = (10.0, TOP - 20.0);
    svg.text("label", above, Anchor::Start, "second coordinate");
    let rows = (0..8u32).map(|i| {
        let start = around(radius, f64::from(i) / 8.0);
        let (linear, bent) = (linear.image(start), bent.image(start));
        let [a, b, c, d] = [linear.0, linear.1, bent.0, bent.1].map(three_digits);
        [i.to_string(), a, b, c, d]
    });
    Drawing {
        svg: svg.finish(),
        description: match layers {
            0 => format!(
                "A circle of radius {} and a square grid around 0, the same in both pictures.",
                settings.text("radius")
            ),
            _ => format!(
                "Two pictures of a circle of radius {} and a square grid around 0, both after \
                 {layers} layers. Without an activation the circle is an ellipse and the grid \
                 consists of equal parallelograms. With a ReLU after each layer no coordinate is \
                 negative, and parts of both may be pressed flat or cut to corners.",
                settings.text("radius")
            ),
        },
        table: Table::new(
            [
                "eighth of a turn",
                "linear, first",
                "linear, second",
                "ReLU, first",
                "ReLU, second",
            ],
            rows,
        ),
    }
}
