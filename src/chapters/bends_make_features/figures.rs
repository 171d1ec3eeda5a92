//! The figures: the mosaic of a random network, and the boundary that is learned between spirals.

mod bump;
mod disc;
mod lines;
mod sums;
mod tents;
mod unit;

use super::arrangement::most;
use super::initialisation::he;
use super::plane::regions;
use super::spirals::{examples, trained, wrong};
use crate::network::Stack;
use crate::network::{Example, Region, affine_text, heading, part, shade};
use std::collections::BTreeMap;
use textbook::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use textbook::number::elementary::sqrt;
use textbook::number::float;
use textbook::number::{Rational, ratio};
use textbook::proof::grouped;
use textbook::random::Stream;
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// A ReLU network cuts the plane into tiles, and on each tile it is one affine map. A
    /// random network with one output on the square $|x|, |y| \le 1$. The colour says in
    /// which of five directions the output rises, the shade counts the units that are on;
    /// on a tile without a colour the output is constant. Add a unit to each layer, or a layer,
    /// and count: the units that were there stay.
    "mosaic" {
        sliders: [
            Slider::new("layers", "hidden layers", stops![1, 2, 3, 4]),
            Slider::new("width", "units in each", stops![2, 4, 8, 12, 16]).counts(),
        ],
        draw: mosaic,
    }
    /// The boundary between two classes is a chain of straight segments, and training bends
    /// it around the points. A network with two hidden layers of 16 ReLUs learns to tell
    /// two spirals apart; the thick line is where its output is zero, drawn from the exact
    /// list of regions.
    "spirals" {
        sliders: [
            Slider::new(
                "steps",
                "training steps",
                stops![0, 25, 50, 100, 200, 400, 800],
            ).at(5).counts(),
        ],
        draw: spirals,
    }
    /// Each unit adds one bend to the sum. The thin lines are what the single units add, the
    /// thick one is their sum, and the dots are its bends.
    "sum-of-bends" {
        sliders: [Slider::new("units", "units n", stops![1, 2, 3, 4, 5, 6]).at(2).played()],
        draw: sums::draw,
    }
    /// The first three of these units as a network, with the numbers that pass through it. Each
    /// unit adds a bias of its own before its ReLU; the output adds up what they give, times
    /// its weights. A grey unit is off.
    "network" {
        sliders: [
            Slider::new("x", "input x", &[
                ("−3", -3.0), ("−2", -2.0), ("−1", -1.0), ("0", 0.0), ("1", 1.0),
            ]).at(2).numbers().played(),
        ],
        draw: sums::network,
    }
    /// A unit in the plane bends along one line. On one side it is off, and gives 0. On the other
    /// side it rises, and each further line is $1/2$ higher. The weights turn the line, the bias
    /// shifts it.
    "one-unit" {
        sliders: [
            Slider::new("turn", "direction", &[
                ("0°", 0.0), ("45°", 45.0), ("90°", 90.0), ("135°", 135.0), ("180°", 180.0),
            ]).at(1).numbers(),
            Slider::new("bias", "bias b", &[("−1", -1.0), ("0", 0.0), ("1", 1.0)]).at(1).numbers(),
        ],
        draw: unit::draw,
    }
    /// Line by line, each part of the new line splits one region in two. The lines are tangents of
    /// one parabola: no two are parallel, and no three meet in a point.
    "lines" {
        sliders: [Slider::new("units", "lines n", stops![1, 2, 3, 4, 5, 6]).at(3).played()],
        draw: lines::draw,
    }
    /// One hidden layer makes a hill that goes down for ever, two make a bump. The left network is
    /// $1 - |x| - |y|$, the right one its ReLU, both seen from above: $x$ to the right, $y$ upward.
    /// Blue is above 0, orange below, and the lines are a quarter apart in height.
    "bump" {
        draw: bump::draw,
    }
    /// Each layer folds the interval once more, and doubles the pieces. The thin line is the
    /// same network with one layer less.
    "tents" {
        sliders: [Slider::new("layers", "layers", stops![1, 2, 3, 4, 5]).at(1).played()],
        draw: tents::draw,
    }
    /// More ridges cut closer to the disc. The sum of the ridges is 0 on the polygon alone. What
    /// the polygon has beyond the disc is the orange rest at its corners.
    "disc" {
        sliders: [Slider::new("ridges", "ridges n", stops![3, 4, 6, 8, 16]).at(1).counts()],
        draw: disc::draw,
    }
};

type Polygon = Vec<(f64, f64)>;

/// Polygons by their class.
#[derive(Default)]
struct Tiles(BTreeMap<String, Vec<Polygon>>);

impl Tiles {
    fn push(&mut self, class: String, polygon: &[[f64; 2]]) {
        let corners = polygon.iter().map(|&[x, y]| (x, y)).collect();
        self.0.entry(class).or_default().push(corners);
    }

