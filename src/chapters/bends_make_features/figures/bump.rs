//! The diamond: what one hidden layer makes of it, and what a second one makes of that.

use super::super::plane::{axes, regions, shallow};
use super::super::support::pyramid;
use crate::activation::relu;
use crate::network::{Stack, part};
use nalgebra::dvector;
use textbook::figure::{Axis, Drawing, Plot, Settings, Table, short};

/// How far the inputs go.
const FAR: f64 = 2.0;

/// The network in colours: the parts of each region above and below 0, and above each quarter.
fn draw_levels(plot: &mut Plot, network: &Stack<f64>) {
    let levels = [("f1 t2", 1.0), ("f2 t2", -1.0)];
    for (class, sign) in levels {
        let mut areas = Vec::new();
        for quarter in 0..12u8 {
            let level = f64::from(quarter) / 4.0;
            for region in regions(network, FAR, FAR).iter() {
                let map = region.affine(0);
                let above = |point| sign * map.at(point) - level - 1e-9;
                let corners = part(region.polygon(), above);
                if corners.len() > 2 {
                    areas.push(corners.iter().map(|&[x, y]| (x, y)).collect());
                }
            }
        }
        for area in areas {
            plot.areas(class, &[area]);
        }
    }
}

pub(super) fn draw(_: &Settings) -> Drawing {
    let hill = shallow(axes(), -1.0, 1.0);
    let networks = [hill, pyramid()];
    let names = ["one hidden layer", "two hidden layers"];
    let panels = [0, 1].map(|index| {
        let x = Axis::linear(names[index], -FAR, FAR).marked(&[-1.0, 0.0, 1.0]);
        let y = Axis::linear("", -FAR, FAR).marked(&[-1.0, 0.0, 1.0]);
        let mut plot = Plot::panel(x, y, index, 2);
        plot.part(["hill", "bump"][index], |plot| {
            draw_levels(plot, &networks[index]);
        });
        plot
    });
    let value = |network: &Stack<f64>, [x, y]: [f64; 2]| {
        network.forward(&dvector![x, y], relu)[0]
    };
    let points = [[0.0, 0.0], [0.5, 0.0], [1.0, 0.0], [1.0, 1.0], [2.0, 2.0]];
    Drawing {
        svg: Plot::joined(panels),
        description: "Two pictures of the plane, each with a diamond around the origin on which \
                      the network is positive. Outside of it the network of one hidden layer goes \
                      on down in all directions. The network of two is 0 there."
            .into(),
        table: Table::new(
            ["x", "y", "one hidden layer", "two hidden layers"],
            points.map(|point| {
                let [hill, bump] = networks.each_ref().map(|n| value(n, point));
                [point[0], point[1], hill, bump].map(short)
            }),
        ),
    }
}
