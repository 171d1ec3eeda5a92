//! Names: what each denotes, and which is nearest to one that denotes nothing.

use super::operation::{Binary, Unary};
use super::{Further, Vocabulary};
use textbook::number::Constant;

/// What a name denotes.
pub(super) enum Named<F> {
    /// One of the letters.
    Letter(usize),
    Constant(Constant),
    Unary(&'static str, Unary),
    Binary(&'static str, Binary),
    Further(&'static str, F),
    /// `if`.
    Cases,
}

/// The Greek letters for what has another name.
const GREEK: [(&str, &str); 5] = [
    ("π", "pi"),
    ("σ", "sigmoid"),
    ("Φ", "Phi"),
    ("φ", "phi"),
    ("α", "alpha"),
];

impl<F: Further> Named<F> {
    pub(super) fn find(name: &str, vocabulary: &Vocabulary) -> Option<Self> {
        let greek = GREEK.iter().find(|(letter, _)| *letter == name);
        let name = greek.map_or(name, |(_, name)| name);
        let mut letters = vocabulary.letters.iter();
        if let Some(place) = letters.position(|letter| *letter == name) {
            return Some(Self::Letter(place));
        }
        match name {
            "pi" if vocabulary.has_constants => {
                return Some(Self::Constant(Constant::pi()));
            }
            "e" if vocabulary.has_constants => {
                return Some(Self::Constant(Constant::e()));
            }
            "if" if vocabulary.has_cases => return Some(Self::Cases),
            _ => {}
        }
        let further = vocabulary.further.iter().find(|(other, _)| *other == name);
        if let Some(&(name, _)) = further {
            return Some(Self::Further(name, F::named(name)?));
        }
        let unary = Unary::NAMED.iter().find(|(other, _)| *other == name);
        let unary = unary.filter(|(_, unary)| vocabulary.unary.contains(unary));
        let binary = Binary::NAMED.iter().find(|(other, _)| *other == name);
        let binary = binary.filter(|(_, binary)| vocabulary.binary.contains(binary));
        unary
            .map(|&(name, unary)| Self::Unary(name, unary))
            .or(binary.map(|&(name, binary)| Self::Binary(name, binary)))
    }
}

/// The name that has a meaning and is nearest to `name`.
pub(super) fn nearest(name: &str, vocabulary: &Vocabulary) -> &'static str {
    let distance =
        |known: &&str| strsim::damerau_levenshtein(&name.to_lowercase(), known);
    let known = vocabulary.names();
    known.min_by_key(distance).unwrap_or("x")
}
