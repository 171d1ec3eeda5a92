//! What a formula is made of: numbers, letters, functions and parentheses.

use super::{Parsed, Parser};
use crate::page::formula::Step;
use crate::page::formula::operation::{NAMED, Named};
use crate::page::number::decimal;
use dashu_int::ops::BitTest;
use std::cmp::Ordering;
use why_relu::number::Rational;

/// Greek letters, and their names.
const SPELLED: [(&str, &str); 3] = [("α", "alpha"), ("φ", "phi"), ("Φ", "Phi")];
/// How deep parentheses may stand in each other.
const DEEPEST: usize = 32;

impl Parser<'_> {
    pub(super) fn atom(&mut self) -> Parsed {
        match self.peek() {
            Some(c) if c.is_ascii_digit() || c == '.' => self.constant(),
            Some(c) if c.is_alphabetic() => self.name(),
            Some('(') => {
                self.open()?;
                let inner = self.sum()?;
                self.close()?;
                Ok(inner)
            }
            Some(c) => {
                Err(self.wrong(&format!("`{c}` stands where a number should")))
            }
            None => Err(self.wrong("a number is missing")),
        }
    }

    fn constant(&mut self) -> Parsed {
        let place = self.at;
        self.passed(|c| c.is_ascii_digit() || c == '.');
        let digits = &self.text[place..self.at];
        let value = decimal(digits).and_then(Result::ok);
        // Floats hold whole numbers of this size.
        let is_short = |value: &Rational| {
            let bits = value
                .numerator()
                .bit_len()
                .max(value.denominator().bit_len());
            bits <= 53
        };
        let Some(value) = value.filter(is_short) else {
            self.at = place;
            return Err(self.wrong("a number in a formula has at most 15 digits"));
        };
        self.step(Step::Constant(value))
    }

    fn name(&mut self) -> Parsed {
        let place = self.at;
        self.passed(|c| c.is_alphanumeric() || c == '_');
        let typed = &self.text[place..self.at];
        let spelled = SPELLED.iter().find(|(letter, _)| *letter == typed);
        let name = spelled.map_or(typed, |(_, name)| name);
        let mut letters = self.vocabulary.letters.iter();
        if let Some(letter) = letters.position(|letter| *letter == name) {
            return self.step(Step::Letter(letter));
        }
        if name == "if" && self.vocabulary.has_cases {
            return self.cases();
        }
        let known = |named: &&Named| {
            named.name == name && self.vocabulary.named.contains(&named.operation)
        };
        let Some(named) = NAMED.iter().find(known) else {
            let wrong = format!("nothing is called `{name}`");
            self.at = place;
            return Err(self.wrong(&wrong));
        };
        self.open()?;
        let a = self.sum()?;
        let b = if named.takes == 2 {
            self.expect(',')?;
            self.sum()?
        } else {
            a
        };
        self.close()?;
        self.step(Step::Apply(named.operation, a, b))
    }

    fn cases(&mut self) -> Parsed {
        self.open()?;
        let a = self.sum()?;
        let order = match self.peek() {
            Some('=') => Ordering::Equal,
            Some('<') => Ordering::Less,
            Some('>') => Ordering::Greater,
            _ => return Err(self.wrong("`=`, `<` or `>` should stand here")),
        };
        self.at += 1;
        let b = self.sum()?;
        self.expect(',')?;
        let then = self.sum()?;
        self.expect(',')?;
        let other = self.sum()?;
        self.close()?;
        self.step(Step::If(order, [a, b, then, other]))
    }

    fn open(&mut self) -> Result<(), String> {
        self.expect('(')?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!(
                "at most {DEEPEST} parentheses stand in each other"
            ));
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), String> {
        self.expect(')')?;
        self.depth -= 1;
        Ok(())
    }
}
