//! Damage to what is silent: ReLUs that are not quite 0 on the left.

use why_relu::activation::LeakyRelu;

/// The least leak that an f64 keeps beside 1.
pub(crate) const LEAK: LeakyRelu = LeakyRelu(1e-15);

/// A claim about units that are silent.
macro_rules! silent {
    ($claim:literal, $check:path; $($more:tt)*) => {{
        use $crate::damage::{FAR, Jump, Spike, jump, shift, spike, vanishing};
        use $crate::reasons::{NO_CHANCE, NO_LIST, REALS};
        use why_relu::activation::Relu;
        row! {
            $claim, $check;
            // 0 up to −10⁶, and 10⁻⁹ from there to 0.
            [Jump] => &Jump { at: -FAR, ..jump(Relu) };
            [Spike] => &Spike { middle: -0.625, ..spike(Relu) };
            [Vanishing] => &vanishing(Relu);
            [Shift] => &shift(Relu);
            [Factor, Constant] => &$crate::silence::LEAK;
            $($more)*
            none [Shorter, Longer] => NO_LIST;
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        }
    }};
}
pub(crate) use silent;
