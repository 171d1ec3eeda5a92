//! Depth instead of width: tents fed into tents.

use super::segments::{SQUARE, around_the_middle};
use crate::network::{Graph, Shallow, Stack};
use std::rc::Rc;
use textbook::number::{Polynomial, Rational, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    at_most, equal, for_all, nonnegative, positive, real,
};
use textbook::proof::induction::Induction;

/// Σ tentᵏ(x)·`weight`ᵏ over k = 1, …, `levels`, on [0, 1].
fn teeth(tent: &Shallow<Rational>, weight: &Rational, levels: isize) -> Graph {
    let tent = Stack::from(tent);
    let mut fold = Graph::identity(&Rational::ZERO, &Rational::ONE);
    let mut sum = Graph::zero();
    for level in 1..=levels {
        fold = fold.fed_to(&tent);
        sum = sum.plus(&fold.times(&weight.pow(level)));
    }
    sum
}

/// The sum of teeth at one place, level by level.
#[derive(Clone)]
struct Teeth {
    /// The tent, applied so often as there are levels.
    fold: Polynomial,
    /// The weight of the last level.
    weight: Polynomial,
    sum: Polynomial,
}

impl Teeth {
    fn at(x: Polynomial) -> Self {
        Self {
            fold: x,
            weight: 1.into(),
            sum: 0.into(),
        }
    }

    /// One more level, its weight smaller by `factor`.
    fn deeper(self, tent: &Shallow<Polynomial>, factor: &Polynomial) -> Self {
        let fold = tent.at(&self.fold);
        let weight = self.weight * factor;
        let sum = self.sum + &weight * &fold;
        Self { fold, weight, sum }
    }
}

/// x − Σₖ tentᵏ(x)/4ᵏ over m tents misses x² on [0, 1] by 4^−(m+1), exactly.
///
/// With z = tentᵐ(x) and w = 4⁻ᵐ the error is w·z(1 − z). It is from 0 to w/4, and w/4 where
/// z = 1/2: some x leads there, since the tent of z/2 is z.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn folded_squares(tent: &Shallow<Polynomial>) -> Proof {
    let quarter = Polynomial::from(ratio(1, 4));
    let hill = |z: &Polynomial| z * (Polynomial::from(1) - z);
    let depth = Induction {
        over: "number of tents",
        letters: for_all([real("z"), positive("w")])
            .given(|[z, _]| vec![at_most("", 0, z), at_most("", z, 1)]),
        first: &|[x, _]| (hill(x), Teeth::at(x.clone()).deeper(tent, &quarter)),
        any: &|[z, weight]| {
            let teeth = Teeth {
                fold: z.clone(),
                weight: weight.clone(),
                sum: 0.into(),
            };
            (weight * hill(z), teeth)
        },
        next: &|(target, teeth), _| (target, teeth.deeper(tent, &quarter)),
        holds: &|(target, Teeth { fold, weight, sum }), _| {
            vec![
                equal("the error", target - sum, weight * hill(fold)),
                at_most("0", 0, fold),
                at_most("the last tent", fold, 1),
                equal("the units of a tent", tent.units.len(), 2),
            ]
        },
    }
    .prove()?;
    let onto = for_all([real("z")])
        .given(|[z]| vec![at_most("", 0, z), at_most("", z, 1)])
        .hold(|[z]| {
            let half = Polynomial::from(ratio(1, 2)) * z;
            vec![equal("the tent of z/2", tent.at(&half), z)]
        })?;
    let largest = for_all([real("σ")])
        .given(|[share]| around_the_middle(share))
        .hold(|[share]| {
            let half = Polynomial::from(ratio(1, 2));
            vec![
                at_most("0", 0, hill(&(&half + share))),
                at_most("z(1 − z)", hill(&(&half + share)), &quarter),
                equal("z(1 − z) at 1/2", hill(&half), &quarter),
            ]
        })?;
    let identity = Graph::identity(&Rational::ZERO, &Rational::ONE);
    let deepest = identity.minus(&teeth(&Shallow::tent(), &ratio(1, 4), 10));
    let pieces = deepest.corners().len() as u64 - 1;
    let error = deepest.distance_to_parabola(&SQUARE).height;
    Ok(depth
        .and(onto)
        .and(largest)
        .finding("pieces at m = 10", &pieces)
        .finding("error at m = 10", &error))
}

/// What is known of the teeth on one of the n = 2ᵐ intervals, at the share u of its width.
type Piece = Rc<dyn Fn(&Polynomial) -> Teeth>;

