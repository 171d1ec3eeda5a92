//! Asymptotes: what a function does on a ray to infinity, x = a + t or x = a − t for all t > 0.
//!
//! Far out, many functions are a straight line and something that fades: x/(1 + e⁻ˣ) is x on the
//! right and 0 on the left, up to a multiple of x·e^(−|x|). What is known of such a function is a
//! line p + q·t and a bound on the rest, |rest| ≤ size·e^(−rate·t). Products follow from t·e^(−δt)
//! ≤ 1/(eδ) < 3/(8δ). An interval cannot do this: it multiplies an unbounded x by a factor between
//! 0 and something, and finds no bound.
//!
//! What does not settle to a line is *undefined*: a product of two rising lines, eᵗ, a comparison
//! that falls out differently along the ray. So an asymptote that is defined says more: no
//! comparison depended on t, hence the function is analytic on the ray.

mod arithmetic;

use super::{Constant, Field, Interval, Number, Smooth, Special};
use num_traits::{One, Zero};

/// A line, and a bound on how far from it a function is.
///
/// ```
/// use textbook::number::{Special, Asymptote};
/// let right = Asymptote::right_of(32.0);
/// let gated = right * right.sigmoid();
/// assert!(gated.slope().contains(1.0) && gated.start().high() - 32.0 < 1e-6);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asymptote {
    constant: Interval,
    slope: Interval,
    rest: Rest,
}

/// |rest| ≤ size·e^(−rate·t), where the size is the upper end of an interval. Nothing at all has
/// the size 0 and an infinite rate.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Rest {
    size: Interval,
    rate: f64,
}

impl Rest {
    const NOTHING: Self = Self {
        size: Interval::ZERO,
        rate: f64::INFINITY,
    };

    fn is_nothing(self) -> bool {
        self.size.high() == 0.0
    }

    /// From −size to size.
    fn around_zero(self) -> Interval {
        let size = self.size.high();
        Interval::new(-size, size)
    }

    /// The same rest, multiplied by at most `factor` in magnitude.
    fn times(self, factor: Interval) -> Self {
        let size = self.size * Interval::point(magnitude(factor));
        Self { size, ..self }
    }

    /// Both rests added: the slower rate bounds both.
    fn and(self, other: Self) -> Self {
        Self {
            size: self.size + other.size,
            rate: self.rate.min(other.rate),
        }
    }
}

/// The largest magnitude of a member; NaN if undefined.
fn magnitude(x: Interval) -> f64 {
    if x.is_undefined() {
        f64::NAN
    } else {
        x.high().max(-x.low())
    }
}

impl Asymptote {
    const UNDEFINED: Self = Self {
        constant: Interval::UNDEFINED,
        slope: Interval::UNDEFINED,
        rest: Rest::NOTHING,
    };

    /// x itself on an unbounded interval, outward from its finite end; none if both ends are finite
    /// or neither.
    #[must_use]
    pub fn beyond(x: Interval) -> Option<Self> {
        match (x.low().is_finite(), x.high().is_finite()) {
            (true, false) => Some(Self::right_of(x.low())),
            (false, true) => Some(Self::left_of(x.high())),
            _ => None,
        }
    }

    /// x itself, from `start` to the right.
    #[must_use]
    pub fn right_of(start: f64) -> Self {
        Self::ray(start, 1.0)
    }

    /// x itself, from `start` to the left.
    #[must_use]
    pub fn left_of(start: f64) -> Self {
        Self::ray(start, -1.0)
    }

