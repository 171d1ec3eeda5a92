//! Case analysis: a computation with letters, run once for each way in which its comparisons can
//! turn out.
//!
//! At the first comparison whose answer does not follow from what is assumed, the run goes one way
//! and takes the answer for an assumption. Later it is run again with the other answer, until no
//! answer is left untried. Every choice of numbers for the letters satisfies the assumptions of one
//! of the runs, also the numbers *at* a threshold: so what holds in each run holds for all.
//!
//! Whether an answer follows is decided in fractions, by `linear`, with each
//! product of letters taken for a variable of its own. Of such a product its sign is known, if
//! those of its letters are, and what follows from multiplying two assumptions is added. That
//! leaves out relations between products: it may find possible what is not, and then a case is
//! examined that no numbers reach; it never finds impossible what is possible.

use super::linear::{Inequality, Lean, Solution, solve};
use super::polynomial::monomial::Monomial;
use super::{Polynomial, Rational};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Something assumed: the polynomial is at least 0, or more than 0 if it is strict.
#[derive(Clone, Debug)]
pub(crate) struct Assumption {
    pub value: Polynomial,
    pub strict: bool,
}

impl fmt::Display for Assumption {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.strict { '>' } else { '≥' };
        write!(f, "{} {sign} 0", self.value)
    }
}

/// An answer, and whether the other one is impossible.
#[derive(Clone, Copy, Debug)]
struct Answer {
    above: bool,
    forced: bool,
}

/// One run.
#[derive(Debug, Default)]
struct Run {
    assumed: Vec<Assumption>,
    script: Vec<Answer>,
    next: usize,
    spoiled: Option<String>,
}

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
}

/// How many runs an analysis may take.
pub(crate) const MOST_RUNS: usize = 4_096;

/// How many comparisons a run may make.
pub(crate) const MOST_COMPARISONS: usize = 64;

/// Runs `compute` under `given` for each way in which its comparisons can turn out; `end` gets what
/// each run assumed in the end, and what it computed.
///
/// # Errors
/// What stopped the analysis: too many runs or comparisons, a comparison outside of a branch, an
/// analysis within another; or what `end` says.
pub(crate) fn analyse<R, E: From<String>>(
    given: &[Assumption],
    compute: impl Fn() -> R,
    mut end: impl FnMut(&[Assumption], R) -> Result<(), E>,
) -> Result<usize, E> {
    /// The end of an analysis, however it ends.
    struct Clear;
    impl Drop for Clear {
        fn drop(&mut self) {
            RUN.take();
        }
    }
    if RUN.with_borrow(Option::is_some) {
        return Err("a case analysis within a case analysis".to_owned().into());
    }
    let _clear = Clear;
    let mut script = Vec::new();
    for runs in 1..=MOST_RUNS {
        RUN.set(Some(Run {
            assumed: given.to_vec(),
            script,
            ..Run::default()
        }));
        let computed = compute();
        let run = RUN.take().unwrap_or_default();
        if let Some(reason) = run.spoiled {
            return Err(reason.into());
        }
        end(&run.assumed, computed)?;
        script = run.script;
        while script.pop_if(|last| last.forced || !last.above).is_some() {}
        match script.last_mut() {
            Some(last) => last.above = false,
            None => return Ok(runs),
        }
    }
    Err(format!(
        "there are more than {MOST_RUNS} cases; fewer letters or fewer comparisons, or a lemma \
         for a part of it, would do"
    )
    .into())
}

/// Makes the present run worthless, for this reason.
pub(crate) fn spoil(reason: String) {
    RUN.with_borrow_mut(|run| {
        if let Some(run) = run {
            run.spoiled.get_or_insert(reason);
        }
    });
}

/// Whether `difference` is positive: a number tells, and otherwise the present run.
pub(crate) fn is_positive(difference: &Polynomial) -> Option<bool> {
    if let Some(value) = difference.value() {
        return Some(value > Rational::ZERO);
    }
    difference.commuting()?;
    RUN.with_borrow_mut(|run| Some(run.as_mut()?.answer(difference)))
}

