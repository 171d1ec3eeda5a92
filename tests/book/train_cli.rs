//! `why-relu train` that is killed.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use why_relu::random::Stream;
use why_relu::training::PATH;

/// The record of the repository. A run is the same wherever it runs, so it holds what each has to
/// write.
pub(crate) const RECORD: &str = include_str!("../../src/training/data/runs.tsv");
pub(crate) const JOURNAL: &str = "src/training/data/runs.journal";

/// A project without a record.
pub(crate) fn untrained() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    fs::create_dir_all(root.join("book")).expect("made");
    fs::create_dir_all(root.join("src/training/data")).expect("made");
    fs::write(root.join("book/book.toml"), "").expect("written");
    folder
}

fn sweep(root: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_why-relu"));
    command.arg("train").arg("--root").arg(root);
    command.stdout(Stdio::null()).spawn().expect("it runs")
}

fn kill(mut sweep: Child) {
    sweep.kill().expect("killed");
    sweep.wait().expect("gone");
}

/// The lines of the journal that are whole. Each is one of the record, none stands there twice, and
/// they begin with those of `before`.
fn finished(root: &Path, before: &str) -> String {
    let mut text = fs::read_to_string(root.join(JOURNAL)).unwrap_or_default();
    text.truncate(text.rfind('\n').map_or(0, |end| end + 1));
    assert!(text.starts_with(before), "a finished run was lost");
    let mut lines: Vec<_> = text.lines().collect();
    let known: std::collections::HashSet<_> = RECORD.lines().collect();
    let other = lines.iter().find(|line| !known.contains(**line));
    assert_eq!(other, None, "another run than the record has");
    let count = lines.len();
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(lines.len(), count, "a run was done twice");
    text
}

/// The moments of kills come from this family of random streams, the same in each run. What a sweep
/// is doing then, the machine decides.
const MOMENTS: u64 = 2_010;

#[test]
#[ignore = "it takes half a minute; .ci/run does it"]
fn the_end_of_a_sweep_killed_at_100_random_moments_loses_no_run() {
    let folder = untrained();
    let root = folder.path();
    let record = root.join(PATH);
    // All but the first seeds of the smallest network are finished.
    let missing = |line: &&str| {
        let name = line.split('\t').next().unwrap_or_default();
        ["100", "101", "102", "103"]
            .map(|seed| name == format!("relu-he/1/-4/{seed}"))
            .contains(&true)
    };
    let rest = RECORD.lines().filter(|line| !missing(line));
    let start = rest.flat_map(|line| [line, "\n"]).collect::<String>();
    let mut longest = Duration::MAX;
    let (mut ends, mut kills, mut before) = (0, 0, String::new());
    let mut moments = Stream::new(MOMENTS, 0);
    while kills < 100 {
        if before.is_empty() {
            fs::write(root.join(JOURNAL), &start).expect("written");
            before.clone_from(&start);
        }
        let mut sweep = sweep(root);
        if longest == Duration::MAX {
            let began = Instant::now();
            assert!(sweep.wait().expect("a child").success());
            longest = began.elapsed();
        } else {
            let moment = longest.mul_f64(1.1 * moments.uniform());
            sleep(moment);
            match sweep.try_wait().expect("a child") {
                None => kills += 1,
                Some(_) => longest = longest.min(moment),
            }
            kill(sweep);
        }
        if record.exists() {
            let text = fs::read_to_string(&record).expect("text");
            assert!(text == RECORD, "another record");
            fs::remove_file(&record).expect("removed");
            ends += 1;
            before.clear();
        } else {
            before = finished(root, &before);
        }
    }
    println!("{kills} kills, {ends} ends, {} KiB", before.len() / 1024);
}

#[test]
fn a_sweep_killed_while_it_writes_the_record_leaves_a_whole_one_or_none() {
    let folder = untrained();
    let root = folder.path();
    let record = root.join(PATH);
    let mut moments = Stream::new(MOMENTS, 2);
    for _ in 0..10 {
        // No run is missing.
        fs::write(root.join(JOURNAL), RECORD).expect("written");
        let mut sweep = sweep(root);
        while !record.exists() && !record.with_extension("new").exists() {
            // On a busy machine it may write the record and end since we looked.
            if sweep.try_wait().expect("a child").is_some() {
                assert!(record.exists(), "the sweep ended without a record");
            }
        }
        sleep(Duration::from_millis(4).mul_f64(moments.uniform()));
        kill(sweep);
        if record.exists() {
            let text = fs::read_to_string(&record).expect("text");
            assert!(text == RECORD, "half a record");
            fs::remove_file(&record).expect("removed");
        } else {
            finished(root, RECORD);
        }
        // What a kill left of it would be taken for the next one.
        let _ = fs::remove_file(record.with_extension("new"));
    }
}

#[test]
fn a_sweep_that_is_killed_takes_up_where_it_was_and_loses_no_run() {
    let folder = untrained();
    let mut before = String::new();
    for lines in [4, 6] {
        let mut sweep = sweep(folder.path());
        while finished(folder.path(), &before).lines().count() < lines {
            let ended = sweep.try_wait().expect("a child");
            assert_eq!(ended, None, "the sweep ended by itself");
            sleep(Duration::from_millis(5));
        }
        kill(sweep);
        before = finished(folder.path(), &before);
    }
    assert!(!folder.path().join(PATH).exists());
}

#[test]
#[ignore = "it takes some minutes; tests/README.md says when it was run"]
fn a_sweep_killed_at_100_random_moments_loses_no_run() {
    let folder = untrained();
    let mut moments = Stream::new(MOMENTS, 1);
    let mut before = String::new();
    for _ in 0..100 {
        let mut sweep = sweep(folder.path());
        sleep(Duration::from_secs(5).mul_f64(moments.uniform()));
        assert_eq!(
            sweep.try_wait().expect("a child"),
            None,
            "it ended by itself"
        );
        kill(sweep);
        before = finished(folder.path(), &before);
    }
    println!("100 kills, {} finished runs", before.lines().count() - 1);
}
