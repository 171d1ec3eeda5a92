//! Linear or affine: damaged neurons, lines, rules for sums, and multiplications of floats.

mod additive;
mod floats;
mod slopes;
mod superposition;

use crate::Row;
use crate::damage::{FarBelow, SMALL, Spike, jump, spike};
use textbook::number::Polynomial;
use why_relu::activation::{Identity, PiecewiseLinear};

/// t + t(t − 1)(t − 2), which is t at 0, 1 and 2.
fn wiggled(t: Polynomial) -> Polynomial {
    let at = |n: i32| &t - Polynomial::from(n);
    let product = at(0) * at(1) * at(2);
    t + product
}

fn stepped(t: Polynomial) -> Polynomial {
    jump(Identity).at(t)
}

/// As narrow as it is high.
const NARROW: Spike<Identity> = Spike {
    half: SMALL,
    ..spike(Identity)
};

fn spiked(t: Polynomial) -> Polynomial {
    NARROW.at(t)
}

fn clipped(t: Polynomial) -> Polynomial {
    FarBelow.at(t)
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = [
        superposition::rows(),
        slopes::rows(),
        additive::rows(),
        floats::rows(),
    ];
    rows.into_iter().flatten().collect()
}
