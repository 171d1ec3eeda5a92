//! The state: all that decides what is seen, as a line of text.
//!
//! `data:circles;units:6,6;f:relu;start:he;method:adam;rate:0.03;norm:no;seed:1;steps:100`, in any
//! order; what is left out is as in the [default](State::default).

use super::{Bend, Data, Fault, Point};
use crate::activation::{HiddenActivation, Initialisation};
use std::fmt;

/// The most hidden layers.
pub const MOST_LAYERS: usize = 6;
/// The most units of a hidden layer.
pub const MOST_UNITS: usize = 8;
/// The most points that a reader may place.
pub const MOST_POINTS: usize = 64;
/// The most steps.
pub const MOST_STEPS: u32 = 4_000;
/// The smallest learning rate.
pub const SMALLEST_RATE: f64 = 1e-6;
/// The largest learning rate.
pub const LARGEST_RATE: f64 = 100.0;
/// How many sums the readings of a formula may cost in all.
const MOST_WORK: u64 = 1 << 33;

/// How the first weights are drawn. The biases are 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Begin {
    /// Normal, of the variance that a rule says.
    Normal(Initialisation),
    /// All 0, so that nothing tells the units of a layer apart.
    Zeros,
}

impl Begin {
    /// Each with the word for it.
    pub const NAMED: [(&'static str, Self); 4] = [
        ("he", Self::Normal(Initialisation::He)),
        ("xavier", Self::Normal(Initialisation::Glorot)),
        ("lecun", Self::Normal(Initialisation::LeCun)),
        ("zeros", Self::Zeros),
    ];
}

/// How a step follows from the gradient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Adam, whose steps hardly depend on how long the gradient is.
    Adam,
    /// Each weight moves by −rate times its slope.
    Gradient,
}

impl Method {
    /// Each with the word for it.
    pub const NAMED: [(&'static str, Self); 2] =
        [("adam", Self::Adam), ("gradient", Self::Gradient)];
}

/// The points, the network before training, the way it is trained, and the number of steps.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// A set of points.
    pub data: Data,
    /// Points that a reader placed, beside those of the set.
    pub own: Vec<Point>,
    /// The units of each hidden layer, from the input up.
    pub units: Vec<usize>,
    /// The activation of the hidden layers.
    pub f: Bend,
    /// How the first weights are drawn.
    pub start: Begin,
    /// How a step follows from the gradient.
    pub method: Method,
    /// The learning rate.
    pub rate: f64,
    /// Whether hidden layers are normalized over all points.
    pub norm: bool,
    /// Which random numbers the first weights are made of.
    pub seed: u32,
    /// How many steps were done.
    pub steps: u32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            data: Data::Circles,
            own: Vec::new(),
            units: vec![6, 6],
            f: Bend::Known(HiddenActivation::Relu),
            start: Begin::Normal(Initialisation::He),
            method: Method::Adam,
            rate: 0.03,
            norm: false,
            seed: 1,
            steps: 0,
        }
    }
}

impl State {
    /// All points and their classes, the reader's own last.
    #[must_use]
    pub fn points(&self) -> Vec<([f64; 2], usize)> {
        let own = self.own.iter().map(|point| (point.place(), point.class));
        self.data.points().into_iter().chain(own).collect()
    }

    /// The state itself, if it can be computed within bounds.
    ///
    /// # Errors
    /// If there are steps and no point, or too many steps, or too many points.
    pub fn bounded(self) -> Result<Self, Fault> {
        if self.own.len() > MOST_POINTS {
            return Err(Fault::ManyPoints);
        }
        let points = self.points().len() as u64;
        if self.steps > 0 && points == 0 {
            return Err(Fault::NoPoint);
        }
        let units = self.units.iter().sum::<usize>() as u64;
        let work = self.f.work() * units * points;
        let affordable = u32::try_from(MOST_WORK / work.max(1)).unwrap_or(u32::MAX);
        let most = MOST_STEPS.min(affordable);
        if self.steps > most {
            return Err(Fault::ManySteps(most));
        }
        Ok(self)
    }

    /// What each control of a page stands at, by its name.
    #[must_use]
    pub fn controls(&self) -> Vec<(&'static str, String)> {
        let width = self.units.last().map_or(String::new(), usize::to_string);
        vec![
            ("data", word(&Data::NAMED, &self.data).into()),
            ("layers", self.units.len().to_string()),
            ("width", width),
            ("f", self.f.to_string()),
            ("start", word(&Begin::NAMED, &self.start).into()),
            ("method", word(&Method::NAMED, &self.method).into()),
            ("rate", self.rate.to_string()),
            ("norm", if self.norm { "yes" } else { "no" }.into()),
            ("seed", self.seed.to_string()),
        ]
    }

    /// Whether both are stages of the same training.
    #[must_use]
    pub fn same_training(&self, other: &Self) -> bool {
        let steps = self.steps;
        *self
            == Self {
                steps,
                ..other.clone()
            }
    }
}

/// The word for a value.
pub(super) fn word<T: PartialEq>(
    named: &[(&'static str, T)],
    value: &T,
) -> &'static str {
    let found = named.iter().find(|(_, one)| one == value);
    found.map_or("", |(word, _)| word)
}

impl fmt::Display for State {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "data:{}", word(&Data::NAMED, &self.data))?;
        for (number, point) in self.own.iter().enumerate() {
            let before = if number == 0 { ";own:" } else { "." };
            let class = ['a', 'b'][point.class];
            let [x, y] = point.hundredths;
            write!(out, "{before}{class}{x},{y}")?;
        }
        let units: Vec<_> = self.units.iter().map(usize::to_string).collect();
        write!(
            out,
            ";units:{};f:{};start:{};method:{};rate:{};norm:{};seed:{};steps:{}",
            units.join(","),
            self.f,
            word(&Begin::NAMED, &self.start),
            word(&Method::NAMED, &self.method),
            self.rate,
            if self.norm { "yes" } else { "no" },
            self.seed,
            self.steps,
        )
    }
}
