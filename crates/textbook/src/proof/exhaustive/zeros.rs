//! Where a function of floats is exactly 0: beyond two thresholds, and nowhere between them.

use super::Sweep;
use crate::number::FloatRange;
use crate::proof::{Proof, Show};

impl Sweep<'_> {
    /// Evidence that `f`, called `what`, is exactly 0 at every value from `right` on and from
    /// `left` down, 0 itself apart, and everywhere else positive and at most `most`. `over` is f on
    /// a stretch. (A reference to f in the place of f is not inlined, and several times slower.)
    ///
    /// # Errors
    /// The value with the smallest bit pattern among those that were tried at which it is not so.
    #[inline]
    pub fn zero_beyond(
        &self,
        [left, right]: [f32; 2],
        what: &str,
        most: f32,
        f: impl Fn(f32) -> f32 + Sync,
        over: impl Fn(FloatRange) -> FloatRange + Sync,
    ) -> Proof {
        self.all_in_stretches(
            |x| {
                let beyond = (x.low() > 0.0) & (x.low() >= right)
                    | (x.high() < 0.0) & (x.high() <= left);
                let between = (x.low() > left) & (x.high() < right);
                let y = over(x);
                let positive = (y.low() > 0.0) & (y.high() <= most);
                (beyond & y.is(0.0)) | (between & positive)
            },
            #[inline(always)]
            |x| {
                let beyond = ((x >= right) | (x <= left)) & (x != 0.0);
                let y = f(x);
                ((y == 0.0) == beyond) & (y >= 0.0) & (y <= most)
            },
            |x| format!("the {what} is {}", f(x).text()),
        )
    }
}
