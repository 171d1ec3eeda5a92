//! Systems of linear inequalities over the rationals: whether one has a solution, and which.
//!
//! Fourier (1826) and Motzkin (1936): from every lower bound and every upper bound of a variable
//! follows an inequality without it, and the old system has a solution if and only if the new one
//! has. When all variables are gone, numbers are left, and they tell. Going back, each variable
//! gets a value between its bounds: a solution, which anybody can check without this code.
//!
//! The number of inequalities can grow fast. Kohler (1967): after k variables are gone, one that
//! was made from more than k + 1 of the first ones follows from the others, and is left out.

use super::{Rational, ratio};
use std::collections::{BTreeMap, BTreeSet};

/// An inequality: the sum of coefficient times variable, plus the constant, is at least 0, or more
/// than 0 if it is strict.
#[derive(Clone, Debug)]
pub(crate) struct Inequality {
    pub coefficients: BTreeMap<usize, Rational>,
    pub constant: Rational,
    pub strict: bool,
}

/// What is known of a system.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Solution {
    /// It has none.
    None,
    /// One value for each variable.
    Some(Vec<Rational>),
    /// An elimination would make more than [`MOST`] inequalities.
    Unknown,
}

/// Which of its possible values a variable gets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Lean {
    /// A simple one.
    Simple,
    /// One near its lower bound.
    Low,
    /// One near its upper bound.
    High,
}

/// How many inequalities the elimination of one variable may make.
pub(crate) const MOST: usize = 20_000;

/// An inequality, and those of the given system that it was made from.
#[derive(Clone)]
struct Derived {
    inequality: Inequality,
    from: BTreeSet<usize>,
}

/// Solves `system` in the variables 0 to `variables` − 1.
pub(crate) fn solve(
    system: &[Inequality],
    variables: usize,
    lean: Lean,
) -> Solution {
    let given = system
        .iter()
        .enumerate()
        .map(|(place, inequality)| Derived {
            inequality: inequality.clone(),
            from: BTreeSet::from([place]),
        });
    let mut rows = strongest(given.collect());
    let mut left: BTreeSet<usize> = (0..variables).collect();
    let mut bounds = Vec::new();
    while let Some(&variable) = left.iter().min_by_key(|&&v| cost(&rows, v)) {
        if cost(&rows, variable) > MOST {
            return Solution::Unknown;
        }
        left.remove(&variable);
        let (with, mut without): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|row| row.inequality.coefficients.contains_key(&variable));
        let gone = bounds.len() + 1;
        let (lower, upper): (Vec<_>, Vec<_>) = with.iter().partition(|row| {
            row.inequality.coefficients[&variable] > Rational::ZERO
        });
        for low in &lower {
            for high in &upper {
                let sum = eliminated(low, high, variable);
                if sum.from.len() <= gone + 1 {
                    without.push(sum);
                }
            }
        }
        rows = strongest(without);
        let with = with.into_iter().map(|row| row.inequality);
        bounds.push((variable, with.collect::<Vec<_>>()));
    }
    if rows.iter().any(|row| !row.inequality.at_constant()) {
        return Solution::None;
    }
    let mut values = vec![Rational::ZERO; variables];
    for (variable, inequalities) in bounds.into_iter().rev() {
        values[variable] = between(&inequalities, variable, &values, lean);
    }
    Solution::Some(values)
}

impl Inequality {
    /// Whether it holds where all variables are 0.
    fn at_constant(&self) -> bool {
        self.constant > Rational::ZERO
            || (self.constant == Rational::ZERO && !self.strict)
    }

    /// The left-hand side, with the coefficient of `variable` taken for 0.
    fn rest(&self, variable: usize, values: &[Rational]) -> Rational {
        let others = self.coefficients.iter().filter(|(v, _)| **v != variable);
        others.fold(self.constant.clone(), |sum, (&v, c)| sum + c * &values[v])
    }
}