/// n = 2ᵐ equal segments miss Σ tentᵏ(x)·`weight`ᵏ by 2h/3 exactly, if the weight is 1/2.
///
/// The first m levels are the segments: on each interval they add up to something affine, and at
/// its ends all later levels are 0. There z = tentᵐ(x) runs once from 0 to 1 or back. So what is
/// missed is 2⁻ᵐ times the whole sum at z, and the whole sum is 2/3 at most, and 2/3 at 1/3.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn rough_curves(weight: &Rational) -> Proof {
    let factor = Polynomial::from(weight.clone());
    let tent = Shallow::tent();
    let two_thirds = Polynomial::from(ratio(2, 3));
    let one = Polynomial::from(1);
    let up_to = |weight: &Polynomial| &two_thirds * (&one - weight);
    let third = Induction {
        over: "number of levels",
        letters: for_all([positive("w")]),
        first: &|_| Teeth::at(ratio(1, 3).into()).deeper(&tent, &factor),
        any: &|[weight]| Teeth {
            fold: two_thirds.clone(),
            weight: weight.clone(),
            sum: up_to(weight),
        },
        next: &|teeth, _| teeth.deeper(&tent, &factor),
        holds: &|Teeth { fold, weight, sum }, _| {
            vec![
                equal("the last tent at 1/3", fold, &two_thirds),
                equal("the sum at 1/3", sum, up_to(weight)),
            ]
        },
    }
    .prove()?;
    let twice = |teeth: Teeth| teeth.deeper(&tent, &factor).deeper(&tent, &factor);
    let most = Induction {
        over: "number of pairs of levels",
        letters: for_all([real("z"), positive("w"), nonnegative("e")])
            .given(|[z, ..]| vec![at_most("", 0, z), at_most("", z, 1)]),
        first: &|[x, ..]| twice(Teeth::at(x.clone())),
        any: &|[z, weight, below]| Teeth {
            fold: z.clone(),
            weight: weight.clone(),
            sum: up_to(weight) - below,
        },
        next: &|teeth, _| twice(teeth),
        holds: &|Teeth { fold, weight, sum }, _| {
            vec![
                at_most("the sum", sum, up_to(weight)),
                at_most("0", 0, fold),
                at_most("the last tent", fold, 1),
            ]
        },
    }
    .prove()?;
    let segments = Induction {
        over: "number of doublings",
        letters: for_all([real("a"), real("b"), positive("w"), real("u")])
            .given(|[.., u]| vec![at_most("", 0, u), at_most("", u, 1)]),
        first: &|_| vec![Rc::new(|x: &Polynomial| Teeth::at(x.clone())) as Piece],
        any: &|[a, b, weight, _]| {
            [false, true].map(|back| piece(a, b, weight, back)).to_vec()
        },
        next: &|pieces: Vec<Piece>, _| {
            let halves = pieces.iter().flat_map(|whole| {
                [ratio(0, 1), ratio(1, 2)].map(|from| half(whole, from, &factor))
            });
            halves.collect()
        },
        holds: &|pieces, [.., u]| {
            let straight = pieces.iter().flat_map(|piece| {
                let [from, to, at] =
                    [0.into(), 1.into(), u.clone()].map(|u| piece(&u));
                let chord =
                    |from: &Polynomial, to: &Polynomial| from + u * (to - from);
                let later = [&from, &to].map(|end| tent.at(&end.fold));
                [
                    equal("the sum", at.sum, chord(&from.sum, &to.sum)),
                    equal("the last tent", at.fold, chord(&from.fold, &to.fold)),
                    equal("its ends", &from.fold + &to.fold, 1),
                    equal("the next tents", &later[0] + &later[1] + u, u),
                ]
            });
            straight.collect()
        },
    }
    .prove()?;
    Ok(third.and(most).and(segments))
}

/// An interval on which the levels so far add up to a + bu.
fn piece(a: &Polynomial, b: &Polynomial, weight: &Polynomial, back: bool) -> Piece {
    let [a, b, weight] = [a, b, weight].map(Clone::clone);
    Rc::new(move |u| Teeth {
        fold: if back {
            Polynomial::from(1) - u
        } else {
            u.clone()
        },
        weight: weight.clone(),
        sum: &a + &b * u,
    })
}

/// Half of an interval, one level deeper.
fn half(whole: &Piece, from: Rational, factor: &Polynomial) -> Piece {
    let (whole, factor) = (whole.clone(), factor.clone());
    Rc::new(move |u| {
        let there =
            Polynomial::from(from.clone()) + Polynomial::from(ratio(1, 2)) * u;
        whole(&there).deeper(&Shallow::tent(), &factor)
    })
}
