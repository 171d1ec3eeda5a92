//! The evidence of a chapter as text: what a reader of the ledger would care about, and nothing that depends on the machine.

use why_relu::claim::{Chapter, Textbook};
use why_relu::ledger::Ledger;
use why_relu::proof::Method;

/// Proves the chapter and tells what was found, claim by claim.
pub(crate) fn of(chapter: Chapter) -> String {
    let book = Textbook {
        chapters: Box::leak(Box::new([chapter])),
        statements: &[],
    };
    let ledger = Ledger::prove(book, "", |_| ());
    assert_eq!(ledger.problems(), Vec::<String>::new());
    let mut shown = Vec::new();
    for entry in ledger.entries() {
        let evidence = entry.proof.as_ref().expect("no problem");
        let (method, cases) = (evidence.method(), evidence.cases());
        let (name, domain) = (entry.claim.name, evidence.domain());
        shown.push(format!("{name}: {method}, {cases} cases of {domain}"));
        if method == Method::Measured {
            // What a clock says belongs to the machine.
            let names = evidence.findings().iter();
            shown.extend(names.map(|finding| format!("  {}", finding.name)));
            continue;
        }
        shown.extend(
            evidence
                .witness()
                .map(|witness| format!("  witness: {witness}")),
        );
        for finding in evidence.findings() {
            shown.push(format!("  {} = {}", finding.name, finding.text));
        }
        if let Some(foil) = &entry.foil {
            let refuted = foil.as_ref().expect_err("no problem");
            shown.push(format!("  foil: {refuted}"));
        }
    }
    shown.join("\n")
}
