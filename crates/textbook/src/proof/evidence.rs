//! What a proof returns: evidence, or else a counterexample.

use super::reach::{Reach, joined, told};
use super::{Counterexample, Method, Notation, Show};
use crate::number::Interval;
use serde::Serialize;

/// A proof's answer.
pub type Proof = Result<Evidence, Counterexample>;

/// A number that a proof computed on its way, under a name that the page can ask for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// The name, unique within its claim.
    pub name: String,
    /// The value, rounded to f64 where it is not one.
    pub value: f64,
    /// The exact text: `1/4`, `4,294,967,296`, or the digits that are significant.
    pub text: Notation,
}

/// What an instrument saw. Only the instruments beside this file can make one.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    method: Method,
    /// The parts, one for each lemma.
    domain: Vec<String>,
    reach: Vec<Reach>,
    cases: u64,
    findings: Vec<Finding>,
    witness: Option<String>,
    seed: Option<u64>,
    risk: Option<f64>,
}

impl Evidence {
    /// Evidence of `method` from `cases` cases of `domain`; covering nothing proves nothing.
    pub(in crate::proof) fn of(
        method: Method,
        domain: impl Into<String>,
        cases: u64,
    ) -> Proof {
        let domain = domain.into();
        if cases == 0 {
            return Err(Counterexample::nothing(format!(
                "the proof covered no case of {domain}"
            )));
        }
        Ok(Self {
            method,
            reach: vec![Reach::Words(domain.clone())],
            domain: vec![domain],
            cases,
            findings: Vec::new(),
            witness: None,
            seed: None,
            risk: None,
        })
    }

    /// The same evidence, whose domain is told in short as `reach`.
    #[must_use]
    pub(in crate::proof) fn reaching(mut self, reach: Vec<Reach>) -> Self {
        self.reach = reach;
        self
    }

    /// What it reaches, part by part.
    pub(in crate::proof) fn parts(&self) -> &[Reach] {
        &self.reach
    }

    /// The same evidence, drawn from the random stream `seed`, wrong with probability at most
    /// `risk`.
    #[must_use]
    pub(in crate::proof) fn sampled(mut self, seed: u64, risk: Option<f64>) -> Self {
        self.seed = Some(seed);
        self.risk = risk;
        self
    }

    /// The same evidence with the extreme or deciding case told to the reader.
    #[must_use]
    pub(in crate::proof) fn witnessed(mut self, witness: impl Into<String>) -> Self {
        self.witness = Some(witness.into());
        self
    }

    /// The same evidence with one more finding.
    ///
    /// # Panics
    /// If the name is taken: a page could not tell the two apart.
    #[must_use]
    pub fn finding(mut self, name: &str, quantity: &impl Show) -> Self {
        assert!(
            self.find(name).is_none(),
            "the finding {name:?} stands twice in one proof"
        );
        self.findings.push(Finding {
            name: name.into(),
            value: quantity.value(),
            text: quantity.notation(),
        });
        self
    }

    /// The same evidence with the findings `{what} from` and `{what} to`, the ends of an interval.
    #[must_use]
    pub(in crate::proof) fn between(self, what: &str, within: Interval) -> Self {
        let [from, to] = ends(what);
        self.finding(&from, &within.low())
            .finding(&to, &within.high())
    }

    /// Both pieces of evidence together: as strong as the weaker, with the findings of both.
    ///
    /// # Panics
    /// If a finding of one has the name of a finding of the other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let mut domain = self.domain;
        for part in other.domain {
            if !domain.contains(&part) {
                domain.push(part);
            }
        }
        let mut both = Self {
            method: self.method.max(other.method),
            domain,
            reach: joined(self.reach, other.reach),
            cases: self.cases + other.cases,
            findings: self.findings,
            witness: self.witness.or(other.witness),
            seed: self.seed.or(other.seed),
            risk: match (self.risk, other.risk) {
                (Some(a), Some(b)) => Some(a + b),
                (a, b) => a.or(b),
            },
        };
        for finding in other.findings {
            assert!(
                both.find(&finding.name).is_none(),
                "the finding {:?} stands in two lemmas of one proof",
                finding.name
            );
            both.findings.push(finding);
        }
        both
    }

    /// How it is known.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// Over what, in words; a part that several lemmas share stands once.
    #[must_use]
    pub fn domain(&self) -> String {
        self.domain.join("; ")
    }

    /// Over what, in a few words, for a reader who has not asked for all letters and conditions.
    #[must_use]
    pub fn reach(&self) -> String {
        told(&self.reach)
    }

    /// How many cases were decided, counted by the instrument.
    #[must_use]
    pub fn cases(&self) -> u64 {
        self.cases
    }

    /// The findings in the order in which they were made.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The finding of that name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.name == name)
    }

    /// The ends of the interval in which `what` was found to lie.
    #[must_use]
    pub fn ends(&self, what: &impl ToString) -> Option<[f64; 2]> {
        let [from, to] = ends(&what.to_string());
        Some([self.find(&from)?.value, self.find(&to)?.value])
    }

    /// The extreme or deciding case.
    #[must_use]
    pub fn witness(&self) -> Option<&str> {
        self.witness.as_deref()
    }

    /// The seed of the random stream, where one was used.
    #[must_use]
    pub fn seed(&self) -> Option<u64> {
        self.seed
    }

    /// The probability, at most, that a fresh seed would say something false.
    #[must_use]
    pub fn risk(&self) -> Option<f64> {
        self.risk
    }
}

/// The names of the findings that are the ends of an interval.
fn ends(what: &str) -> [String; 2] {
    [format!("{what} from"), format!("{what} to")]
}
