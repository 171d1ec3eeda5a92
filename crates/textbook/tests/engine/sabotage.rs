//! Sabotage: every instrument is handed what should fool it, and is not fooled. The table has a row
//! for each instrument and a column for each kind of sabotage; where the two cannot meet, the cell
//! says why.

mod cases;
mod clock;
mod intervals;
mod letters;
mod samples;
mod sweeps;

use textbook::claim::{Chapter, Claim, Foil, Textbook};
use textbook::ledger::Ledger;
use textbook::proof::Proof;

/// What somebody might try.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sabotage {
    /// A bound, or an equation, that is missed by the least step there is.
    TooTight,
    /// A case that breaks the claim, hidden among others that do not.
    OneBadCase,
    /// A sampler that says the same thing again and again.
    AlwaysTheSame,
    /// A domain, a sample, a measurement without anything in it.
    Nothing,
    /// A NaN among the values, or as a bound.
    Nan,
    /// 0·∞, which has no value either.
    ZeroTimesInfinity,
    /// A bound that everything respects, be it true or not.
    BindsNothing,
}

use Sabotage::{
    AlwaysTheSame, BindsNothing, Nan, Nothing, OneBadCase, TooTight,
    ZeroTimesInfinity,
};

const ALL: [Sabotage; 7] = [
    TooTight,
    OneBadCase,
    AlwaysTheSame,
    Nothing,
    Nan,
    ZeroTimesInfinity,
    BindsNothing,
];

/// What has to become of it.
enum End {
    /// The claim is refuted, by a case that shows it.
    Refuted(fn() -> Proof),
    /// The question is left open: nothing is known, and that is said.
    Open(fn() -> Proof),
    /// The instrument offers no place for it.
    Impossible(&'static str),
}

/// An instrument, a claim that it proves, and what it has to refuse.
struct Row {
    instrument: &'static str,
    honest: fn() -> Proof,
    attacks: Vec<(Sabotage, End)>,
}

fn table() -> Vec<Row> {
    let mut rows = cases::rows();
    rows.extend(sweeps::rows());
    rows.push(intervals::row());
    rows.extend(letters::rows());
    rows.extend(samples::rows());
    rows.push(clock::row());
    rows
}

#[test]
fn every_instrument_faces_every_sabotage_or_says_why_it_cannot() {
    for Row {
        instrument,
        attacks,
        ..
    } in table()
    {
        for sabotage in ALL {
            let faced = attacks.iter().filter(|(kind, _)| *kind == sabotage);
            let ends: Vec<_> = faced.map(|(_, end)| end).collect();
            assert!(!ends.is_empty(), "{instrument} does not face {sabotage:?}");
            let impossible = ends.iter().any(|end| match end {
                End::Impossible(why) => why.len() > 10,
                _ => false,
            });
            assert!(!impossible || ends.len() == 1, "{instrument}, {sabotage:?}");
        }
    }
}

#[test]
fn no_instrument_is_fooled_by_any_sabotage() {
    let mut fooled = Vec::new();
    for row in table() {
        for (number, (sabotage, end)) in row.attacks.iter().enumerate() {
            let (proof, decisive) = match end {
                End::Refuted(proof) => (proof, true),
                End::Open(proof) => (proof, false),
                End::Impossible(_) => continue,
            };
            let seen = textbook::proof::run(*proof);
            let as_it_should = seen
                .as_ref()
                .is_err_and(|why| why.is_decisive() == decisive);
            if !as_it_should {
                let instrument = row.instrument;
                fooled.push(format!(
                    "{instrument}, attack {number}, {sabotage:?}: {seen:?}"
                ));
            }
        }
    }
    assert!(fooled.is_empty(), "{}", fooled.join("\n"));
}

/// The rows without the sweeps, which take their time. The ledger does not ask which instrument a
/// proof comes from.
fn quick() -> Vec<Row> {
    let mut rows = table();
    rows.retain(|row| !row.instrument.starts_with("exhaustive"));
    rows
}

/// What the ledger says of a claim that the instrument proves, with this foil.
fn judged(row: &Row, foil: fn() -> Proof) -> String {
    let claim = Claim {
        short_of_proof: None,
        name: row.instrument,
        statement: "It holds.",
        bears_on: &[],
        proof: row.honest,
        foil: Foil {
            subject: "another",
            proof: foil,
        },
        broken: None,
    };
    let chapter = Chapter {
        slug: "sabotage",
        title: "Sabotage",
        claims: vec![claim].leak(),
        figures: &[],
    };
    let book = Textbook {
        name: "sabotage",
        chapters: vec![&*Box::leak(Box::new(chapter))].leak(),
        statements: &[],
    };
    Ledger::prove(book, "", |_| ()).problems().concat()
}

#[test]
fn a_foil_that_is_true_is_told_whatever_the_instrument() {
    for row in quick() {
        let told = judged(&row, row.honest);
        assert!(told.contains("accepts its foil"), "{told}");
    }
}

#[test]
fn a_foil_that_is_only_left_open_is_told_and_one_that_is_refuted_passes() {
    for row in quick() {
        for (_, end) in &row.attacks {
            match end {
                End::Refuted(foil) => assert_eq!(judged(&row, *foil), ""),
                End::Open(foil) => {
                    let told = judged(&row, *foil);
                    assert!(told.contains("does not refute its foil"), "{told}");
                }
                End::Impossible(_) => {}
            }
        }
    }
}
