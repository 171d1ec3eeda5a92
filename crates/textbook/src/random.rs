//! Random streams that are the same on every machine.
//!
//! Every sampled proof names its seed. The generator is `ChaCha8` (Bernstein 2008) as `rand_chacha`
//! 0.10 implements it; uniform numbers take the upper 53 bits of a 64-bit word, normal ones the
//! transform of Box & Muller (1958) on the platform-independent functions of [`elementary`].

use crate::number::{Rational, elementary, ratio};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

/// One stream of pseudo-random numbers.
#[derive(Debug)]
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream `number` of the family `seed`: streams of one family are independent.
    #[must_use]
    pub fn new(seed: u64, number: u64) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(number);
        Self(generator)
    }

    /// Uniform on [0, 1), a multiple of 2⁻⁵³.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Uniform on `low..=high`, by rejection, so that every integer is equally likely.
    ///
    /// # Panics
    /// If `low > high`.
    pub fn integer(&mut self, low: i64, high: i64) -> i64 {
        assert!(low <= high, "no integer lies between {low} and {high}");
        let width = high.abs_diff(low).wrapping_add(1);
        if width == 0 {
            return self.0.next_u64().cast_signed();
        }
        let fair = u64::MAX - u64::MAX % width;
        loop {
            let word = self.0.next_u64();
            if word < fair {
                return low.wrapping_add((word % width).cast_signed());
            }
        }
    }

    /// Normal with mean 0 and variance 1.
    pub fn normal(&mut self) -> f64 {
        let radius = elementary::sqrt(-2.0 * elementary::ln(1.0 - self.uniform()));
        radius * elementary::cos(std::f64::consts::TAU * self.uniform())
    }

    /// A fraction with numerator up to `size` in magnitude and denominator from 1 to `size`.
    pub fn rational(&mut self, size: u32) -> Rational {
        let size = i64::from(size);
        let denominator = self.integer(1, size).unsigned_abs();
        ratio(self.integer(-size, size), denominator)
    }
}
