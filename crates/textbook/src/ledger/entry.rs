//! One claim in the ledger, and how it stands.

use super::Step;
use crate::claim::{Chapter, Claim};
use crate::proof::{Counterexample, Outcome, Proof, counted, run};
use std::time::Instant;

/// One claim, what its proof said, and what its foil said.
#[derive(Debug)]
pub struct Entry {
    /// The chapter that states the claim.
    pub chapter: &'static Chapter,
    /// The claim.
    pub claim: &'static Claim,
    /// What the proof returned.
    pub proof: Proof,
    /// What the same proof returned on the foil.
    pub foil: Proof,
    /// Wall time of proof and foil on the machine that ran them.
    pub seconds: f64,
}

impl Entry {
    /// `chapter/claim`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.chapter.slug, self.claim.name)
    }

    /// Runs proof and foil.
    pub(super) fn run(
        chapter: &'static Chapter,
        claim: &'static Claim,
        observe: &(impl Fn(Step) + Sync),
    ) -> Self {
        // A page has no clock that could be asked here.
        let start = cfg!(not(target_family = "wasm")).then(Instant::now);
        observe(Step::Proof(chapter, claim));
        let proof = run(claim.proof);
        observe(Step::Foil(chapter, claim));
        let foil = run(claim.foil.proof);
        let seconds = start.map_or(0.0, |start| start.elapsed().as_secs_f64());
        Self {
            chapter,
            claim,
            proof,
            foil,
            seconds,
        }
    }

    /// How the claim stands.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        match &self.proof {
            _ if self.is_draft() => Outcome::Unproved,
            Ok(evidence) if self.problem().is_none() => evidence.method().outcome(),
            _ => Outcome::Failed,
        }
    }

    /// Whether the proof, or else that of the foil, is still to be written: then nothing is known,
    /// and nothing is wrong either.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        let failure = self.proof.as_ref().err().or(self.foil.as_ref().err());
        failure.is_some_and(Counterexample::is_unproved)
    }

    /// What is wrong with this entry, in one line, or `None` when the claim holds and its foil does
    /// not.
    #[must_use]
    pub fn problem(&self) -> Option<String> {
        let id = self.id();
        match (&self.proof, &self.foil) {
            (Err(failure), _) if failure.is_decisive() => {
                Some(format!("{id} is refuted: {failure}"))
            }
            (Err(failure), _) if failure.is_unproved() => {
                Some(format!("{id} is not proved yet: {failure}"))
            }
            (Err(failure), _) => Some(format!("{id} is not proved: {failure}")),
            (_, Ok(evidence)) => Some(format!(
                "{id} accepts its foil, so its proof proves nothing: {} {} of {}",
                evidence.method(),
                counted(evidence.cases(), "case"),
                evidence.domain()
            )),
            (_, Err(failure)) if failure.is_unproved() => {
                Some(format!("{id} has no foil yet: {failure}"))
            }
            (_, Err(failure)) if !failure.is_decisive() => Some(format!(
                "{id} does not refute its foil, it only fails on it: {failure}"
            )),
            _ => None,
        }
    }
}
