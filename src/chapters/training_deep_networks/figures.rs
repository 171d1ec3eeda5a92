//! The figures: accuracy against depth, the gradient layer by layer while training, and what first
//! layers look for.

mod depth;
mod features;
mod gradients;

use textbook::figure::{Drawing, Figure, Plot, Side, Slider, Table};
use textbook::markdown;

pub(super) const FIGURES: &[Figure] = &[
    Figure {
        name: "depth",
        caption: markdown! {
            /// Plain sigmoid networks stop learning between 4 and 8 layers, and tanh networks go
            /// deepest. Each point is the median of 36 runs that differ in their seed; the bar
            /// reaches from the worst run to the best, and holds the median over all seeds except
            /// with a risk of $2^{-35}$. Share of the 500 test images that is right after 40
            /// epochs, each network with its best learning rate.
        },
        sliders: &[Slider {
            name: "networks",
            label: "networks",
            stops: &[
                ("each with its start", 0.0),
                ("with the other start", 1.0),
                ("with batch normalization", 2.0),
                ("the sigmoid, repaired", 3.0),
                ("mean and slope, one at a time", 4.0),
            ],
            start: 0,
        }],
        draw: depth::draw,
    },
    Figure {
        name: "gradients",
        caption: markdown! {
            /// A plain sigmoid network of 16 layers starts with next to no gradient in its first
            /// layers, and training leaves even less. Length of the gradient with respect to the
            /// weights of each layer, over the whole training part, in the run with the first seed.
        },
        sliders: &[Slider {
            name: "epoch",
            label: "after so many epochs",
            stops: &[
                ("0", 0.0),
                ("1", 1.0),
                ("2", 2.0),
                ("5", 5.0),
                ("10", 10.0),
                ("20", 20.0),
                ("40", 40.0),
            ],
            start: 0,
        }],
        draw: gradients::draw,
    },
    Figure {
        name: "features",
        caption: markdown! {
            /// A first layer next to the scores learns to look for strokes; below 16 layers it
            /// keeps much of its noise, and in a plain sigmoid network all of it. Each square is a
            /// unit of the first layer and shows its 64 weights where their pixels are: one colour
            /// for positive, the other for negative weights, stronger for larger ones. After 40
            /// epochs, in the run with the first seed.
        },
        sliders: &[
            Slider {
                name: "network",
                label: "network",
                stops: &[
                    ("sigmoid", 0.0),
                    ("sigmoid, normalized", 1.0),
                    ("tanh", 2.0),
                    ("ReLU", 3.0),
                ],
                start: 0,
            },
            Slider {
                name: "layers",
                label: "hidden layers",
                stops: &[("1", 1.0), ("16", 16.0)],
                start: 0,
            },
        ],
        draw: features::draw,
    },
];

/// The styles of the curves of a plot, from the first to the last.
const STYLES: [&str; 5] = ["c1", "c2 dash", "c3", "c4 dot", "c5 dash"];

/// Names at the ends of curves, in the order of the ends and at least `apart` from each other,
/// between `bounds`; all in units of the frame's height.
fn label_ends(
    plot: &mut Plot,
    x: f64,
    mut ends: Vec<(f64, &str)>,
    [lowest, apart]: [f64; 2],
    value: impl Fn(f64) -> f64,
) {
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut next = lowest;
    let count = u32::try_from(ends.len()).unwrap_or(0);
    for (left, (height, name)) in (1..=count).rev().zip(ends) {
        let highest = 1.0 - apart * f64::from(left - 1);
        let height = height.max(next).min(highest);
        plot.label(name, (x, value(height)), Side::Right);
        next = height + apart;
    }
}

/// A drawing that says that there is no record.
fn nothing(fault: &str) -> Drawing {
    Drawing {
        svg: textbook::figure::Svg::new(640.0, 40.0).finish(),
        description: fault.into(),
        table: Table::new(["fault"], [[fault.to_owned()]]),
    }
}
