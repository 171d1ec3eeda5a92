//! Decision boundaries: the one line of a linear stack, and four sides from one hidden layer.

use super::plane::{axes, layer, regions, shallow};
use crate::network::{Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, tuples};
use textbook::random::Stream;

/// Two inputs, `depth` layers of three units, one output; the first one drawn whose collapse is not
/// constant.
fn stack(depth: usize) -> Stack<Rational> {
    let mut stream = Stream::new(44, depth as u64);
    let widths = [vec![2], vec![3; depth], vec![1]].concat();
    loop {
        let stack = Stack::drawn(&widths, || ratio(stream.integer(-2, 2), 1));
        let slopes = stack.collapse().weights;
        if slopes.iter().any(|slope| *slope != Rational::ZERO) {
            return stack;
        }
    }
}

/// With w and b those of the collapsed stack, p on the line w·p + b = 0 and d along it, the stack's
/// value at p + td + sw is s|w|²: zero on the line and nowhere else. Both sides are affine in s and
/// t, so that nine places are more than enough.
pub(super) fn straight(activation: impl Fn(Rational) -> Rational) -> Proof {
    let words = "one random stack of whole numbers of each depth from {}";
    let depths = Cases::range(1..=16).map(|depth| depth as usize);
    every(words, depths, |&depth| {
        let stack = stack(depth);
        let collapsed = stack.collapse();
        let (weights, bias) = (&collapsed.weights, &collapsed.biases[0]);
        let [a, b] = [&weights[0], &weights[1]];
        let square = a * a + b * b;
        for steps in tuples(&[-1, 0, 1]) {
            let [across, along] = steps.map(|step| ratio(step, 1));
            let expected = &across * &square;
            let across = across - bias / &square;
            let point = [a * &across - b * &along, b * &across + a * &along];
            let input = DVector::from_row_slice(&point);
            let value = stack.forward(&input, &activation)[0].clone();
            let [x, y] = &point;
            let what = format!("depth {depth}, the value at ({x}, {y})");
            equal(what, &value, &expected)?;
        }
        Ok(())
    })
}

/// The four units relu(±p), relu(±q) for two linear forms p and q.
fn pairs([p, q]: [[f64; 2]; 2]) -> Layer<f64> {
    let negative = |form: [f64; 2]| form.map(|weight| -weight);
    layer(&[p, negative(p), q, negative(q)], &[0.0; 4])
}

/// 1 minus the sum of four units, for four pairs of forms.
pub(super) fn quadrilaterals() -> Vec<Stack<f64>> {
    let forms = [
        [[1.0, 1.0], [1.0, -1.0]],
        [[1.0, 0.5], [0.0, 1.0]],
        [[0.75, 0.25], [-0.5, 1.0]],
    ];
    let first = forms.into_iter().map(pairs);
    let first = std::iter::once(axes()).chain(first);
    first.map(|units| shallow(units, -1.0, 1.0)).collect()
}

/// The same without the last unit.
pub(super) fn with_three_units() -> Vec<Stack<f64>> {
    let mut networks = quadrilaterals();
    for network in &mut networks {
        network.above[0].weights[3] = 0.0;
    }
    networks
}

/// The boundary of the region where a network is positive has four segments that close, and the
/// middle is inside.
pub(super) fn four_sides(networks: Vec<Stack<f64>>) -> Proof {
    let words = "{} networks on the square |x|, |y| ≤ 3";
    every(words, Cases::counted(networks), |network| {
        let regions = regions(network, 3.0, 3.0);
        let boundary = regions.boundary();
        equal("segments", &boundary.segments.len(), &4)?;
        equal("regions that are zero", &boundary.areas.len(), &0)?;
        let ends = || boundary.segments.iter().flatten();
        for [x, y] in ends() {
            let here = ends().filter(|end| *end == &[*x, *y]).count();
            equal(format!("segments that end at ({x}, {y})"), &here, &2)?;
        }
        for region in regions.iter() {
            let [_, _, value] = region.exact_affine(0);
            equal("the value at (0, 0)", &value, &Rational::ONE)?;
        }
        Ok(())
    })
}
