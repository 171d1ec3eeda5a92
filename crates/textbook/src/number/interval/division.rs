//! Division by an interval that may hold 0: what is left of the line, in up to two pieces.

use super::Interval;

impl Interval {
    /// All x with d·x = n for a member n of this interval and a member d of the divisor: one piece,
    /// two where the divisor has members on both sides of 0 and this has not (all but a gap around
    /// 0), none where the divisor is 0 and this is not. A single piece stands first.
    ///
    /// Where the divisor does not hold 0 this is the quotient. Where both hold 0 it is all real
    /// numbers. Undefined if one of the two is (Kahan 1968; Hansen & Walster 2003).
    ///
    /// ```
    /// use textbook::number::Interval;
    /// let pieces = Interval::new(1.0, 2.0).quotients(Interval::new(-1.0, 4.0));
    /// let (left, right) = (f64::NEG_INFINITY, f64::INFINITY);
    /// assert_eq!(pieces[0], Some(Interval::new(left, -1.0)));
    /// assert_eq!(pieces[1], Some(Interval::new(0.25, right)));
    /// ```
    #[must_use]
    pub fn quotients(self, divisor: Self) -> [Option<Self>; 2] {
        let holds_zero = |x: Self| x.low <= 0.0 && x.high >= 0.0;
        if !holds_zero(divisor) {
            return [Some(self / divisor), None];
        }
        if self.is_undefined() {
            return [Some(self), None];
        }
        if holds_zero(self) {
            return [Some(Self::REALS), None];
        }
        if self.high < 0.0 {
            return (-self).quotients(-divisor);
        }
        let by = |end: f64| Self::new(self.low, self.low) / Self::point(end);
        let smallest = |end: f64| {
            if end.is_infinite() {
                Self::ZERO
            } else {
                by(end)
            }
        };
        let left = (divisor.low < 0.0).then(|| Self {
            low: f64::NEG_INFINITY,
            high: smallest(divisor.low).high,
        });
        let right = (divisor.high > 0.0).then(|| Self {
            low: smallest(divisor.high).low,
            high: f64::INFINITY,
        });
        if left.is_some() {
            [left, right]
        } else {
            [right, None]
        }
    }
}
