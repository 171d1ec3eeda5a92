//! The kinds of damage, and damaged functions of a real variable, with the usual numbers.

use textbook::number::{Number, Polynomial};
use why_relu::activation::PiecewiseLinear;

/// A kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A jump, small and far out.
    Jump,
    /// A spike between the points that are looked at.
    Spike,
    /// A clip far out.
    Clip,
    /// A polynomial that vanishes wherever a check may look.
    Vanishing,
    /// A shift below what the sentence grants.
    Shift,
    /// −0 or NaN in the place of a number.
    NotANumber,
    /// Fewer layers, units, terms than said.
    Shorter,
    /// More of them than said.
    Longer,
    /// A factor squared, or an entry of the other sign.
    Factor,
    /// Equal where both sides are 0.
    Nothing,
    /// The constant of the sentence a little off, in the direction that seems safe.
    Constant,
    /// A prediction just outside of what the sentence grants, for statistics and clocks.
    JustOutside,
}

impl Damage {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::Jump,
        Self::Spike,
        Self::Clip,
        Self::Vanishing,
        Self::Shift,
        Self::NotANumber,
        Self::Shorter,
        Self::Longer,
        Self::Factor,
        Self::Nothing,
        Self::Constant,
        Self::JustOutside,
    ];

    /// What is done to the subject.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Jump => "A jump, small and far out",
            Self::Spike => "A spike between the points that are looked at",
            Self::Clip => "A clip far out",
            Self::Vanishing => {
                "A polynomial that vanishes wherever a check may look"
            }
            Self::Shift => "A shift below what the sentence grants",
            Self::NotANumber => "−0 or NaN in the place of a number",
            Self::Shorter => "Fewer layers, units, terms than said",
            Self::Longer => "More of them than said",
            Self::Factor => "A factor squared, or an entry of the other sign",
            Self::Nothing => "Equal where both sides are 0",
            Self::Constant => {
                "The constant of the sentence a little off, in the direction that seems safe"
            }
            Self::JustOutside => {
                "A prediction just outside of what the sentence grants, for statistics and clocks"
            }
        }
    }
}

/// Farther out than the points that are looked at.
pub(crate) const FAR: f64 = 1e6;
/// A difference that no tolerance may swallow.
pub(crate) const SMALL: f64 = 1e-9;

/// A number where letters may stand.
pub(crate) fn number(value: f64) -> Polynomial {
    Polynomial::constant(value)
}

/// f, and `by` more to the right of `at`.
pub(crate) struct Jump<F> {
    pub(crate) f: F,
    pub(crate) at: f64,
    pub(crate) by: f64,
}

impl<F: PiecewiseLinear> PiecewiseLinear for Jump<F> {
    fn at<T: Number>(&self, x: T) -> T {
        let [at, by] = [self.at, self.by].map(T::constant);
        self.f.at(x.clone()) + x.branch(&at, by, T::zero())
    }
}

/// A jump that is small and far out.
pub(crate) const fn jump<F>(f: F) -> Jump<F> {
    let (at, by) = (FAR, SMALL);
    Jump { f, at, by }
}

/// f, and a tent `high` above `middle`, 2·`half` wide.
pub(crate) struct Spike<F> {
    pub(crate) f: F,
    pub(crate) middle: f64,
    pub(crate) half: f64,
    pub(crate) high: f64,
}

impl<F: PiecewiseLinear> PiecewiseLinear for Spike<F> {
    fn at<T: Number>(&self, x: T) -> T {
        let [middle, slope, high] =
            [self.middle, self.high / self.half, self.high].map(T::constant);
        let tent = high - slope * (x.clone() - middle).magnitude();
        self.f.at(x) + tent.larger(T::zero())
    }
}

/// A spike between the integers, their halves and quarters.
pub(crate) const fn spike<F>(f: F) -> Spike<F> {
    let (middle, half, high) = (0.625, 1.0 / 1024.0, SMALL);
    Spike {
        f,
        middle,
        half,
        high,
    }
}

/// f, but for values beyond `at`, which become `at`.
pub(crate) struct Clip<F> {
    pub(crate) f: F,
    pub(crate) at: f64,
}

impl<F: PiecewiseLinear> PiecewiseLinear for Clip<F> {
    fn at<T: Number>(&self, x: T) -> T {
        let (value, at) = (self.f.at(x), T::constant(self.at));
        value.branch(&at, at.clone(), value.clone())
    }
}

/// A clip that is very far out.
pub(crate) const fn clip<F>(f: F) -> Clip<F> {
    Clip { f, at: 1e12 }
}

/// max(x, −10²⁰⁰), which no number that a check may try can see.
pub(crate) struct FarBelow;

impl PiecewiseLinear for FarBelow {
    fn at<T: Number>(&self, x: T) -> T {
        x.larger(T::constant(-1e200))
    }
}

/// f, and the product of x − k for k from −3 to 3, times `factor`.
pub(crate) struct Vanishing<F> {
    pub(crate) f: F,
    pub(crate) factor: f64,
}

impl<F: PiecewiseLinear> PiecewiseLinear for Vanishing<F> {
    fn at<T: Number>(&self, x: T) -> T {
        let mut product = T::constant(self.factor);
        for k in -3_i8..=3 {
            product *= x.clone() - T::constant(f64::from(k));
        }
        self.f.at(x) + product
    }
}

/// A polynomial that vanishes at the integers from −3 to 3 and is small elsewhere.
pub(crate) const fn vanishing<F>(f: F) -> Vanishing<F> {
    Vanishing { f, factor: SMALL }
}

/// f, and `by` more everywhere.
pub(crate) struct Shift<F> {
    pub(crate) f: F,
    pub(crate) by: f64,
}

impl<F: PiecewiseLinear> PiecewiseLinear for Shift<F> {
    fn at<T: Number>(&self, x: T) -> T {
        self.f.at(x) + T::constant(self.by)
    }
}

/// A shift that is small.
pub(crate) const fn shift<F>(f: F) -> Shift<F> {
    Shift { f, by: SMALL }
}

/// x².
pub(crate) struct Squared;

impl PiecewiseLinear for Squared {
    fn at<T: Number>(&self, x: T) -> T {
        x.clone() * x
    }
}
