//! What a staircase is at every place, for every number of steps: a flat, or a mean of two heights.

use super::lines::{Point, heading};
use super::segments::around_the_middle;
use super::staircases::Jump;
use crate::network::Line;
use textbook::number::{Number, Polynomial, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    Relation, at_most, equal, for_all, nonnegative, positive, real,
};
use textbook::proof::induction::Induction;

/// The part of a staircase from one knot to the jump after the next: a flat and a ramp.
struct Stretch {
    line: Line<Polynomial>,
    /// Where the flat begins.
    from: Polynomial,
    /// How wide a step is.
    step: Polynomial,
    jump: Jump<Polynomial>,
}

/// What a staircase is, from its first step to its last, for every number of steps of every width
/// and every height: flat up to half a ramp from each jump, and on the ramp, at the share σ of its
/// width from the middle, 1/2 − σ of the height before and 1/2 + σ of the height after. No point of
/// a flat is farther than half a step from the middle of its step, and no point of a ramp is
/// farther than (h + ε)/2 from the middles of both.
pub(super) fn flats_and_ramps(
    ramp: impl Fn(&Jump<Polynomial>) -> [Point; 2],
) -> Proof {
    let half = Polynomial::from(ratio(1, 2));
    let ramps = steps("σ", &ramp, |stretch, share| {
        let Stretch {
            line, step, jump, ..
        } = stretch;
        let far = &half * (step + &jump.ramp);
        let [before, after] =
            [-&half, half.clone()].map(|way| &jump.place + way * step);
        let x = &jump.place + share * &jump.ramp;
        let end = &jump.place + &half * &jump.ramp;
        let value = mixed(&jump.before, &jump.after, share);
        vec![
            equal("on a ramp", line.network.at(&x), value),
            at_most("to the middle before", (&x - &before).magnitude(), &far),
            at_most("to the middle after", (x - after).magnitude(), &far),
            equal("from a ramp's end", &end - before, far),
            equal("the place of its end", &line.tip.point.0, end),
            equal("the height of its end", &line.tip.point.1, &jump.after),
        ]
    })?;
    let flats = steps("u", &ramp, |stretch, share| {
        let Stretch {
            line,
            from,
            step,
            jump,
        } = stretch;
        let reach = &half * step;
        let width = &jump.place - &half * &jump.ramp - from;
        let x = from + (&half + share) * width;
        let middle = &jump.place - &reach;
        vec![
            equal("on a flat", line.network.at(&x), &jump.before),
            at_most("to its middle", (x - middle).magnitude(), reach),
        ]
    })?;
    // The last step begins with half a ramp, of width r, or with nothing if it is the only one.
    let last = for_all([
        real("x"),
        real("y"),
        real("s"),
        positive("w"),
        nonnegative("r"),
        real("u"),
    ])
    .given(|[.., share]| around_the_middle(share))
    .hold(|[x, y, slope, width, before, share]| {
        let end = (x + width, y.clone());
        let line = heading((x.clone(), y.clone()), slope).to(&end);
        let place = x + (&half + share) * width;
        let reach = &half * (before + width);
        let middle = x + width - &reach;
        vec![
            equal("the last step", line.network.at(&place), y),
            at_most("to its middle", (place - middle).magnitude(), reach),
        ]
    })?;
    Ok(ramps.and(flats).and(last))
}

/// What holds on every stretch of a staircase, at every place of it, of which `place` is the share.
fn steps(
    place: &'static str,
    ramp: &impl Fn(&Jump<Polynomial>) -> [Point; 2],
    holds: impl Fn(&Stretch, &Polynomial) -> Vec<Relation>,
) -> Proof {
    let half = Polynomial::from(ratio(1, 2));
    let walk = |line: Line<Polynomial>, step: Polynomial, jump: Jump<Polynomial>| {
        let from = line.tip.point.0.clone();
        let [low, high] = ramp(&jump);
        let line = line.to(&low).to(&high);
        Stretch {
            line,
            from,
            step,
            jump,
        }
    };
    Induction {
        over: "number of steps",
        letters: for_all([
            real("x"),
            real("y"),
            real("y′"),
            real("y″"),
            real("s"),
            positive("w"),
            positive("ε"),
            real(place),
        ])
        .given(|[.., share]| around_the_middle(share)),
        // The first flat begins with the step, so that only half a ramp is missing.
        first: &|[x, y, after, _, _, flat, width, _]| {
            let step = flat + &half * width;
            let jump = Jump {
                place: x + &step,
                ramp: width.clone(),
                before: y.clone(),
                after: after.clone(),
            };
            walk(Line::from((x.clone(), y.clone())), step, jump)
        },
        any: &|[x, y, after, _, slope, flat, width, _]| {
            let jump = Jump {
                place: x + flat + &half * width,
                ramp: width.clone(),
                before: y.clone(),
                after: after.clone(),
            };
            walk(heading((x.clone(), y.clone()), slope), flat + width, jump)
        },
        next: &|Stretch { line, jump, .. }, [_, _, _, after, _, flat, width, _]| {
            let step = flat + width;
            let jump = Jump {
                place: jump.place + &step,
                ramp: jump.ramp,
                before: jump.after,
                after: after.clone(),
            };
            walk(line, step, jump)
        },
        holds: &|stretch, [.., share]| holds(stretch, share),
    }
    .prove()
}

/// What stands on a ramp between two heights at the share `share` of its width from its middle.
pub(super) fn mixed(
    before: &Polynomial,
    after: &Polynomial,
    share: &Polynomial,
) -> Polynomial {
    let half = Polynomial::from(ratio(1, 2));
    (&half - share) * before + (half + share) * after
}
