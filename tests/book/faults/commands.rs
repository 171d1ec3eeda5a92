//! The commands where their output goes nowhere, where they cannot write, and where what they read
//! is not what it should be.

use super::disk::{Disk, with_a_disk};
use crate::cli::program;
use crate::replacement::files;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output};

const NETWORK: &str = r#"{"layers": [{"weights": [[1, 0]], "biases": [0]}]}"#;

/// What a command says that has to fail.
pub(super) fn failure(command: &mut Command) -> String {
    let Output { status, stderr, .. } = command.output().expect("the program runs");
    let told = String::from_utf8_lossy(&stderr).into_owned();
    assert_eq!(status.code(), Some(1), "{command:?}: {told}");
    told
}

/// A device that takes nothing.
fn full() -> File {
    let device = File::options().write(true).open("/dev/full");
    device.expect("a device of Linux")
}

#[test]
fn a_command_whose_output_goes_nowhere_says_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let network = folder.path().join("network.json");
    fs::write(&network, NETWORK).expect("written");
    let network = network.to_str().expect("a name");
    let claim = "relu-is-not-linear/additivity-breaks";
    for arguments in [
        &["prove", claim] as &[&str],
        &["prove", claim, "--json"],
        &["explain", claim],
        &["regions", network],
        &["regions", network, "--json"],
        &["train"],
    ] {
        let told = failure(program(arguments).stdout(full()));
        let wanted = "error: standard output cannot be written, and what it holds may lack \
        its end: No space left on device";
        assert!(told.starts_with(wanted), "{arguments:?}: {told}");
    }
}

#[test]
fn a_command_that_cannot_tell_its_error_still_fails() {
    for (arguments, code) in [
        (&["prove", "no-such-claim"] as &[&str], 2),
        (&["regions", "/nowhere"], 1),
        (&["--root", "/nowhere"], 1),
    ] {
        let status = program(arguments).stderr(full()).status();
        let status = status.expect("the program runs");
        assert_eq!(status.code(), Some(code), "{arguments:?}");
    }
}

#[test]
fn a_network_that_is_no_text_or_has_no_end_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let latin = folder.path().join("network.json");
    fs::write(&latin, b"\xff{}").expect("written");
    for (network, wanted) in [
        (
            latin.as_path(),
            "network.json: it is not a file of a network that is known here: its byte 0",
        ),
        (folder.path(), ": it cannot be read: Is a directory"),
        (
            Path::new("/dev/zero"),
            "error: /dev/zero: it has 64 MiB or more",
        ),
        (
            Path::new("/dev/null"),
            "error: /dev/null: EOF while parsing",
        ),
    ] {
        let told = failure(program(&["regions"]).arg(network));
        assert!(told.contains(wanted), "{told}");
    }
}

#[test]
fn a_picture_that_cannot_be_written_leaves_the_old_one() {
    let name =
        "faults::commands::a_picture_that_cannot_be_written_leaves_the_old_one";
    with_a_disk(name, |disk| {
        let network = disk.path().join("network.json");
        fs::write(&network, NETWORK).expect("written");
        let picture = disk.path().join("picture.svg");
        let draw = |to: &Path| {
            let mut command = program(&["regions"]);
            command.arg(&network).arg("--svg").arg(to);
            command
        };
        assert!(draw(&picture).status().expect("it runs").success());
        let drawn = files(disk.path());
        assert!(fs::read(&picture).expect("there").ends_with(b"</svg>"));
        fs::write(&picture, "the old picture").expect("written");
        let before = files(disk.path());
        for (kib, more) in [(0, 100), (100, 0)] {
            disk.leave(kib, more);
            let told = failure(&mut draw(&picture));
            assert!(
                told.contains("picture.svg cannot be written: No space"),
                "{told}"
            );
            assert!(files(disk.path()) == before);
        }
        disk.leave_enough();
        let told = disk.read_only(|| failure(&mut draw(&picture)));
        assert!(
            told.contains("picture.svg cannot be written: Read-only"),
            "{told}"
        );
        for (place, wanted) in [
            ("/dev/full", "/dev/full cannot be written: No space left"),
            (
                "/nowhere/picture.svg",
                "picture.svg cannot be written: No such file",
            ),
            ("/tmp", "/tmp cannot be written: Is a directory"),
        ] {
            let told = failure(&mut draw(Path::new(place)));
            assert!(told.contains(wanted), "{told}");
        }
        assert!(files(disk.path()) == before);
        assert!(draw(&picture).status().expect("it runs").success());
        assert!(files(disk.path()) == drawn);
    });
}

#[test]
fn a_chapter_that_cannot_be_written_whole_is_not_written_at_all() {
    let name = "faults::commands::a_chapter_that_cannot_be_written_whole_is_not_written_at_all";
    with_a_disk(name, |disk| {
        let root = crate::new::project();
        let slug = crate::new::vacant_slug();
        let new = || {
            let mut command = program(&["new", &slug, "A title", "--root"]);
            command.arg(root.path());
            command
        };
        let before = files(root.path());
        let refused = |why: &str| {
            let told = failure(&mut new());
            assert!(
                told.contains(&format!(" cannot be written: {why}")),
                "{told}"
            );
            assert!(told.contains(&root.path().display().to_string()), "{told}");
            assert!(files(root.path()) == before, "{told}");
        };
        // Four files, none of them larger than a page of memory.
        for (kib, more) in (0..4).flat_map(|n| [(4 * n, 100), (100, n)]) {
            disk.leave(kib, more);
            refused("No space left on device");
        }
        disk.leave_enough();
        disk.read_only(|| refused("Read-only file system"));
        // The last list can be read, and a new one written beside it; only its place cannot be
        // taken.
        let last = root.path().join("book/src/SUMMARY.md");
        Disk::hold(&last);
        refused("Device or resource busy");
    });
}

#[test]
fn a_book_that_has_no_place_is_refused_before_anything_is_proved() {
    let root = crate::watch::project();
    for (output, wanted) in [
        (
            "/proc/self/book",
            "/proc/self/.book.lock cannot be written; mend that, or name another folder \
            with --output",
        ),
        (
            "/dev/full",
            "/dev/full exists and is not a book; it would be lost.",
        ),
    ] {
        let mut command = program(&["--output", output, "--root"]);
        let told = failure(command.arg(root.path()));
        let kept = "\nThe book was not built; an earlier one is untouched.\n";
        assert!(told.starts_with(&format!("{kept}{wanted}")), "{told}");
    }
}

#[test]
fn an_exercise_that_cannot_be_compiled_is_not_taken_for_a_wrong_one() {
    let name = "faults::commands::an_exercise_that_cannot_be_compiled_is_not_taken_for_a_wrong_one";
    with_a_disk(name, |disk| {
        let root = crate::exercise::command::small();
        let exercise = |name: Option<&str>| {
            let mut command = program(&["exercise", "--root"]);
            command.arg(root.path()).args(name);
            failure(&mut command)
        };
        let told = disk.read_only(|| exercise(None));
        let wanted = "error: cargo cannot compile the exercises; why stands above\n";
        assert!(told.ends_with(wanted), "{told}");
        assert!(told.contains("Read-only file system"), "{told}");
        let stub = root.path().join("book/exercises/src/bin/right.rs");
        fs::write(&stub, b"//! # Caf\xe9\n").expect("written");
        let told = exercise(Some("right"));
        let wanted =
            "error: `book/exercises/src/bin/right.rs` cannot be read: stream";
        assert!(told.starts_with(wanted), "{told}");
    });
}
