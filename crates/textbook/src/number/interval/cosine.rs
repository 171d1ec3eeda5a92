//! The cosine, by a Taylor polynomial around the nearest even multiple of π.
//!
//! The even number nearest to the middle of t is taken off t, which changes no value of cos(πt).
//! The polynomial has degree 30. For |πt| ≤ π the terms that are left out alternate and shrink, so
//! that their sum is below the first of them, π³²/32! < 2⁻⁶⁴.

use super::Interval;

/// 2⁻⁶⁴.
const REST: f64 = f64::EPSILON / 4096.0;

impl Interval {
    /// cos(πt) of the members t: narrow for a narrow interval, [−1, 1] for one that reaches further
    /// than 1 from the even number nearest to its middle. The ends may stick out of [−1, 1] by
    /// what rounding adds. Undefined if the interval is undefined or unbounded.
    ///
    /// ```
    /// use textbook::number::Interval;
    /// let half = (Interval::point(1.0) / Interval::point(3.0)).cos_pi();
    /// assert!(half.contains(0.5) && half.high() - half.low() < 1e-14);
    /// ```
    #[must_use]
    pub fn cos_pi(self) -> Self {
        let even = Self::point((self.middle().low() / 2.0).round() * 2.0);
        let t = self - even;
        if t.low() < -1.0 || t.high() > 1.0 {
            return Self::new(-1.0, 1.0);
        }
        let angle = Self::PI * t;
        let square = angle * angle;
        let one = Self::point(1.0);
        let sum = (1..=15).rev().fold(one, |sum, j| {
            one - sum * square / Self::point(f64::from(2 * j * (2 * j - 1)))
        });
        sum + Self::new(-REST, REST)
    }
}
