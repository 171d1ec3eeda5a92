//! A training run from the first weights to the last examination.

use super::descent::{Descent, Epoch};
use super::digits::digits;
use super::examine::{Examination, examine};
use super::plan::{EPOCHS, EXAMINED, Task};

/// What is known of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Right answers on the 500 images of the test part, at the end.
    pub right: usize,
    /// The epochs one by one.
    pub epochs: Vec<Epoch>,
    /// The examinations.
    pub examinations: Vec<Examination>,
    /// The weights of the first layer at the end, row by row.
    pub features: Vec<f32>,
    /// A fingerprint of all weights at the end, to the last bit.
    pub bits: u64,
}

/// Right answers on the validation part at the end of a run; 0 for a network whose weights have
/// left the numbers.
#[must_use]
pub fn attempt(task: &Task) -> usize {
    let mut stream = task.stream();
    let mut descent = Descent::new(task.fresh(&mut stream), rate(task));
    for _ in 0..EPOCHS {
        if !descent
            .epoch(&mut stream, &digits().training)
            .loss
            .is_finite()
        {
            return 0;
        }
    }
    examine(&descent.network, EPOCHS).0.right
}

/// A whole run.
#[must_use]
pub fn run(task: &Task) -> Run {
    let mut stream = task.stream();
    let mut descent = Descent::new(task.fresh(&mut stream), rate(task));
    let (first, mut right) = examine(&descent.network, 0);
    let (mut examinations, mut epochs) = (vec![first], Vec::new());
    for epoch in 1..=EPOCHS {
        epochs.push(descent.epoch(&mut stream, &digits().training));
        if EXAMINED.contains(&epoch) {
            let (examination, answers) = examine(&descent.network, epoch);
            examinations.push(examination);
            right = answers;
        }
    }
    let numbers = descent.network.parameters().flatten();
    Run {
        right,
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
