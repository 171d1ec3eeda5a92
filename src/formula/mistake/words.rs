//! The words for what is wrong, with a remedy that the vocabulary knows.

use super::Wrong;
use crate::formula::{
    DEEPEST, LARGEST_EXPONENT, MOST_CHARACTERS, MOST_STEPS, Unary, Vocabulary,
};

impl Wrong {
    /// What is wrong with a formula of `vocabulary`, and how to mend it.
    pub(super) fn told(&self, vocabulary: &Vocabulary) -> String {
        let letter = vocabulary.letters[0];
        match self {
            Self::Empty => {
                format!("there is no formula; {} is one", vocabulary.example)
            }
            Self::TooLong => format!(
                "the formula is longer than {MOST_CHARACTERS} characters; write a shorter one"
            ),
            Self::TooDeep => format!(
                "more than {DEEPEST} parentheses stand in each other; take some of them away"
            ),
            Self::TooManySteps => format!(
                "the formula takes more than {MOST_STEPS} steps; write a shorter one"
            ),
            Self::Character(character) => format!(
                "{character:?} has no meaning here; a formula is made of {vocabulary}"
            ),
            Self::Name(name, nearest) => {
                let letters = match vocabulary.letters {
                    [letter] => format!("the variable is `{letter}`"),
                    letters => format!("the letters are {}", letters.join(", ")),
                };
                format!(
                    "nothing is called `{name}`; the nearest name is `{nearest}`, and {letters}"
                )
            }
            Self::MissingOperator { left, right } => {
                let is_whole = |text: &str| text.chars().all(char::is_alphanumeric);
                let remedy = if is_whole(left) && is_whole(right) {
                    format!("write `{left}*{right}`")
                } else {
                    "write `*` there".into()
                };
                format!(
                    "an operator is missing before `{right}`; for a product, {remedy}"
                )
            }
            Self::MissingNumber(Some(found)) => {
                let remedy = match found.as_str() {
                    "*" => "; a power is written with ^",
                    "+" => "; leave it out",
                    _ => "",
                };
                let numbers = vocabulary.numbers();
                format!("`{found}` stands where {numbers} should stand{remedy}")
            }
            Self::MissingNumber(None) => {
                format!(
                    "the formula ends where {} should stand",
                    vocabulary.numbers()
                )
            }
            Self::Unclosed => {
                "this parenthesis is not closed; a `)` is missing".into()
            }
            Self::Unopened => {
                "this parenthesis closes nothing; a `(` is missing".into()
            }
            Self::Comma if vocabulary.binary.is_empty() && !vocabulary.has_cases => {
                "a comma separates nothing here; decimals have a point".into()
            }
            Self::Comma => {
                "a comma separates the two numbers of max and min; decimals have a \
                            point"
                    .into()
            }
            Self::Comparison => format!(
                "a comparison stands at the beginning of `if` alone, as in {}",
                cases(letter)
            ),
            Self::Cases => format!(
                "`if` takes one comparison with =, < or >, and then two numbers, as in {}",
                cases(letter)
            ),
            Self::Quotient => format!(
                "there are no quotients here; a formula is made of {vocabulary}"
            ),
            Self::NoArguments(name) => no_arguments(name, letter),
            Self::Arguments(name, 1) => format!(
                "`{name}` is a function of one number, as in `{name}({letter})`"
            ),
            Self::Arguments(name, _) => format!(
                "`{name}` is a function of two numbers, as in `{name}({letter}, 0)`"
            ),
            Self::Exponent => exponent(vocabulary),
            Self::Tower => format!(
                "a power of a power needs parentheses; write ({letter}^2)^3 or {letter}^8 as you \
                 mean it"
            ),
            Self::Magnitude => {
                "a number is 0, or between 1e-300 and 1e300 in size".into()
            }
        }
    }
}

/// An example with cases.
fn cases(letter: &str) -> String {
    format!("`if({letter} = 0, 1, 2)`")
}

/// What to write where the name of a function stands alone.
fn no_arguments(name: &str, letter: &str) -> String {
    let arguments = match name {
        "max" | "min" => format!("{letter}, 0"),
        "if" => format!("{letter} = 0, 1, 2"),
        _ => letter.into(),
    };
    format!(
        "`{name}` stands without what it is a function of; write `{name}({arguments})` with \
         parentheses"
    )
}

/// Which exponents there are, and what to write for others.
fn exponent(vocabulary: &Vocabulary) -> String {
    let letter = vocabulary.letters[0];
    let most = LARGEST_EXPONENT;
    let parts = [
        (
            true,
            format!("an exponent is a whole number from 1 to {most}"),
        ),
        (vocabulary.divides, format!(", or from -{most} to -1")),
        (
            vocabulary.unary.contains(&Unary::Exp),
            format!(
                "; for e^{letter} write exp({letter}), for a root sqrt({letter})"
            ),
        ),
        (
            vocabulary.unary.contains(&Unary::Ln),
            format!(
                ", for other powers of a positive {letter} exp(ln({letter})/3) and the like"
            ),
        ),
    ];
    let said = parts.into_iter().filter(|(said, _)| *said);
    said.map(|(_, part)| part).collect()
}
