//! Where a network is not zero: one hidden layer in the plane never keeps within bounds, two can.
//!
//! Units that bend along one line are put together: the network is an affine function plus
//! J·relu(ℓ) for each line ℓ = 0, where J is by how much the slope jumps across that line, all
//! along it. If some J is not zero, follow its line far out, beyond all the others: the second
//! difference across it is J times a step, so that one of its three values is not zero. If every J
//! is zero, the network is affine, and an affine function that is zero at three corners of a square
//! is zero.

use super::plane::{axes, layer, regions, shallow};
use crate::activation::relu;
use crate::network::{Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Number, Rational, dyadic, ratio};
use textbook::proof::exact::{at_most, equal, every, holds};
use textbook::proof::{Cases, Proof, tuples};

type Line = [Rational; 3];

/// An affine function and, for each line, the jump of the slope across it.
struct Normal {
    affine: Line,
    jumps: Vec<(Line, Rational)>,
}

/// Puts the units of a network with one hidden layer together, line by line.
fn normal(network: &Stack<Rational>) -> Normal {
    let output = &network.above[0];
    let zero = || Rational::ZERO;
    let mut affine = [zero(), zero(), output.biases[0].clone()];
    let mut jumps: Vec<(Line, Rational)> = Vec::new();
    for unit in 0..network.first.biases.len() {
        let row = network.first.weights.row(unit);
        let bias = network.first.biases[unit].clone();
        let weight = &output.weights[unit];
        let Some(scale) = row.iter().find(|w| **w != Rational::ZERO) else {
            affine[2] += weight * relu(bias);
            continue;
        };
        let line = [&row[0], &row[1], &bias].map(|entry| entry / scale);
        let jump = weight * scale.clone().magnitude();
        if *scale < Rational::ZERO {
            // relu(−ℓ) = relu(ℓ) − ℓ
            for (part, entry) in affine.iter_mut().zip(&line) {
                *part -= &jump * entry;
            }
        }
        match jumps.iter_mut().find(|(other, _)| *other == line) {
            Some((_, sum)) => *sum += jump,
            None => jumps.push((line, jump)),
        }
    }
    jumps.retain(|(_, jump)| *jump != Rational::ZERO);
    Normal { affine, jumps }
}

impl Normal {
    fn at(&self, [x, y]: &[Rational; 2]) -> Rational {
        let on = |[a, b, c]: &Line| a * x + b * y + c;
        let jumps = self.jumps.iter().map(|(line, jump)| jump * relu(on(line)));
        jumps.fold(on(&self.affine), |sum, part| sum + part)
    }
}

/// How far out the values are taken.
const FAR: i64 = 1_000_000;

/// A network that is not zero everywhere is not zero somewhere beyond `FAR`.
fn reaches_out(
    network: &Stack<Rational>,
    above: impl Fn(Rational) -> Rational,
) -> Result<(), String> {
    let plain = |point: &[Rational; 2]| {
        network.forward(&DVector::from_row_slice(point), relu)[0].clone()
    };
    let at = |point: [Rational; 2]| above(plain(&point));
    let normal = normal(network);
    for (x, y) in [(1, 2), (-4, 1), (5, -7), (-2, -10)] {
        let point = [ratio(x, 3), ratio(y, 3)];
        let what = format!("the network at ({x}/3, {y}/3), line by line");
        equal(what, &normal.at(&point), &plain(&point))?;
    }
    let Normal { affine, jumps } = normal;
    for ([a, b, c], jump) in &jumps {
        let square = a * a + b * b;
        let step = ratio(1, 16);
        for side in [-FAR, FAR] {
            let beside = |step: &Rational| {
                let across = step - c / &square;
                let along = ratio(side, 1);
                at([a * &across - b * &along, b * &across + a * &along])
            };
            let [left, middle, right] =
                [-&step, Rational::ZERO, step.clone()].map(|s| beside(&s));
            let seen = left + right - middle * ratio(2, 1);
            let what = format!(
                "the second difference across {a}x + {b}y + {c} = 0 at the distance {FAR}"
            );
            equal(what, &seen, &(jump * &step * &square))?;
        }
    }
    if jumps.is_empty() && affine.iter().any(|part| *part != Rational::ZERO) {
        let corners = [[1, 1], [-1, 1], [1, -1]];
        let corners = corners.map(|corner| corner.map(|part| ratio(part * FAR, 1)));
        let reaches = corners.into_iter().any(|p| at(p) != Rational::ZERO);
        holds("not zero at some corner of a large square", reaches)?;
    }
    Ok(())
}

/// 1 − relu(x) − relu(−x) − relu(y) − relu(−y).
fn diamond() -> Stack<f64> {
    shallow(axes(), -1.0, 1.0)
}

/// The diamond, and all networks of two units with weights and biases −1, 0 or 1 and output weights
/// ±1.
fn networks() -> Vec<Stack<Rational>> {
    let parts = [-1.0, 0.0, 1.0];
    let units: Vec<[f64; 4]> =
        tuples(&parts).filter(|unit| unit[3] != 0.0).collect();
    let mut networks = vec![diamond().map(dyadic)];
    for (index, a) in units.iter().enumerate() {
        for b in &units[index..] {
            for constant in parts {
                let network = Stack {
                    first: layer(&[[a[0], a[1]], [b[0], b[1]]], &[a[2], b[2]]),
                    above: vec![layer(&[[a[3], b[3]]], &[constant])],
                };
                networks.push(network.map(dyadic));
            }
        }
    }
    networks
}

/// relu(1 − |x| − |y|): two hidden layers.
fn pyramid() -> Stack<f64> {
    shallow(Layer::identity(1), 1.0, 0.0).compose(&diamond())
}

/// The networks reach out with `above` on top of them; the pyramid keeps to its diamond.
pub(super) fn unbounded(above: impl Fn(Rational) -> Rational) -> Proof {
    let words = "{} networks: the diamond and all of two units, small whole numbers";
    let networks = Cases::counted(networks());
    let shallow = every(words, networks, |network| reaches_out(network, &above))?;
    let list = regions(&pyramid(), 2.0, 2.0);
    let words = "the {} regions of relu(1 − |x| − |y|) on the square |x|, |y| ≤ 2";
    let list = Cases::counted(list.iter().collect::<Vec<_>>());
    let deep = every(words, list, |region| {
        let map = region.exact_affine(0);
        let vanishes = map.iter().all(|part| *part == Rational::ZERO);
        for [x, y] in region.exact_polygon() {
            let [x, y] = [x, y].map(Number::magnitude);
            let size = x + y;
            if vanishes {
                at_most("1 where the network is zero", &Rational::ONE, &size)?;
            } else {
                at_most("|x| + |y| where it is not", &size, &Rational::ONE)?;
            }
        }
        Ok(())
    })?;
    Ok(shallow.and(deep))
}
