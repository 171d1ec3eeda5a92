//! A formula in TeX.

use super::operation::name_of;
use super::print::{Level, Part, written};
use super::{Binary, Formula, Step, Unary};

impl Formula {
    /// The formula in TeX, for a place where mathematics is set.
    ///
    /// ```
    /// use why_relu::formula::Formula;
    /// let formula: Formula = "x*Phi(x)/2".parse().unwrap();
    /// assert_eq!(formula.tex(), r"\frac{x\,\Phi\left(x\right)}{2}");
    /// ```
    #[must_use]
    pub fn tex(&self) -> String {
        written(self, part)
    }
}

fn part(step: &Step, take: &mut dyn FnMut(usize) -> Part) -> Part {
    let (text, level) = match step {
        Step::Further(never, _) => match *never {},
        Step::Letter(_) => ("x".into(), Level::Atom),
        Step::Constant(name, _) => constant(name),
        Step::Unary(unary, a) => {
            let a = take(*a);
            match unary {
                Unary::Negate => {
                    (format!("-{}", at(a, Level::Signed)), Level::Signed)
                }
                Unary::Abs => (format!(r"\left|{}\right|", a.text), Level::Atom),
                Unary::Exp => (format!("e^{{{}}}", a.text), Level::Power),
                Unary::Sqrt => (format!(r"\sqrt{{{}}}", a.text), Level::Atom),
                Unary::Relu => (arguments(r"\max", &[&a.text, "0"]), Level::Atom),
                _ => (arguments(&head(*unary), &[&a.text]), Level::Atom),
            }
        }
        Step::Power(base, exponent) => {
            let base = at(take(*base), Level::Atom);
            (format!("{base}^{{{exponent}}}"), Level::Power)
        }
        Step::Binary(binary, a, b) => {
            let (a, b) = (take(*a), take(*b));
            let (sign, left, right) = match binary {
                Binary::Add => (" + ", Level::Sum, Level::Product),
                Binary::Subtract => (" - ", Level::Sum, Level::Product),
                Binary::Multiply
                    if b.text.starts_with(|c: char| c.is_ascii_digit()) =>
                {
                    (r" \cdot ", Level::Product, Level::Power)
                }
                Binary::Multiply => (r"\,", Level::Product, Level::Power),
                Binary::Divide => {
                    let text = format!(r"\frac{{{}}}{{{}}}", a.text, b.text);
                    let level = Level::Product;
                    return Part { text, level };
                }
                Binary::Max => return call(r"\max", &[&a.text, &b.text]),
                Binary::Min => return call(r"\min", &[&a.text, &b.text]),
            };
            (format!("{}{sign}{}", at(a, left), at(b, right)), left)
        }
    };
    Part { text, level }
}

/// A constant by its name, with its power of ten as such.
fn constant(name: &str) -> (String, Level) {
    match name {
        "pi" | "π" => (r"\pi".into(), Level::Atom),
        "e" => ("e".into(), Level::Atom),
        _ => match name.split_once(['e', 'E']) {
            Some((digits, exponent)) => {
                let exponent = exponent.replace('−', "-");
                let exponent = exponent.trim_start_matches('+');
                (format!(r"{digits} \cdot 10^{{{exponent}}}"), Level::Product)
            }
            None => (name.into(), Level::Atom),
        },
    }
}

/// How the name of a function is set.
fn head(unary: Unary) -> String {
    match unary {
        Unary::Sigmoid => r"\sigma".into(),
        Unary::Softplus => r"\operatorname{softplus}".into(),
        _ => format!(r"\{}", name_of(&Unary::NAMED, unary)),
    }
}

/// The text, in parentheses unless it holds together as tightly as `level`.
fn at(part: Part, level: Level) -> String {
    if part.level >= level {
        part.text
    } else {
        arguments("", &[&part.text])
    }
}

fn call(head: &str, all: &[&str]) -> Part {
    let (text, level) = (arguments(head, all), Level::Atom);
    Part { text, level }
}

fn arguments(head: &str, all: &[&str]) -> String {
    format!(r"{head}\left({}\right)", all.join(", "))
}
