//! Which activations have a property, and which have not: one proof for each, all of them together.

use super::quantity::{Part, Quantity};
use crate::activation::Subject;
use crate::activation::catalogue::{CATALOGUE, Catalogued};
use textbook::number::Interval;
use textbook::proof::enclosure::within;
use textbook::proof::{Answer, Counterexample, Proof};

/// Some activations of the catalogue, by their names: those that have a property, and in a foil one
/// that has not.
#[derive(Clone, Copy, Debug)]
pub struct Members {
    names: &'static [&'static str],
    /// Whether `names` are those of the twelve that are not among them.
    complement: bool,
    intruder: Option<&'static str>,
}

impl Members {
    /// Those of these names.
    #[must_use]
    pub const fn of(names: &'static [&'static str]) -> Self {
        let (complement, intruder) = (false, None);
        Self {
            names,
            complement,
            intruder,
        }
    }

    /// None of the twelve, so that nothing is said of any other function.
    pub const NONE: Self = Self::of(&[]);

    /// The twelve but those of these names.
    #[must_use]
    pub const fn all_but(names: &'static [&'static str]) -> Self {
        Self {
            complement: true,
            ..Self::of(names)
        }
    }

    /// The same and one more.
    #[must_use]
    pub const fn and(self, name: &'static str) -> Self {
        let intruder = Some(name);
        Self { intruder, ..self }
    }

    fn contain(self, name: &str) -> bool {
        let listed = self.names.contains(&name) != self.complement;
        (listed && TWELVE.contains(&name)) || self.intruder == Some(name)
    }
}

/// The domains of the proofs, in words.
pub(super) const REAL: &str = "x in (−∞, ∞)";
pub(super) const NORMAL: &str = "Z normal with mean 0 and variance 1";

/// The activations that the statements speak of. The catalogue may hold more: their properties are
/// computed as well.
const TWELVE: [&str; 12] = [
    "identity",
    "ReLU",
    "leaky ReLU",
    "ELU",
    "SELU",
    "softplus",
    "GELU",
    "SiLU",
    "Mish",
    "hard swish",
    "tanh",
    "sigmoid",
];

/// The name of the one finding of an activation.
pub(super) fn whole(f: &dyn Subject) -> String {
    let (activation, part) = (f.name(), Part::Whole);
    Quantity { activation, part }.to_string()
}

/// Nothing, unless `proof` is refuted: what is only left open may be decided in another way.
pub(super) fn unless_refuted(proof: Proof) -> Result<(), Counterexample> {
    match proof {
        Err(failure) if failure.is_decisive() => Err(failure),
        _ => Ok(()),
    }
}

/// One proof for each activation of the catalogue, all of them together.
pub(super) fn each(proof: impl Fn(&'static Catalogued) -> Proof) -> Proof {
    let both = |a: Proof, b: Proof| Ok(a?.and(b?));
    let proofs = CATALOGUE.iter().map(proof);
    proofs.reduce(both).expect("the catalogue is not empty")
}

/// Whether a statement that names its members says that one activation is among them; nothing,
/// where it speaks of the twelve and this is another.
pub(super) fn membership(f: &dyn Subject, members: Members) -> Option<bool> {
    let member = members.contain(f.name());
    (member || TWELVE.contains(&f.name())).then_some(member)
}

/// `yes` for a member, `no` for one of the rest of the twelve, whichever holds for any other
/// function; its finding says which, and why not.
pub(super) fn sorted(
    f: &dyn Subject,
    members: Members,
    yes: impl Fn(&dyn Subject) -> Proof,
    no: impl Fn(&dyn Subject) -> Proof,
) -> Proof {
    let positive = || Ok((true, yes(f)?));
    let negative = || Ok((false, no(f)?));
    let (yes, evidence) = match membership(f, members) {
        Some(true) => positive(),
        Some(false) => negative(),
        None => positive().or_else(|_: Counterexample| negative()),
    }?;
    let because = evidence.witness().map(Into::into);
    Ok(evidence.finding(&whole(f), &Answer { yes, because }))
}

/// A number that lies within `inside` for a member, and within `outside` for one of the rest of the
/// twelve.
pub(super) fn measured(
    f: &dyn Subject,
    domain: &str,
    members: Members,
    [inside, outside]: [Interval; 2],
    number: Interval,
) -> Proof {
    let claimed = match membership(f, members) {
        Some(true) => inside,
        Some(false) => outside,
        None => Interval::REALS,
    };
    within(&whole(f), domain, number, claimed)
}
