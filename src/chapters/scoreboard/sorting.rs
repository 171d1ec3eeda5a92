//! Which activations have a property, and which have not: one proof for each, all of them together.

use crate::activation::catalogue::{CATALOGUE, Catalogued};
use textbook::number::Interval;
use textbook::proof::enclosure::within;
use textbook::proof::{Answer, Counterexample, Proof};

/// The names of some activations of the catalogue.
pub(super) type Members = &'static [&'static str];

/// The domains of the proofs, in words.
pub(super) const REAL: &str = "x in (−∞, ∞)";
pub(super) const NORMAL: &str = "Z normal with mean 0 and variance 1";

/// The activations that the statements speak of. The catalogue may hold more: their properties are computed as well.
const TWELVE: Members = &[
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
/// One proof for each activation of the catalogue, all of them together.
pub(super) fn each(proof: impl Fn(&'static Catalogued) -> Proof) -> Proof {
    let both = |a: Proof, b: Proof| Ok(a?.and(b?));
    let proofs = CATALOGUE.iter().map(proof);
    proofs.reduce(both).expect("the catalogue is not empty")
}

/// What a statement says of one activation whose members it names; nothing, where it speaks of the twelve and this is another.
pub(super) fn said(f: &Catalogued, members: Members) -> Option<bool> {
    let member = members.contains(&f.name);
    (member || TWELVE.contains(&f.name)).then_some(member)
}

/// `yes` for the members, `no` for the rest of the twelve, whichever holds for any other; a finding for each says which, and why not.
pub(super) fn sorted(
    members: Members,
    yes: impl Fn(&Catalogued) -> Proof,
    no: impl Fn(&Catalogued) -> Proof,
) -> Proof {
    each(|f| {
        let positive = || Ok((true, yes(f)?));
        let negative = || Ok((false, no(f)?));
        let (yes, evidence) = match said(f, members) {
            Some(true) => positive(),
            Some(false) => negative(),
            None => positive().or_else(|_: Counterexample| negative()),
        }?;
        let because = evidence.witness().map(Into::into);
        Ok(evidence.finding(f.name, &Answer { yes, because }))
    })
}

/// A number for each activation: within `inside` for the members, within `outside` for the rest of the twelve.
pub(super) fn measured(
    domain: &str,
    members: Members,
    [inside, outside]: [Interval; 2],
    number: impl Fn(&Catalogued) -> Result<Interval, Counterexample>,
) -> Proof {
    each(|f| {
        let claimed = match said(f, members) {
            Some(true) => inside,
            Some(false) => outside,
            None => Interval::REALS,
        };
        within(f.name, domain, number(f)?, claimed)
    })
}
