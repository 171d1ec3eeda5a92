//! ReLU is not linear.

use crate::network::{equals, makes_do_with};
use crate::words::{decide, shown};
use why_relu::activation::leaky_relu;
use why_relu::network::Shallow;
use why_relu::number::{Number, Rational, ratio};
use why_relu::proof::{Cases, Proof, counterexample, exact};

/// `absolute-value`: |x| from two ReLUs.
///
/// # Errors
/// Where the network is not |x|.
pub fn absolute_value(network: &Shallow<Rational>) -> Proof {
    makes_do_with(2, network.units.len())?;
    equals(network, &[0], |x| x.clone().larger(-x))
}

/// `additive-twice`: additive at (−1, 1) and (1, 2), and not linear.
///
/// # Errors
/// A pair at which f is not additive; or that f is f(1)·x wherever one looks.
pub fn additive_twice(f: impl Fn(Rational) -> Rational) -> Proof {
    let at = |n: i64| f(ratio(n, 1));
    let pairs = [(-1, 1), (1, 2)];
    let additive = exact::every(
        "additive at {} pairs, (−1, 1) and (1, 2)",
        Cases::counted(pairs),
        |&(x, y)| {
            let (parts, sum) = (at(x) + at(y), at(x + y));
            if parts == sum {
                return Ok(());
            }
            Err(format!(
                "f({x}) + f({y}) = {} but f({}) = {}",
                shown(&parts),
                x + y,
                shown(&sum),
            ))
        },
    )?;
    let numbers = || (-16..=16).map(|n| ratio(n, 2));
    let bent = numbers().find(|x| f(x.clone()) != x * at(1));
    let domain = "the multiples of 1/2 from −8 to 8";
    let somewhere = decide(domain, bent.is_some(), || {
        format!("your function looks linear: f(x) = x·f(1) at all {domain}")
    })?;
    let x = bent.unwrap_or_default();
    let place = format!("x = {}", shown(&x));
    let here = (f(x.clone()), &x * at(1));
    let witness = counterexample::differ("f(x) = x·f(1)", &place, &here.0, &here.1);
    Ok(additive.and(somewhere).and(witness?))
}

/// `half-as-bent`: a leaky ReLU and the line nearest to it on [−1, 1], half as far away as a line
/// from ReLU.
///
/// The difference of the two is straight on each side of 0, so it is largest at −1, 0 or 1. No line
/// comes closer than a quarter of f(−1) − 2f(0) + f(1), which is 1 − slope.
///
/// # Errors
/// A slope that is none of a leaky ReLU's or not the one asked for, or where the line errs by more
/// than 1/8.
pub fn half_as_bent(slope: &Rational, line: &[Rational; 2]) -> Proof {
    let eighth = ratio(1, 8);
    let slopes = exact::every("the slope {}", Cases::listed([slope]), |&slope| {
        if *slope < Rational::ZERO || *slope > Rational::ONE {
            return Err(format!(
                "a leaky ReLU has a slope from 0 to 1, and yours is {}",
                shown(slope)
            ));
        }
        let distance = (Rational::ONE - slope) * ratio(1, 4);
        if distance == eighth {
            return Ok(());
        }
        Err(format!(
            "with the slope {} the nearest line is {} away, not 1/8",
            shown(slope),
            shown(&distance),
        ))
    })?;
    let places = [-1, 0, 1].map(|n| ratio(n, 1));
    let near = exact::every(
        "x in [−1, 1], decided at {}",
        Cases::listed(places),
        |x| {
            let says = &line[0] * x + &line[1];
            let wants = leaky_relu(slope.clone(), x.clone());
            let error = (&says - &wants).larger(&wants - &says);
            if error <= eighth {
                return Ok(());
            }
            Err(format!(
                "your line errs by {} at x = {x}, and 1/8 is possible: \
                 it says {}, the leaky ReLU {}",
                shown(&error),
                shown(&says),
                shown(&wants),
            ))
        },
    )?;
    Ok(slopes.and(near))
}
