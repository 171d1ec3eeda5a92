//! Every statement of the source is accounted for.

use std::collections::BTreeSet;
use why_relu::chapters::CHAPTERS;
use why_relu::claim::{Bearing, Verdict};
use why_relu::source::STATEMENTS;

/// The statements that no chapter judges yet. A test fails when one of them is judged, so that the list shrinks.
const OPEN: &[&str] = &[];

fn bearings(id: &str) -> Vec<Bearing> {
    let claims = CHAPTERS.iter().flat_map(|chapter| chapter.claims);
    let bears = claims.flat_map(|claim| claim.bears_on);
    bears
        .filter(|(statement, _)| *statement == id)
        .map(|&(_, bearing)| bearing)
        .collect()
}

#[test]
fn the_statements_are_numbered_from_1_to_34() {
    let ids: Vec<_> = STATEMENTS.iter().map(|statement| statement.id).collect();
    let numbers: Vec<_> = (1..=34).map(|number| format!("S{number:02}")).collect();
    assert_eq!(ids, numbers);
}

#[test]
fn claims_bear_on_known_statements_only() {
    let known: BTreeSet<_> =
        STATEMENTS.iter().map(|statement| statement.id).collect();
    for chapter in CHAPTERS {
        for claim in chapter.claims {
            for (statement, _) in claim.bears_on {
                let id = format!("{}/{}", chapter.slug, claim.name);
                assert!(known.contains(statement), "{id} bears on {statement}");
            }
        }
    }
}

#[test]
fn every_statement_is_judged_or_listed_as_open() {
    for statement in STATEMENTS {
        let judged =
            !bearings(statement.id).is_empty() && statement.awaits.is_none();
        let listed = OPEN.contains(&statement.id);
        assert_ne!(judged, listed, "{} is judged: {judged}", statement.id);
    }
}

#[test]
fn verdicts_follow_from_bearings() {
    use Bearing::{Limits, Refutes, Supports};
    let cases: [(&[Bearing], Verdict); 7] = [
        (&[], Verdict::Open),
        (&[Supports, Supports], Verdict::True),
        (&[Supports, Limits], Verdict::TrueIf),
        (&[Limits], Verdict::TrueIf),
        (&[Supports, Refutes], Verdict::Imprecise),
        (&[Limits, Refutes], Verdict::False),
        (&[Refutes], Verdict::False),
    ];
    for (bearings, verdict) in cases {
        assert_eq!(Verdict::from_bearings(bearings), verdict, "{bearings:?}");
    }
}
