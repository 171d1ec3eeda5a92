//! The sigmoid is 1/2 at z = 0, and steepest there. How steep?
//!
//! At z = 0 the slope is 1/4, so a layer multiplies by w/4: w = 6. The bias −w/2 keeps z at 0. A
//! chain of sigmoids can explode. But it stands on a needle: change the input a little, and the
//! next neurons leave z = 0 and saturate.

use why_relu::number::{Rational, ratio};

fn answer() -> (Rational, Rational) {
    let (weight, bias) = (ratio(6, 1), ratio(-3, 1));
    (weight, bias)
}

fn main() -> std::process::ExitCode {
    let (weight, bias) = answer();
    checks::tell(&checks::saturation_and_explosion::growing_chain(
        &weight, &bias,
    ))
}
