//! Saturation and explosion: damaged chains, and damaged sigmoids and tanh.

use crate::Row;
use crate::chain::chains;
use crate::reasons::{MEDIAN, NO_CHANCE, NO_LIST};
use crate::smooth::smoothly;
use textbook::number::{Dual, Number, ratio};
use why_relu::activation::{Sigmoid, Tanh, tanh};
use why_relu::chapters::saturation_and_explosion::explosion::{At, RIGHT};
use why_relu::chapters::saturation_and_explosion::{explosion, phases, saturation};
use why_relu::network::chain::{RELUS, SIGMOIDS};

fn chains_of_equal_layers() -> [Row; 2] {
    [
        chains! {
            "saturation-and-explosion/sigmoid-can-explode",
            |chain| explosion::sigmoids([ratio(2, 1), ratio(8, 1)], chain), SIGMOIDS;
        }
        .with(refused! {
            |weights| explosion::sigmoids(weights, SIGMOIDS);
            [Constant] => [ratio(2, 1), ratio(8_000_001, 1_000_000)];
            [JustOutside] => [ratio(1_999_999, 1_000_000), ratio(8, 1)];
        }),
        chains! {
            "saturation-and-explosion/explosion-is-not-special",
            |chain| explosion::rectifiers(At { chain, ..RIGHT }), RELUS;
            none [JustOutside] => NO_CHANCE;
        }
        .with(refused! {
            explosion::rectifiers;
            [Constant] => At { input: |_| 0.into(), ..RIGHT };
        }),
    ]
}

fn signals() -> [Row; 2] {
    [
        smoothly! {
            "saturation-and-explosion/phase-diagram", phases::on_both_sides, Tanh;
            [Shift] => &Damaged(Tanh, Way::Raised(1e-9));
            [Factor, JustOutside] => &Damaged(Tanh, Way::Times(1.0 + 1e-9));
            [Constant] => &Damaged(Tanh, Way::Moved(1e-9));
            [Nothing] => &Damaged(Tanh, Way::Times(0.0));
            none [Shorter, Longer] => NO_LIST;
        },
        row! {
            "saturation-and-explosion/both-sides-in-random-networks", phases::in_random_networks;
            [Factor] => |x| Dual::constant(0.5) * tanh(x);
            [JustOutside, Constant] => |x| tanh(Dual::constant(3.0) * x);
            [NotANumber] => |x| Dual::constant(f64::NAN) * x;
            [Nothing] => |x| Dual::constant(0.0) * x;
            none [Jump, Spike, Clip, Vanishing, Shift] =>
                MEDIAN;
            none [Shorter, Longer] => NO_LIST;
        },
    ]
}

fn saturated() -> [Row; 2] {
    [
        smoothly! {
            "saturation-and-explosion/where-it-saturates", saturation::begins, Sigmoid;
            [JustOutside] => &Damaged(Sigmoid, Way::Moved(0.0625));
            [Factor] => &Damaged(Sigmoid, Way::Times(1.03125));
            [Constant] => &Damaged(Sigmoid, Way::Times(0.96875));
            [Nothing] => &Damaged(Sigmoid, Way::Level);
            none [Shift] => "the sentence stays true: it leaves a gap of 1/32 on each side";
            none [Shorter, Longer] => NO_LIST;
        },
        smoothly! {
            "saturation-and-explosion/saturated-share", saturation::share, Sigmoid;
            [Shift] => &Damaged(Sigmoid, Way::Moved(1e-9));
            [Factor, JustOutside] => &Damaged(Sigmoid, Way::Times(1.0 + 1e-9));
            [Constant] => &Damaged(Sigmoid, Way::Times(1.0 - 1e-9));
            [Nothing] => &Damaged(Sigmoid, Way::Level);
            none [Shorter, Longer] => NO_LIST;
        },
    ]
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = [chains_of_equal_layers(), signals(), saturated()];
    rows.into_iter().flatten().collect()
}
