//! What is to be followed: a curve on [0, 1], and what is known of it.

use super::curves::{sine, sine_over, takagi, takagi_over};
use super::drawn::{Drawn, place};
use super::{MOST_HEIGHT, Mistake};
use crate::activation::{Initialisation, Subject};
use crate::formula::{Formula, Typed};
use textbook::number::{
    Dual, Interval, Rational, Special, dyadic, elementary, ratio,
};

/// A curve.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Target {
    /// x².
    Square,
    /// √x.
    Root,
    /// sin 2πx.
    Sine,
    /// The Takagi curve.
    Takagi,
    /// 0 left of 1/2, 1 from there on.
    Jump,
    /// What a reader drew.
    Drawn(Drawn),
    /// What a reader typed.
    Typed(Formula),
}

/// A value and a slope over a box.
pub(super) type Reading<'a> = Box<dyn Fn(Interval) -> Dual<Interval> + 'a>;

/// Over how many equal boxes the slopes of a formula are enclosed.
const BOXES: u32 = 256;

impl Target {
    /// Reads the last part of a state.
    pub(super) fn read(text: &str) -> Result<Self, Mistake> {
        if let Some(formula) = text.strip_prefix("formula ") {
            let typed = Self::Typed(formula.parse()?);
            return typed.checked();
        }
        if let Some(heights) = text.strip_prefix("drawn.") {
            return Drawn::read(heights).map(Self::Drawn);
        }
        Ok(match text {
            "square" => Self::Square,
            "root" => Self::Root,
            "sine" => Self::Sine,
            "takagi" => Self::Takagi,
            "jump" => Self::Jump,
            _ => return Err(Mistake::Target(text.chars().take(40).collect())),
        })
    }

    /// The same, if it has values wherever one looks first.
    fn checked(self) -> Result<Self, Mistake> {
        let mut places = (0..=BOXES).map(|k| f64::from(k) / f64::from(BOXES));
        let fits = |x: &f64| self.at(*x).abs() <= MOST_HEIGHT;
        match places.find(|x| !fits(x)) {
            Some(x) => Err(Mistake::NoValue(x)),
            None => Ok(self),
        }
    }

