//! Asymptotes: what a function does on a ray to infinity, x = a + t or x = a − t for all t > 0.
//!
//! Far out, many functions are a straight line and something that fades: x/(1 + e⁻ˣ) is x on the
//! right and 0 on the left, up to a multiple of x·e^(−|x|). What is known of such a function is a
//! polynomial in t, hardly ever more than a line p + q·t, and a bound on the rest, |rest| ≤
//! size·e^(−rate·t). Products follow from tᵏ·e^(−δt) ≤ (k/(eδ))ᵏ < (3k/(8δ))ᵏ. An interval cannot
//! do this: it multiplies an unbounded x by a factor between 0 and something, and finds no bound.
//!
//! What does not settle to a polynomial is *undefined*: one of a degree above 3, eᵗ, a comparison
//! that falls out differently along the ray. So an asymptote that is defined says more: no
//! comparison depended on t, hence the function is analytic on the ray.

mod arithmetic;
mod rest;

use super::equality::undecided;
use super::{Constant, Field, Interval, Number, Smooth, Special};
use num_traits::{One, Zero};
use rest::Rest;

/// The powers of t are those below this.
const POWERS: usize = 4;

/// A polynomial, and a bound on how far from it a function is.
///
/// ```
/// use textbook::number::{Special, Asymptote};
/// let right = Asymptote::right_of(32.0);
/// let gated = right * right.sigmoid();
/// assert!(gated.slope().contains(1.0) && gated.start().high() - 32.0 < 1e-6);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Asymptote {
    /// The coefficients of 1, t, t² and t³.
    terms: [Interval; POWERS],
    rest: Rest,
}

/// The same constant, or constants that differ. Of anything else it is undecided whether it is
/// equal somewhere on the ray.
impl PartialEq for Asymptote {
    fn eq(&self, other: &Self) -> bool {
        let constant = |x: &Self| x.settles() && x.rest.is_nothing();
        if constant(self) && constant(other) {
            self.terms[0] == other.terms[0]
        } else {
            undecided(false)
        }
    }
}

impl Asymptote {
    /// Nothing is known.
    pub const UNDEFINED: Self = Self {
        terms: [Interval::UNDEFINED; POWERS],
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
        let [start, direction] = [start, direction].map(Interval::point);
        Self {
            terms: [start, direction, Interval::ZERO, Interval::ZERO],
            rest: Rest::NOTHING,
        }
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_undefined(self) -> bool {
        self.rest.size.is_undefined() || self.terms.iter().any(|c| c.is_undefined())
    }

    /// The constant of the polynomial, with the largest rest on both sides.
    #[must_use]
    pub fn start(self) -> Interval {
        self.terms[0] + self.rest.around_zero()
    }

    /// The slope of the polynomial in t, wherever on the ray; undefined if anything of it is.
    #[must_use]
    pub fn slope(self) -> Interval {
        if self.is_undefined() {
            return Interval::UNDEFINED;
        }
        let [_, slope, square, cube] = self.terms;
        let ray = Interval::new(0.0, f64::INFINITY);
        let [two, three] = [2.0, 3.0].map(Interval::point);
        slope + two * square * ray + three * cube * ray
    }

    /// Whether the polynomial is a constant.
    fn settles(self) -> bool {
        self.terms[1..].iter().all(Interval::is_nothing_but_zero)
    }

    /// All values on the ray.
    #[must_use]
    pub fn range(self) -> Interval {
        self.start() + self.slope() * Interval::new(0.0, f64::INFINITY)
    }

    fn constant(value: Interval, rest: Rest) -> Self {
        let zero = Interval::ZERO;
        Self {
            terms: [value, zero, zero, zero],
            rest,
        }
    }

    /// What bounds e^(−|p + rest|), for a polynomial p that leaves 0 behind: its slope is nowhere
    /// 0, and p(t) is not nearer to 0 than the line of the least slope.
    fn fading(self) -> Rest {
        let falls = self.slope().high() < 0.0;
        let exponent = if falls { self } else { -self };
        Rest {
            size: Smooth::exp(exponent.start()),
            rate: -exponent.slope().high(),
        }
    }

    /// A function that settles: to `low` where the argument falls and to `high` where it rises,
    /// both up to e^(−|argument|); and that changes by at most `steepness` times as much as its
    /// argument.
    fn settle(
        self,
        [low, high]: [Self; 2],
        steepness: f64,
        f: impl Fn(Interval) -> Interval,
    ) -> Self {
        let limit = if self.slope().low() > 0.0 {
            high
        } else if self.slope().high() < 0.0 {
            low
        } else if self.settles() {
            let rest = self.rest.times(Interval::point(steepness));
            return Self::constant(f(self.terms[0]), rest);
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

    /// Decided where the difference has one sign for all t ≥ 0: were it 0 at t = 0 and positive
    /// from there on, there may be a jump.
    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        let difference = *self - *threshold;
        let (start, slope) = (difference.start(), difference.slope());
        if start.low() > 0.0 && slope.low() >= 0.0 {
            above
        } else if start.high() <= 0.0 && slope.high() <= 0.0 {
            otherwise
        } else {
            Self::UNDEFINED
        }
    }

    /// Where both values are the same at t = 0, there is no jump.
    fn slope_of_larger(&self, other: &Self, own: Self, others: Self) -> Self {
        let difference = *self - *other;
        if difference.start().low() >= 0.0 && difference.slope().low() > 0.0 {
            own
        } else {
            self.branch(other, own, others)
        }
    }

    fn larger(self, other: Self) -> Self {
        self.slope_of_larger(&other, self, other)
    }
}

impl Field for Asymptote {}

impl Smooth for Asymptote {
    /// What falls fades. Of a constant c, e^(c + rest) differs from eᶜ by at most e^(c +
    /// |rest|)·|rest|.
    fn exp(self) -> Self {
        if self.slope().high() < 0.0 {
            Self::constant(Interval::ZERO, self.fading())
        } else if self.settles() {
            let rest = self.rest.times(Smooth::exp(self.start()));
            Self::constant(Smooth::exp(self.terms[0]), rest)
        } else {
            Self::UNDEFINED
        }
    }
}

impl Special for Asymptote {
    fn known(constant: &Constant) -> Self {
        Self::constant(constant.between(), Rest::NOTHING)
    }

    /// Of a constant c, ln(c + rest) differs from ln c by at most |rest|/(c − |rest|). What
    /// rises has a logarithm that is no polynomial.
    fn ln(self) -> Self {
        if !self.settles() {
            return Self::UNDEFINED;
        }
        let rest = self.rest.times(Interval::one() / self.start());
        Self::constant(Special::ln(self.terms[0]), rest)
    }

    /// Of a constant c, √(c + rest) differs from √c by at most |rest|/√(c − |rest|).
    fn sqrt(self) -> Self {
        if !self.settles() {
            return Self::UNDEFINED;
        }
        let rest = self.rest.times(Interval::one() / self.start().sqrt());
        Self::constant(self.terms[0].sqrt(), rest)
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
