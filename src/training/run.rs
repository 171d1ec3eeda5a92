//! A training run from the first weights to the last examination.

use super::descent::{Descent, Epoch};
use super::digits::digits;
use super::examine::{Examination, examine, right_in};
use super::plan::{GIVEN_UP, SHORT, Task};

/// What is known of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The epochs one by one.
    pub epochs: Vec<Epoch>,
    /// The examinations.
    pub examinations: Vec<Examination>,
    /// The weights of the first layer at the end, row by row.
    pub features: Vec<f32>,
    /// A fingerprint of all weights at the end, to the last bit.
    pub bits: u64,
}

/// Right answers on the validation part at the end of a run; 0 for a network that is given up, or
/// whose weights have left the numbers.
#[must_use]
pub fn attempt(task: &Task) -> usize {
    let mut stream = task.stream();
    let mut descent = Descent::new(task.fresh(&mut stream), rate(task));
    for number in 1..=task.family.schedule.epochs {
        let epoch = descent.epoch(&mut stream, &digits().training);
        let lost = number > SHORT.epochs && epoch.loss > GIVEN_UP;
        if lost || !epoch.loss.is_finite() {
            return 0;
        }
    }
    right_in(&descent.network, &digits().validation)
}

/// A whole run.
#[must_use]
pub fn run(task: &Task) -> Run {
    let mut stream = task.stream();
    let mut descent = Descent::new(task.fresh(&mut stream), rate(task));
    let schedule = &task.family.schedule;
    let mut examinations = vec![examine(&descent.network, 0)];
    let mut epochs = Vec::new();
    for epoch in 1..=schedule.epochs {
        epochs.push(descent.epoch(&mut stream, &digits().training));
        if schedule.examined.contains(&epoch) {
            examinations.push(examine(&descent.network, epoch));
        }
    }
    let numbers = descent.network.parameters().flatten();
    Run {
        epochs,
        examinations,
        features: descent.network.hidden[0]
            .affine
            .weights
            .transpose()
            .as_slice()
            .to_vec(),
        bits: fingerprint(numbers.flat_map(|number| number.to_bits().to_le_bytes())),
    }
}

/// Two to the power of the task, as the bits of a float.
fn rate(task: &Task) -> f32 {
    f32::from_bits((task.rate + 127).cast_unsigned() << 23)
}

/// The hash of Fowler, Noll & Vo (FNV-1a, 64 bits).
pub(super) fn fingerprint(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
