//! The kinds of damage, and damaged functions of a real variable.

use textbook::number::Number;
use why_relu::activation::PiecewiseLinear;

/// A kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
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
    pub(crate) const ALL: &'static [Self] = &[
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
    /// Those that a function of a real variable can have.
    pub(crate) const OF_FUNCTIONS: &'static [Self] = &[
        Self::Jump,
        Self::Spike,
        Self::Clip,
        Self::Vanishing,
        Self::Shift,
    ];
    /// Those that a network or a list can have.
    pub(crate) const OF_LISTS: &'static [Self] =
        &[Self::Shorter, Self::Longer, Self::Factor];
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
