//! Parentheses: opened and closed, and what is wrong where none of the two continues.

use super::Parser;
use crate::formula::token::{Kind, Token};
use crate::formula::{DEEPEST, Further, Mistake, Wrong};

impl<F: Further> Parser<'_, F> {
    pub(super) fn open(&mut self, token: Token) -> Result<(), Mistake> {
        if self.open.len() == DEEPEST {
            return Err(self.wrong(&token, Wrong::TooDeep));
        }
        self.open.push(token);
        Ok(())
    }

    /// The parenthesis behind the name of a function.
    pub(super) fn open_after(
        &mut self,
        function: &Token,
        name: &'static str,
    ) -> Result<(), Mistake> {
        let token = self.tokens[self.next].clone();
        if !self.passes('(') {
            return Err(self.wrong(function, Wrong::NoArguments(name)));
        }
        self.open(token)
    }

    /// Passes the comma between two numbers; `fewer` is what is wrong if there is no second one.
    pub(super) fn comma(&mut self, fewer: Wrong) -> Result<(), Mistake> {
        if self.peek() == Kind::Sign(')') {
            let token = self.pass();
            return Err(self.wrong(&token, fewer));
        }
        if self.passes(',') {
            Ok(())
        } else {
            Err(self.surplus())
        }
    }

    /// Closes the last parenthesis; `comma` is what is wrong if a comma stands there.
    pub(super) fn close(&mut self, comma: Wrong) -> Result<(), Mistake> {
        if self.peek() == Kind::Sign(',') {
            let token = self.pass();
            return Err(self.wrong(&token, comma));
        }
        if !self.passes(')') {
            return Err(self.surplus());
        }
        self.open.pop();
        Ok(())
    }

    /// What is wrong with the next token, which continues nothing.
    pub(super) fn surplus(&self) -> Mistake {
        let token = &self.tokens[self.next];
        let text = |token: &Token| self.text[token.at.clone()].to_owned();
        match (token.kind, self.open.last()) {
            (Kind::End, Some(open)) => self.wrong(open, Wrong::Unclosed),
            (Kind::Sign(')'), None) => self.wrong(token, Wrong::Unopened),
            (Kind::Sign(','), _) => self.wrong(token, Wrong::Comma),
            (Kind::Sign('=' | '<' | '>'), _) => self.wrong(token, Wrong::Comparison),
            (Kind::Sign('/'), _) => self.wrong(token, Wrong::Quotient),
            _ => {
                let before = &self.tokens[self.next.saturating_sub(1)];
                let (left, right) = (text(before), text(token));
                self.wrong(token, Wrong::MissingOperator { left, right })
            }
        }
    }
}
