//! What readers build networks from, and how such a network is compared with what was asked for.

use crate::words::{decide, shown};
use why_relu::activation::relu;
use why_relu::network::{Shallow, Unit};
use why_relu::number::{Number, Rational, ratio};
use why_relu::proof::{Cases, Proof, exact};

/// The hidden unit output·relu(weight·x + bias), of integers. Divide a field by `ratio(n, 1)` where
/// you need a fraction.
#[must_use]
pub fn unit(weight: i64, bias: i64, output: i64) -> Unit<Rational> {
    let [weight, bias, output] = [weight, bias, output].map(|n| ratio(n, 1));
    Unit {
        weight,
        bias,
        output,
    }
}

/// A hidden unit with two inputs: `output·relu(weights[0]·x + weights[1]·y + bias)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaneUnit {
    /// What the inputs are multiplied by.
    pub weights: [i32; 2],
    /// What is added before the ReLU.
    pub bias: i32,
    /// What the unit's output is multiplied by.
    pub output: i32,
}

impl PlaneUnit {
    /// What stands before the ReLU at a point of the plane.
    pub(crate) fn before(&self, [x, y]: &[Rational; 2]) -> Rational {
        let [a, b] = self.weights.map(|w| ratio(w.into(), 1));
        a * x + b * y + ratio(self.bias.into(), 1)
    }
}

/// A network with two inputs, one hidden layer of ReLUs and one output: constant + Σ units.
///
/// Not a [`Stack`](why_relu::network::Stack): what a reader writes has names for its numbers and
/// cannot have a wrong shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plane {
    /// The output's bias.
    pub constant: i32,
    /// The hidden layer.
    pub units: Vec<PlaneUnit>,
}

impl Plane {
    /// The network's output at a point of the plane.
    pub(crate) fn at(&self, point: &[Rational; 2]) -> Rational {
        let outputs = self
            .units
            .iter()
            .map(|unit| ratio(unit.output.into(), 1) * relu(unit.before(point)));
        outputs.fold(ratio(self.constant.into(), 1), |sum, next| sum + next)
    }
}

/// Evidence that a network makes do with `most` hidden units.
pub(crate) fn makes_do_with(most: usize, units: usize) -> Proof {
    decide("the number of hidden units", units <= most, || {
        format!("your network has {units} hidden units, and {most} are enough")
    })
}

/// The bends of a network, from left to right and each once, together with `more` places.
pub(crate) fn bends(network: &Shallow<Rational>, more: &[i64]) -> Vec<Rational> {
    let turning = network
        .units
        .iter()
        .filter(|unit| unit.weight != Rational::ZERO);
    let mut bends: Vec<_> = turning.map(|unit| -&unit.bias / &unit.weight).collect();
    bends.extend(more.iter().map(|&x| ratio(x, 1)));
    bends.sort();
    bends.dedup();
    bends
}

/// Evidence that the network is `wanted` on the whole line, a continuous function that is straight
/// between the places `corners`.
///
/// The difference of the two is straight between their bends and beyond the last. Where it is 0 at
/// each bend and at one place beyond the last on each side, it is 0 everywhere. The place where it
/// is largest comes first.
pub(crate) fn equals(
    network: &Shallow<Rational>,
    corners: &[i64],
    wanted: fn(Rational) -> Rational,
) -> Proof {
    let mut places = bends(network, corners);
    let one = Rational::ONE;
    places.insert(0, &places[0] - &one);
    places.push(&places[places.len() - 1] + &one);
    let mut values: Vec<_> = places
        .into_iter()
        .map(|x| (network.at(&x), wanted(x.clone()), x))
        .collect();
    values.sort_by_key(|(says, wants, _)| std::cmp::Reverse(distance(says, wants)));
    let words = "the whole line, decided at {} places: \
                 every bend and one place beyond on each side";
    exact::every(words, Cases::counted(values), |(says, wants, x)| {
        if says == wants {
            return Ok(());
        }
        Err(format!(
            "your network errs by {} at x = {}: it says {} and not {}",
            shown(&distance(says, wants)),
            shown(x),
            shown(says),
            shown(wants),
        ))
    })
}

fn distance(a: &Rational, b: &Rational) -> Rational {
    let difference = a - b;
    difference.clone().larger(-difference)
}
