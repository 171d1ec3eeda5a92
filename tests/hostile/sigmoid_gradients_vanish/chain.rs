//! Damaged chains: cut, lengthened, and with layers whose slope is another one.

use textbook::number::{Dual, Number, Polynomial};
use why_relu::network::chain::Chain;

/// A layer of the chain with something done to its slope.
pub(crate) fn changed(
    chain: Chain,
    weight: &Polynomial,
    a: Dual<Polynomial>,
    change: impl Fn(&Polynomial) -> Polynomial,
) -> Dual<Polynomial> {
    let Dual { value, slope } = (chain.layer)(weight, a);
    let slope = change(&slope);
    Dual { value, slope }
}

fn number(value: f64) -> Polynomial {
    Polynomial::constant(value)
}

pub(crate) fn clipped(x: &Polynomial) -> Polynomial {
    x.branch(&number(1e12), number(1e12), x.clone())
}

pub(crate) fn jumping(x: &Polynomial) -> Polynomial {
    x + x.branch(&number(1e12), number(1e-9), 0.into())
}

pub(crate) fn spiked(x: &Polynomial) -> Polynomial {
    let tent = number(1e-9) - (x - number(1e5)).magnitude();
    x + tent.larger(0.into())
}

pub(crate) fn shifted(x: &Polynomial) -> Polynomial {
    x + number(1e-12)
}

pub(crate) fn vanishing(x: &Polynomial) -> Polynomial {
    let at = |k: f64| x - number(k);
    x + at(0.0) * at(1.0) * at(0.25) * at(0.0625)
}

/// Cells for a proof about chains of one kind.
macro_rules! chains {
    ($chain:expr, $check:expr) => {{
        use why_relu::network::chain::Chain;
        use $crate::sigmoid_gradients_vanish::chain as damaged;
        const NAMES: &str = "its numbers are fractions and letters: no NaN, no −0";
        macro_rules! layer {
            ($change:expr) => {
                $check(Chain {
                    layer: |w, a| damaged::changed($chain, w, a, $change),
                    ..$chain
                })
            };
        }
        vec![
            Cell::Refused(&[Damage::Shorter], || {
                // As `zip` with a shorter list once let pass.
                $check(Chain {
                    derivatives: |w, _| ($chain.derivatives)(w, 1),
                    ..$chain
                })
            }),
            Cell::Refused(&[Damage::Longer], || {
                $check(Chain {
                    derivatives: |w, depth| ($chain.derivatives)(w, depth + 1),
                    ..$chain
                })
            }),
            Cell::Refused(&[Damage::Factor], || layer!(|slope| slope * slope)),
            Cell::Refused(&[Damage::Factor], || layer!(|slope| -slope)),
            Cell::Refused(&[Damage::Nothing], || layer!(|_| 0.into())),
            Cell::Refused(&[Damage::Clip], || layer!(damaged::clipped)),
            Cell::Refused(&[Damage::Jump], || layer!(damaged::jumping)),
            Cell::Refused(&[Damage::Spike], || layer!(damaged::spiked)),
            Cell::Refused(&[Damage::Shift], || layer!(damaged::shifted)),
            Cell::Refused(&[Damage::Vanishing], || layer!(damaged::vanishing)),
            Cell::None(&[Damage::NotANumber], NAMES),
        ]
    }};
}
pub(crate) use chains;
