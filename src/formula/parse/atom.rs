//! What a formula is made of: numbers, letters, functions and parentheses.

use super::{Parsed, Parser};
use crate::formula::decimal::decimal;
use crate::formula::name::{Named, nearest};
use crate::formula::token::{Kind, Token};
use crate::formula::{Further, Mistake, Step, Wrong};
use std::cmp::Ordering;

impl<F: Further> Parser<'_, F> {
    pub(super) fn atom(&mut self) -> Parsed {
        let token = self.pass();
        let text = &self.text[token.at.clone()];
        match token.kind {
            Kind::Number => {
                let constant = decimal(text)
                    .ok_or_else(|| self.wrong(&token, Wrong::Magnitude))?;
                self.step(Step::Constant(text.into(), constant))
            }
            Kind::Name => self.named(&token),
            Kind::Sign('(') => {
                self.open(token)?;
                let inner = self.sum()?;
                self.close(Wrong::Comma)?;
                Ok(inner)
            }
            Kind::Sign(_) => {
                let wrong = Wrong::MissingNumber(Some(text.into()));
                Err(self.wrong(&token, wrong))
            }
            Kind::End => Err(self.wrong(&token, Wrong::MissingNumber(None))),
        }
    }

    /// What a name denotes, with the numbers that it takes.
    fn named(&mut self, token: &Token) -> Parsed {
        let text = &self.text[token.at.clone()];
        match Named::find(text, self.vocabulary) {
            Some(Named::Letter(place)) => self.step(Step::Letter(place)),
            Some(Named::Constant(constant)) => {
                self.step(Step::Constant(text.into(), constant))
            }
            Some(Named::Unary(name, unary)) => {
                let a = self.argument(token, name)?;
                self.step(Step::Unary(unary, a))
            }
            Some(Named::Further(name, further)) => {
                let a = self.argument(token, name)?;
                self.step(Step::Further(further, vec![a]))
            }
            Some(Named::Binary(name, binary)) => {
                let two = Wrong::Arguments(name, 2);
                self.open_after(token, name)?;
                let a = self.sum()?;
                self.comma(two.clone())?;
                let b = self.sum()?;
                self.close(two)?;
                self.step(Step::Binary(binary, a, b))
            }
            Some(Named::Cases) => self.cases(token),
            None => {
                let wrong = Wrong::Name(text.into(), nearest(text, self.vocabulary));
                Err(self.wrong(token, wrong))
            }
        }
    }

    /// The one number in parentheses behind the name of a function.
    fn argument(&mut self, token: &Token, name: &'static str) -> Parsed {
        self.open_after(token, name)?;
        let a = self.sum()?;
        self.close(Wrong::Arguments(name, 1))?;
        Ok(a)
    }

    fn cases(&mut self, token: &Token) -> Parsed {
        self.open_after(token, "if")?;
        let a = self.sum()?;
        let further = self.comparison()?;
        let b = self.sum()?;
        self.comma(Wrong::Cases)?;
        let then = self.sum()?;
        self.comma(Wrong::Cases)?;
        let other = self.sum()?;
        self.close(Wrong::Cases)?;
        self.step(Step::Further(further, vec![a, b, then, other]))
    }

    /// How the two sides of a comparison are ordered where it holds.
    fn comparison(&mut self) -> Result<F, Mistake> {
        let order = match self.peek() {
            Kind::Sign('=') => Ordering::Equal,
            Kind::Sign('<') => Ordering::Less,
            Kind::Sign('>') => Ordering::Greater,
            Kind::Sign(',' | ')') => {
                let token = self.pass();
                return Err(self.wrong(&token, Wrong::Cases));
            }
            _ => return Err(self.surplus()),
        };
        let token = self.pass();
        F::cases(order).ok_or_else(|| self.wrong(&token, Wrong::Cases))
    }
}
