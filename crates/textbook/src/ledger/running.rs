//! The proofs that are running, so that one which takes long, or never ends, can be told of.

use super::Step;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The proofs that are running, by the claims' ids.
#[derive(Debug)]
pub struct Running {
    patience: Duration,
    runs: Mutex<BTreeMap<String, Run>>,
}

/// One proof, or that of a foil.
#[derive(Debug)]
struct Run {
    is_foil: bool,
    begun: Instant,
    /// The time after which it is told of next.
    due: Duration,
}

impl Running {
    /// No proof runs. One that does is told of once it has taken `patience`, and then each time
    /// that its time has doubled.
    #[must_use]
    pub fn new(patience: Duration) -> Self {
        Self {
            patience,
            runs: Mutex::default(),
        }
    }

    /// A ledger took `step` at the time `now`.
    pub fn observe(&self, step: &Step, now: Instant) {
        let mut runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
        match step {
            Step::Proof(chapter, claim) | Step::Foil(chapter, claim) => {
                let run = Run {
                    is_foil: matches!(step, Step::Foil(..)),
                    begun: now,
                    due: self.patience,
                };
                runs.insert(format!("{}/{}", chapter.slug, claim.name), run);
            }
            Step::Done(entry) => {
                runs.remove(&entry.id());
            }
        }
    }

    /// What each proof is that is due to be told of, and for how long it has run:
    /// `chapter/claim` or `the foil of chapter/claim`.
    pub fn due(&self, now: Instant) -> Vec<(String, Duration)> {
        let mut runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
        let due = runs.iter_mut().filter_map(|(id, run)| {
            let time = now.duration_since(run.begun);
            (time >= run.due).then(|| {
                run.due *= 2;
                let what = if run.is_foil { "the foil of " } else { "" };
                (format!("{what}{id}"), time)
            })
        });
        due.collect()
    }
}
