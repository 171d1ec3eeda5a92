//! Steps for every continuous function: each value of a staircase is a mean of values of the function nearby.

use crate::network::{Graph, Shallow};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{at_most, equal, every};
use textbook::proof::{Cases, Proof};

/// A staircase joins points at fixed places, so it is a sum of its heights, each times the staircase with height 1 at one step and 0
/// at all others. These weights are never negative, they add up to 1, and each is 0 beyond (h + ε)/2 from the middle of its step.
/// So the value at x is a mean of values of f at most so far from x, whatever f is.
pub(super) fn means_of_values_nearby(
    network: impl Fn(&[Rational], &Rational) -> Shallow<Rational>,
) -> Proof {
    let staircases = Cases::doublings(5).by(&Cases::listed([1u64, 2, 16]));
    let words = "the weights of all steps for n = {} and ramps of h divided by {}";
    every(words, staircases, |&(steps, share)| {
        let step = ratio(1, steps.into());
        let ramp = &step * ratio(1, share);
        let reach = (&step + &ramp) * ratio(1, 2);
        // One step alone has no ramp, and reaches the ends of the interval.
        let reach = if steps == 1 { ratio(1, 2) } else { reach };
        let mut sum =
            Graph::identity(&Rational::ZERO, &Rational::ONE).times(&Rational::ZERO);
        for place in 0..steps {
            let height = |i| {
                if i == place {
                    Rational::ONE
                } else {
                    Rational::ZERO
                }
            };
            let heights: Vec<_> = (0..steps).map(height).collect();
            let network = network(&heights, &ramp);
            let weight = Graph::of(&network, &Rational::ZERO, &Rational::ONE);
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
                        let away = (x - &middle).larger(&middle - x);
                        farthest = farthest.larger(away);
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
