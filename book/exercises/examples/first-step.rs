//! One step after the other takes long. Positive floats are ordered like their bit patterns, so you
//! can halve an interval of `u32`.
//!
//! Near 1/2 the floats are 2⁻²⁴ apart. Until σ(2x) rounds to the first float above 1/2, the
//! difference is 0, and then it jumps to 2⁻²³. True tanh is about x there. What was rounded away
//! cannot come back by a subtraction.

use why_relu::activation::tanh;

fn answer() -> f32 {
    let (mut zero, mut positive) = (0, 1_f32.to_bits());
    while positive - zero > 1 {
        let middle = zero.midpoint(positive);
        if tanh(f32::from_bits(middle)) == 0.0 {
            zero = middle;
        } else {
            positive = middle;
        }
    }
    f32::from_bits(positive)
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_cheap::first_step(answer()))
}
