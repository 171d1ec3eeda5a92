//! The weights of a first layer as images.

use super::super::seeds::title;
use super::nothing;
use crate::training::digits::PIXELS;
use crate::training::record;
use textbook::figure::{Drawing, Settings, Svg, Table};
use textbook::number::float;
use textbook::proof::{Show, Significant};

const FAMILIES: [&str; 4] =
    ["sigmoid-xavier", "sigmoid-norm", "tanh-xavier", "relu-he"];
/// Pixels of a side of an image, images in a row, the side of a pixel and of an image with the gap
/// after it.
const SIDE: usize = 8;
const IN_A_ROW: usize = 8;
const PIXEL: f64 = 9.0;
const TILE: f64 = 80.0;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let family = FAMILIES[settings.index("network")];
    let depth = settings.count("layers") as usize;
    match record() {
        Err(fault) => nothing(&fault),
        Ok(record) => {
            let detail = record.network(family, depth).runs[0].detail.as_ref();
            let weights = detail.map_or(&[][..], |detail| &detail.features);
            drawn(title(family), depth, weights)
        }
    }
}

fn square(unit: usize, pixel: usize) -> Vec<(f64, f64)> {
    let left = float(unit % IN_A_ROW) * TILE + float(pixel % SIDE) * PIXEL + 4.0;
    let top = float(unit / IN_A_ROW) * TILE + float(pixel / SIDE) * PIXEL + 4.0;
    [(0.0, 0.0), (PIXEL, 0.0), (PIXEL, PIXEL), (0.0, PIXEL)]
        .map(|(x, y)| (left + x, top + y))
        .into()
}

fn drawn(name: &str, depth: usize, weights: &[i8]) -> Drawing {
    let units: Vec<_> = weights.chunks_exact(PIXELS).collect();
    let height = float(units.len().div_ceil(IN_A_ROW)) * TILE;
    let mut svg = Svg::new(float(IN_A_ROW) * TILE, height);
    for (positive, hue) in [(true, "f2"), (false, "f1")] {
        for shade in 1..=4u8 {
            let mut areas = Vec::new();
            for (number, unit) in units.iter().enumerate() {
                for (pixel, &weight) in unit.iter().enumerate() {
                    // Five steps of size, of which the smallest is left blank.
                    let step = (weight.unsigned_abs() / 26).min(4);
                    if step == shade && (weight > 0) == positive {
                        areas.push(square(number, pixel));
                    }
                }
            }
            svg.areas(&format!("{hue} t{shade}"), &areas);
        }
    }
    let agreements: Vec<_> = units.iter().map(|unit| agreement(unit)).collect();
    let mean = agreements.iter().sum::<f64>() / float(agreements.len().max(1));
    let shown = |value: f64| Significant { value, digits: 2 }.text();
    let rows = (1..)
        .zip(&agreements)
        .map(|(number, &value): (usize, _)| [number.to_string(), shown(value)]);
    Drawing {
        svg: svg.finish(),
        description: format!(
            "The weights of the {} units of the first layer as images of 8 by 8 pixels. \
             Network: {name}; hidden layers: {depth}. Neighbouring weights agree by {} on average, \
            where 0 is noise and 1 is a smooth image.",
            units.len(),
            shown(mean)
        ),
        table: Table::new(["unit", "agreement of neighbouring weights"], rows),
    }
}

/// The products of the weights of neighbouring pixels, in units of the mean square of the weights.
fn agreement(unit: &[i8]) -> f64 {
    let at = |pixel: usize| f64::from(unit[pixel]);
    let mut products = Vec::new();
    for pixel in 0..PIXELS {
        if pixel % SIDE + 1 < SIDE {
            products.push(at(pixel) * at(pixel + 1));
        }
        if pixel + SIDE < PIXELS {
            products.push(at(pixel) * at(pixel + SIDE));
        }
    }
    let square =
        (0..PIXELS).map(|pixel| at(pixel) * at(pixel)).sum::<f64>() / float(PIXELS);
    products.iter().sum::<f64>() / float(products.len()) / square
}
