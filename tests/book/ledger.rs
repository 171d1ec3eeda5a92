//! The ledger: what it makes of proofs that go wrong.

use why_relu::claim::{Chapter, Claim, Foil, Textbook};
use why_relu::ledger::Ledger;
use why_relu::proof::exact;

static BOOK: Textbook = Textbook {
    chapters: &[Chapter {
        slug: "trouble",
        title: "Trouble",
        breaks: &[],
        claims: &[
            Claim {
                name: "panics",
                statement: "This proof has a mistake.",
                bears_on: &[],
                proof: || panic!("no such corner"),
                foil: Foil::Impossible("it is about the proof"),
            },
            Claim {
                name: "foil-panics",
                statement: "This foil has a mistake.",
                bears_on: &[],
                proof: || exact::every("one case", [1], |_| Ok(())),
                foil: Foil::Refuted {
                    subject: "a mistake",
                    proof: || panic!("no such corner"),
                },
            },
            Claim {
                name: "covers-nothing",
                statement: "This proof has no cases.",
                bears_on: &[],
                proof: || exact::every("no case", [] as [u8; 0], |_| Ok(())),
                foil: Foil::Impossible("it is about the proof"),
            },
        ],
        figures: &[],
    }],
    statements: &[],
};

#[test]
fn a_proof_that_panics_or_covers_nothing_is_a_problem_of_its_own_claim_alone() {
    let ledger = Ledger::prove(BOOK, "", |_| ());
    insta::assert_snapshot!(ledger.problems().join("\n"), @r"
    trouble/panics is not proved: the proof panicked: no such corner
    trouble/foil-panics does not refute its foil, it only fails on it: the proof panicked: no such corner
    trouble/covers-nothing is not proved: the proof covered no case of no case
    ");
}
