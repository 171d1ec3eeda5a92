//! The ledger: what it makes of proofs that go wrong.

use textbook_weaver::{card, table};
use why_relu::claim::{Bearing, Chapter, Claim, Foil, Statement, Textbook, Verdict};
use why_relu::ledger::Ledger;
use why_relu::proof::{Cases, exact, unproved};

static BOOK: Textbook = Textbook {
    name: "trouble",
    chapters: &[&Chapter {
        slug: "trouble",
        title: "Trouble",
        claims: &[
            Claim {
                short_of_proof: None,
                name: "panics",
                statement: "This proof has a mistake.",
                bears_on: &[],
                proof: || panic!("no corner"),
                foil: Foil {
                    subject: "it is about the proof",
                    proof: || {
                        exact::all("{} case", Cases::counted([1]), |_| {
                            Err("no".into())
                        })
                    },
                },
                broken: None,
            },
            Claim {
                short_of_proof: None,
                name: "foil-panics",
                statement: "This foil has a mistake.",
                bears_on: &[],
                proof: || exact::all("{} case", Cases::counted([1]), |_| Ok(())),
                foil: Foil {
                    subject: "a mistake",
                    proof: || panic!("no corner"),
                },
                broken: None,
            },
            Claim {
                short_of_proof: None,
                name: "covers-nothing",
                statement: "This proof has no cases.",
                bears_on: &[],
                proof: || {
                    exact::all("{} case", Cases::counted([] as [u8; 0]), |_| Ok(()))
                },
                foil: Foil {
                    subject: "it is about the proof",
                    proof: || {
                        exact::all("{} case", Cases::counted([1]), |_| {
                            Err("no".into())
                        })
                    },
                },
                broken: None,
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
    trouble/panics is not proved: the proof panicked: no corner
    trouble/foil-panics does not refute its foil, it only fails on it: the proof panicked: no corner
    trouble/covers-nothing is not proved: the proof covered no case of no case
    ");
}

#[test]
fn a_claim_without_a_proof_or_a_foil_is_a_draft_and_nothing_worse_or_better() {
    static DRAFTS: Textbook = Textbook {
        name: "trouble",
        chapters: &[&Chapter {
            slug: "drafts",
            title: "Drafts",
            claims: &[
                Claim {
                    short_of_proof: None,
                    name: "neither",
                    statement: "It is claimed.",
                    bears_on: &[("S01", Bearing::Supports)],
                    proof: || unproved("write the proof"),
                    foil: Foil {
                        subject: "something else",
                        proof: || unproved("write the foil"),
                    },
                    broken: None,
                },
                Claim {
                    short_of_proof: None,
                    name: "no-foil",
                    statement: "It is one.",
                    bears_on: &[],
                    proof: || exact::all("{} case", Cases::counted([1]), |_| Ok(())),
                    foil: Foil {
                        subject: "something else",
                        proof: || unproved("write the foil"),
                    },
                    broken: None,
                },
                Claim {
                    short_of_proof: None,
                    name: "refuted",
                    statement: "It is not one.",
                    bears_on: &[],
                    proof: || {
                        exact::all("{} case", Cases::counted([1]), |_| {
                            Err("1 is".into())
                        })
                    },
                    foil: Foil {
                        subject: "something else",
                        proof: || unproved("write the foil"),
                    },
                    broken: None,
                },
            ],
            figures: &[],
        }],
        statements: &[Statement {
            id: "S01",
            voice: "answer 1",
            restated: "It is said.",
        }],
    };
    let ledger = Ledger::prove(DRAFTS, "", |_| ());
    insta::assert_snapshot!(ledger.drafts().join("\n"), @r"
    drafts/neither is not proved yet: write the proof
    drafts/no-foil has no foil yet: write the foil
    ");
    insta::assert_snapshot!(ledger.failures().join("\n"), @"drafts/refuted is refuted: 1 is");
    assert_eq!(ledger.problems().len(), 3);
    assert_eq!(ledger.verdict(&DRAFTS.statements[0]), Verdict::Open);
    assert_eq!(table::counts(&ledger), "2 not proved yet, 1 failed");
    let [neither, no_foil, _] = ledger.entries() else {
        panic!("three claims");
    };
    let shown = card::claim(neither).expect("a card");
    assert!(shown.contains("</svg>not proved yet</span>"), "{shown}");
    assert!(shown.contains("To do: write the foil"), "{shown}");
    let shown = card::claim(no_foil).expect("a card");
    assert!(shown.contains("</svg>not proved yet</span>"), "{shown}");

    let before = Ledger::unproved(DRAFTS);
    assert_eq!(before.drafts().len(), 3);
    let some = Ledger::prove(DRAFTS, "refuted", |_| ()).completed();
    assert_eq!(some.drafts().len(), 2);
    assert_eq!(some.failures(), ledger.failures());
    let shown = card::claim(&before.entries()[0]).expect("a card");
    assert!(shown.contains("To do: run the proof on it"), "{shown}");
}
