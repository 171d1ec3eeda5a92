//! The floats that the tests run on: awkward ones, and random ones from a fixed stream.

use dashu_float::{FBig, round::mode};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use std::cmp::Ordering;
use textbook::number::Interval;

/// Zeros, the edges of the subnormal and of the finite range, ones, and their neighbours.
pub(crate) fn awkward() -> Vec<f64> {
    let edges = [
        0.0,
        f64::from_bits(1),
        f64::MIN_POSITIVE,
        f64::MIN_POSITIVE / 4096.0,
        f64::EPSILON,
        2f64.powf(-900.0),
        2f64.powf(-969.0),
        1.0 / 3.0,
        0.5,
        1.0,
        3.0,
        1e154,
        2f64.powf(512.0),
        f64::MAX / 2.0,
        f64::MAX,
    ];
    let around = edges.iter().flat_map(|&x| [x, x.next_up(), x.next_down()]);
    let finite = around.filter(|x| x.is_finite());
    finite.flat_map(|x| [x, -x]).collect()
}

/// A stream of finite floats: random bits, numbers of ordinary size, small integers and few-bit
/// fractions.
pub(crate) struct Floats(ChaCha8Rng);

impl Floats {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// Uniform in [−scale, scale).
    #[allow(clippy::cast_precision_loss, reason = "54 random bits, rounded")]
    pub(crate) fn within(&mut self, scale: f64) -> f64 {
        (self.0.next_u64() >> 10) as f64 / 2f64.powf(53.0) * scale - scale
    }

    pub(crate) fn any_bits(&mut self) -> f64 {
        loop {
            let x = f64::from_bits(self.0.next_u64());
            if x.is_finite() {
                return x;
            }
        }
    }

    pub(crate) fn any(&mut self) -> f64 {
        match self.0.next_u64() % 4 {
            0 => self.any_bits(),
            1 => self.within(1.0),
            2 => self.within(1000.0),
            _ => self.within(16.0).round() / 8.0,
        }
    }

    /// Between the ends of a bounded interval.
    pub(crate) fn member(&mut self, of: Interval) -> f64 {
        let share = 0.5 + self.within(0.5);
        let x = of.low() * (1.0 - share) + of.high() * share;
        x.clamp(of.low(), of.high())
    }
}

/// A real number without rounding.
pub(crate) type Real = FBig<mode::Zero, 2>;

/// The exact value of a finite float, in a type whose sums and products are exact.
pub(crate) fn real(x: f64) -> Real {
    let x = Real::try_from(x).expect("a finite float");
    x.with_precision(0).value()
}

/// Whether no narrower interval with floats as ends holds the number that `compare` puts floats in
/// order with.
pub(crate) fn is_tightest(
    bound: Interval,
    compare: impl Fn(f64) -> Ordering,
) -> bool {
    let order = |x: f64| {
        if x.is_infinite() {
            x.total_cmp(&0.0)
        } else {
            compare(x)
        }
    };
    let (low, high) = (bound.low(), bound.high());
    let holds = order(low).is_le() && order(high).is_ge();
    let low_is_near = order(low).is_eq() || order(low.next_up()).is_gt();
    let high_is_near = order(high).is_eq() || order(high.next_down()).is_lt();
    holds && low_is_near && high_is_near
}