/// How many inequalities the elimination of `variable` makes.
fn cost(rows: &[Derived], variable: usize) -> usize {
    let signs = rows.iter().filter_map(|row| {
        let coefficient = row.inequality.coefficients.get(&variable)?;
        Some(*coefficient > Rational::ZERO)
    });
    let (lower, upper): (Vec<_>, Vec<_>) = signs.partition(|&is_lower| is_lower);
    lower.len() * upper.len()
}

/// The sum of positive multiples of a lower and an upper bound in which `variable` is gone.
fn eliminated(low: &Derived, high: &Derived, variable: usize) -> Derived {
    let up = low.inequality.coefficients[&variable].clone();
    let down = -high.inequality.coefficients[&variable].clone();
    let mut coefficients = BTreeMap::new();
    for (row, factor) in [(low, &down), (high, &up)] {
        for (&v, c) in &row.inequality.coefficients {
            *coefficients.entry(v).or_insert(Rational::ZERO) += c * factor;
        }
    }
    coefficients.retain(|_, c| *c != Rational::ZERO);
    Derived {
        inequality: Inequality {
            coefficients,
            constant: &low.inequality.constant * down
                + &high.inequality.constant * up,
            strict: low.inequality.strict || high.inequality.strict,
        },
        from: low.from.union(&high.from).copied().collect(),
    }
}

/// Of inequalities that differ in a positive factor and in their constant, the one that says most.
/// Those that say nothing are left out.
fn strongest(rows: Vec<Derived>) -> Vec<Derived> {
    let mut kept: BTreeMap<Vec<(usize, Rational)>, Derived> = BTreeMap::new();
    for mut row in rows {
        let inequality = &mut row.inequality;
        if let Some(first) = inequality.coefficients.values().next() {
            let size = if *first < Rational::ZERO {
                -first
            } else {
                first.clone()
            };
            inequality
                .coefficients
                .values_mut()
                .for_each(|c| *c /= &size);
            inequality.constant /= size;
        } else if inequality.at_constant() {
            continue;
        }
        let says = |row: &Derived| {
            let constant = -row.inequality.constant.clone();
            (constant, row.inequality.strict, usize::MAX - row.from.len())
        };
        let key = row.inequality.coefficients.clone().into_iter().collect();
        match kept.get(&key) {
            Some(other) if says(other) >= says(&row) => {}
            _ => {
                kept.insert(key, row);
            }
        }
    }
    kept.into_values().collect()
}

/// A value of `variable` that satisfies all of `inequalities`.
fn between(
    inequalities: &[Inequality],
    variable: usize,
    values: &[Rational],
    lean: Lean,
) -> Rational {
    let bound = |inequality: &Inequality| {
        let coefficient = &inequality.coefficients[&variable];
        -inequality.rest(variable, values) / coefficient
    };
    let (lower, upper): (Vec<_>, Vec<_>) = inequalities
        .iter()
        .partition(|row| row.coefficients[&variable] > Rational::ZERO);
    let low = lower.into_iter().map(bound).max();
    let high = upper.into_iter().map(bound).min();
    let fits = |x: &Rational| {
        inequalities.iter().all(|row| {
            let value =
                row.rest(variable, values) + &row.coefficients[&variable] * x;
            value > Rational::ZERO || (value == Rational::ZERO && !row.strict)
        })
    };
    let simple = [0, 1, -1, 2, -2]
        .map(|n| ratio(n, 1))
        .into_iter()
        .find(fits);
    let far = ratio(1_000, 1);
    match (low, high, simple) {
        (_, _, Some(simple)) if lean == Lean::Simple => simple,
        (Some(low), Some(high), _) => {
            let share = match lean {
                Lean::Simple => ratio(1, 2),
                Lean::Low => ratio(1, 1_024),
                Lean::High => ratio(1_023, 1_024),
            };
            &low + (high - &low) * share
        }
        (Some(low), None, _) => low + far,
        (None, Some(high), _) => high - far,
        (None, None, _) if lean == Lean::Low => -far,
        (None, None, _) => far,
    }
}
