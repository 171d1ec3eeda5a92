//! What comes out of a narrow layer: mixtures of as many vectors as it is wide.

use super::stacks::{Bend, alone, column, entry, single, topped};
use crate::network::{Stack, rank};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Polynomial, ratio};
use textbook::proof::exact::{at_most, every};
use textbook::proof::for_all::{block, equal, for_all};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

/// A stack without biases, cut between two layers, is A·B: B is the collapse of the layers below
/// the cut and A that of the layers above it.
///
/// # Errors
/// A stack with more independent outputs than its narrowest layer is wide; numbers for which a
/// stack is not that product; or the news that it does not follow.
pub fn factors_at_every_cut(bend: Bend) -> Proof {
    no_more_than_the_narrowest(bend)?;
    let zero = Polynomial::from(0);
    let first = |[a, b, ..]: &[Polynomial; 4]| {
        let above = single(a, &zero);
        (topped(alone(single(b, &zero)), above.clone()), alone(above))
    };
    Induction {
        over: "number of layers above the cut",
        letters: for_all(["A", "B", "V", "x"].map(block)),
        first: &first,
        any: &first,
        next: &|(whole, above), [_, _, v, _]| {
            let layer = single(v, &zero);
            (topped(whole, layer.clone()), topped(above, layer))
        },
        holds: &|(whole, above), [_, b, _, x]| {
            let output = whole.forward(&column(x), bend)[0].clone();
            let above = &above.collapse().weights[(0, 0)];
            vec![equal("the output", output, above * (b * x))]
        },
    }
    .prove()
}

/// The depth of a stack, and the place and the width of its narrowest layer.
type Narrow = (usize, usize, usize);

/// The outputs for the inputs ±eᵢ, side by side, have at most the rank of the narrowest layer, in
/// some stacks: so that a foil falls by its rank. A list is less than the theorem, so that its
/// evidence is not part of it.
fn no_more_than_the_narrowest(bend: Bend) -> Proof {
    let narrow = (2..=5).flat_map(|depth| {
        let places = (0..=depth).flat_map(move |place| {
            (1..=2usize).map(move |width| (depth, place, width))
        });
        places.collect::<Vec<Narrow>>()
    });
    let narrow = Cases::counted(narrow.collect::<Vec<_>>());
    every("{} stacks", narrow, |&(depth, place, narrowest)| {
        let width = |layer| if layer == place { narrowest } else { 3 };
        let widths: Vec<_> = (0..=depth).map(width).collect();
        let number = (depth * 10 + place) * 10 + narrowest;
        let mut stream = Stream::new(4, number as u64);
        let mut deep = Stack::drawn(&widths, || entry(&mut stream));
        for layer in deep.layers_mut() {
            layer.biases.fill(0.into());
        }
        let n = widths[0];
        let axes = [1, -1]
            .into_iter()
            .flat_map(|sign| (0..n).map(move |i| (i, sign)));
        let outputs = axes.map(|(axis, sign)| {
            let entry = |i, _| ratio(sign * i64::from(i == axis), 1).into();
            deep.forward(&DVector::from_fn(n, entry), bend)
        });
        let outputs = DMatrix::from_columns(&outputs.collect::<Vec<_>>());
        let what =
            format!("the rank of {depth} layers, layer {place} the narrowest");
        at_most(what, &rank(&outputs), &narrowest)
    })
}
