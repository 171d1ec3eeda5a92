//! The linear regions of a network as a mosaic.
//!
//! The hue says which output wins: with one output, whether it is positive. The shade counts the
//! units that are on, up and down again, so that neighbours that differ in one unit differ in
//! shade.

use super::{Region, Regions};
use std::f64::consts::TAU;
use textbook::figure::{Axis, Plot};
use textbook::number::elementary::{cos, sin};
use textbook::number::{Rational, float};

/// The shades, by the number of units that are on.
const SHADES: [&str; 6] = ["t1", "t2", "t3", "t4", "t3", "t2"];

/// A square plot of the regions. Drawn over them are the zero set of a network with one output, and
/// of one with more the seams where the largest output changes.
///
/// ```
/// use why_relu::{network::{Domain, Regions, Stack, mosaic}, random::Stream};
/// let network = Stack::he(&mut Stream::new(1, 0), &[2, 8, 1], 0.5);
/// let domain = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0])?;
/// let regions = Regions::of(&network, &domain)?;
/// assert!(mosaic(&regions).svg().contains("<polygon"));
/// # Ok::<(), why_relu::network::Fault>(())
/// ```
#[must_use]
pub fn mosaic(regions: &Regions) -> Plot {
    let [low, high] = regions.domain().bounds();
    let [x, y] = [("x", 0), ("y", 1)]
        .map(|(name, axis)| Axis::linear(name, low[axis], high[axis]));
    let mut plot = Plot::square(x, y);
    for region in regions.iter() {
        let shade = shade(region);
        if regions.outputs() == 1 {
            let map = region.affine(0);
            let part = |sign: f64| part(region.polygon(), |p| sign * map.at(p));
            tile(&mut plot, "f1", shade, &part(-1.0));
            tile(&mut plot, "f2", shade, &part(1.0));
        } else {
            let hue = ["f1", "f2", "f3", "f4", "f5"][winner(regions, region) % 5];
            tile(&mut plot, hue, shade, region.polygon());
        }
    }
    let border: Vec<_> = if regions.outputs() == 1 {
        regions.boundary().segments
    } else {
        let seams = regions.contest().seams.into_iter();
        seams.map(|seam| seam.segment).collect()
    };
    for segment in border {
        plot.curve("border", &segment.map(|[x, y]| (x, y)));
    }
    plot
}

/// The direction, of five around the circle, that is nearest to `slope`; none if that is zero.
#[must_use]
pub fn heading(slope: [f64; 2]) -> Option<usize> {
    let turns = [0.0, 0.2, 0.4, 0.6, 0.8];
    let along = turns.map(|turn| {
        let angle = TAU * turn;
        slope[0] * cos(angle) + slope[1] * sin(angle)
    });
    let nearest = (0..5).max_by(|&a, &b| along[a].total_cmp(&along[b]));
    nearest.filter(|_| slope != [0.0, 0.0])
}

/// An affine map of x and y as a text, in decimals: exact, if there are few digits.
///
/// ```
/// use why_relu::{network::affine_text, number::ratio};
/// assert_eq!(affine_text(&[ratio(-1, 4), ratio(1, 1), ratio(3, 100)]), "−0.25x + y + 0.03");
/// ```
#[must_use]
pub fn affine_text(map: &[Rational; 3]) -> String {
    let mut text = String::new();
    for (number, letter) in map.iter().zip(["x", "y", ""]) {
        let value = number.to_f64().value();
        if value == 0.0 {
            continue;
        }
        text.push_str(match (text.is_empty(), value < 0.0) {
            (true, false) => "",
            (true, true) => "−",
            (false, false) => " + ",
            (false, true) => " − ",
        });
        if value.abs() != 1.0 || letter.is_empty() {
            text.push_str(&value.abs().to_string());
        }
        text.push_str(letter);
    }
    if text.is_empty() { "0".into() } else { text }
}

/// The class of a region's shade, `t1`–`t4`.
#[must_use]
pub fn shade(region: Region) -> &'static str {
    SHADES[region.pattern().filter(|&on| on).count() % SHADES.len()]
}

fn tile(plot: &mut Plot, hue: &str, shade: &str, polygon: &[[f64; 2]]) {
    let corners: Vec<_> = polygon.iter().map(|&[x, y]| (x, y)).collect();
    plot.area(&format!("{hue} {shade}"), &corners);
}

/// The output that is largest in the middle of the region.
fn winner(regions: &Regions, region: Region) -> usize {
    let polygon = region.polygon();
    let middle = [0, 1].map(|axis| {
        polygon.iter().map(|corner| corner[axis]).sum::<f64>() / float(polygon.len())
    });
    let value = |output: &usize| region.affine(*output).at(middle);
    let outputs = 0..regions.outputs();
    let winner = outputs.max_by(|a, b| value(a).total_cmp(&value(b)));
    winner.unwrap_or(0)
}

/// The part of a convex polygon where `value`, an affine function, is not negative.
#[must_use]
pub fn part(polygon: &[[f64; 2]], value: impl Fn([f64; 2]) -> f64) -> Vec<[f64; 2]> {
    let mut kept = Vec::new();
    for (index, &here) in polygon.iter().enumerate() {
        let next = polygon[(index + 1) % polygon.len()];
        let (a, b) = (value(here), value(next));
        if a >= 0.0 {
            kept.push(here);
        }
        if (a > 0.0 && b < 0.0) || (a < 0.0 && b > 0.0) {
            let t = a / (a - b);
            kept.push([0, 1].map(|axis| here[axis] + t * (next[axis] - here[axis])));
        }
    }
    kept
}