/// Whether the letter `name` is assumed positive or negative in the present run.
pub(crate) fn is_nonzero(name: &'static str) -> bool {
    RUN.with_borrow(|run| {
        let assumed = run.as_ref().map_or(&[][..], |run| &run.assumed);
        sign_of(name, assumed).is_some_and(|sign| sign.strict)
    })
}

impl Run {
    fn answer(&mut self, difference: &Polynomial) -> bool {
        let answer = match self.script.get(self.next) {
            Some(answer) => *answer,
            None => self.decide(difference),
        };
        self.next += 1;
        if self.next > MOST_COMPARISONS {
            let reason =
                format!("a case makes more than {MOST_COMPARISONS} comparisons");
            self.spoiled.get_or_insert(reason);
        }
        self.assumed.push(side(difference, answer.above));
        answer.above
    }

    /// What follows from what is assumed, and else "above" first.
    fn decide(&mut self, difference: &Polynomial) -> Answer {
        let mut impossible = |above| {
            self.assumed.push(side(difference, above));
            let solution = decide(&self.assumed);
            self.assumed.pop();
            solution == Possible::No
        };
        let [above, otherwise] = [true, false].map(&mut impossible);
        let answer = Answer {
            above: !above,
            forced: above || otherwise,
        };
        self.script.push(answer);
        answer
    }
}

/// The assumption that `difference` is positive, or that it is not.
fn side(difference: &Polynomial, above: bool) -> Assumption {
    let value = if above {
        difference.clone()
    } else {
        -difference.clone()
    };
    Assumption {
        value,
        strict: above,
    }
}

/// Whether some values of the letters satisfy assumptions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Possible {
    /// None do.
    No,
    /// If products of letters were letters, these would; letters that do not matter are left out.
    Perhaps(Values),
    /// The question is too large.
    Unknown,
}

/// Whether some values of the letters satisfy all of `assumed`.
pub(crate) fn decide(assumed: &[Assumption]) -> Possible {
    leaning(assumed, Lean::Simple)
}

/// Values of the letters that satisfy all of `assumed`, products of letters included, if some are
/// found: a letter of a product gets a value, and then another one, until no product is left.
pub(crate) fn witness(assumed: &[Assumption]) -> Option<Values> {
    let products = assumed
        .iter()
        .filter_map(|a| a.value.commuting())
        .flat_map(BTreeMap::keys);
    let factors: BTreeSet<&'static str> = products
        .filter(|monomial| !monomial.is_one() && monomial.letter().is_none())
        .flat_map(|monomial| monomial.powers.keys().copied())
        .collect();
    let leans = [Lean::Simple, Lean::Low, Lean::High];
    let mut solutions =
        leans
            .into_iter()
            .filter_map(|lean| match leaning(assumed, lean) {
                Possible::Perhaps(values) => Some(values),
                Possible::No | Possible::Unknown => None,
            });
    if factors.is_empty() {
        return solutions.next();
    }
    solutions.find_map(|values| {
        factors.iter().find_map(|&name| {
            let value = values.get(name).cloned().unwrap_or(Rational::ONE);
            let rest: Vec<_> = assumed
                .iter()
                .map(|a| Assumption {
                    value: a.value.with(name, &value.clone().into()),
                    strict: a.strict,
                })
                .collect();
            let mut values = witness(&rest)?;
            values.insert(name, value);
            Some(values)
        })
    })
}

/// Values of letters, by name.
pub(crate) type Values = BTreeMap<&'static str, Rational>;

