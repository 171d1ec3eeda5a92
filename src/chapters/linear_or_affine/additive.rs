//! Additive maps: linear over the rationals, and not always over the reals.

use textbook::number::Polynomial;
use textbook::proof::Proof;
use textbook::proof::for_all::{Relation, any, equal, for_all, less, nonzero, real};
use textbook::proof::induction::Induction;

/// What f(x + y) is, by f(x) and f(y).
pub type Rule = fn(&Polynomial, &Polynomial) -> Polynomial;

/// f(x + y) = f(x) + f(y).
#[must_use]
pub fn sum(x: &Polynomial, y: &Polynomial) -> Polynomial {
    x + y
}

/// f(x + y) = f(x) f(y), as for exponentials.
#[must_use]
pub fn product(x: &Polynomial, y: &Polynomial) -> Polynomial {
    x * y
}

/// `conclusion`, or the two sides of the premise differ.
fn implied(left: &Polynomial, right: &Polynomial, conclusion: Relation) -> Relation {
    any([less("", left, right), less("", right, left), conclusion])
}

/// From the rule alone follows f(qx) = q f(x) for all rational q: for whole numbers n by induction,
/// for 0 and for −x; and if y is f(x/n), so that f(x) is n·y, then f(mx/n), which is m·y, is m/n
/// times f(x).
///
/// # Errors
/// Values of f that obey the rule and break one of these; or the news that it does not follow.
pub fn homogeneous(rule: Rule) -> Proof {
    let multiples = Induction {
        over: "n in f(nx) = n f(x)",
        letters: for_all([real("f(x)"), real("n")]),
        first: &|[f, _]| (Polynomial::from(1), f.clone()),
        any: &|[f, n]| (n.clone(), n * f),
        next: &|(n, value), [f, _]| (n + Polynomial::from(1), rule(&value, f)),
        holds: &|(n, value), [f, _]| vec![equal("f(nx)", value, n * f)],
    }
    .prove()?;
    let zero = Polynomial::from(0);
    let origin = for_all([real("f(0)")])
        .hold(|[f]| vec![implied(f, &rule(f, f), equal("f(0)", f, 0))])?;
    let negative = for_all([real("f(x)"), real("f(−x)")])
        .hold(|[f, g]| vec![implied(&zero, &rule(f, g), equal("f(−x)", g, -f))])?;
    let fractions = for_all([real("m"), nonzero("n"), real("f(x/n)")]).hold(
        |[m, n, part]| {
            let whole = n * part;
            vec![equal("f(mx/n)", m * part, m / n * whole)]
        },
    )?;
    Ok(multiples.and(origin).and(negative).and(fractions))
}

/// a + b√2 with rational a and b: sums, differences, products and quotients are such numbers.
#[derive(Clone, Debug)]
pub struct Surd {
    /// The rational part.
    pub a: Polynomial,
    /// The part that √2 is multiplied by.
    pub b: Polynomial,
}

impl Surd {
    fn plus(&self, other: &Self) -> Self {
        Self {
            a: &self.a + &other.a,
            b: &self.b + &other.b,
        }
    }

    /// √2·(a + b√2).
    fn times_root(&self) -> Self {
        Self {
            a: &self.b + &self.b,
            b: self.a.clone(),
        }
    }
}

/// a + b√2 ↦ a.
#[must_use]
pub fn rational_part(x: &Surd) -> Surd {
    let (a, b) = (x.a.clone(), Polynomial::from(0));
    Surd { a, b }
}

/// The map is additive, forgets b and keeps a, and does not keep the factor √2 of any b√2 but 0.
///
/// # Errors
/// Numbers for which it is not so; or the news that it does not follow.
pub fn not_linear(f: fn(&Surd) -> Surd) -> Proof {
    let broken = for_all([nonzero("b")]).hold(|[b]| {
        let (a, b) = (Polynomial::from(0), b.clone());
        let x = Surd { a, b };
        let (inside, outside) = (f(&x.times_root()).a, f(&x).times_root().a);
        vec![any([
            less("f(√2·b√2) below √2·f(b√2)", &inside, &outside),
            less("above it", &outside, &inside),
        ])]
    })?;
    let letters = ["a", "b", "c", "d"].map(real);
    let additive = for_all(letters).hold(|[a, b, c, d]| {
        let [x, y] = [(a, b), (c, d)].map(|(a, b)| Surd {
            a: a.clone(),
            b: b.clone(),
        });
        let (whole, parts) = (f(&x.plus(&y)), f(&x).plus(&f(&y)));
        vec![
            equal("the rational part of f(x)", f(&x).a, a),
            equal("the other part of f(x)", f(&x).b, 0),
            equal("the rational part of f(x + y)", whole.a, parts.a),
            equal("the other part of f(x + y)", whole.b, parts.b),
        ]
    })?;
    Ok(broken.and(additive))
}
