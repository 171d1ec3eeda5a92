//! All three inputs are on the rising side, so the outputs are 1, 2 and 3. The mean of their
//! squares has the derivative 2/3 · (1·1 + 2·2 + 3·3) by w, and 2/3 · (1 + 2 + 3) by b.
//!
//! After the step w = 1 − 28/3·η and b = −4η. At x = 3 the unit has z = 3 − 32η, and that one is
//! the last to become 0, at η = 3/32. Half of the sum of the squares, as in the chapter, has a
//! gradient that is 3/2 times as large, and 1/16 is enough. A rate means nothing without the loss
//! that it belongs to.

use why_relu::number::{Rational, ratio};

fn rate() -> Rational {
    ratio(3, 32)
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::dying_relu::deadly_rate(&rate()))
}
