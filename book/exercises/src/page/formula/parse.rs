//! From a text to a formula.
//!
//! ```text
//! sum      = product { ("+" | "-") product }
//! product  = signed { ("*" | "/") signed }
//! signed   = { "-" } atom [ "^" whole ]
//! atom     = number | letter | name "(" sum [ "," sum ] ")" | "(" sum ")"
//!          | "if" "(" sum ("=" | "<" | ">") sum "," sum "," sum ")"
//! ```
//!
//! Only a parenthesis makes it go deeper.

mod atom;

use super::{Field, Formula, Operation, Step, Vocabulary};
use std::cell::RefCell;

const MOST_CHARACTERS: usize = 400;
const MOST_STEPS: usize = 100;
const LARGEST_EXPONENT: u32 = 64;

/// Signs that keyboards lack.
const SIGNS: [(char, &str); 4] = [('−', "-"), ('·', "*"), ('×', "*"), ('÷', "/")];

impl<'a> Formula<'a> {
    /// The formula in the text of `field`.
    ///
    /// # Errors
    /// What is wrong, at which column, and what may stand there.
    pub(in super::super) fn parse(
        field: &'a Field,
        vocabulary: &'static Vocabulary,
        text: &str,
    ) -> Result<Self, String> {
        if text.chars().count() > MOST_CHARACTERS {
            return Err(format!(
                "a formula has at most {MOST_CHARACTERS} characters"
            ));
        }
        let mut plain = text.to_owned();
        for (sign, typed) in SIGNS {
            plain = plain.replace(sign, typed);
        }
        let mut parser = Parser {
            text: &plain,
            at: 0,
            vocabulary,
            depth: 0,
            steps: Vec::new(),
        };
        parser.sum()?;
        if let Some(surplus) = parser.peek() {
            return Err(parser.wrong(&format!("`{surplus}` continues nothing")));
        }
        Ok(Self {
            field,
            letters: vocabulary.letters,
            steps: parser.steps,
            trouble: RefCell::new(None),
        })
    }
}

struct Parser<'a> {
    text: &'a str,
    /// The byte that comes next.
    at: usize,
    vocabulary: &'static Vocabulary,
    depth: usize,
    steps: Vec<Step>,
}

/// The place of the step that makes the number, which is the last.
type Parsed = Result<usize, String>;

impl Parser<'_> {
    /// The next character that is no space.
    fn peek(&mut self) -> Option<char> {
        let rest = self.text[self.at..].trim_start();
        self.at = self.text.len() - rest.len();
        rest.chars().next()
    }

    /// Whether the next character is this sign, which is then passed.
    fn passes(&mut self, sign: char) -> bool {
        let is_it = self.peek() == Some(sign);
        if is_it {
            self.at += sign.len_utf8();
        }
        is_it
    }

    /// Passes what begins here and goes on while `part`.
    fn passed(&mut self, part: impl Fn(char) -> bool) -> &str {
        let rest = &self.text[self.at..];
        let length = rest.find(|c| !part(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn wrong(&self, wrong: &str) -> String {
        let column = self.text[..self.at].chars().count() + 1;
        format!("column {column}: {wrong}; {}", self.vocabulary)
    }

    fn expect(&mut self, sign: char) -> Result<(), String> {
        if self.passes(sign) {
            return Ok(());
        }
        Err(self.wrong(&format!("`{sign}` should stand here")))
    }

    fn step(&mut self, step: Step) -> Parsed {
        if self.steps.len() == MOST_STEPS {
            return Err(format!("a formula has at most {MOST_STEPS} steps"));
        }
        self.steps.push(step);
        Ok(self.steps.len() - 1)
    }

    fn sum(&mut self) -> Parsed {
        let mut sum = self.product()?;
        loop {
            let operation = match self.peek() {
                Some('+') => Operation::Add,
                Some('-') => Operation::Subtract,
                _ => return Ok(sum),
            };
            self.at += 1;
            let other = self.product()?;
            sum = self.step(Step::Apply(operation, sum, other))?;
        }
    }

    fn product(&mut self) -> Parsed {
        let mut product = self.signed()?;
        loop {
            let operation = match self.peek() {
                Some('*') => Operation::Multiply,
                Some('/') if self.vocabulary.divides => Operation::Divide,
                _ => return Ok(product),
            };
            self.at += 1;
            let other = self.signed()?;
            product = self.step(Step::Apply(operation, product, other))?;
        }
    }

    fn signed(&mut self) -> Parsed {
        let mut signs = 0;
        while self.passes('-') {
            signs += 1;
        }
        let mut number = self.atom()?;
        if self.passes('^') {
            self.peek();
            let place = self.at;
            let digits = self.passed(|c| c.is_ascii_digit()).parse();
            let exponent =
                digits.ok().filter(|n| (1..=LARGEST_EXPONENT).contains(n));
            self.at = if exponent.is_some() { self.at } else { place };
            let exponent = exponent.ok_or_else(|| {
                self.wrong(&format!(
                    "an exponent is a whole number from 1 to {LARGEST_EXPONENT}"
                ))
            })?;
            number = self.step(Step::Power(number, exponent))?;
        }
        for _ in 0..signs {
            number = self.step(Step::Apply(Operation::Negate, number, number))?;
        }
        Ok(number)
    }
}
