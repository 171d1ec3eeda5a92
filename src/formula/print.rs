//! A formula as text, with the parentheses that it needs: it parses to the same formula.

use super::operation::name_of;
use super::{Binary, Formula, Step, Unary};
use std::fmt;

/// How tightly a text holds together: a sum least, a name most.
#[derive(Clone, Copy, Default, PartialEq, PartialOrd)]
pub(super) enum Level {
    Sum,
    Product,
    Signed,
    Power,
    #[default]
    Atom,
}

/// The text of a step.
#[derive(Default)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) level: Level,
}

impl Part {
    /// The text, in parentheses unless it holds together as tightly as `level`.
    pub(super) fn at(self, level: Level) -> String {
        if self.level >= level {
            self.text
        } else {
            format!("({})", self.text)
        }
    }
}

/// A step, given what takes the text of an earlier one.
fn part(step: &Step, take: &mut dyn FnMut(usize) -> Part) -> Part {
    let (text, level) = match step {
        Step::Further(never, _) => match *never {},
        Step::Letter(_) => ("x".into(), Level::Atom),
        Step::Constant(name, _) => (name.clone(), Level::Atom),
        Step::Unary(Unary::Negate, a) => {
            (format!("-{}", take(*a).at(Level::Signed)), Level::Signed)
        }
        Step::Unary(unary, a) => {
            let name = name_of(&Unary::NAMED, *unary);
            (format!("{name}({})", take(*a).text), Level::Atom)
        }
        Step::Power(base, exponent) => {
            let base = take(*base).at(Level::Atom);
            (format!("{base}^{exponent}"), Level::Power)
        }
        Step::Binary(binary, a, b) => {
            let (a, b) = (take(*a), take(*b));
            let (sign, left, right) = match binary {
                Binary::Add => (" + ", Level::Sum, Level::Product),
                Binary::Subtract => (" - ", Level::Sum, Level::Product),
                Binary::Multiply => ("*", Level::Product, Level::Signed),
                Binary::Divide => ("/", Level::Product, Level::Signed),
                Binary::Max | Binary::Min => {
                    let name = name_of(&Binary::NAMED, *binary);
                    let text = format!("{name}({}, {})", a.text, b.text);
                    let level = Level::Atom;
                    return Part { text, level };
                }
            };
            (format!("{}{sign}{}", a.at(left), b.at(right)), left)
        }
    };
    Part { text, level }
}

/// The text of the last step, where `part` writes a step, given what takes the text of an earlier
/// one.
pub(super) fn written(
    formula: &Formula,
    part: impl Fn(&Step, &mut dyn FnMut(usize) -> Part) -> Part,
) -> String {
    let mut parts: Vec<Part> = Vec::with_capacity(formula.steps.len());
    for step in &formula.steps {
        // Each is taken once.
        let mut take = |place: usize| std::mem::take(&mut parts[place]);
        let next = part(step, &mut take);
        parts.push(next);
    }
    parts.pop().unwrap_or_default().text
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&written(self, part))
    }
}