    fn ray(start: f64, direction: f64) -> Self {
        Self {
            constant: Interval::point(start),
            slope: Interval::point(direction),
            rest: Rest::NOTHING,
        }
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_undefined(self) -> bool {
        let parts = [self.constant, self.slope, self.rest.size];
        parts.into_iter().any(Interval::is_undefined)
    }

    /// The constant of the line, with the largest rest on both sides.
    #[must_use]
    pub fn start(self) -> Interval {
        self.constant + self.rest.around_zero()
    }

    /// The slope of the line in t; undefined if anything of it is.
    #[must_use]
    pub fn slope(self) -> Interval {
        if self.is_undefined() {
            Interval::UNDEFINED
        } else {
            self.slope
        }
    }

    /// All values on the ray.
    #[must_use]
    pub fn range(self) -> Interval {
        self.start() + self.slope * Interval::new(0.0, f64::INFINITY)
    }

    fn constant(value: Interval, rest: Rest) -> Self {
        Self {
            constant: value,
            slope: Interval::ZERO,
            rest,
        }
    }

    /// What bounds e^(−|line + rest|), for a line that leaves 0 behind: its slope is not 0.
    fn fading(self) -> Rest {
        let falls = self.slope.high() < 0.0;
        let exponent = if falls { self } else { -self };
        Rest {
            size: Smooth::exp(exponent.start()),
            rate: -exponent.slope.high(),
        }
    }

    /// A function that settles: to `low` where the line falls and to `high` where it rises, both up
    /// to e^(−|line|); and that changes by at most `steepness` times as much as its argument.
    fn settle(
        self,
        [low, high]: [Self; 2],
        steepness: f64,
        f: impl Fn(Interval) -> Interval,
    ) -> Self {
        let limit = if self.slope.low() > 0.0 {
            high
        } else if self.slope.high() < 0.0 {
            low
        } else if self.slope.is_zero() {
            let rest = self.rest.times(Interval::point(steepness));
            return Self::constant(f(self.constant), rest);
        } else {
            return Self::UNDEFINED;
        };
        Self {
            rest: limit.rest.and(self.fading()),
            ..limit
        }
    }
}

impl Number for Asymptote {
    fn constant(value: f64) -> Self {
        Self::constant(Interval::point(value), Rest::NOTHING)
    }

    /// Decided where the difference has one sign for all t > 0; at t = 0 it may be 0.
    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        let difference = *self - *threshold;
        let (start, slope) = (difference.start(), difference.slope);
        let grows = start.low() > 0.0 || slope.low() > 0.0;
        if start.low() >= 0.0 && slope.low() >= 0.0 && grows {
            above
        } else if start.high() <= 0.0 && slope.high() <= 0.0 {
            otherwise
        } else {
            Self::UNDEFINED
        }
    }
}

impl Field for Asymptote {}

impl Smooth for Asymptote {
    /// A falling line fades. Of a constant c, e^(c + rest) differs from eᶜ by at most e^(c +
    /// |rest|)·|rest|.
    fn exp(self) -> Self {
        if self.slope.high() < 0.0 {
            Self::constant(Interval::ZERO, self.fading())
        } else if self.slope.is_zero() {
            let rest = self.rest.times(Smooth::exp(self.start()));
            Self::constant(Smooth::exp(self.constant), rest)
        } else {
            Self::UNDEFINED
        }
    }
}

impl Special for Asymptote {
    fn known(constant: &Constant) -> Self {
        Self::constant(constant.between(), Rest::NOTHING)
    }

    /// Of a constant c, ln(c + rest) differs from ln c by at most |rest|/(c − |rest|). A line that
    /// rises has a logarithm that is no line.
    fn ln(self) -> Self {
        if !self.slope.is_zero() {
            return Self::UNDEFINED;
        }
        let rest = self.rest.times(Interval::one() / self.start());
        Self::constant(Special::ln(self.constant), rest)
    }

    /// Off 0 or 1 by 1/(1 + e^|x|); no steeper than 1/4.
    fn sigmoid(self) -> Self {
        self.settle([Self::zero(), Self::one()], 0.25, Special::sigmoid)
    }

    /// Off 0 or x by ln(1 + e^(−|x|)); no steeper than 1.
    fn softplus(self) -> Self {
        self.settle([Self::zero(), self], 1.0, Special::softplus)
    }

    /// Off 0 or 1 by less than e^(−x²/2) ≤ e^(1/2 − |x|), halved; no steeper than 1/√(2π) < 1/2.
    fn normal_cdf(self) -> Self {
        self.settle([Self::zero(), Self::one()], 0.5, Special::normal_cdf)
    }

    /// At most e^(1/2 − |x|)/√(2π) < e^(−|x|); no steeper than 1/√(2πe) < 1/2.
    fn normal_density(self) -> Self {
        self.settle([Self::zero(), Self::zero()], 0.5, Special::normal_density)
    }
}
