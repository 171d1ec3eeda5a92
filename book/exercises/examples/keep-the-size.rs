//! The sum has the variance n·v times the mean square of the inputs. What does ReLU leave of it?
//!
//! The sum is as often negative as positive, so ReLU halves its mean square: n·v/2 = 1. This is the
//! rule of He, Zhang, Ren and Sun (2015). Without the 2 a network of 32 layers hands on 2⁻³² of the
//! mean square. It holds on average over the weights; a single narrow network strays from it.

use why_relu::number::Field;

fn variance<N: Field>(inputs: N) -> N {
    N::constant(2.0) / inputs
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::training_deep_networks::keep_the_size(variance))
}
