//! From a text to a formula.
//!
//! ```text
//! sum      = product { ("+" | "-") product }
//! product  = signed { ("*" | "/") signed }
//! signed   = { "-" } power
//! power    = atom [ "^" exponent ]       exponent = [ "-" ] whole | "(" [ "-" ] whole ")"
//! atom     = number | letter | "pi" | "e" | name "(" sum [ "," sum ] ")" | "(" sum ")"
//!          | "if" "(" sum ("=" | "<" | ">") sum "," sum "," sum ")"
//! ```
//!
//! Only a parenthesis makes it go deeper.

mod atom;
mod parentheses;

use super::operation::{Binary, Unary};
use super::token::{Kind, Token, tokens};
use super::{
    Formula, Further, LARGEST_EXPONENT, MOST_CHARACTERS, MOST_STEPS, Mistake, Step,
    Vocabulary, Wrong,
};
use std::str::FromStr;

impl FromStr for Formula {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        Self::parse(text, &Vocabulary::REAL)
    }
}

impl<F: Further> Formula<F> {
    /// The formula of `vocabulary` that `text` denotes.
    ///
    /// # Errors
    /// What is wrong, where, and how to mend it.
    pub fn parse(
        text: &str,
        vocabulary: &'static Vocabulary,
    ) -> Result<Self, Mistake> {
        if let Some((end, _)) = text.char_indices().nth(MOST_CHARACTERS) {
            return Err(Mistake::at(text, vocabulary, end..end, Wrong::TooLong));
        }
        let mut parser = Parser {
            text,
            vocabulary,
            tokens: tokens(text, vocabulary)?,
            next: 0,
            open: Vec::new(),
            steps: Vec::new(),
        };
        if parser.peek() == Kind::End {
            return Err(Mistake::at(text, vocabulary, 0..0, Wrong::Empty));
        }
        parser.sum()?;
        match parser.peek() {
            Kind::End => Ok(Self {
                steps: parser.steps,
            }),
            _ => Err(parser.surplus()),
        }
    }
}

struct Parser<'a, F> {
    text: &'a str,
    vocabulary: &'static Vocabulary,
    tokens: Vec<Token>,
    next: usize,
    /// The parentheses that are not closed yet.
    open: Vec<Token>,
    steps: Vec<Step<F>>,
}

type Parsed = Result<usize, Mistake>;

impl<F: Further> Parser<'_, F> {
    fn peek(&self) -> Kind {
        self.tokens[self.next].kind
    }

    /// The next token, which is passed; the end stays where it is.
    fn pass(&mut self) -> Token {
        let token = self.tokens[self.next].clone();
        self.next = (self.next + 1).min(self.tokens.len() - 1);
        token
    }

    /// Whether the next token is this sign, which is then passed.
    fn passes(&mut self, sign: char) -> bool {
        let is_it = self.peek() == Kind::Sign(sign);
        if is_it {
            self.pass();
        }
        is_it
    }

    fn wrong(&self, token: &Token, wrong: Wrong) -> Mistake {
        Mistake::at(self.text, self.vocabulary, token.at.clone(), wrong)
    }

    fn step(&mut self, step: Step<F>) -> Parsed {
        if self.steps.len() == MOST_STEPS {
            let token = &self.tokens[self.next.saturating_sub(1)];
            return Err(self.wrong(token, Wrong::TooManySteps));
        }
        self.steps.push(step);
        Ok(self.steps.len() - 1)
    }

    fn sum(&mut self) -> Parsed {
        let mut sum = self.product()?;
        loop {
            let binary = match self.peek() {
                Kind::Sign('+') => Binary::Add,
                Kind::Sign('-') => Binary::Subtract,
                _ => return Ok(sum),
            };
            self.pass();
            let other = self.product()?;
            sum = self.step(Step::Binary(binary, sum, other))?;
        }
    }

    fn product(&mut self) -> Parsed {
        let mut product = self.signed()?;
        loop {
            let binary = match self.peek() {
                Kind::Sign('*') => Binary::Multiply,
                Kind::Sign('/') if self.vocabulary.divides => Binary::Divide,
                _ => return Ok(product),
            };
            self.pass();
            let other = self.signed()?;
            product = self.step(Step::Binary(binary, product, other))?;
        }
    }

    fn signed(&mut self) -> Parsed {
        let mut signs = 0;
        while self.passes('-') {
            signs += 1;
        }
        let mut number = self.power()?;
        for _ in 0..signs {
            number = self.step(Step::Unary(Unary::Negate, number))?;
        }
        Ok(number)
    }

    fn power(&mut self) -> Parsed {
        let base = self.atom()?;
        if !self.passes('^') {
            return Ok(base);
        }
        let exponent = self.exponent()?;
        if self.peek() == Kind::Sign('^') {
            let token = self.pass();
            return Err(self.wrong(&token, Wrong::Tower));
        }
        self.step(Step::Power(base, exponent))
    }

    fn exponent(&mut self) -> Result<i8, Mistake> {
        let opened = self.passes('(');
        let negative = self.vocabulary.divides && self.passes('-');
        let token = self.pass();
        let whole: Option<i8> = self.text[token.at.clone()].parse().ok();
        let allowed = |whole: &i8| (1..=LARGEST_EXPONENT).contains(whole);
        let whole = whole
            .filter(allowed)
            .ok_or_else(|| self.wrong(&token, Wrong::Exponent))?;
        if opened && !self.passes(')') {
            let token = self.pass();
            return Err(self.wrong(&token, Wrong::Exponent));
        }
        Ok(if negative { -whole } else { whole })
    }
}
