//! Damaged chains: cut, lengthened, and with layers whose slope is another one.

use crate::damage::{Jump, SMALL, Shift, Spike, jump, shift, spike};
use textbook::number::{Dual, Number, Polynomial};
use why_relu::activation::{Identity, PiecewiseLinear};
use why_relu::network::chain::Chain;

/// A layer of the chain with f of its slope in the place of it.
pub(crate) fn changed(
    chain: Chain,
    weight: &Polynomial,
    a: Dual<Polynomial>,
    f: &impl PiecewiseLinear,
) -> Dual<Polynomial> {
    let Dual { value, slope } = (chain.layer)(weight, a);
    let slope = f.at(slope);
    Dual { value, slope }
}

pub(crate) const JUMP: Jump<Identity> = Jump {
    at: 1e12,
    ..jump(Identity)
};
pub(crate) const SPIKE: Spike<Identity> = Spike {
    middle: 1e5,
    half: SMALL,
    ..spike(Identity)
};
pub(crate) const SHIFT: Shift<Identity> = Shift {
    by: 1e-12,
    ..shift(Identity)
};

/// x, and a polynomial that is 0 at 0, 1/16, 1/4 and 1.
pub(crate) struct Quartic;

impl PiecewiseLinear for Quartic {
    fn at<T: Number>(&self, x: T) -> T {
        let at = |k: f64| x.clone() - T::constant(k);
        x.clone() + at(0.0) * at(1.0) * at(0.25) * at(0.0625)
    }
}

/// A claim about chains of one kind.
macro_rules! chains {
    ($claim:literal, $check:expr, $chain:expr; $($more:tt)*) => {{
        use why_relu::activation::{Identity, Scaled};
        use why_relu::network::chain::Chain;
        use $crate::chain::{JUMP, Quartic, SHIFT, SPIKE, changed};
        use $crate::damage::{Squared, clip};
        use $crate::reasons::REALS;
        macro_rules! layer {
            ($f:expr) => {
                Chain {
                    layer: |w, a| changed($chain, w, a, &$f),
                    ..$chain
                }
            };
        }
        row! {
            $claim, $check;
            // As `zip` with a shorter list once let pass.
            [Shorter] => Chain {
                derivatives: |w, _| ($chain.derivatives)(w, 1),
                ..$chain
            };
            [Longer] => Chain {
                derivatives: |w, depth| ($chain.derivatives)(w, depth + 1),
                ..$chain
            };
            [Factor] => layer!(Squared);
            [Factor] => layer!(Scaled(-1.0));
            [Nothing] => layer!(Scaled(0.0));
            [Clip] => layer!(clip(Identity));
            [Jump] => layer!(JUMP);
            [Spike] => layer!(SPIKE);
            [Shift] => layer!(SHIFT);
            [Vanishing] => layer!(Quartic);
            $($more)*
            none [NotANumber] => REALS;
        }
    }};
}
pub(crate) use chains;
