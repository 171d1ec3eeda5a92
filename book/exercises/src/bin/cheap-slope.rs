//! # The slope for two operations
//!
//! On the way back through a network you know the value s = σ(x) already. Compute the slope of the
//! sigmoid from s alone, in two operations. The function is read by three types of number:
//! fractions, rational functions of eˣ, and numbers that count what is done with them.

use why_relu::number::Number;

fn slope<N: Number>(s: N) -> N {
    s
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_cheap::cheap_slope(slope, slope, slope))
}
