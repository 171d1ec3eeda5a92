//! The ledger as JSON, schema `NAME/ledger/3` with the name of the book.
//!
//! ```json
//! {
//!   "schema": "NAME/ledger/3",
//!   "claims": [{
//!     "id": "chapter/claim", "chapter": "…", "statement": "Markdown with $TeX$",
//!     "bears_on": [{"statement": "S03", "bearing": "supports | limits | refutes"}],
//!     "outcome": "proved | checked | tested | estimated | measured | unproved | failed",
//!     "failure": "what is wrong, or null",
//!     "short_of_proof": "why it is not proved for all cases, or null",
//!     "method": "counterexample | exhaustive | enclosure | symbolic | exact | property |
//!       estimate | measured, or null",
//!     "domain": "in words", "cases": 1,
//!     "findings": [{"name": "…", "value": 0.25, "text": "1/4"}],
//!     "witness": "or null", "confidence": 0.999999999, "seed": 1,
//!     "foil": {"subject": "…", "counterexample": "…"},
//!     "break": {"file": "src/…", "old": "…", "new": "…"},
//!     "seconds": 0.1
//!   }],
//!   "statements": [{"id": "S03", "restated": "…",
//!     "verdict": "true | true-if | imprecise | false | open",
//!     "claims": ["chapter/claim"]}]
//! }
//! ```
//! A ledger of some claims only lists the statements of which it has all claims. What does not
//! apply is `null`. A value that JSON cannot hold (an infinity) is `null` too; its `text` always
//! stands.

use super::{Entry, Ledger};
use crate::claim::{Bearing, Break, Verdict};
use crate::proof::{Counterexample, Evidence, Finding, Method, Outcome};
use serde::Serialize;

/// The ledger as a JSON document.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    schema: String,
    claims: Vec<ClaimRecord<'a>>,
    statements: Vec<StatementRecord>,
}

#[derive(Debug, Serialize)]
struct ClaimRecord<'a> {
    id: String,
    chapter: &'static str,
    statement: &'static str,
    bears_on: Vec<BearingRecord>,
    outcome: Outcome,
    failure: Option<String>,
    short_of_proof: Option<&'static str>,
    method: Option<Method>,
    domain: Option<String>,
    cases: Option<u64>,
    findings: &'a [Finding],
    witness: Option<&'a str>,
    confidence: Option<f64>,
    seed: Option<u64>,
    foil: FoilRecord<'a>,
    #[serde(rename = "break")]
    broken: Option<&'static Break>,
    seconds: f64,
}

#[derive(Debug, Serialize)]
struct BearingRecord {
    statement: &'static str,
    bearing: Bearing,
}

#[derive(Debug, Serialize)]
struct FoilRecord<'a> {
    subject: &'static str,
    counterexample: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct StatementRecord {
    id: &'static str,
    restated: &'static str,
    verdict: Verdict,
    claims: Vec<String>,
}

impl Ledger {
    /// The ledger as a document that serialises to the schema above.
    #[must_use]
    pub fn document(&self) -> Document<'_> {
        let statement = |statement: &crate::claim::Statement| StatementRecord {
            id: statement.id,
            restated: statement.restated,
            verdict: self.verdict(statement),
            claims: self
                .bearing_on(statement.id)
                .map(|(entry, _)| entry.id())
                .collect(),
        };
        Document {
            schema: format!("{}/ledger/3", self.book.name),
            claims: self.entries.iter().map(record).collect(),
            statements: self.decided().map(statement).collect(),
        }
    }
}

impl Entry {
    /// The claim as it stands in the [document](Ledger::document) of a ledger.
    #[must_use]
    pub fn document(&self) -> impl Serialize {
        record(self)
    }

    /// The hash of all that the document says of the claim but for the time it took (FNV-1a with
    /// 64 bits, of Fowler, Noll & Vo), in 16 hexadecimal digits: the same wherever the same program
    /// proves it. A claim that was measured has none, since no two clocks agree, and neither has
    /// one that does not hold.
    #[must_use]
    pub fn fingerprint(&self) -> Option<String> {
        if self.problem().is_some() || self.outcome() == Outcome::Measured {
            return None;
        }
        let timeless = ClaimRecord {
            seconds: 0.0,
            ..record(self)
        };
        let text = serde_json::to_string(&timeless).ok()?;
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Some(format!("{hash:016x}"))
    }
}

fn record(entry: &Entry) -> ClaimRecord<'_> {
    let evidence = entry.proof.as_ref().ok();
    let bears_on = entry.claim.bears_on.iter();
    ClaimRecord {
        id: entry.id(),
        chapter: entry.chapter.slug,
        statement: entry.claim.statement,
        bears_on: bears_on
            .map(|&(statement, bearing)| BearingRecord { statement, bearing })
            .collect(),
        outcome: entry.outcome(),
        failure: entry.problem(),
        short_of_proof: entry.claim.short_of_proof,
        method: evidence.map(Evidence::method),
        domain: evidence.map(Evidence::domain),
        cases: evidence.map(Evidence::cases),
        findings: evidence.map_or(&[], Evidence::findings),
        witness: evidence.and_then(Evidence::witness),
        confidence: evidence.and_then(Evidence::risk).map(|risk| 1.0 - risk),
        seed: evidence.and_then(Evidence::seed),
        foil: foil(entry),
        broken: entry.claim.broken.as_ref(),
        seconds: entry.seconds,
    }
}

fn foil(entry: &Entry) -> FoilRecord<'_> {
    let failure = entry.foil.as_ref().err();
    FoilRecord {
        subject: entry.claim.foil.subject,
        counterexample: failure.map(Counterexample::witness),
    }
}
