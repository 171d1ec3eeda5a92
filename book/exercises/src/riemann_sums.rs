//! ReLUs add up to any curve.

use crate::network::{equals, makes_do_with};
use crate::words::shown;
use why_relu::activation::relu;
use why_relu::network::{Graph, Shallow};
use why_relu::number::{Number, Rational, ratio};
use why_relu::proof::{Cases, Proof, exact};

/// `hat`: 0 up to x = 0, straight up to 1 at x = 1, straight down to 0 at x = 2, and 0 from there
/// on.
///
/// # Errors
/// Where the network is not the hat.
pub fn hat(network: &Shallow<Rational>) -> Proof {
    makes_do_with(3, network.units.len())?;
    equals(network, &[0, 1, 2], |x| {
        let away = x - Rational::ONE;
        relu(Rational::ONE - away.clone().larger(-away))
    })
}

/// `parabola`: within 1/100 of x² on [0, 1], with four units.
///
/// # Errors
/// Where the network is furthest from x².
pub fn parabola(network: &Shallow<Rational>) -> Proof {
    makes_do_with(4, network.units.len())?;
    let graph = Graph::of(network, &Rational::ZERO, &Rational::ONE);
    let worst = graph.distance_to_parabola(&[0, 0, 1].map(|n| ratio(n, 1)));
    let words = "every x in [0, 1], decided at {} place, where the error is largest";
    exact::every(words, Cases::counted([worst]), |worst| {
        if worst.height <= ratio(1, 100) {
            return Ok(());
        }
        Err(format!(
            "your network errs by {} at x = {}, and 1/100 is allowed",
            shown(&worst.height),
            shown(&worst.at),
        ))
    })
}

/// `fold`: a network T of two units, such that T(T(T(x))) takes the values 0, 1, 0, 1, … at the
/// multiples of 1/8 from 0 to 1.
///
/// # Errors
/// The multiple of 1/8 at which it does not.
pub fn fold(network: &Shallow<Rational>) -> Proof {
    makes_do_with(2, network.units.len())?;
    let multiples = Cases::counted((0..=8).collect::<Vec<_>>());
    exact::every("the {} multiples of 1/8 in [0, 1]", multiples, |&n| {
        let x = ratio(n, 8);
        let once = network.at(&x);
        let says = network.at(&network.at(&once));
        if says == ratio(n % 2, 1) {
            return Ok(());
        }
        Err(format!(
            "at x = {} your T(x) is {} and T(T(T(x))) is {}, not {}",
            shown(&x),
            shown(&once),
            shown(&says),
            n % 2,
        ))
    })
}