    /// The word for its kind, as in a state.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Square => "square",
            Self::Root => "root",
            Self::Sine => "sine",
            Self::Takagi => "takagi",
            Self::Jump => "jump",
            Self::Drawn(_) => "drawn",
            Self::Typed(_) => "formula",
        }
    }

    /// What a reader calls it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Square => "x²".into(),
            Self::Root => "√x".into(),
            Self::Sine => "sin 2πx".into(),
            Self::Takagi => "the Takagi curve".into(),
            Self::Jump => "the step from 0 to 1 at 1/2".into(),
            Self::Drawn(_) => "your drawing".into(),
            Self::Typed(formula) => formula.to_string(),
        }
    }

    /// Its value, rounded.
    pub(super) fn at(&self, x: f64) -> f64 {
        match self {
            Self::Square => x * x,
            Self::Root => elementary::sqrt(x),
            Self::Sine => sine(x),
            Self::Takagi => takagi(x),
            Self::Jump => f64::from(u8::from(x >= 0.5)),
            Self::Drawn(drawn) => {
                let last = drawn.0.len() - 2;
                let left = (0..=last).rev().find(|&k| place(k) <= x).unwrap_or(0);
                let [from, to] = [left, left + 1].map(|k| drawn.value(k));
                let width = place(1);
                from + (to - from) * ((x - place(left)) / width)
            }
            Self::Typed(formula) => formula.read(x),
        }
    }

    /// Its heights at these places: exact where the curve is made of pieces or a parabola, else the
    /// floats that [`Self::at`] answers.
    pub(super) fn heights(
        &self,
        places: &[Rational],
    ) -> Result<Vec<Rational>, Mistake> {
        let drawing = match self {
            Self::Drawn(drawn) => Some(drawn.graph()),
            _ => None,
        };
        let height = |x: &Rational| {
            let near = x.to_f64().value();
            Ok(match (self, &drawing) {
                (Self::Square, _) => x * x,
                (Self::Jump, _) if *x < ratio(1, 2) => Rational::ZERO,
                (Self::Jump, _) => Rational::ONE,
                (_, Some(graph)) => {
                    let mut pieces = graph.pieces();
                    let piece = pieces.find(|piece| *x <= piece.ends()[1].0);
                    piece.ok_or(Mistake::NoPlace)?.at(x)
                }
                _ => {
                    let y = self.at(near);
                    if y.abs() <= MOST_HEIGHT {
                        dyadic(y)
                    } else {
                        return Err(Mistake::NoValue(near));
                    }
                }
            })
        };
        places.iter().map(height).collect()
    }

    /// How intervals read it; nothing where it is decided without them. Reading a formula is
    /// bounded work: when that is done, no value is known.
    pub(super) fn reading(&self) -> Option<Reading<'_>> {
        Some(match self {
            Self::Jump | Self::Drawn(_) => return None,
            Self::Square => Box::new(|x| Dual::variable(x) * Dual::variable(x)),
            Self::Root => Box::new(|x| Dual::variable(x).sqrt()),
            Self::Sine => Box::new(sine_over),
            Self::Takagi => Box::new(takagi_over),
            Self::Typed(formula) => {
                let typed = Typed::new("", formula, Initialisation::He);
                Box::new(move |x| typed.enclosure(Dual::variable(x)))
            }
        })
    }

    /// A number L that no slope exceeds in size, if one is known: then the curve is Lipschitz with
    /// constant L. It is exact for a drawing; a formula has no jumps where it has values, so a
    /// bound on its slopes will do.
    pub(super) fn steepest(&self) -> Option<Rational> {
        match self {
            Self::Square => Some(ratio(2, 1)),
            Self::Sine => Some(dyadic((Interval::point(2.0) * Interval::PI).high())),
            Self::Drawn(drawn) => {
                let graph = drawn.graph();
                let slopes = graph.pieces().map(|piece| piece.slope());
                let sizes = slopes.map(textbook::number::Number::magnitude);
                sizes.max()
            }
            Self::Typed(formula) => {
                let typed = Typed::new("", formula, Initialisation::He);
                let slope = |x| typed.enclosure(Dual::variable(x)).slope;
                size(over_boxes(slope)?)
            }
            Self::Root | Self::Takagi | Self::Jump => None,
        }
    }

    /// An interval that holds every second derivative, if one is known.
    pub(super) fn bend(&self) -> Option<Interval> {
        match self {
            Self::Square => Some(Interval::point(2.0)),
            Self::Sine => {
                let most = Interval::point(4.0) * Interval::PI * Interval::PI;
                Some((-most).hull(most))
            }
            Self::Typed(formula) => {
                let typed = Typed::new("", formula, Initialisation::He);
                over_boxes(|x| {
                    let jet = typed.curve(Dual::variable(Dual::variable(x)));
                    jet.slope.slope
                })
            }
            Self::Root | Self::Takagi | Self::Jump | Self::Drawn(_) => None,
        }
    }

    /// Whether it is known to bend one way only.
    pub(super) fn bends_one_way(&self, bend: Option<Interval>) -> bool {
        let one_way = |bend: Interval| bend.low() >= 0.0 || bend.high() <= 0.0;
        *self == Self::Root || bend.is_some_and(one_way)
    }
}

/// The larger size of the ends.
pub(super) fn size(interval: Interval) -> Option<Rational> {
    let most = interval.high().max(-interval.low());
    most.is_finite().then(|| dyadic(most))
}

/// The interval that holds all values of `f` on [0, 1], unless it has no bounds.
fn over_boxes(f: impl Fn(Interval) -> Interval) -> Option<Interval> {
    let end = |k: u32| f64::from(k) / f64::from(BOXES);
    let values = (0..BOXES).map(|k| f(Interval::new(end(k), end(k + 1))));
    let hull = values.reduce(Interval::hull)?;
    (hull.low().is_finite() && hull.high().is_finite()).then_some(hull)
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Self::Drawn(drawn) => write!(f, "drawn.{drawn}"),
            Self::Typed(formula) => write!(f, "formula {formula}"),
            other => f.write_str(other.kind()),
        }
    }
}
