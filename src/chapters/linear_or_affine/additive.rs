//! Additive maps of the numbers a + b√2: linear over the rationals, and not always over the reals.

use super::superposition::corners;
use std::fmt;
use textbook::number::Rational;
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, counterexample};

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

/// Every choice of `COUNT` numbers with coefficients 0 or 1, which are `TWICE` as many.
fn surds<const COUNT: usize, const TWICE: usize>() -> Cases<[Surd; COUNT]> {
    corners::<TWICE>().map(|coefficients| {
        std::array::from_fn(|i| {
            Surd::new(&coefficients[2 * i], &coefficients[2 * i + 1])
        })
    })
}

/// The map is additive, and keeps rational factors, whatever it makes of 1 and √2.
pub(super) fn homogeneous(f: MapByImages) -> Proof {
    let words = "x, y and the images of 1 and √2, with coefficients {}";
    let additive = every(words, surds::<4, 8>(), |[x, y, u, v]| {
        let parts = f(x, u, v).plus(&f(y, u, v));
        let what = format!("f(x + y) at x = {x}, y = {y}");
        equal(what, &f(&x.plus(y), u, v), &parts)
    })?;
    let factors = corners().map(|[q]| Surd::new(&q, &Rational::ZERO));
    let words = "a factor q, {}, and x and the images with coefficients {}";
    let keeps = every(words, factors.by(&surds::<3, 6>()), |(q, [x, u, v])| {
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
    let words = "x and y with coefficients {}";
    let additive = every(words, surds::<2, 4>(), |[x, y]| {
        let what = format!("f(x + y) at x = {x}, y = {y}");
        equal(what, &f(&x.plus(y)), &f(x).plus(&f(y)))
    })?;
    Ok(witness.and(additive))
}
