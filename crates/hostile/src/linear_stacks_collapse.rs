//! Linear stacks: damaged bends between the layers, damaged collapses, mixtures and losses.

/// A claim about every number, with something damaged between the layers in place of `$f`.
///
/// Its other cells may name what the macro names.
macro_rules! between {
    ($claim:literal, $check:expr, $f:ident; $($more:tt)*) => {{
        use crate::damage::{Clip, FAR, SMALL, jump, number, spike, vanishing};
        use crate::reasons::{NO_CHANCE, REALS};
        use why_relu::activation::PiecewiseLinear;
        row! {
            $claim, $check;
            [Jump] => |x| jump($f).at(x);
            [Spike] => |x| spike($f).at(x);
            [Clip] => |x| Clip { f: $f, at: FAR }.at(x);
            [Vanishing] => |x| vanishing($f).at(x);
            [Factor, Constant] => |x| $f.at(x) * number(1.0 + SMALL);
            [Nothing] => |_| 0.into();
            $($more)*
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        }
    }};
}

mod chains;
mod floats;
mod ranks;
mod stacks;
mod witnesses;

use crate::Row;

const BEND: &str = "its subject is what stands between two layers; \
    the depths are those of the induction";

pub(crate) fn rows() -> Vec<Row> {
    let rows = [
        stacks::rows(),
        chains::rows(),
        floats::rows(),
        ranks::rows(),
        witnesses::rows(),
    ];
    rows.into_iter().flatten().collect()
}
