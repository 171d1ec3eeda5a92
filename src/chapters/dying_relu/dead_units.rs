//! A unit that is dead, silent at every example: in the first layer for good, further up perhaps
//! not.

use crate::activation::{PiecewiseLinear, relu};
use crate::network::{Example, Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Polynomial, Rational, ratio};
use textbook::proof::counterexample::differ;
use textbook::proof::for_all::{Relation, at_most, equal, for_all, real};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof, exact};

/// A layer of units with whole weights and a whole bias behind them.
fn layer<const LENGTH: usize>(units: &[[i64; LENGTH]]) -> Layer<Rational> {
    let units: Vec<_> = units.iter().map(|unit| unit.map(Rational::from)).collect();
    Layer::of_units(&units)
}

/// Two inputs, two ReLUs and an output: v, w and b are the first unit's, a is the weight with which
/// it is heard. Two examples (x, y) and (z, u), for which t and s are wanted, and a learning rate.
/// The last five are the gradients of the second unit and of the output's bias.
const NAMES: [&str; 21] = [
    "v", "w", "b", "a", "p", "q", "c", "d", "e", "η", "x", "y", "t", "z", "u", "s",
    "p′", "q′", "c′", "d′", "e′",
];

type Letters = [Polynomial; 21];

/// The unit is silent at both examples.
fn silent(
    [v, w, b, .., x, y, _, z, u, _, _, _, _, _, _]: &Letters,
) -> Vec<Relation> {
    let places = [[x, y], [z, u]];
    places
        .map(|[x, y]| at_most("", v * x + w * y + b, 0))
        .into()
}

/// The two examples.
fn examples(
    [.., x, y, t, z, u, s, _, _, _, _, _]: &Letters,
) -> [Example<Polynomial>; 2] {
    let examples = [[x, y, t], [z, u, s]];
    examples.map(|[x, y, t]| Example::of(&[x.clone(), y.clone()], t.clone()))
}

fn network([v, w, b, a, p, q, c, d, e, ..]: &Letters) -> Stack<Polynomial> {
    let units = [[v, w, b], [p, q, c]].map(|unit| unit.map(Clone::clone));
    let output = [a, d, e].map(Clone::clone);
    Stack {
        first: Layer::of_units(&units),
        above: vec![Layer::of_units(&[output])],
    }
}

/// All weights of the first unit: two that come in, its bias, and the one that goes out.
fn of_first_unit(stack: &Stack<Polynomial>) -> [Polynomial; 4] {
    let Layer { weights, biases } = &stack.first;
    let out = &stack.above[0].weights[(0, 0)];
    [&weights[(0, 0)], &weights[(0, 1)], &biases[0], out].map(Clone::clone)
}

/// The first unit has its weights still.
fn unmoved(stack: &Stack<Polynomial>, [v, w, b, a, ..]: &Letters) -> Vec<Relation> {
    let names = ["v", "w", "b", "a"];
    let weights = of_first_unit(stack).into_iter().zip([v, w, b, a]);
    let pairs = names.into_iter().zip(weights);
    pairs
        .map(|(name, (now, then))| equal(name, now, then))
        .collect()
}

/// A unit of the first layer with z ≤ 0 at every example has no gradient and keeps its weights
/// through every step, at every learning rate.
///
/// A gradient is a sum over examples, and a run is steps one after the other. So it is enough that
/// one example more does not pull the unit, and that one step more does not move it, whatever the
/// other weights have become.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn stay_dead(f: &impl PiecewiseLinear) -> Proof {
    let gradient = |letters: &Letters| {
        network(letters).gradient(|z| f.at(z), &examples(letters)[..1])
    };
    let all_examples = Induction {
        over: "number of examples",
        letters: for_all(NAMES.map(real)).given(silent),
        first: &gradient,
        any: &|letters| {
            // The unit has no gradient yet; the others have any.
            let [.., p, q, c, d, e] = letters;
            let none = || Polynomial::from(0);
            let others = [p, q, c].map(Clone::clone);
            let output = [none(), d.clone(), e.clone()];
            Stack {
                first: Layer::of_units(&[[none(), none(), none()], others]),
                above: vec![Layer::of_units(&[output])],
            }
        },
        next: &|mut sum, letters| {
            let one = gradient(letters);
            for (sum, slope) in sum.parameters_mut().zip(one.parameters()) {
                *sum += slope.clone();
            }
            sum
        },
        holds: &|sum, letters| {
            let rate = &letters[9];
            unmoved(&network(letters).step(sum, rate), letters)
        },
    }
    .prove()?;
    let step = |stack: Stack<Polynomial>, letters: &Letters| {
        let gradient = stack.gradient(|z| f.at(z), &examples(letters));
        stack.step(&gradient, &letters[9])
    };
    let steps = Induction {
        over: "number of steps",
        letters: for_all(NAMES.map(real)).given(silent),
        first: &|letters| step(network(letters), letters),
        any: &|letters| network(letters),
        next: &step,
        holds: &|stack, letters| unmoved(stack, letters),
    }
    .prove()?;
    Ok(all_examples.and(steps))
}

/// One input, one unit, two units above it of which the second is dead, and an output; and the
/// gradient at the example 1, for which 3 is wanted.
pub(super) fn born() -> (Stack<Rational>, Stack<Rational>) {
    let born = Stack {
        first: layer(&[[1, 0]]),
        above: vec![layer(&[[1, 0], [1, -2]]), layer(&[[1, 1, 0]])],
    };
    let gradient = born.gradient(relu, &[Example::of(&[Rational::ONE], 3.into())]);
    (born, gradient)
}

/// What the layer below does in a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Below {
    /// It takes part.
    Learns,
    /// It stays as it is.
    Frozen,
}

/// A dead unit of the second layer has no gradient, and is alive after the step all the same.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn revived(below: &Below) -> Proof {
    let (born, gradient) = born();
    let slopes = [
        ("w", &gradient.above[0].weights[(1, 0)]),
        ("b", &gradient.above[0].biases[1]),
        ("a", &gradient.above[1].weights[(0, 1)]),
    ];
    let silent = {
        let below = born.first.forward(&DVector::from_element(1, Rational::ONE));
        relu(born.above[0].forward(&below.map(relu))[1].clone())
    };
    let silence =
        exact::all("the {} example", Cases::counted([silent]), |output| {
            exact::equal("its output before the step", output, &Rational::ZERO)
        })?;
    let words = "its {} weights before the step";
    let dead = exact::all(words, Cases::counted(slopes), |(what, slope)| {
        exact::equal(format!("the gradient of {what}"), *slope, &Rational::ZERO)
    })?;
    let mut after = born.step(&gradient, &ratio(1, 2));
    if *below == Below::Frozen {
        after.first = born.first.clone();
    }
    let input = DVector::from_element(1, Rational::ONE);
    let signal = after.first.forward(&input).map(relu);
    let output = relu(after.above[0].forward(&signal)[1].clone());
    let witness = differ(
        "\"a silent unit stays silent\"",
        "x = 1 after a step with rate 1/2",
        &output,
        &Rational::ZERO,
    )?;
    Ok(witness.and(silence).and(dead))
}
