//! `why-relu train` that is killed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// Starts the sweep in `root`, kills it as soon as the journal has `lines` lines, and returns the journal.
fn killed_at(root: &Path, lines: usize) -> String {
    let journal = root.join("src/training/data/runs.journal");
    let mut command = Command::new(env!("CARGO_BIN_EXE_why-relu"));
    command
        .arg("train")
        .arg("--root")
        .arg(root)
        .stdout(Stdio::null());
    let mut sweep = command.spawn().expect("the program runs");
    let text = loop {
        let text = fs::read_to_string(&journal).unwrap_or_default();
        if text.lines().count() >= lines {
            break text;
        }
        let ended = sweep.try_wait().expect("a child");
        assert_eq!(ended, None, "the sweep ended by itself");
        sleep(Duration::from_millis(5));
    };
    sweep.kill().expect("killed");
    sweep.wait().expect("gone");
    let after = fs::read_to_string(&journal).expect("text");
    assert!(after.starts_with(&text), "a finished run was lost");
    after
}

#[test]
fn a_sweep_that_is_killed_takes_up_where_it_was_and_loses_no_run() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    fs::create_dir_all(root.join("book")).expect("made");
    fs::create_dir_all(root.join("src/training/data")).expect("made");
    fs::write(root.join("book/book.toml"), "").expect("written");
    let first = killed_at(root, 4);
    let second = killed_at(root, first.lines().count() + 2);
    let whole = first.rfind('\n').map_or(0, |at| at + 1);
    assert!(second.starts_with(&first[..whole]), "{first}\n\n{second}");
    let names = second.lines().skip(1).map(|line| line.split('\t').next());
    let mut names: Vec<_> = names.collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count, "a run was done twice");
    assert!(!root.join("src/training/data/runs.tsv").exists());
}
