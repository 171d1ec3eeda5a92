//! Polynomials and what is said of them, written in SMT-LIB.

use super::Answer;
use crate::number::assumptions::Assumption;
use crate::number::polynomial::monomial::Monomial;
use crate::number::{Number, Polynomial, Rational};
use crate::proof::for_all::Relation;
use std::collections::BTreeSet;
use std::fmt::Write;

/// A question that is being written.
#[derive(Default)]
pub(super) struct Script {
    declared: String,
    asserted: String,
    /// The letters that something is divided by.
    divisors: BTreeSet<&'static str>,
    /// Whether letters are multiplied with each other.
    nonlinear: bool,
}

impl Script {
    /// Says that the letter is a real number.
    pub(super) fn declare(&mut self, name: &str) {
        let _ = writeln!(self.declared, "(declare-const {} Real)", symbol(name));
    }

    pub(super) fn assert(&mut self, formula: &str) {
        let _ = writeln!(self.asserted, "(assert {formula})");
    }

    /// The whole question. One over a letter is a letter of its own, which tells nothing where the
    /// first one is 0.
    pub(super) fn text(&self, expected: Answer) -> String {
        let logic = if self.nonlinear { "QF_NRA" } else { "QF_LRA" };
        let mut text =
            format!("(set-logic {logic})\n(set-info :status {expected})\n");
        text += &self.declared;
        for name in &self.divisors {
            let (letter, inverse) = (symbol(name), inverse(name));
            let _ = writeln!(text, "(declare-const {inverse} Real)");
            let _ = writeln!(
                text,
                "(assert (=> (distinct {letter} 0) (= (* {letter} {inverse}) 1)))"
            );
        }
        text += &self.asserted;
        text + "(check-sat)\n"
    }

    /// The polynomial, unless it is undefined or has letters that do not commute.
    pub(super) fn polynomial(
        &mut self,
        value: &Polynomial,
    ) -> Result<String, String> {
        let terms = value.commuting().ok_or("something in it is undefined")?;
        let terms: Vec<_> = terms
            .iter()
            .map(|(monomial, coefficient)| self.term(monomial, coefficient))
            .collect();
        Ok(joined("+", "0", &terms))
    }

    fn term(&mut self, monomial: &Monomial, coefficient: &Rational) -> String {
        let mut factors = Vec::new();
        for (&name, &power) in &monomial.powers {
            let letter = if power < 0 {
                self.divisors.insert(name);
                inverse(name)
            } else {
                symbol(name)
            };
            let times = power.unsigned_abs() as usize;
            factors.extend(std::iter::repeat_n(letter, times));
            self.nonlinear |= power < 0;
        }
        self.nonlinear |= factors.len() > 1;
        if factors.is_empty() || *coefficient != Rational::ONE {
            factors.insert(0, number(coefficient));
        }
        joined("*", "1", &factors)
    }

    pub(super) fn compared(
        &mut self,
        sign: &str,
        left: &Polynomial,
        right: &Polynomial,
    ) -> Result<String, String> {
        let (left, right) = (self.polynomial(left)?, self.polynomial(right)?);
        Ok(format!("({sign} {left} {right})"))
    }

    pub(super) fn relation(
        &mut self,
        relation: &Relation,
    ) -> Result<String, String> {
        let alternatives: Result<Vec<_>, _> = relation
            .alternatives()
            .map(|(left, sign, right)| self.compared(sign, left, right))
            .collect();
        Ok(either(&alternatives?))
    }

    pub(super) fn relations(
        &mut self,
        relations: &[Relation],
    ) -> Result<Vec<String>, String> {
        relations.iter().map(|each| self.relation(each)).collect()
    }

    pub(super) fn assumptions(
        &mut self,
        assumptions: &[Assumption],
    ) -> Result<Vec<String>, String> {
        let written = assumptions.iter().map(|assumption| {
            let sign = if assumption.strict { ">" } else { ">=" };
            self.compared(sign, &assumption.value, &0.into())
        });
        written.collect()
    }
}

/// That all of them hold.
pub(super) fn all(formulas: &[String]) -> String {
    joined("and", "true", formulas)
}

/// That at least one of them holds.
pub(super) fn either(formulas: &[String]) -> String {
    joined("or", "false", formulas)
}

/// The operation on the terms: one of them stands alone, none of them is `nothing`.
fn joined(operation: &str, nothing: &str, terms: &[String]) -> String {
    match terms {
        [] => nothing.to_owned(),
        [alone] => alone.clone(),
        _ if operation == "or" => format!("({operation}\n  {})", terms.join("\n  ")),
        _ => format!("({operation} {})", terms.join(" ")),
    }
}

/// The fraction, exactly.
fn number(value: &Rational) -> String {
    let size = value.clone().magnitude();
    let size = match size.to_string().split_once('/') {
        Some((above, below)) => format!("(/ {above} {below})"),
        None => size.to_string(),
    };
    if *value < Rational::ZERO {
        format!("(- {size})")
    } else {
        size
    }
}

/// The letter, quoted if it is not a letter of the Latin alphabet.
fn symbol(name: &str) -> String {
    match name.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => name.to_owned(),
        _ => format!("|{name}|"),
    }
}

/// One over the letter.
fn inverse(name: &str) -> String {
    format!("|1/{name}|")
}
