//! Gradients explode as well.

use crate::words::shown;
use why_relu::activation::sigmoid;
use why_relu::network::chain::balanced_sigmoids;
use why_relu::number::{Rational, ratio};
use why_relu::proof::{Cases, Proof, Show, exact};

/// `exactly-one`: the smallest f32 at which the sigmoid is 1.
///
/// The float before it is looked at first, so that a wrong answer costs no sweep. Below 16 the
/// sigmoid is smaller than at 16: its three operations round in order.
///
/// # Errors
/// The value of the sigmoid where it is not as it should be.
pub fn exactly_one(x: f32) -> Proof {
    let ends = exact::every(
        "{} floats, the answer and the one before it",
        Cases::counted([(x, true), (x.next_down(), false)]),
        |&(at, one)| {
            let s = sigmoid(at);
            match (s == 1.0, one) {
                (false, true) => Err(format!(
                    "at x = {} the sigmoid is {} in f32",
                    at.text(),
                    s.text()
                )),
                (true, false) => Err(format!(
                    "at x = {} the sigmoid is 1, but so it is at the float before, {}",
                    x.text(),
                    at.text()
                )),
                _ => Ok(()),
            }
        },
    )?;
    let before = std::iter::successors(Some(16.0_f32), |x| Some(x.next_up()));
    let before = before.take_while(|&float| float < x);
    let before = Cases::counted(before.collect::<Vec<_>>());
    let below = exact::every("the {} f32 from 16 up to it", before, |&float| {
        exact::holds(
            format!("σ({}) is below 1", float.text()),
            sigmoid(float) < 1.0,
        )
    })?;
    Ok(ends.and(below))
}

/// `growing-chain`: the weight and bias of a sigmoid neuron that answers 1/2 to 1/2, so that a
/// chain of them multiplies the gradient by 3/2 a layer.
///
/// # Errors
/// That the neuron does not answer 1/2, or the derivative of the chain.
pub fn growing_chain(weight: &Rational, bias: &Rational) -> Proof {
    let z = weight * ratio(1, 2) + bias;
    let balanced = exact::every("{} input, 1/2", Cases::counted([z]), |z| {
        if *z == Rational::ZERO {
            return Ok(());
        }
        Err(format!(
            "at the input 1/2 your neuron has z = {}, so it does not answer 1/2",
            shown(z)
        ))
    })?;
    let layers: Vec<_> = (1_u32..).zip(balanced_sigmoids(weight, 8)).collect();
    let layers = Cases::counted(layers);
    let grows = exact::every(
        "{} chains of 1 to 8 layers",
        layers,
        |(depth, derivative)| {
            let wanted = ratio(3_i64.pow(*depth), 2_u64.pow(*depth));
            if *derivative == wanted {
                return Ok(());
            }
            Err(format!(
                "the derivative after layer {depth} is {}, not {}",
                shown(derivative),
                shown(&wanted)
            ))
        },
    )?;
    Ok(balanced.and(grows))
}
