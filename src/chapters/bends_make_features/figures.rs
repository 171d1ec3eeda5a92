//! The figures: the mosaic of a random network, and the boundary that a network learns between two spirals.

use super::chance::he;
use super::plane::regions;
use super::spirals::{examples, trained, wrong};
use crate::figure::{Axis, Drawing, Figure, Plot, Settings, Slider, Table, part};
use crate::network::{Layer, Regions, Stack};
use crate::proof::grouped;
use crate::random::Stream;
use nalgebra::{DMatrix, DVector};
use std::collections::BTreeMap;

pub(super) const FIGURES: &[Figure] = &[
    Figure {
        name: "mosaic",
        caption: "A ReLU network cuts the plane into tiles, and on each tile it is one affine map. A random network with five outputs on \
            the square $|x|, |y| \\le 1$: the colour says which output is largest in the middle of a tile, and neighbours differ in shade. Add units to a layer, or layers, \
            and count.",
        sliders: &[
            Slider {
                name: "layers",
                label: "hidden layers",
                stops: &[("1", 1.0), ("2", 2.0), ("3", 3.0), ("4", 4.0)],
                start: 1,
            },
            Slider {
                name: "width",
                label: "units in each",
                stops: &[
                    ("2", 2.0),
                    ("4", 4.0),
                    ("8", 8.0),
                    ("12", 12.0),
                    ("16", 16.0),
                ],
                start: 2,
            },
        ],
        draw: mosaic,
    },
    Figure {
        name: "spirals",
        caption: "The boundary between two classes is a chain of straight segments, and training bends it around the points. A network with two hidden layers of \
            16 ReLUs learns to tell two spirals apart; the thick line is where its output is zero, drawn from the exact list of regions.",
        sliders: &[Slider {
            name: "steps",
            label: "training steps",
            stops: &[
                ("0", 0.0),
                ("25", 25.0),
                ("50", 50.0),
                ("100", 100.0),
                ("200", 200.0),
                ("400", 400.0),
                ("800", 800.0),
            ],
            start: 5,
        }],
        draw: spirals,
    },
];

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

/// The largest output in the middle of a polygon.
#[allow(clippy::cast_precision_loss, reason = "a polygon has few corners")]
fn winner(
    outputs: usize,
    polygon: &[[f64; 2]],
    at: impl Fn(usize, [f64; 2]) -> f64,
) -> usize {
    let middle = [0, 1].map(|axis| {
        polygon.iter().map(|corner| corner[axis]).sum::<f64>() / polygon.len() as f64
    });
    let best = (0..outputs).max_by(|&a, &b| at(a, middle).total_cmp(&at(b, middle)));
    best.unwrap_or(0)
}

/// A random network as in the estimate of this chapter, but with five outputs.
fn with_five_outputs(depth: usize, width: usize) -> Stack<f64> {
    let mut stream = Stream::new(46, 0);
    let mut network = he(&mut stream, depth, width);
    let last = network.above.last_mut().expect("an output");
    *last = Layer {
        weights: DMatrix::from_fn(5, width, |_, _| stream.normal()),
        biases: DVector::from_fn(5, |_, _| stream.normal()),
    };
    network
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "stops are small whole numbers"
)]
fn mosaic(settings: &Settings) -> Drawing {
    let [depth, width] =
        ["layers", "width"].map(|name| settings.value(name) as usize);
    let list = regions(&with_five_outputs(depth, width), 1.0, 1.0);
    let mut tiles = Tiles::default();
    for region in list.iter() {
        let at = |output: usize, point| region.affine(output).at(point);
        let hue = 1 + winner(5, region.polygon(), at);
        let on = region.pattern().filter(|&on| on).count();
        let shade = ["t1", "t2", "t3", "t4", "t3", "t2"][on % 6];
        tiles.push(format!("f{hue} {shade}"), region.polygon());
    }
    let mut plot = square();
    tiles.draw(&mut plot);
    let units = depth * width;
    let most = 1 + units + units * (units - 1) / 2;
    let counted = |count: usize| grouped(count as u64);
    let told = [units, list.count(), most].map(counted);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "{} units in {depth} hidden layers of {width} cut the square into {} tiles; lines alone could make {}.",
            told[0], told[1], told[2]
        ),
        table: Table::new(["units", "regions", "most with one layer"], [told]),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "stops are small whole numbers"
)]
fn spirals(settings: &Settings) -> Drawing {
    let steps = settings.value("steps") as u32;
    let network = trained(&[steps]).remove(0);
    let list: Regions = regions(&network, 1.0, 1.0);
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
    for ([x, y], side) in examples() {
        plot.dot(if side > 0.0 { "d1 rim" } else { "d2 rim" }, (x, y));
    }
    let told = [
        settings.shown("steps").to_string(),
        grouped(list.count() as u64),
        grouped(boundary.len() as u64),
        format!("{} of {}", wrong(&network), examples().len()),
    ];
    Drawing {
        svg: plot.svg(),
        description: format!(
            "After {} training steps the plane has {} regions, the boundary {} segments, and {} points lie on the wrong side.",
            told[0], told[1], told[2], told[3]
        ),
        table: Table::new(
            ["steps", "regions", "segments", "points on the wrong side"],
            [told],
        ),
    }
}
