//! Pieces on a line: units that bend elsewhere or not at all, and damaged tents.

use super::{EVERY, NO_FUNCTION};
use crate::Row;
use crate::damage::{SMALL, clip, jump, spike, vanishing};
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::Field;
use textbook::proof::Proof;
use why_relu::activation::{Identity, Relu, Scaled};
use why_relu::chapters::bends_make_features::certificate::Squared;
use why_relu::chapters::bends_make_features::pieces::{
    Fold, Ramp, Step, doubled_by_each_layer, one_more_than_units,
};
use why_relu::network::{Shallow, Unit};

/// Damage to a tent.
struct Damaged(fn(&mut Shallow<f64>));

impl Fold for Damaged {
    fn network<T: Field>(&self) -> Shallow<T> {
        let mut tent = Shallow::<f64>::tent();
        (self.0)(&mut tent);
        let unit = |unit: &Unit<f64>| Unit {
            weight: T::constant(unit.weight),
            bias: T::constant(unit.bias),
            output: T::constant(unit.output),
        };
        Shallow {
            constant: T::constant(tent.constant),
            units: tent.units.iter().map(unit).collect(),
        }
    }
}

fn folded(damage: fn(&mut Shallow<f64>)) -> Proof {
    doubled_by_each_layer(&Damaged(damage))
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "bends-make-features/n-units-n-bends", one_more_than_units;
            [Jump] => &jump(Relu);
            [Spike] => &spike(Relu);
            [Clip] => &clip(Relu);
            [Vanishing] => &vanishing(Relu);
            [Factor] => &Squared;
            [Longer] => &Step;
            [Shorter] => &Identity;
            [Nothing] => &Scaled(0.0);
            none [Shift] => "a constant more moves the graph and bends it nowhere";
            none [Constant] => EVERY;
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "bends-make-features/depth-folds", folded;
            [Shorter] => |tent| tent.units.truncate(1);
            [Longer] => |tent| {
                let mut spare = tent.units[0].clone();
                spare.output = 0.0;
                tent.units.push(spare);
            };
            [Factor] => |tent| tent.units[1].output *= tent.units[1].output;
            [Constant] => |tent| {
                for unit in &mut tent.units {
                    unit.output *= 1.0 - 1.0 / 1_048_576.0;
                }
            };
            [Shift] => |tent| tent.constant = SMALL;
            [Nothing] => |tent| tent.units.clear();
            none [Jump, Spike, Clip, Vanishing] => NO_FUNCTION;
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        }
        .with(refused! {
            doubled_by_each_layer;
            [Factor] => &Ramp;
        }),
    ]
}

// A leak is no damage to the number of bends: each such unit still bends once.
#[test]
fn leaky_units_bend_once_each_but_are_other_units() {
    assert!(one_more_than_units(&LeakyRelu(0.125)).is_err());
    doubled_by_each_layer(&Tent).expect("tents fold");
}
