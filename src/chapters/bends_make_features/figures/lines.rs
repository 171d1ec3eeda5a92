//! Lines in the plane, one after the other, and the regions that they make.

use super::super::arrangement::most;
use super::super::plane::{layer, regions, shallow};
use super::Tiles;
use crate::network::shade;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Rational;
use textbook::number::float;

/// How far the inputs go, across and up.
const FAR: [f64; 2] = [2.4, 1.9];

pub(super) fn draw(settings: &Settings) -> Drawing {
    let count = settings.count("units") as usize;
    // The tangents y = 2kx − k² of a parabola.
    let slopes: Vec<_> = (0..count).map(|line| float(line) / 2.0 - 1.25).collect();
    let rows: Vec<_> = slopes.iter().map(|k| [-2.0 * k, 1.0]).collect();
    let biases: Vec<_> = slopes.iter().map(|k| k * k).collect();
    let network = shallow(layer(&rows, &biases), 1.0, 0.0);
    let list = regions(&network, FAR[0], FAR[1]);
    let mut tiles = Tiles::default();
    for region in list.iter() {
        tiles.push(format!("f1 {}", shade(region)), region.polygon());
    }
    let x = Axis::linear("x", -FAR[0], FAR[0]);
    let mut plot = Plot::new(x, Axis::linear("y", -FAR[1], FAR[1]));
    tiles.draw(&mut plot);
    for (index, k) in slopes.iter().enumerate() {
        let line = [-FAR[0], FAR[0]].map(|x| (x, 2.0 * k * x - k * k));
        let newest = index + 1 == count;
        let (name, class) = if newest {
            ("newest", "c2 thick")
        } else {
            ("old", "c1")
        };
        plot.part(name, |plot| plot.curve(class, &line));
    }
    let most = most(Rational::from(count as u64)).to_string();
    let regions = list.count().to_string();
    plot.label(&format!("{regions} regions"), (1.9, FAR[1]), Side::Above);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Lines in the plane: {count}. They make {regions} regions; the formula gives {most}."
        ),
        table: Table::new(
            ["lines", "regions", "1 + n + n(n − 1)/2"],
            [[count.to_string(), regions.clone(), most.clone()]],
        ),
    }
}
