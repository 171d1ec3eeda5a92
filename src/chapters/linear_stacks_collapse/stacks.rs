//! Stacks of every depth and every shape against their collapse.

use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Polynomial, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::for_all::{self, block, for_all};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

/// What stands between the layers.
pub type Bend = fn(Polynomial) -> Polynomial;

/// The layer with one weight and one bias: letters for blocks make it a layer of every shape.
pub(super) fn single(weight: &Polynomial, bias: &Polynomial) -> Layer<Polynomial> {
    Layer {
        weights: DMatrix::from_element(1, 1, weight.clone()),
        biases: column(bias),
    }
}

/// The vector with one entry.
pub(super) fn column(entry: &Polynomial) -> DVector<Polynomial> {
    DVector::from_element(1, entry.clone())
}

/// A stack of this one layer.
pub(super) fn alone(layer: Layer<Polynomial>) -> Stack<Polynomial> {
    let above = Vec::new();
    Stack {
        first: layer,
        above,
    }
}

/// The stack with one more layer on top.
pub(super) fn topped(
    mut stack: Stack<Polynomial>,
    layer: Layer<Polynomial>,
) -> Stack<Polynomial> {
    stack.above.push(layer);
    stack
}

/// `depth + 1` widths from 1 to `widest`.
pub(super) fn widths(stream: &mut Stream, depth: u64, widest: i64) -> Vec<usize> {
    let mut width = || usize::try_from(stream.integer(1, widest)).expect("positive");
    (0..=depth).map(|_| width()).collect()
}

/// A whole number from −3 to 3 that is not 0.
pub(super) fn entry(stream: &mut Stream) -> Polynomial {
    let size = i32::try_from(stream.integer(1, 3)).expect("small");
    Polynomial::from(if stream.integer(0, 1) == 0 {
        -size
    } else {
        size
    })
}

/// The stack with `bend` between its layers is the layer that `collapse` makes of it.
///
/// A stack that is one layer stands, in the step of the induction, for all that lies below the
/// layer on top.
///
/// # Errors
/// The numbers for which stack and layer differ; or the news that it does not follow.
pub fn one_layer(
    bend: Bend,
    collapse: fn(&Stack<Polynomial>) -> Layer<Polynomial>,
) -> Proof {
    listed(bend, collapse)?;
    let first = |[w, b, ..]: &[Polynomial; 5]| alone(single(w, b));
    Induction {
        over: "depth",
        letters: for_all(["W", "b", "V", "c", "x"].map(block)),
        first: &first,
        any: &first,
        next: &|stack, [_, _, v, c, _]| topped(stack, single(v, c)),
        holds: &|stack, [.., x]| {
            let x = column(x);
            let (deep, flat) =
                (stack.forward(&x, bend), collapse(stack).forward(&x));
            vec![for_all::equal("the stack", &deep[0], &flat[0])]
        },
    }
    .prove()
}

/// What letters for blocks do not see: that the code goes through all layers of a deep stack, and
/// through all rows and columns of each. A list is less than the theorem, so that its evidence is
/// not part of it.
fn listed(
    bend: Bend,
    collapse: fn(&Stack<Polynomial>) -> Layer<Polynomial>,
) -> Proof {
    let depths = Cases::counted((1..=12).chain([40]).collect::<Vec<u64>>());
    every("{} stacks, each of another depth", depths, |&depth| {
        let mut stream = Stream::new(3, depth);
        let widths = widths(&mut stream, depth, 4);
        let deep = Stack::drawn(&widths, || entry(&mut stream));
        let flat = collapse(&deep);
        for place in 0..=widths[0] {
            let x = DVector::from_fn(widths[0], |i, _| {
                ratio(i64::from(i + 1 == place), 1).into()
            });
            let (left, right) = (deep.forward(&x, bend), flat.forward(&x));
            let outputs = "the number of outputs";
            equal(outputs, &right.len(), &left.len())?;
            for (left, right) in left.iter().zip(&right) {
                let at = match place {
                    0 => "at the origin".into(),
                    _ => format!("at unit vector {place}"),
                };
                let what = format!("depth {depth}, stack and collapse {at}");
                equal(what, left, right)?;
            }
        }
        Ok(())
    })
}
