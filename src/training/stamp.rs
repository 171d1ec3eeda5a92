//! The stamp of a record: a fingerprint of the data, of the code in this folder that decides what a
//! run computes, and of what that code takes from elsewhere.
//!
//! The folder's code counts as text; white space, commas and comments do not, so that a formatter
//! may move them. Of what stands elsewhere (the activations and their slopes, exponential,
//! logarithm and root, random streams, first weights) it counts what comes out: at [`SAMPLES`]
//! floats of all sizes and signs, in a thousand draws, and in the first network of every family.
//! So another wording of it leaves a record alone, and another bit makes it stale.

use super::Real;
use super::digits::{self, shuffle};
use super::plan::{FAMILIES, FAMILY_OF_STREAMS, Task};
use super::run::fingerprint;
use crate::random::Stream;
use nalgebra::DMatrix;
use textbook::number::Smooth;

macro_rules! sources {
    ($($path:literal)*) => {
        /// The files of this folder that a run depends on.
        pub const SOURCES: &[(&str, &str)] = &[$(($path, include_str!($path))),*];
    };
}

sources! {
    "backward.rs"
    "classifier.rs"
    "descent.rs"
    "digits.rs"
    "examine.rs"
    "plan.rs"
    "product.rs"
    "real.rs"
    "run.rs"
    "start.rs"
}

/// How many floats the functions are asked at.
const SAMPLES: u32 = 1 << 14;

/// The stamp of this code and this data.
#[must_use]
pub fn stamp() -> String {
    let code = SOURCES.iter().flat_map(|(_, text)| text.lines().map(bare));
    let text = code.chain([digits::FILE.to_owned()]);
    let bytes = text.flat_map(String::into_bytes);
    let numbers = elsewhere().into_iter().flat_map(u64::to_le_bytes);
    format!("{:016x}", fingerprint(bytes.chain(numbers)))
}

/// The bits of what comes from elsewhere.
fn elsewhere() -> Vec<u64> {
    // One float of each stretch of 2¹⁸ neighbours, at another place in each.
    let floats = (0..SAMPLES)
        .map(|n| f32::from_bits((n << 18) | (n.wrapping_mul(165_041) & 0x3_ffff)))
        .filter(|x| !x.is_nan());
    let floats: Vec<_> = floats.collect();
    let mut activations: Vec<_> =
        FAMILIES.iter().map(|family| family.activation).collect();
    activations.dedup();
    let mut numbers = Vec::new();
    for activation in activations {
        let mut values = DMatrix::from_column_slice(floats.len(), 1, &floats);
        let slopes = activation.read(&mut values);
        numbers.extend(values.iter().chain(&slopes).copied());
        #[allow(clippy::cast_possible_truncation, reason = "1, or a few digits")]
        numbers.push(activation.full_slope() as f32);
    }
    for x in floats {
        numbers.extend([Smooth::exp(x), x.abs().sqrt(), Real::ln(x.abs())]);
    }
    for family in FAMILIES {
        let (depth, seed) = (family.schedule.depths[0], family.schedule.seeds.start);
        let task = Task {
            family,
            depth,
            rate: 0,
            seed,
        };
        let network = task.fresh(&mut task.stream());
        numbers.extend(network.parameters().flatten());
    }
    let mut stream = Stream::new(FAMILY_OF_STREAMS, 0);
    let mut order: Vec<_> = (0..1_000).collect();
    shuffle(&mut stream, &mut order);
    // Which NaN it is differs between machines, and no run depends on it.
    let bits = |number: f32| {
        if number.is_nan() {
            u32::MAX
        } else {
            number.to_bits()
        }
    };
    let numbers = numbers.into_iter().map(|number| u64::from(bits(number)));
    numbers
        .chain(order.into_iter().map(|n: usize| n as u64))
        .collect()
}

/// A line of code without what does not count.
fn bare(line: &str) -> String {
    let code = line.split_once("//").map_or(line, |(code, _)| code);
    let kept = code.chars().filter(|c| !c.is_whitespace() && *c != ',');
    kept.collect()
}
