//! Work that goes on while a disk fills up: a training sweep, and a book that is watched.

use super::commands::failure;
use super::disk::with_a_disk;
use crate::cli::program;
use crate::train_cli::{JOURNAL, RECORD, untrained};
use crate::watch::{Watched, project};
use std::fs;
use std::time::Duration;
use why_relu::training::{Journal, PATH, header};

#[test]
fn a_full_disk_takes_no_half_of_a_line_into_the_journal() {
    let name =
        "faults::running::a_full_disk_takes_no_half_of_a_line_into_the_journal";
    with_a_disk(name, |disk| {
        let path = disk.path().join("runs.journal");
        let journal = Journal::open(&path, "header").expect("begun");
        disk.leave(8, 1);
        let line = |name: usize| format!("{name}\t{}", "x".repeat(1_000));
        let refused: Vec<_> = (0..20)
            .filter(|&name| journal.add(&line(name)).is_err())
            .collect();
        assert!(refused.len() > 5, "{refused:?}");
        disk.leave_enough();
        journal.add(&line(20)).expect("room again");
        let text = fs::read_to_string(&path).expect("text");
        let told = (0..21).filter(|name| !refused.contains(name)).map(line);
        let wanted: Vec<_> = ["header".to_owned()].into_iter().chain(told).collect();
        assert_eq!(text.lines().collect::<Vec<_>>(), wanted);
    });
}

#[test]
fn a_sweep_that_cannot_keep_its_runs_stops_before_the_first() {
    let name =
        "faults::running::a_sweep_that_cannot_keep_its_runs_stops_before_the_first";
    with_a_disk(name, |disk| {
        let root = untrained();
        let train = || {
            let mut command = program(&["train", "--root"]);
            command.arg(root.path());
            failure(&mut command)
        };
        let kept = "error: src/training/data/runs.tsv is not renewed; what is finished is \
        kept, and `cargo run --release -- train` takes up there once this is mended: ";
        let journal = root.path().join(JOURNAL);
        let busy = |why| format!("{kept}{}: {why}", journal.display());
        let told = disk.read_only(train);
        assert!(told.starts_with(&busy("Read-only file system")), "{told}");
        disk.leave(0, 100);
        let told = train();
        assert!(told.starts_with(&busy("No space left on device")), "{told}");
        disk.leave_enough();
        fs::remove_file(&journal).expect("removed");
        fs::create_dir(&journal).expect("made");
        assert!(train().starts_with(&busy("Is a directory")));
        fs::create_dir(root.path().join(PATH)).expect("made");
        let told = train();
        assert!(
            told.contains("runs.tsv cannot be read, nor renewed: Is a directory"),
            "{told}"
        );
    });
}

#[test]
fn a_disk_that_fills_up_ends_a_sweep_and_every_finished_run_is_kept() {
    let name = "faults::running::a_disk_that_fills_up_ends_a_sweep_and_every_finished_run_is_kept";
    with_a_disk(name, |disk| {
        let root = untrained();
        let path = root.path().join(JOURNAL);
        assert_eq!(RECORD.lines().next(), Some(&*header()));
        // The end of the second page of the disk comes in the middle of the next line.
        let mut text = String::new();
        for line in RECORD.lines() {
            if text.len() + line.len() + 2 > 8_192 {
                break;
            }
            text += line;
            text.push('\n');
        }
        fs::write(&path, &text).expect("written");
        disk.leave(0, 100);
        let mut command = program(&["train", "--root"]);
        let told = failure(command.arg(root.path()));
        assert!(
            told.contains("runs.journal: No space left on device"),
            "{told}"
        );
        let after = fs::read_to_string(&path).expect("text");
        assert!(after.starts_with(&text) && after.ends_with('\n'), "{after}");
        for line in after.lines() {
            assert!(RECORD.lines().any(|known| known == line), "{line}");
        }
    });
}

#[test]
fn a_watch_on_a_full_disk_goes_on_when_there_is_room() {
    let name = "faults::running::a_watch_on_a_full_disk_goes_on_when_there_is_room";
    with_a_disk(name, |disk| {
        let root = project();
        let told = disk
            .read_only(|| failure(program(&["watch", "--root"]).arg(root.path())));
        assert!(told.contains("Read-only file system"), "{told}");
        let watched = Watched::start(root.path());
        let page = || watched.page("page.html");
        let old = page();
        assert!(old.contains("The first text."), "{old}");
        let edited = root.path().join("book/src/page.md");
        fs::write(&edited, "# Page\n\nAnother text.\n").expect("written");
        disk.leave(8, 100);
        std::thread::sleep(Duration::from_secs(2));
        assert_eq!(page(), old);
        disk.leave_enough();
        fs::write(&edited, "# Page\n\nA third text.\n").expect("written");
        watched.wait(|watched| watched.page("print.html").contains("A third text."));
        assert_eq!(watched.told(), "");
    });
}
