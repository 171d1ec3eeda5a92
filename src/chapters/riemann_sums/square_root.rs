//! Knots close together where the curve bends: √x, whose slope at 0 is infinite.

use super::lines::{Exact, join_all_points};
use super::segments::around_the_middle;
use textbook::number::{Number, Polynomial, Rational, ratio};
use textbook::proof::for_all::{
    at_most, equal, for_all, less, nonnegative, positive, real,
};
use textbook::proof::{Proof, Significant};

/// The root of knot number `index`, index·(index + 1)·c: twice the triangular number, where
/// c = 1/(n(n + 1)) makes the last one 1.
pub fn triangular<T: Number>(index: &T, c: &T) -> T {
    index.clone() * (index.clone() + T::one()) * c.clone()
}

/// Roots at equal distances.
pub(super) fn equal_roots(index: &Polynomial, c: &Polynomial) -> Polynomial {
    Polynomial::from(2) * index * c
}

/// √x by n segments with the roots of the knots at i(i + 1)/(n(n + 1)), raised by c/4, errs by
/// exactly c/4 = 1/(4n(n + 1)) at both ends and in the middle of every segment, by turns above and
/// below, and by less between; and no n segments err by less.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn free_knots(root: impl Fn(&Polynomial, &Polynomial) -> Polynomial) -> Proof {
    let here = for_all([positive("k"), positive("c"), real("σ")])
        .given(|[k, _, share]| {
            let mut given = around_the_middle(share);
            given.push(at_most("", 1, k));
            given
        })
        .hold(|[k, c, share]| {
            let [a, b] = [k - Polynomial::from(1), k.clone()].map(|i| root(&i, c));
            let half = Polynomial::from(ratio(1, 2));
            let lift = Polynomial::from(ratio(1, 4)) * c;
            // The point of the segment where √x = t, if the error there is c(2σ² − 1/4).
            let t = (&half - share) * &a + (&half + share) * &b;
            let error = Polynomial::from(2) * c * share * share - &lift;
            let rise = &t + error - (&a + &lift);
            let on_the_segment = (&t * &t - &a * &a) * (&b - &a);
            vec![
                less("a knot", &a, &b),
                equal("the error", on_the_segment, rise * (&b * &b - &a * &a)),
            ]
        })?;
    let ends = for_all([positive("n"), positive("c")])
        .given(|[n, c]| vec![equal("", triangular(n, c), 1)])
        .hold(|[n, c]| {
            vec![
                equal("the first root", root(&0.into(), c), 0),
                equal("the last root", root(n, c), 1),
            ]
        })?;
    let between = for_all([real("σ")])
        .given(|[share]| around_the_middle(share))
        .hold(|[share]| {
            let quarter = Polynomial::from(ratio(1, 4));
            let error =
                |share: &Polynomial| Polynomial::from(2) * share * share - &quarter;
            let [middle, end] =
                [ratio(0, 1), ratio(1, 2)].map(|at| error(&at.into()));
            vec![
                at_most("the size of 2σ² − 1/4", error(share).magnitude(), &quarter),
                equal("it in the middle", middle, -&quarter),
                equal("it at an end", end, &quarter),
            ]
        })?;
    let lines = join_all_points(&Exact)?;
    let finest = ratio(1, 4 * 256 * 257);
    let rounded = Significant {
        value: finest.to_f64().value(),
        digits: 3,
    };
    // With equal steps h = 1/256 the first segment runs from the root 0 to the root 1/16.
    let equal_steps = floor(&Rational::ZERO, &ratio(1, 16));
    Ok(here
        .and(ends)
        .and(between)
        .and(no_other_knots()?)
        .and(lines)
        .finding("error at n = 256", &rounded)
        .finding("error with equal steps at n = 256", &equal_steps))
}

/// (b − a)²/(8(a + b)): what the best line between the roots a and b errs by.
fn floor(a: &Rational, b: &Rational) -> Rational {
    let width = b - a;
    &width * &width / (ratio(8, 1) * (a + b))
}

/// A line that errs by at most e at the roots a, (a + b)/2 and b has (b − a)² ≤ 8e(a + b). So n of
/// them, one after the other, get from the root 0 to 4e·n(n + 1) at most, and to 1 only if e is
/// 1/(4n(n + 1)) or more.
fn no_other_knots() -> Proof {
    let weights = |a: &Polynomial, b: &Polynomial| {
        let three = Polynomial::from(3);
        [
            a + &three * b,
            &three * a + b,
            Polynomial::from(-4) * (a + b),
        ]
    };
    let lines = for_all([real("a"), real("b"), real("α"), real("β")]).hold(
        |[a, b, constant, slope]| {
            let middle = (a + b) * Polynomial::from(ratio(1, 2));
            let error = |t: &Polynomial| t - constant - slope * t * t;
            let [first, last, between] = weights(a, b);
            let sum = first * error(a) + last * error(b) + between * error(&middle);
            vec![equal("three errors, weighted", sum, -(b - a) * (b - a))]
        },
    )?;
    let short = for_all([
        nonnegative("a"),
        positive("d"),
        real("e"),
        nonnegative("p"),
        nonnegative("q"),
        nonnegative("r"),
    ])
    .hold(|[a, width, most, p, q, r]| {
        let b = a + width;
        let [first, last, between] = weights(a, &b);
        // Errors from −e to e: those at the ends −e + p and −e + q, that in the middle e − r.
        let sum = first * (p - most) + last * (q - most) + between * (most - r);
        vec![at_most(
            "(b − a)²",
            -sum,
            Polynomial::from(8) * most * (a + b),
        )]
    })?;
    // If a is at most 4e·i(i + 1) and b more than 4e·(i + 1)(i + 2), then (b − a)² > 8e(a + b).
    let reach = |i: &Polynomial, most: &Polynomial| {
        triangular(i, &(Polynomial::from(4) * most))
    };
    let far = for_all([
        nonnegative("i"),
        positive("e"),
        nonnegative("p"),
        positive("q"),
    ])
    .hold(|[i, most, p, q]| {
        let a = reach(i, most) - p;
        let b = reach(&(i + Polynomial::from(1)), most) + q;
        let width = &b - &a;
        vec![less(
            "8e(a + b)",
            Polynomial::from(8) * most * (a + b),
            &width * &width,
        )]
    })?;
    Ok(lines.and(short).and(far))
}
