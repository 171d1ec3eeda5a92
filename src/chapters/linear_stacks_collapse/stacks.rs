//! Deep random stacks against their collapse, without rounding.

use crate::network::{Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

/// `depth + 1` widths from 1 to `widest`.
pub(super) fn widths(stream: &mut Stream, depth: u64, widest: i64) -> Vec<usize> {
    let mut width = || usize::try_from(stream.integer(1, widest)).expect("positive");
    (0..=depth).map(|_| width()).collect()
}

/// The stack with `activation` between layers is `collapse`, at the origin and at each unit vector.
/// Two affine functions that agree there agree everywhere.
///
/// # Errors
/// The first of these inputs at which they differ.
pub fn one_layer(
    activation: fn(Rational) -> Rational,
    collapse: fn(&Stack<Rational>) -> Layer<Rational>,
) -> Proof {
    let words = "one random stack of each depth from {}, widths from 1 to 4";
    every(words, Cases::range(1..=64).map(u64::from), |&depth| {
        let mut stream = Stream::new(3, depth);
        let widths = widths(&mut stream, depth, 4);
        let deep = Stack::drawn(&widths, || stream.rational(3));
        let flat = collapse(&deep);
        for place in 0..=widths[0] {
            let entry = |i, _| ratio(i64::from(i + 1 == place), 1);
            let x = DVector::from_fn(widths[0], entry);
            let at = match place {
                0 => "at the origin".into(),
                _ => format!("at unit vector {place}"),
            };
            let (left, right) = (deep.forward(&x, activation), flat.forward(&x));
            for (left, right) in left.iter().zip(&right) {
                let what = format!("depth {depth}, stack and collapse {at}");
                equal(what, left, right)?;
            }
        }
        Ok(())
    })
}
