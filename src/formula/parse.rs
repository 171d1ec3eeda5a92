//! From a text to a formula.
//!
//! ```text
//! sum      = product { ("+" | "-") product }
//! product  = signed { ("*" | "/") signed }
//! signed   = { "-" } power
//! power    = atom [ "^" exponent ]       exponent = [ "-" ] whole | "(" [ "-" ] whole ")"
//! atom     = number | "x" | "pi" | "e" | name "(" sum [ "," sum ] ")" | "(" sum ")"
//! ```
//!
//! Only a parenthesis makes it go deeper.

use super::decimal::decimal;
use super::operation::{Binary, Unary};
use super::token::{Kind, Token, tokens};
use super::{
    DEEPEST, Formula, LARGEST_EXPONENT, MOST_CHARACTERS, MOST_STEPS, Mistake, Step,
    Wrong,
};
use std::str::FromStr;
use textbook::number::Constant;

impl FromStr for Formula {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        if let Some((end, _)) = text.char_indices().nth(MOST_CHARACTERS) {
            return Err(Mistake::at(text, end..end, Wrong::TooLong));
        }
        let mut parser = Parser {
            text,
            tokens: tokens(text)?,
            next: 0,
            open: Vec::new(),
            steps: Vec::new(),
        };
        if parser.peek() == Kind::End {
            return Err(Mistake::at(text, 0..0, Wrong::Empty));
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

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    next: usize,
    /// The parentheses that are not closed yet.
    open: Vec<Token>,
    steps: Vec<Step>,
}

/// What another name denotes.
enum Named {
    X,
    Constant(Constant),
    Unary(&'static str, Unary),
    Binary(&'static str, Binary),
}

/// The Greek letters for what has another name.
const GREEK: [(&str, &str); 3] = [("π", "pi"), ("σ", "sigmoid"), ("Φ", "Phi")];

impl Named {
    fn find(name: &str) -> Option<Self> {
        let greek = GREEK.iter().find(|(letter, _)| *letter == name);
        let name = greek.map_or(name, |(_, name)| name);
        let unary = Unary::NAMED.iter().find(|(other, _)| *other == name);
        let binary = Binary::NAMED.iter().find(|(other, _)| *other == name);
        match name {
            "x" => Some(Self::X),
            "pi" => Some(Self::Constant(Constant::pi())),
            "e" => Some(Self::Constant(Constant::e())),
            _ => unary
                .map(|&(name, unary)| Self::Unary(name, unary))
                .or(binary.map(|&(name, binary)| Self::Binary(name, binary))),
        }
    }
}

/// The name that has a meaning and is nearest to `name`.
fn nearest(name: &str) -> &'static str {
    let unary = Unary::NAMED.iter().map(|(name, _)| *name);
    let known = unary.chain(Binary::NAMED.iter().map(|(name, _)| *name));
    let distance =
        |known: &&str| strsim::damerau_levenshtein(&name.to_lowercase(), known);
    known.chain(["pi", "x"]).min_by_key(distance).unwrap_or("x")
}

type Parsed = Result<usize, Mistake>;

impl Parser<'_> {
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
        Mistake::at(self.text, token.at.clone(), wrong)
    }

    fn step(&mut self, step: Step) -> Parsed {
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
                Kind::Sign('/') => Binary::Divide,
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
        let negative = self.passes('-');
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

    fn atom(&mut self) -> Parsed {
        let token = self.pass();
        let text = &self.text[token.at.clone()];
        match token.kind {
            Kind::Number => {
                let constant = decimal(text)
                    .ok_or_else(|| self.wrong(&token, Wrong::Magnitude))?;
                self.step(Step::Constant(text.into(), constant))
            }
            Kind::Name => match Named::find(text) {
                Some(Named::X) => self.step(Step::X),
                Some(Named::Constant(constant)) => {
                    self.step(Step::Constant(text.into(), constant))
                }
                Some(Named::Unary(name, unary)) => {
                    self.open_after(&token, name)?;
                    let a = self.sum()?;
                    self.close(Wrong::Arguments(name, 1))?;
                    self.step(Step::Unary(unary, a))
                }
                Some(Named::Binary(name, binary)) => {
                    let two = Wrong::Arguments(name, 2);
                    self.open_after(&token, name)?;
                    let a = self.sum()?;
                    if self.peek() == Kind::Sign(')') {
                        let token = self.pass();
                        return Err(self.wrong(&token, two));
                    }
                    if !self.passes(',') {
                        return Err(self.surplus());
                    }
                    let b = self.sum()?;
                    self.close(two)?;
                    self.step(Step::Binary(binary, a, b))
                }
                None => {
                    let wrong = Wrong::Name(text.into(), nearest(text));
                    Err(self.wrong(&token, wrong))
                }
            },
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
}

impl Parser<'_> {
    fn open(&mut self, token: Token) -> Result<(), Mistake> {
        if self.open.len() == DEEPEST {
            return Err(self.wrong(&token, Wrong::TooDeep));
        }
        self.open.push(token);
        Ok(())
    }

    /// The parenthesis behind the name of a function.
    fn open_after(
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

    /// Closes the last parenthesis; `comma` is what is wrong if a comma stands there.
    fn close(&mut self, comma: Wrong) -> Result<(), Mistake> {
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
    fn surplus(&self) -> Mistake {
        let token = &self.tokens[self.next];
        let text = |token: &Token| self.text[token.at.clone()].to_owned();
        match (token.kind, self.open.last()) {
            (Kind::End, Some(open)) => self.wrong(open, Wrong::Unclosed),
            (Kind::Sign(')'), None) => self.wrong(token, Wrong::Unopened),
            (Kind::Sign(','), _) => self.wrong(token, Wrong::Comma),
            _ => {
                let before = &self.tokens[self.next.saturating_sub(1)];
                let (left, right) = (text(before), text(token));
                self.wrong(token, Wrong::MissingOperator { left, right })
            }
        }
    }
}
