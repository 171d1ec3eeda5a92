//! Proofs that take long are told of.

use std::time::{Duration, Instant};
use textbook::claim::{Chapter, Claim, Textbook};
use textbook::claims;
use textbook::ledger::{Ledger, Running, Step};
use textbook::proof::unproved;

static BOOK: Textbook = Textbook {
    name: "long",
    chapters: &[&CHAPTER],
    statements: &[],
};

static CHAPTER: Chapter = Chapter {
    slug: "long-proofs",
    title: "Some proofs take long",
    claims: CLAIMS,
    figures: &[],
};

const CLAIMS: &[Claim] = claims! {
    /// A proof ends.
    "ends" {
        check: unproved,
        subject: "some day",
        /// one that does not
        foil: "never",
    }
    /// Another one does.
    "ends-too" {
        check: unproved,
        subject: "some day",
        /// one that does not
        foil: "never",
    }
};

#[test]
fn a_proof_is_told_of_when_it_has_taken_long_and_each_time_that_doubles() {
    let start = Instant::now();
    let after = |seconds| start + Duration::from_secs(seconds);
    let running = Running::new(Duration::from_secs(10));
    let due = |seconds| {
        let due = running.due(after(seconds)).into_iter();
        due.map(|(proof, time)| format!("{proof} {}", time.as_secs()))
            .collect::<Vec<_>>()
    };
    let [first, second] = [0, 1].map(|place| &CLAIMS[place]);
    let nothing = Vec::<String>::new();
    running.observe(&Step::Proof(&CHAPTER, first), after(0));
    running.observe(&Step::Proof(&CHAPTER, second), after(5));
    assert_eq!(due(9), nothing);
    assert_eq!(due(10), ["long-proofs/ends 10"]);
    assert_eq!(due(16), ["long-proofs/ends-too 11"]);
    assert_eq!(due(19), nothing);
    assert_eq!(due(21), ["long-proofs/ends 21"]);
    running.observe(&Step::Foil(&CHAPTER, first), after(22));
    assert_eq!(due(26), ["long-proofs/ends-too 21"]);
    assert_eq!(due(33), ["the foil of long-proofs/ends 11"]);
    for entry in Ledger::unproved(BOOK).entries() {
        running.observe(&Step::Done(entry), after(34));
    }
    assert_eq!(due(1_000), nothing);
}