    fn draw(&self, plot: &mut Plot) {
        for (class, polygons) in &self.0 {
            plot.areas(&format!("tile {class}"), polygons);
        }
    }
}

fn square() -> Plot {
    let [x, y] = ["x", "y"].map(|name| Axis::linear(name, -1.0, 1.0));
    Plot::square(x, y)
}

/// The widest network of the mosaic.
const WIDEST: usize = 16;

/// The first units of each layer of the widest random network of this depth. The weights of deeper
/// layers are larger the fewer inputs there are, so that their variance is He's.
fn first_units(depth: usize, width: usize) -> Stack<f64> {
    let mut network = he(&mut Stream::new(46, 0), depth, WIDEST);
    for layer in network.layers_mut() {
        let [units, inputs] = [layer.weights.nrows(), layer.weights.ncols()];
        let [kept_units, kept] = [units, inputs].map(|count| count.min(width));
        let scale = sqrt(float(inputs) / float(kept));
        layer.weights = layer.weights.view((0, 0), (kept_units, kept)) * scale;
        layer.biases = layer.biases.rows(0, kept_units).into_owned();
    }
    network
}

/// Pictures of more tiles do without titles.
const MOST_TITLES: usize = 64;

/// Hue and shade of a region.
fn colour(region: Region) -> String {
    match heading(region.affine(0).slope) {
        Some(hue) => format!("f{} {}", hue + 1, shade(region)),
        None => "level".into(),
    }
}

/// The pattern of a region, layer by layer, and its map to three decimals.
fn title(region: Region, width: usize) -> String {
    let mut pattern = String::new();
    for (unit, on) in region.pattern().enumerate() {
        if unit > 0 && unit % width == 0 {
            pattern.push(' ');
        }
        pattern.push(if on { '1' } else { '0' });
    }
    let map = region.exact_affine(0);
    let rounded = map.map(|part| (part * ratio(1000, 1)).round() * ratio(1, 1000));
    format!("Pattern {pattern}. Output: {}", affine_text(&rounded))
}

fn mosaic(settings: &Settings) -> Drawing {
    let [depth, width] =
        ["layers", "width"].map(|name| settings.count(name) as usize);
    let network = first_units(depth, width);
    let list = regions(&network, 1.0, 1.0);
    let mut plot = square();
    if list.count() > MOST_TITLES {
        let mut tiles = Tiles::default();
        for region in list.iter() {
            tiles.push(colour(region), region.polygon());
        }
        tiles.draw(&mut plot);
    } else {
        for region in list.iter() {
            let corners: Vec<_> =
                region.polygon().iter().map(|&[x, y]| (x, y)).collect();
            let class = format!("tile {}", colour(region));
            plot.tile(&class, &corners, &title(region, width));
        }
    }
    let units = (depth * width) as u64;
    // A whole number, since of n and n − 1 one is even.
    let (most, _) = most(Rational::from(units)).into_parts();
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    let counts = [units, list.count() as u64, most].map(grouped);
    plot.label(&format!("{} tiles", counts[1]), (0.75, 1.0), Side::Above);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Hidden layers: {depth}, units in each: {width}. The {} units cut the square into {} \
             tiles; in one layer as many units make {} at most.",
            counts[0], counts[1], counts[2]
        ),
        table: Table::new(["units", "regions", "most with one layer"], [counts]),
    }
}

fn spirals(settings: &Settings) -> Drawing {
    let steps = settings.count("steps");
    let network = trained(&[steps]).remove(0);
    let list = regions(&network, 1.0, 1.0);
    let mut tiles = Tiles::default();
    for region in list.iter() {
        let map = region.affine(0);
        let on = region.pattern().filter(|&on| on).count();
        let shade = ["t1", "t2"][on % 2];
        for (hue, sign) in [("f1", 1.0), ("f2", -1.0)] {
            let side = part(region.polygon(), |point| sign * map.at(point));
            if side.len() > 2 {
                tiles.push(format!("{hue} {shade}"), &side);
            }
        }
    }
    let mut plot = square();
    tiles.draw(&mut plot);
    let boundary = list.boundary().segments;
    for segment in &boundary {
        plot.curve("border", &segment.map(|[x, y]| (x, y)));
    }
    for Example { input, target } in examples() {
        let style = if target[0] > 0.0 { "d1 rim" } else { "d2 rim" };
        plot.dot(style, (input[0], input[1]));
    }
    let row = [
        settings.text("steps").to_string(),
        grouped(list.count() as u64),
        grouped(boundary.len() as u64),
        format!("{} of {}", wrong(&network), examples().len()),
    ];
    Drawing {
        svg: plot.svg(),
        description: format!(
            "After {} training steps the square has {} regions, its boundary {} segments, and \
             {} points lie on the wrong side.",
            row[0], row[1], row[2], row[3]
        ),
        table: Table::new(
            ["steps", "regions", "segments", "points on the wrong side"],
            [row],
        ),
    }
}
