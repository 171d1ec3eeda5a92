//! The left Riemann sum: the area of n rectangles against the area under the curve.
//!
//! The area under a curve is the limit of finer and finer sums. So one rectangle is compared with
//! N narrow ones over the same base, for every N: the heights differ by what the curve has moved.

use textbook::number::{Polynomial, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{at_most, equal, for_all, nonnegative, positive};
use textbook::proof::induction::Induction;

/// By how much a function may have risen at a distance from the left end: of the Lipschitz
/// constant, the distance, and what it stays below that. By how much it may have fallen is the
/// same, for −f.
pub type Rise = fn(&Polynomial, &Polynomial, &Polynomial) -> Polynomial;

/// A function with Lipschitz constant L.
pub const LIPSCHITZ: Rise = |slope, distance, below| slope * distance - below;

/// A function with slopes up to L wherever it has one, and a jump by 1 after the left end.
pub(super) const JUMPING: Rise =
    |slope, distance, below| slope * distance + Polynomial::from(1) - below;

/// N narrow rectangles: how many, and by how much their area exceeds that of the wide one.
struct Narrow {
    count: Polynomial,
    excess: Polynomial,
    /// The same for a function of which only how much it falls is known.
    fallen: Polynomial,
    /// The same for the steepest of all functions, Lx.
    steepest: Polynomial,
}

/// The left sum errs by at most (b − a)²·L/(2n), and for Lx by that.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn left_sums(rise: Rise) -> Proof {
    let none = Polynomial::from(0);
    let one = Polynomial::from(1);
    let half = Polynomial::from(ratio(1, 2));
    let more = |narrow: Narrow,
                slope: &Polynomial,
                width: &Polynomial,
                below: &Polynomial| {
        let distance = &narrow.count * width;
        Narrow {
            excess: narrow.excess + width * rise(slope, &distance, below),
            fallen: narrow.fallen - width * rise(slope, &distance, below),
            steepest: narrow.steepest + width * rise(slope, &distance, &none),
            count: narrow.count + &one,
        }
    };
    // N rectangles of width δ make a base of width h = Nδ.
    let most = |count: &Polynomial, slope: &Polynomial, width: &Polynomial| {
        let base = count * width;
        &half * slope * &base * (&base - width)
    };
    let step = Induction {
        over: "number N of narrow rectangles",
        letters: for_all([
            nonnegative("L"),
            positive("δ"),
            positive("N"),
            nonnegative("p"),
            nonnegative("e"),
        ]),
        first: &|[slope, width, _, below, _]| {
            let flush = Narrow {
                count: one.clone(),
                excess: none.clone(),
                fallen: none.clone(),
                steepest: none.clone(),
            };
            more(flush, slope, width, below)
        },
        any: &|[slope, width, count, _, missing]| Narrow {
            count: count.clone(),
            excess: most(count, slope, width) - missing,
            fallen: -most(count, slope, width) + missing,
            steepest: most(count, slope, width),
        },
        next: &|narrow, [slope, width, _, below, _]| {
            more(narrow, slope, width, below)
        },
        holds: &|Narrow {
                     count,
                     excess,
                     fallen,
                     steepest,
                 },
                 [slope, width, ..]| {
            let base = count * width;
            let limit = &half * slope * &base * &base;
            let bound = most(count, slope, width);
            vec![
                at_most("the excess", excess, &bound),
                at_most("minus the bound", -&bound, fallen),
                equal("the excess for Lx", steepest, &bound),
                // As N grows, δ = h/N goes to 0: the bound comes as near as you like to Lh²/2.
                equal(
                    "Lh²/2 − Lhδ/2",
                    &limit - &half * slope * &base * width,
                    bound,
                ),
            ]
        },
    }
    .prove()?;
    let all = for_all([nonnegative("L"), positive("h"), positive("n")]).hold(
        |[slope, step, count]| {
            let width = count * step;
            let steps = count * &half * slope * step * step;
            let bound = &width * &width * slope / (Polynomial::from(2) * count);
            vec![equal("n steps of Lh²/2", steps, bound)]
        },
    )?;
    Ok(step.and(all))
}
