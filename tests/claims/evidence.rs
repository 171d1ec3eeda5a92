//! The evidence of a chapter as text: what a reader of the ledger would care about, and nothing
//! that depends on the machine.

use why_relu::claim::Chapter;
use why_relu::ledger::{Entry, Ledger};
use why_relu::proof::{Method, counted};

/// Holds what `ledger` says of `chapter` against the text that was looked through when it was last
/// written.
pub(crate) fn is_this(ledger: &Ledger, chapter: &Chapter) {
    let entries = ledger.entries().iter();
    let of_chapter = entries.filter(|entry| entry.chapter.slug == chapter.slug);
    let shown: Vec<String> = of_chapter.map(told).collect();
    insta::assert_snapshot!(chapter.slug, shown.join("\n"));
}

fn told(entry: &Entry) -> String {
    let name = entry.claim.name;
    assert_eq!(entry.problem(), None);
    let evidence = entry.proof.as_ref().expect("no problem");
    if evidence.method() == Method::Measured {
        return format!("{name}: measured");
    }
    let (method, cases) = (evidence.method(), counted(evidence.cases(), "case"));
    let domain = evidence.domain();
    let mut lines = vec![format!("{name}: {method}, {cases} of {domain}")];
    if let Some(witness) = evidence.witness() {
        lines.push(format!("  witness: {witness}"));
    }
    for finding in evidence.findings() {
        // From a room of 1 on, a fresh seed would decide the claim as well.
        let room = finding.name.ends_with(" room");
        assert!(!room || finding.value >= 1.0, "{name}: {}", finding.name);
        lines.push(format!("  {} = {}", finding.name, finding.text));
    }
    let refuted = entry.foil.as_ref().expect_err("no problem");
    lines.push(format!("  foil: {refuted}"));
    lines.join("\n")
}
