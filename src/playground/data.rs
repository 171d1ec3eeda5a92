//! The points that a network learns to tell apart: three sets, and those that a reader places.

use crate::chapters::bends_make_features::spirals;
use std::f64::consts::TAU;
use textbook::number::elementary::{cos, sin, sqrt};
use textbook::random::Stream;

/// A set of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// The four quarters of the square, opposite ones alike.
    Xor,
    /// A disc, and a ring around it.
    Circles,
    /// The two spirals of the chapter on bends.
    Spirals,
    /// None but the reader's own.
    None,
}

/// A point of the square |x|, |y| ≤ 1, placed by a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// x and y in hundredths.
    pub hundredths: [i8; 2],
    /// Its class, 0 or 1: the network's score should be negative or positive there.
    pub class: usize,
}

impl Point {
    /// x and y.
    #[must_use]
    pub fn place(self) -> [f64; 2] {
        self.hundredths.map(|part| f64::from(part) / 100.0)
    }
}

/// How many points a drawn set has of each class.
const OF_A_CLASS: usize = 40;

impl Data {
    /// Every set with the word for it.
    pub const NAMED: [(&'static str, Self); 4] = [
        ("xor", Self::Xor),
        ("circles", Self::Circles),
        ("spirals", Self::Spirals),
        ("none", Self::None),
    ];

    /// The points and their classes, the same each time.
    #[must_use]
    pub fn points(self) -> Vec<([f64; 2], usize)> {
        let mut stream = Stream::new(81, 0);
        match self {
            Self::Xor => drawn(|number, class| {
                let [x, y] = [(); 2].map(|()| 0.1 + 0.8 * stream.uniform());
                // Quarters 0 and 2 are of class 1, the others of class 0.
                let [right, up] =
                    [number % 2 == 0, (number % 2 == 0) == (class == 1)];
                [if right { x } else { -x }, if up { y } else { -y }]
            }),
            Self::Circles => drawn(|_, class| {
                let angle = TAU * stream.uniform();
                // The root spreads the disc's points evenly.
                let part = sqrt(stream.uniform());
                let radius = if class == 1 {
                    0.4 * part
                } else {
                    0.65 + 0.25 * part
                };
                [radius * cos(angle), radius * sin(angle)]
            }),
            Self::Spirals => spirals::examples()
                .into_iter()
                .map(|example| {
                    let place = [example.input[0], example.input[1]];
                    (place, usize::from(example.target[0] > 0.0))
                })
                .collect(),
            Self::None => Vec::new(),
        }
    }
}

/// Points of both classes in turn: `draw` gets the number of one within its class, and the class.
fn drawn(mut draw: impl FnMut(usize, usize) -> [f64; 2]) -> Vec<([f64; 2], usize)> {
    let numbers = (0..OF_A_CLASS).flat_map(|number| [(number, 0), (number, 1)]);
    let points = numbers.map(|(number, class)| (draw(number, class), class));
    points.collect()
}
