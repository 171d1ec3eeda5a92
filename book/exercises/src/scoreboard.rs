//! No activation wins everywhere.

use crate::network::{bends, equals, makes_do_with};
use crate::words::{decide, shown};
use why_relu::network::Shallow;
use why_relu::number::{Number, Rational};
use why_relu::proof::{Cases, Proof, exact};

/// `hard-tanh`: x between −1 and 1, and −1 and 1 beyond.
///
/// # Errors
/// Where the network is something else.
pub fn hard_tanh(network: &Shallow<Rational>) -> Proof {
    makes_do_with(2, network.units.len())?;
    equals(network, &[-1, 1], |x| {
        let capped = -(-x).larger(-Rational::ONE);
        capped.larger(-Rational::ONE)
    })
}

/// `sparse-and-centred`: odd, 0 on [−1, 1], and with the slope 1 far out.
///
/// f(x) + f(−x) is straight between the bends of f and their mirror images, so it is 0 everywhere
/// if it is 0 there and at one place beyond. On [−1, 1] the same bends decide.
///
/// # Errors
/// A place where the network is not as it should be.
pub fn sparse_and_centred(network: &Shallow<Rational>) -> Proof {
    makes_do_with(2, network.units.len())?;
    let mut places = bends(network, &[-1, 0, 1]);
    let mirrored: Vec<_> = places.iter().map(|x| -x).collect();
    places.extend(mirrored);
    places.sort();
    places.dedup();
    let far = &places[places.len() - 1] + Rational::ONE;
    let inner = places
        .iter()
        .filter(|&x| *x >= -Rational::ONE && *x <= Rational::ONE);
    let inner = Cases::counted(inner.collect::<Vec<_>>());
    let words = "x in [−1, 1], decided at {} places, the bends among them";
    let silent = exact::every(words, inner, |x| {
        let says = network.at(x);
        if says == Rational::ZERO {
            return Ok(());
        }
        Err(format!(
            "at x = {} your network says {}, not 0",
            shown(x),
            shown(&says)
        ))
    })?;
    places.push(far.clone());
    let odd = exact::every(
        "the whole line, decided at {} places, the bends and their mirror images",
        Cases::counted(places),
        |x| {
            let (here, there) = (network.at(x), network.at(&-x));
            if &here + &there == Rational::ZERO {
                return Ok(());
            }
            Err(format!(
                "your network is not odd: at x = {} it says {}, at −x it says {}",
                shown(x),
                shown(&here),
                shown(&there)
            ))
        },
    )?;
    let rise = network.at(&(&far + Rational::ONE)) - network.at(&far);
    let steep = decide("the slope far out", rise == Rational::ONE, || {
        format!("far out your network has the slope {}, not 1", shown(&rise))
    })?;
    Ok(silent.and(odd).and(steep))
}
