//! Counted numbers: a function's cost in operations, read off the function itself.
//!
//! A [`Counted`] computes like an `f64` and adds each operation to a tally of its thread. What
//! moves numbers about is free, as are constants and the test for equality: they are how the code
//! is written down, not what it computes. Tests for equality are tallied all the same. A `branch`
//! has both its values before it is asked, so that only such a test can send the code another way:
//! code that makes none costs the same for every number.

use super::ring::{assignments, constants};
use super::{Constant, Field, Number, Smooth, Special, elementary};
use num_traits::One;
use std::cell::Cell;
use std::fmt;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// How many operations of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Operations {
    /// Additions and subtractions.
    pub additions: u64,
    /// Changes of sign.
    pub negations: u64,
    /// Multiplications.
    pub multiplications: u64,
    /// Divisions.
    pub divisions: u64,
    /// Square roots.
    pub roots: u64,
    /// Comparisons that pick one of two values.
    pub comparisons: u64,
    /// Exponentials.
    pub exponentials: u64,
    /// Logarithms.
    pub logarithms: u64,
    /// Error functions.
    pub error_functions: u64,
    /// Tests for equality, which are free.
    pub equalities: u64,
}

impl Operations {
    /// All of them but the free ones, each counted once.
    #[must_use]
    pub fn total(self) -> u64 {
        let products = self.multiplications + self.divisions + self.roots;
        let sums = self.additions + self.negations;
        sums + products + self.comparisons + self.transcendental()
    }

    /// Those that a processor has no instruction for.
    #[must_use]
    pub fn transcendental(self) -> u64 {
        self.exponentials + self.logarithms + self.error_functions
    }
}

impl fmt::Display for Operations {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let kinds = [
            (self.additions, "additions"),
            (self.negations, "negations"),
            (self.multiplications, "multiplications"),
            (self.divisions, "divisions"),
            (self.roots, "square roots"),
            (self.comparisons, "comparisons"),
            (self.exponentials, "exponentials"),
            (self.logarithms, "logarithms"),
            (self.error_functions, "error functions"),
        ];
        let some = kinds.iter().filter(|(count, _)| *count > 0);
        let kinds: Vec<_> = some
            .map(|(count, kind)| format!("{kind}: {count}"))
            .collect();
        f.write_str(if kinds.is_empty() { "nothing" } else { "" })?;
        f.write_str(&kinds.join(", "))
    }
}

impl Sub for Operations {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            additions: self.additions - other.additions,
            negations: self.negations - other.negations,
            multiplications: self.multiplications - other.multiplications,
            divisions: self.divisions - other.divisions,
            roots: self.roots - other.roots,
            comparisons: self.comparisons - other.comparisons,
            exponentials: self.exponentials - other.exponentials,
            logarithms: self.logarithms - other.logarithms,
            error_functions: self.error_functions - other.error_functions,
            equalities: self.equalities - other.equalities,
        }
    }
}

thread_local! {
    static TALLY: Cell<Operations> = const { Cell::new(Operations {
        additions: 0,
        negations: 0,
        multiplications: 0,
        divisions: 0,
        roots: 0,
        comparisons: 0,
        exponentials: 0,
        logarithms: 0,
        error_functions: 0,
        equalities: 0,
    }) };
}

/// The operations on [`Counted`] numbers that `work` does on this thread.
///
/// ```
/// use textbook::number::{Counted, Number, operations};
/// let cost = operations(|| {
///     Counted::constant(3.0).larger(Counted::constant(0.0));
/// });
/// assert_eq!((cost.comparisons, cost.total()), (1, 1));
/// ```
pub fn operations(work: impl FnOnce()) -> Operations {
    let before = TALLY.get();
    work();
    TALLY.get() - before
}

/// Adds one operation of a kind to the tally.
fn tally(kind: impl FnOnce(&mut Operations) -> &mut u64) {
    let mut operations = TALLY.get();
    *kind(&mut operations) += 1;
    TALLY.set(operations);
}

/// A number that counts what is done with it.
#[derive(Clone, Copy, Debug)]
pub struct Counted(f64);

impl PartialEq for Counted {
    fn eq(&self, other: &Self) -> bool {
        tally(|operations| &mut operations.equalities);
        self.0 == other.0
    }
}

macro_rules! counted {
    ($($operator:ident $method:ident $kind:ident;)*) => {$(
        impl $operator for Counted {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                tally(|operations| &mut operations.$kind);
                Self(self.0.$method(other.0))
            }
        }
    )*};
}

counted! {
    Add add additions;
    Sub sub additions;
    Mul mul multiplications;
    Div div divisions;
}

impl Neg for Counted {
    type Output = Self;
    fn neg(self) -> Self {
        tally(|operations| &mut operations.negations);
        Self(-self.0)
    }
}

assignments!(Counted);
constants!(Counted, |x| *x == Self(0.0));

impl Number for Counted {
    fn constant(value: f64) -> Self {
        Self(value)
    }

    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        tally(|operations| &mut operations.comparisons);
        Self(self.0.branch(&threshold.0, above.0, otherwise.0))
    }
}

impl Field for Counted {}

impl Smooth for Counted {
    fn exp(self) -> Self {
        tally(|operations| &mut operations.exponentials);
        Self(Smooth::exp(self.0))
    }
}

/// As textbooks write them.
impl Special for Counted {
    fn known(constant: &Constant) -> Self {
        Self(constant.near())
    }

    fn ln(self) -> Self {
        tally(|operations| &mut operations.logarithms);
        Self(elementary::ln(self.0))
    }

    fn sqrt(self) -> Self {
        tally(|operations| &mut operations.roots);
        Self(elementary::sqrt(self.0))
    }

    /// ln(1 + eˣ).
    fn softplus(self) -> Self {
        let sum = Self::one() + Smooth::exp(self);
        tally(|operations| &mut operations.logarithms);
        Self(elementary::ln(sum.0))
    }

    /// (1 + erf(x/√2))/2 = erfc(−x/√2)/2, with the constants of both products known.
    fn normal_cdf(self) -> Self {
        let argument = Self(std::f64::consts::FRAC_1_SQRT_2) * self;
        tally(|operations| &mut operations.error_functions);
        (Self::one() + Self(libm::erf(argument.0))) * Self(0.5)
    }

    /// c·exp(−x²/2), with the constants known.
    fn normal_density(self) -> Self {
        let root = elementary::sqrt(std::f64::consts::TAU);
        Self(1.0 / root) * Smooth::exp(Self(-0.5) * self * self)
    }
}
