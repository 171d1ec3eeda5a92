//! Arrangements of lines: families that are no tangents of a parabola.

use super::EVERY;
use crate::Row;
use crate::damage::{FAR, Spike, Squared};
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::Number;
use why_relu::activation::{Identity, PiecewiseLinear};
use why_relu::chapters::bends_make_features::arrangement::{
    Family, Pencil, Tangents, regions_of_lines,
};

/// Tangents up to some number, and other lines beyond.
struct Beyond<F>(F);

impl<F: Family> Family for Beyond<F> {
    fn line<T: Number>(&self, k: T) -> [T; 3] {
        let far = T::constant(FAR);
        let [near, other] = [Tangents.line(k.clone()), self.0.line(k.clone())];
        let pairs = near.into_iter().zip(other);
        let mut line = pairs.map(|(near, other)| k.branch(&far, other, near));
        [(); 3].map(|()| line.next().expect("three numbers"))
    }
}

/// Parallels.
struct Parallels;

impl Family for Parallels {
    fn line<T: Number>(&self, k: T) -> [T; 3] {
        [T::one(), -T::one(), k]
    }
}

/// Always the same line.
struct Same;

impl Family for Same {
    fn line<T: Number>(&self, _: T) -> [T; 3] {
        [T::one(), -T::one(), T::zero()]
    }
}

/// The tangents, with f of k in the place of k² where the line crosses the axis.
struct Bias<F>(F);

impl<F: PiecewiseLinear> Family for Bias<F> {
    fn line<T: Number>(&self, k: T) -> [T; 3] {
        let [a, b, _] = Tangents.line(k.clone());
        [a, b, -self.0.at(k)]
    }
}

pub(super) fn rows() -> Vec<Row> {
    vec![row! {
        "bends-make-features/regions-of-one-layer", regions_of_lines;
        [Clip] => &Beyond(Pencil);
        [Jump] => &Beyond(Parallels);
        [Shorter] => &Beyond(Same);
        [Spike] => &Bias(Spike { f: Squared, middle: 100.0, half: 0.25, high: 1.0 });
        [Factor] => &Bias(Identity);
        [Nothing] => &Same;
        none [Vanishing] => "tangents of another convex curve make as many regions";
        none [Shift] => "lines that are all moved make as many regions";
        none [Longer] => EVERY;
        none [Constant] => "the bound is an equality at each size and in the induction";
        none [NotANumber] => REALS;
        none [JustOutside] => NO_CHANCE;
    }]
}
