//! The figures: accuracy against depth, the gradient layer by layer while training, and what first
//! layers look for.

mod depth;
mod features;
mod gradients;
mod patience;

use textbook::figure::{Drawing, Figure, Plot, Side, Slider, Table};
use textbook::proof::three_digits;
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// With their usual starts plain sigmoid networks stop learning between 4 and 8 layers, and at
    /// 32 layers tanh gets the most images right of these five. Share of the 500 test images, after
    /// 40 epochs at the best of seven learning rates, or at the middle one if nothing was learned
    /// at any. Each point is the median of 36 seeds; the bar, from worst to best, holds the median
    /// over all seeds except with a risk of $2^{-35}$.
    "depth" {
        sliders: [
            Slider::new(
                "networks",
                "networks",
                stops![
                    words
                    "each with its start",
                    "with the other start",
                    "with batch normalization",
                    "the sigmoid, repaired",
                    "mean and slope, one at a time",
                ],
            ),
        ],
        draw: depth::draw,
    }
    /// In 16 layers the slope alone learns late and the mean alone does not learn: plain networks
    /// of $\sigma$ and of three functions made of it, each at the best of 19 learning rates, or at
    /// the middle one if it learned at none of them. Each point is the median of 36 runs that
    /// differ in their seed, of 72 for $4\sigma$; the bar reaches from the worst run to the best.
    "patience" {
        draw: patience::draw,
    }
    /// A plain sigmoid network of 16 layers starts with next to no gradient in its first
    /// layers, and training leaves even less. Length of the gradient with respect to the
    /// weights of each layer, over the whole training part, in the run with the first seed.
    "gradients" {
        sliders: [
            Slider::new(
                "epoch",
                "after so many epochs",
                stops![0, 1, 2, 5, 10, 20, 40],
            ),
        ],
        draw: gradients::draw,
    }
    /// A first layer next to the scores learns to look for strokes; under 15 more layers it
    /// keeps much of its noise, and in a plain sigmoid network all of it. Each square is a
    /// unit of the first layer and shows its 64 weights where their pixels are: one colour
    /// for positive, the other for negative weights, stronger for larger ones. After 40
    /// epochs, in the run with the first seed.
    "features" {
        sliders: [
            Slider::new(
                "network",
                "network",
                stops![words "sigmoid", "sigmoid, normalized", "tanh", "ReLU"],
            ),
            Slider::new("layers", "hidden layers", stops![1, 16]),
        ],
        draw: features::draw,
    }
};

/// The styles of the curves of a plot, from the first to the last.
const STYLES: [&str; 5] = ["c1", "c2 dash", "c3", "c4 dot", "c5 dash"];

/// A bar from the worst run to the best, with a dot at the middle one; answers with the three as
/// texts.
fn bar(plot: &mut Plot, style: &str, x: f64, spread: [f64; 3]) -> [String; 3] {
    let [worst, middle, best] = spread;
    let colour = style.split(' ').next().unwrap_or(style);
    plot.curve(colour, &[(x, worst), (x, best)]);
    plot.dot(&colour.replace('c', "d"), (x, middle));
    spread.map(three_digits)
}

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
