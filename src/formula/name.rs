//! Names: what each denotes, and which is nearest to one that denotes nothing.

use super::operation::{Binary, Unary};
use textbook::number::Constant;

/// What a name denotes.
pub(super) enum Named {
    X,
    Constant(Constant),
    Unary(&'static str, Unary),
    Binary(&'static str, Binary),
}

/// The Greek letters for what has another name.
const GREEK: [(&str, &str); 3] = [("π", "pi"), ("σ", "sigmoid"), ("Φ", "Phi")];

impl Named {
    pub(super) fn find(name: &str) -> Option<Self> {
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
pub(super) fn nearest(name: &str) -> &'static str {
    let unary = Unary::NAMED.iter().map(|(name, _)| *name);
    let known = unary.chain(Binary::NAMED.iter().map(|(name, _)| *name));
    let distance =
        |known: &&str| strsim::damerau_levenshtein(&name.to_lowercase(), known);
    known.chain(["pi", "x"]).min_by_key(distance).unwrap_or("x")
}
