//! The journal after an interruption.

use std::fs;
use why_relu::training::Journal;

#[test]
fn a_finished_line_survives_and_a_torn_one_is_cut_off() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("runs.journal");
    Journal::open(&path, "header 1")
        .expect("begun")
        .add("a\t1")
        .expect("added");
    // A write that a kill cut in two, at every place.
    for torn in ["b", "b\t", "b\t2"] {
        let text = fs::read_to_string(&path).expect("text");
        fs::write(&path, format!("{text}{torn}")).expect("written");
        let journal = Journal::open(&path, "header 1").expect("opened");
        assert_eq!(journal.finished("a").map(String::as_str), Some("a\t1"));
        assert_eq!(journal.finished("b"), None);
        drop(journal);
        assert_eq!(fs::read_to_string(&path).expect("text"), "header 1\na\t1\n");
    }
    let journal = Journal::open(&path, "header 1").expect("opened");
    journal.add("b\t2").expect("added");
    drop(journal);
    let journal = Journal::open(&path, "header 1").expect("opened");
    assert_eq!(journal.finished("b").map(String::as_str), Some("b\t2"));
}

#[test]
fn a_journal_of_other_code_or_with_a_torn_header_is_begun_anew() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("runs.journal");
    for old in ["header 0\na\t1\n", "header", "", "\u{0}\u{0}\n"] {
        fs::write(&path, old).expect("written");
        let journal = Journal::open(&path, "header 1").expect("opened");
        assert_eq!(journal.finished("a"), None);
        drop(journal);
        assert_eq!(fs::read_to_string(&path).expect("text"), "header 1\n");
    }
}

#[test]
fn two_processes_cannot_write_the_same_journal() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("runs.journal");
    let _first = Journal::open(&path, "header").expect("begun");
    let error = Journal::open(&path, "header").expect_err("locked");
    assert!(
        error
            .to_string()
            .contains("another `why-relu train` is at work"),
        "{error}"
    );
}