fn leaning(assumed: &[Assumption], lean: Lean) -> Possible {
    let mut rows: Vec<_> = assumed.iter().filter_map(Row::of).collect();
    let mut monomials: BTreeSet<Monomial> = rows
        .iter()
        .flat_map(|row| row.terms.keys().cloned())
        .collect();
    monomials.retain(|monomial| !monomial.is_one());
    if monomials.iter().any(|monomial| monomial.letter().is_none()) {
        let signs = monomials.iter().filter_map(|m| signed(m, assumed));
        rows.extend(signs.collect::<Vec<_>>());
        let known = rows.len();
        for first in 0..known {
            for second in first..known {
                let product = rows[first].times(&rows[second], &monomials);
                rows.extend(product);
            }
        }
    }
    let places: BTreeMap<_, _> = monomials.iter().zip(0..).collect();
    let system: Vec<_> = rows.iter().map(|row| row.inequality(&places)).collect();
    match solve(&system, places.len(), lean) {
        Solution::None => Possible::No,
        Solution::Unknown => Possible::Unknown,
        Solution::Some(values) => {
            let letters = places.iter().filter_map(|(monomial, &place)| {
                Some((monomial.letter()?, values[place].clone()))
            });
            Possible::Perhaps(letters.collect())
        }
    }
}

/// An assumption, term by term.
#[derive(Clone, Debug)]
struct Row {
    terms: BTreeMap<Monomial, Rational>,
    strict: bool,
}

impl Row {
    fn of(assumption: &Assumption) -> Option<Self> {
        Some(Self {
            terms: assumption.value.commuting()?.clone(),
            strict: assumption.strict,
        })
    }

    /// What follows for the product, if it is made of these monomials.
    fn times(&self, other: &Self, monomials: &BTreeSet<Monomial>) -> Option<Self> {
        let mut terms = BTreeMap::new();
        for (a, c) in self.terms.iter().rev() {
            for (b, d) in other.terms.iter().rev() {
                let product = a.times(b);
                if !product.is_one() && !monomials.contains(&product) {
                    return None;
                }
                *terms.entry(product).or_insert(Rational::ZERO) += c * d;
            }
        }
        terms.retain(|_, coefficient| *coefficient != Rational::ZERO);
        let strict = self.strict && other.strict;
        Some(Self { terms, strict })
    }

    fn inequality(&self, places: &BTreeMap<&Monomial, usize>) -> Inequality {
        let constant = self.terms.get(&Monomial::default()).cloned();
        let coefficients =
            self.terms.iter().filter_map(|(monomial, coefficient)| {
                Some((*places.get(monomial)?, coefficient.clone()))
            });
        Inequality {
            coefficients: coefficients.collect(),
            constant: constant.unwrap_or(Rational::ZERO),
            strict: self.strict,
        }
    }
}

/// The sign that a letter is assumed to have.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    pub(super) positive: bool,
    pub(super) strict: bool,
}

pub(super) fn sign_of(name: &'static str, assumed: &[Assumption]) -> Option<Sign> {
    let signs = assumed.iter().filter_map(|assumption| {
        let terms = assumption.value.commuting()?;
        let (monomial, coefficient) = terms.first_key_value()?;
        let is_it = terms.len() == 1 && monomial.letter() == Some(name);
        is_it.then_some(Sign {
            positive: *coefficient > Rational::ZERO,
            strict: assumption.strict,
        })
    });
    signs.max_by_key(|sign| sign.strict)
}

/// The sign of a product of letters whose signs are assumed.
fn signed(monomial: &Monomial, assumed: &[Assumption]) -> Option<Row> {
    let (mut positive, mut strict) = (true, true);
    for (name, power) in &monomial.powers {
        let even = power % 2 == 0;
        match sign_of(name, assumed) {
            Some(sign) => {
                positive ^= !even && !sign.positive;
                strict &= sign.strict;
            }
            None if even && *power > 0 => strict = false,
            None => return None,
        }
    }
    let coefficient = if positive {
        Rational::ONE
    } else {
        Rational::NEG_ONE
    };
    let terms = BTreeMap::from([(monomial.clone(), coefficient)]);
    Some(Row { terms, strict })
}
