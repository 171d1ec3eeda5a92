//! Steps for every continuous function: each value of a staircase is a mean of values nearby.

use super::knots::steps_and_ramps;
use crate::network::{Graph, Shallow};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::Proof;
use textbook::proof::exact::{at_most, equal, every};

/// A staircase joins points at fixed places, so it is a sum of its heights, each times the
/// staircase with height 1 at one step and 0 at all others. These weights are never negative, they
/// add up to 1, and each is 0 beyond (h + ε)/2 from the middle of its step. So the value at x is a
/// mean of values of f at most so far from x, whatever f is.
pub(super) fn means_of_values_nearby(
    network: impl Fn(&[Rational], &Rational) -> Shallow<Rational>,
) -> Proof {
    let words = "the weights of all steps for n = {} and ramps of h divided by {}";
    every(words, steps_and_ramps(5), |&(steps, share)| {
        let step = ratio(1, steps.into());
        let ramp = &step * ratio(1, share);
        // One step alone has no ramp, and reaches the ends of the interval.
        let width = if steps == 1 { step } else { step + &ramp };
        let reach = width * ratio(1, 2);
        let mut sum = Graph::zero();
        for place in 0..steps {
            let heights = (0..steps).map(|i| Rational::from(u8::from(i == place)));
            let network = network(&heights.collect::<Vec<_>>(), &ramp);
            let weight = Graph::on_unit_interval(&network);
            let middle = ratio((2 * place + 1).into(), (2 * steps).into());
            let mut farthest = Rational::ZERO;
            for ends in weight.corners().windows(2) {
                for (x, y) in ends {
                    let what = format!(
                        "n = {steps}, step {place}, at {x}: 0 against the weight"
                    );
                    at_most(what, &Rational::ZERO, y)?;
                }
                if ends.iter().any(|(_, y)| *y > Rational::ZERO) {
                    for (x, _) in ends {
                        farthest = farthest.larger((x - &middle).magnitude());
                    }
                }
            }
            let what = format!("n = {steps}, step {place}: its reach");
            equal(what, &farthest, &reach)?;
            sum = sum.plus(&weight);
        }
        for (x, y) in sum.corners() {
            let what = format!(
                "n = {steps}, ramps of h/{share}: the sum of the weights at {x}"
            );
            equal(what, y, &Rational::ONE)?;
        }
        Ok(())
    })
}
