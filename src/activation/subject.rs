//! What the scoreboard is about: a function that is read by six number types, be it an entry of the
//! [catalogue](super::catalogue) or [typed](crate::formula::Typed) by a reader.

use super::Initialisation;
use textbook::number::{
    Asymptote, Counted, Dual, Extended, Interval, Polynomial, decided,
};

/// A real function under its name. All readings are of the same function.
pub trait Subject: Sync {
    /// What it is called.
    fn name(&self) -> &str;
    /// How the weights before it are drawn.
    fn initialisation(&self) -> Initialisation;
    /// In extended precision, with its slope.
    fn extended(&self, x: Dual<Extended>) -> Dual<Extended>;
    /// On intervals, with its slope.
    fn enclosure(&self, x: Dual<Interval>) -> Dual<Interval>;
    /// On intervals, with its first and second slope.
    fn curve(&self, x: Dual<Dual<Interval>>) -> Dual<Dual<Interval>>;
    /// Far out, with its slope.
    fn tail(&self, x: Dual<Asymptote>) -> Dual<Asymptote>;
    /// At letters, where it is made of straight pieces.
    fn letters(&self, x: Polynomial) -> Polynomial;
    /// On numbers that count operations.
    fn counted(&self, x: Counted) -> Counted;

    /// Its value at a float, rounded once.
    fn float(&self, x: f64) -> f64 {
        self.sloped(Dual::variable(x)).value
    }

    /// Value and slope at a float, each rounded once.
    fn sloped(&self, x: Dual<f64>) -> Dual<f64> {
        let seen = self.extended(Dual {
            value: x.value.into(),
            slope: x.slope.into(),
        });
        Dual {
            value: seen.value.to_f64(),
            slope: seen.slope.to_f64(),
        }
    }

    /// Its value at a float of single precision, rounded once.
    fn single(&self, x: f32) -> f32 {
        self.single_sloped(Dual::variable(x)).value
    }

    /// Value and slope at a float of single precision, each rounded once.
    ///
    /// An enclosure in f64 is a billionth of a float wide, so nearly always all of it is rounded to
    /// one and the same: no other number can be the nearest. Where it is not, or where a zero asks
    /// for its sign, the [extended](Self::extended) value decides.
    fn single_sloped(&self, x: Dual<f32>) -> Dual<f32> {
        let [value, slope] = if x.value.is_finite() && x.slope.is_finite() {
            let seen = self.enclosure(Dual {
                value: Interval::point(x.value.into()),
                slope: Interval::point(x.slope.into()),
            });
            [rounded(seen.value), rounded(seen.slope)]
        } else {
            [None; 2]
        };
        if let (Some(value), Some(slope)) = (value, slope) {
            return Dual { value, slope };
        }
        let seen = self.extended(Dual {
            value: x.value.into(),
            slope: x.slope.into(),
        });
        Dual {
            value: value.unwrap_or_else(|| seen.value.to_f32()),
            slope: slope.unwrap_or_else(|| seen.slope.to_f32()),
        }
    }

    /// Value and slope wherever x lies in the interval; far out, as sharp as intervals and tails
    /// together.
    fn on(&self, x: Interval) -> Dual<Interval> {
        let direct = self.enclosure(Dual::variable(x));
        let Some(ray) = Asymptote::beyond(x) else {
            return direct;
        };
        let far = self.tail(Dual::variable(ray));
        Dual {
            value: direct.value.meet(far.value.range()),
            slope: direct.slope.meet(far.slope.range()),
        }
    }

    /// What it does left of −`distance` and right of `distance`.
    fn tails(&self, distance: f64) -> [Dual<Asymptote>; 2] {
        let rays = [Asymptote::left_of(-distance), Asymptote::right_of(distance)];
        let unknown = Dual::fixed(Asymptote::UNDEFINED);
        let tail = |ray| decided(|| self.tail(Dual::variable(ray)));
        rays.map(|ray| tail(ray).unwrap_or(unknown))
    }
}

/// The float that is nearest to every number of an interval, where there is one and it is neither
/// zero nor infinite.
#[allow(clippy::cast_possible_truncation, reason = "the rounding meant")]
fn rounded(enclosure: Interval) -> Option<f32> {
    let [low, high] = [enclosure.low(), enclosure.high()].map(|end| end as f32);
    (low == high && low != 0.0 && low.is_finite()).then_some(low)
}
