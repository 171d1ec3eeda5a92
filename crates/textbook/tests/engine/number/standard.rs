//! The test cases that the interval standard's authors published.

use std::collections::BTreeMap;
use textbook::number::{Interval, Number, Smooth, Special};

const CASES: &str = include_str!("standard.tsv");

/// `[a,b]`; none for the empty set.
fn interval(text: &str) -> Option<Interval> {
    let ends = text.strip_prefix('[')?.strip_suffix(']')?;
    let (low, high) = ends.split_once(',').expect("two ends");
    let end = |text: &str| text.parse().expect("a float");
    Some(Interval::new(end(low), end(high)))
}

/// What the operation called `name` gives of its operands: one set, or up to two.
fn answer(name: &str, operands: &[&str]) -> Vec<Option<Interval>> {
    let at = |place: usize| interval(operands[place]).expect("an interval");
    let a = at(0);
    vec![Some(match name {
        "minus" => -a,
        "add" => a + at(1),
        "sub" => a - at(1),
        "mul" => a * at(1),
        "div" => a / at(1),
        "1/" => Interval::point(1.0) / a,
        "quotients" => return a.quotients(at(1)).to_vec(),
        "square" => a.square(),
        "power" => a.power(operands[1].parse().expect("an exponent")),
        "sqrt" => a.sqrt(),
        "abs" => a.magnitude(),
        "max" => a.larger(at(1)),
        "hull" => a.hull(at(1)),
        "exp" => Smooth::exp(a),
        "ln" => Special::ln(a),
        other => panic!("{other}"),
    })]
}

#[derive(Debug, Default, PartialEq)]
struct Count {
    cases: u32,
    tight: u32,
    undefined: u32,
}

#[test]
fn no_published_case_of_the_interval_standard_is_missed_and_tight_ones_are_counted()
{
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for case in CASES.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<_> = case.split('\t').collect();
        let (name, operands) = (fields[0], &fields[1..fields.len() - 1]);
        let wanted = fields[fields.len() - 1].split(' ').map(interval);
        let count = counts.entry(name).or_default();
        count.cases += 1;
        let mut tight = true;
        for (seen, wanted) in answer(name, operands).into_iter().zip(wanted) {
            // No number of the operands may have a value, or only some: then nothing is said.
            if seen.is_some_and(Interval::is_undefined) {
                count.undefined += 1;
                tight = false;
                assert!(!is_defined(name, operands), "{case}");
                continue;
            }
            tight &= seen == wanted;
            if let Some(wanted) = wanted {
                let seen = seen.unwrap_or_else(|| panic!("nothing: {case}"));
                let holds =
                    seen.low() <= wanted.low() && wanted.high() <= seen.high();
                assert!(holds, "{seen:?}: {case}");
            }
        }
        count.tight += u32::from(tight);
    }
    let told: Vec<_> = counts
        .iter()
        .map(
            |(
                name,
                Count {
                    cases,
                    tight,
                    undefined,
                },
            )| {
                format!("{name}: {tight} tight of {cases}, {undefined} undefined")
            },
        )
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

/// Whether the operation has a value at all members of its operands.
fn is_defined(name: &str, operands: &[&str]) -> bool {
    let at = |place: usize| interval(operands[place]).expect("an interval");
    let holds_zero = |x: Interval| x.low() <= 0.0 && x.high() >= 0.0;
    match name {
        "div" => !holds_zero(at(1)),
        "1/" => !holds_zero(at(0)),
        "power" => !(holds_zero(at(0)) && operands[1].starts_with('-')),
        "sqrt" => at(0).low() >= 0.0,
        "ln" => at(0).low() > 0.0,
        _ => true,
    }
}
