//! Claim cards, as the page holds them.

use textbook_weaver::{card, table};
use why_relu::claim::{Bearing, Chapter, Claim, Foil, Statement, Textbook};
use why_relu::ledger::Ledger;
use why_relu::number::Rational;
use why_relu::proof::{Cases, Proof, exact};

fn below(limit: i64) -> Proof {
    Ok(exact::all(
        "the integers {}, as <i64> & exact",
        Cases::range(1..=3).map(i64::from),
        |n| {
            if *n < limit {
                Ok(())
            } else {
                Err(format!("{n} < {limit} is false"))
            }
        },
    )?
    .finding("largest", &Rational::from(3)))
}

static BOOK: Textbook = Textbook {
    name: "card",
    chapters: &[&Chapter {
        slug: "order",
        title: "Order & numbers",
        figures: &[],
        claims: &[
            Claim {
                short_of_proof: None,
                name: "small",
                statement: "Every $n$ of them has $n < 4$ & is **small**.",
                bears_on: &[("S01", Bearing::Supports), ("S02", Bearing::Limits)],
                proof: || below(4),
                foil: Foil {
                    subject: "$n < 3$",
                    proof: || below(3),
                },
                broken: None,
            },
            Claim {
                short_of_proof: None,
                name: "wrong",
                statement: "It is smaller.",
                bears_on: &[],
                proof: || below(2),
                foil: Foil {
                    subject: "less",
                    proof: || below(9),
                },
                broken: None,
            },
        ],
    }],
    statements: &[
        Statement {
            id: "S01",
            voice: "answer 1",
            restated: "Small is small.",
        },
        Statement {
            id: "S02",
            voice: "answer 2",
            restated: "It is $x<y$.",
        },
        Statement {
            id: "S03",
            voice: "the question",
            restated: "Why?",
        },
    ],
};

/// Without the only bytes that change from run to run.
fn still(html: &str) -> String {
    let (head, tail) = html.split_once(r#"<span class="seconds">"#).unwrap();
    let (_, tail) = tail.split_once("</span>").unwrap();
    assert!(!html.contains('\n'), "a card is one line");
    format!("{head}…{tail}").replace("><", ">\n<")
}

#[test]
fn a_card_says_proved_only_when_claim_and_foil_agree() {
    let ledger = Ledger::prove(BOOK, "", |_| ());
    let cards: Vec<_> = ledger
        .entries()
        .iter()
        .map(|entry| still(&card::claim(entry).unwrap()))
        .collect();
    insta::assert_snapshot!(cards.join("\n\n"));
}

#[test]
fn statements_carry_their_derived_verdicts() {
    let ledger = Ledger::prove(BOOK, "", |_| ());
    assert_eq!(table::counts(&ledger), "1 proved, 1 failed");
    let html = table::statements(&ledger).unwrap();
    insta::assert_snapshot!(html.replace("><", ">\n<"));
    // Two stars in a paragraph of a page would be an emphasis, and open tags would not close.
    assert!(!html.contains('*'));
}
