//! The left Riemann sum: the area of n rectangles against the area under the curve.

use std::cell::RefCell;
use std::rc::Rc;
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{at_most, every};
use textbook::proof::{Cases, Proof, tuples};

/// What the left Riemann sum is applied to.
pub(super) struct Integrand {
    name: String,
    value: Box<dyn Fn(&Rational) -> Rational>,
    low: Rational,
    high: Rational,
    integral: Rational,
    steepest: Rational,
}

impl std::fmt::Debug for Integrand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

/// c₀ + c₁x + c₂x² for all coefficients from −2 to 2, on three intervals.
pub(super) fn parabolas() -> impl Iterator<Item = Integrand> {
    let intervals = [(0, 1, 1), (-1, 2, 1), (1, 5, 3)];
    intervals.into_iter().flat_map(|(low, high, parts)| {
        let (low, high) = (ratio(low, parts), ratio(high, parts));
        let coefficients = tuples(&[-2, -1, 0, 1, 2]);
        coefficients.map(move |c| parabola(c, &low, &high))
    })
}

fn parabola(c: [i64; 3], low: &Rational, high: &Rational) -> Integrand {
    let name = format!("{} + {}x + {}x² on [{low}, {high}]", c[0], c[1], c[2]);
    let [c0, c1, c2] = c.map(|c| ratio(c, 1));
    let primitive =
        |x: &Rational| x * (&c0 + x * (&c1 * ratio(1, 2) + x * &c2 * ratio(1, 3)));
    let slope = |x: &Rational| &c1 + x * &c2 * ratio(2, 1);
    let steep = |x: &Rational| slope(x).magnitude();
    Integrand {
        name,
        low: low.clone(),
        high: high.clone(),
        integral: primitive(high) - primitive(low),
        steepest: steep(low).larger(steep(high)),
        value: Box::new(move |x| &c0 + x * (&c1 + x * &c2)),
    }
}

/// A jump at 1/3: its slope is 0 wherever it has one.
pub(super) fn step() -> impl Iterator<Item = Integrand> {
    let third = ratio(1, 3);
    std::iter::once(Integrand {
        name: "the jump from 0 to 1 at 1/3, on [0, 1]".into(),
        low: Rational::ZERO,
        high: Rational::ONE,
        integral: ratio(2, 3),
        steepest: Rational::ZERO,
        value: Box::new(move |x| x.branch(&third, Rational::ONE, Rational::ZERO)),
    })
}

/// The left sum errs by at most (b − a)²·max|f′|/(2n).
pub(super) fn left_sums(subjects: impl Iterator<Item = Integrand>) -> Proof {
    let counts = Cases::listed([1u32, 2, 3, 5, 8, 13, 21, 34]);
    let subjects: Vec<_> = subjects.map(Rc::new).collect();
    let words = "{} parabolas, each with n = {}";
    let cases = Cases::counted(subjects).by(&counts);
    let largest_share = RefCell::new(Rational::ZERO);
    let evidence = every(words, cases, |(f, n)| {
        let width = &f.high - &f.low;
        let step = &width * ratio(1, u64::from(*n));
        let left = |i: u32| &f.low + &step * ratio(i.into(), 1);
        let heights = (0..*n).map(|i| (f.value)(&left(i)));
        let sum = &step * heights.fold(Rational::ZERO, |sum, y| sum + y);
        let error = (sum - &f.integral).magnitude();
        let bound = &width * &step * &f.steepest * ratio(1, 2);
        let what = format!("the error for {}, n = {n}", f.name);
        if bound > Rational::ZERO {
            largest_share
                .replace_with(|share| share.clone().larger(&error / &bound));
        }
        at_most(what, &error, &bound)
    })?;
    Ok(evidence.finding("largest share of the bound", &*largest_share.borrow()))
}
