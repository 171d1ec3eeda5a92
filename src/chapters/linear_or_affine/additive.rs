//! Additive maps of the numbers a + b√2: linear over the rationals, and not always over the reals.

use super::superposition::corners;
use std::fmt;
use textbook::number::Rational;
use textbook::proof::exact::{equal, every};
use textbook::proof::{Proof, counterexample, tuples};

/// a + b√2 with rational a and b: sums, differences, products and quotients are such numbers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Surd {
    a: Rational,
    b: Rational,
}

impl Surd {
    fn new(a: &Rational, b: &Rational) -> Self {
        let (a, b) = (a.clone(), b.clone());
        Self { a, b }
    }

    fn plus(&self, other: &Self) -> Self {
        Self::new(&(&self.a + &other.a), &(&self.b + &other.b))
    }

    fn times(&self, other: &Self) -> Self {
        let two = Rational::from(2);
        Self {
            a: &self.a * &other.a + two * &self.b * &other.b,
            b: &self.a * &other.b + &self.b * &other.a,
        }
    }
}

impl fmt::Display for Surd {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} + {}√2", self.a, self.b)
    }
}

/// A map by the images u of 1 and v of √2: (x, u, v) ↦ f(x).
type MapByImages = fn(&Surd, &Surd, &Surd) -> Surd;

/// a + b√2 ↦ a·u + b·v.
pub(super) fn from_images(x: &Surd, u: &Surd, v: &Surd) -> Surd {
    let times =
        |factor: &Rational, image| Surd::new(factor, &Rational::ZERO).times(image);
    times(&x.a, u).plus(&times(&x.b, v))
}

/// a + b√2 ↦ a²·u + b·v.
pub(super) fn with_a_square(x: &Surd, u: &Surd, v: &Surd) -> Surd {
    from_images(&Surd::new(&(&x.a * &x.a), &x.b), u, v)
}

/// Every choice of `COUNT` numbers with coefficients 0 or 1.
fn surds<const COUNT: usize>() -> impl Iterator<Item = [Surd; COUNT]> {
    let numbers = tuples(&[[0, 0], [1, 0], [0, 1], [1, 1]]);
    numbers.map(|numbers: [[u8; 2]; COUNT]| {
        numbers.map(|coefficients| {
            let [a, b] = coefficients.map(Rational::from);
            Surd { a, b }
        })
    })
}

/// The map is additive, and keeps rational factors, whatever it makes of 1 and √2.
pub(super) fn homogeneous(f: MapByImages) -> Proof {
    let domain = "x, y and the images of 1 and √2, with coefficients 0 or 1";
    let additive = every(domain, surds(), |[x, y, u, v]| {
        let parts = f(x, u, v).plus(&f(y, u, v));
        let what = format!("f(x + y) at x = {x}, y = {y}");
        equal(what, &f(&x.plus(y), u, v), &parts)
    })?;
    let factors = corners().flat_map(|[q]| {
        let factor = Surd::new(&q, &Rational::ZERO);
        surds().map(move |rest| (factor.clone(), rest))
    });
    let domain = "a factor q, 0 or 1, besides";
    let keeps = every(domain, factors, |(q, [x, u, v])| {
        let what = format!("f(qx) at q = {q}, x = {x}");
        equal(what, &f(&q.times(x), u, v), &q.times(&f(x, u, v)))
    })?;
    Ok(additive.and(keeps))
}

/// a + b√2 ↦ a.
pub(super) fn rational_part(x: &Surd) -> Surd {
    Surd::new(&x.a, &Rational::ZERO)
}

/// The map is additive, and does not keep the factor √2.
pub(super) fn not_linear(f: fn(&Surd) -> Surd) -> Proof {
    let root = Surd::new(&Rational::ZERO, &Rational::ONE);
    let (inside, outside) = (f(&root.times(&root)), root.times(&f(&root)));
    let law = "f(√2·x) = √2·f(x)";
    let witness = counterexample::differ(law, "x = √2", &inside.a, &outside.a)?;
    let domain = "x and y with coefficients 0 or 1";
    let additive = every(domain, surds(), |[x, y]| {
        let what = format!("f(x + y) at x = {x}, y = {y}");
        equal(what, &f(&x.plus(y)), &f(x).plus(&f(y)))
    })?;
    Ok(witness.and(additive))
}
