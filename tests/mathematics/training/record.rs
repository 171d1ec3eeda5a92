//! The record of the repository: it is whole, it is of this code, and a part of it comes out again,
//! bit for bit.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use why_relu::training::plan::{SHORT, chosen};
use why_relu::training::{
    COMMAND, PATH, Record, SOURCES, differences, header, record,
};

fn text() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(PATH))
        .expect("text")
}

#[test]
fn the_record_is_whole_and_of_this_code_and_data() {
    let record = record().unwrap_or_else(|fault| panic!("{fault}"));
    let network = record.network("relu-he", 16);
    assert_eq!(
        network.runs.len() as u64,
        SHORT.seeds.end - SHORT.seeds.start
    );
}

#[test]
fn a_part_of_the_record_comes_out_again_bit_for_bit() {
    let (count, different) = differences(&text());
    assert!(count > 20);
    assert!(
        different.is_empty(),
        "`{COMMAND}` renews the record; these runs differ: {different:?}"
    );
}

#[test]
fn a_record_that_is_stale_cut_short_or_out_of_order_is_refused_with_the_command_that_renews_it()
 {
    let text = text();
    let refused = |text: &str| {
        let fault = Record::read(text).expect_err("refused");
        assert!(fault.contains(COMMAND), "{fault}");
        fault
    };
    assert!(refused("").contains("is stale"));
    assert!(
        refused(&text.replacen(
            &header(),
            "why-relu/training/1 0123456789abcdef",
            1
        ))
        .contains("is stale")
    );
    let mut lines: Vec<_> = text.lines().collect();
    let last = lines.pop().expect("a line");
    assert!(refused(&lines.join("\n")).contains("should stand here"));
    lines.extend([last, last]);
    assert!(refused(&lines.join("\n")).contains("should end here"));
    let mut swapped: Vec<_> = text.lines().collect();
    swapped.swap(1, 2);
    assert!(refused(&swapped.join("\n")).contains("runs.tsv:2: "));
}

#[test]
fn a_better_try_changes_the_rate_and_so_the_runs_that_are_expected() {
    let text = text();
    let name = format!("relu-he/16/{}/1000\t", SHORT.rates[6]);
    let better: Vec<_> = text
        .lines()
        .map(|line| {
            if line.starts_with(&name) {
                format!("{name}100000")
            } else {
                line.into()
            }
        })
        .collect();
    let fault = Record::read(&better.join("\n")).expect_err("refused");
    assert!(fault.contains("relu-he/16/2/100"), "{fault}");
}

#[test]
fn the_best_rate_is_chosen_and_the_smaller_one_in_a_tie() {
    let of = |right: [f64; 7]| chosen(SHORT.rates, &right);
    assert_eq!(of([0.1, 0.5, 0.9, 0.2, 0.0, 0.0, 0.8]), (-6, true));
    assert_eq!(of([0.1, 0.7, 0.3, 0.7, 0.0, 0.7, 0.0]), (-8, true));
    assert_eq!(of([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2]), (2, true));
}

#[test]
fn a_network_that_learned_at_no_rate_gets_the_one_in_the_middle_and_no_reason() {
    let of = |right: [f64; 7]| chosen(SHORT.rates, &right);
    assert_eq!(of([0.0; 7]), (-4, false));
    assert_eq!(of([0.19, 0.1, 0.1, 0.1, 0.1, 0.1, 0.15]), (-4, false));
}

#[test]
fn every_file_that_a_run_depends_on_is_in_the_stamp() {
    let beside = [
        "journal.rs",
        "record.rs",
        "run_record.rs",
        "stamp.rs",
        "sweep.rs",
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/training");
    let files = fs::read_dir(folder).expect("a folder");
    let names = files.map(|file| {
        file.expect("a file")
            .file_name()
            .into_string()
            .expect("text")
    });
    let found: BTreeSet<_> = names
        .filter(|name| Path::new(name).extension().is_some_and(|e| e == "rs"))
        .collect();
    let listed = SOURCES.iter().map(|(name, _)| (*name).to_owned());
    let expected: BTreeSet<_> = listed.chain(beside.map(String::from)).collect();
    assert_eq!(found, expected);
}
