//! The breaks have their places: what each would change stands there, once, where a switch can be put. That a proof notices is for
//! `why-relu break` to show.

#[path = "../../src/command/breaking/switch.rs"]
mod switch;

use crate::cli::why_relu;
use std::collections::BTreeMap;
use switch::switched;
use why_relu::chapters::CHAPTERS;
use why_relu::claim::Break;

#[test]
fn every_claim_has_a_break() {
    for chapter in CHAPTERS {
        let mut claims = chapter.claims.iter();
        let lacking = claims.find(|claim| claim.broken.is_none());
        assert!(lacking.is_none(), "{}: {lacking:?}", chapter.slug);
    }
}

#[test]
fn every_break_has_its_place_in_the_code() {
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let claims = CHAPTERS.iter().flat_map(|chapter| chapter.claims);
    let breaks = claims.filter_map(|claim| claim.broken.as_ref());
    for (number, broken) in (1..).zip(breaks) {
        files.entry(broken.file).or_default().push((number, broken));
    }
    let mut faults = Vec::new();
    for (file, breaks) in files {
        let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
        match std::fs::read_to_string(path) {
            Ok(text) => {
                faults.extend(switched(&text, &breaks).err().into_iter().flatten());
            }
            Err(error) => faults.push(format!("{file}: {error}")),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

const TEXT: &str = "\
/// Twice.
pub fn twice(x: u32) -> u32 {
    let y = x + x;
    y
}

const LIMIT: u32 = 9;

impl Number {
    pub(crate) fn all(&self) -> impl Iterator<Item = u32> {
        0..self.0
    }

    fn sum(
        &self,
    ) -> u32 {
        self.all().sum()
    }
}
";

fn change(old: &'static str, new: &'static str) -> Break {
    Break {
        file: "c.rs",
        old,
        new,
    }
}

#[test]
fn a_function_is_written_once_more_for_each_way_of_breaking_it() {
    let ways = [change("x + x", "x * x"), change("= x", "= 1 + x")];
    let text = switched(TEXT, &[(3, &ways[0]), (7, &ways[1])]);
    let expected = "\
pub fn twice(x: u32) -> u32 {
if matches!(textbook::broken(), 3 | 7) { textbook::aside(|| match textbook::broken() {
3 => {
    let y = x * x;
    y
}
_ => {
    let y = 1 + x + x;
    y
}
}) } else {
    let y = x + x;
    y
}
}
";
    assert!(text.expect("two places").contains(expected));
}

#[test]
fn a_break_without_a_place_is_refused() {
    for (old, new, why) in [
        ("x - x", "x", "does not stand there"),
        ("u32", "u64", "stands there 5 times"),
        ("x + x", "x + x", "is not changed"),
        ("LIMIT: u32 = 9", "LIMIT: u32 = 8", "is not in a function"),
        ("0..self.0", "1..self.0", "returns what has no name"),
        ("fn sum(", "fn sum_(", "is not in a function"),
    ] {
        let broken = change(old, new);
        let faults = switched(TEXT, &[(1, &broken)]).expect_err(old);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with("c.rs: `"), "{faults:?}");
        assert!(faults[0].contains(why), "{faults:?}");
    }
    let sum = change("self.all().sum()", "self.0");
    assert!(switched(TEXT, &[(1, &sum)]).is_ok());
}

#[test]
fn a_filter_that_matches_no_break_names_the_nearest_claim_and_exits_with_2() {
    let output = why_relu(&["break", "relu-is-not-linear/aditivity-breaks"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).expect("text");
    assert!(
        told.contains("relu-is-not-linear/additivity-breaks"),
        "{told}"
    );
}
