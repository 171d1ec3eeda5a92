//! The statements of the source, and what follows from claims for them. That each has a claim is a
//! matter of the audit.

use why_relu::claim::{Bearing, Verdict};
use why_relu::source::STATEMENTS;

#[test]
fn the_statements_are_numbered_from_1_to_38() {
    let ids: Vec<_> = STATEMENTS.iter().map(|statement| statement.id).collect();
    let numbers: Vec<_> = (1..=38).map(|number| format!("S{number:02}")).collect();
    assert_eq!(ids, numbers);
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
