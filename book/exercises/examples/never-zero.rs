//! Which product is the last that is not 0? Ask what q times the smallest positive float rounds to.
//!
//! The smallest positive float is 2⁻¹⁴⁹. Half of it lies in the middle between 0 and itself; ties
//! go to the even neighbour, which is 0. A factor a little larger than 1/2 rounds back up, and the
//! product stands still. So a gradient that the machine shows as tiny and constant may have
//! vanished long ago.

fn factor() -> f32 {
    0.5_f32.next_up()
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::sigmoid_gradients_vanish::never_zero(factor()))
}
