//! Disks that are full or write-protected, and files that are not what they should be: an old book
//! stays as it was, and the reason is told.

mod commands;
mod disk;
mod input;
mod running;

use crate::replacement::{files, left_behind, nothing, root};
use disk::with_a_disk;
use std::fs;
use textbook_weaver::build::{build, check};
use textbook_weaver::manuscript::Manuscript;

#[test]
fn a_disk_that_is_full_at_any_point_of_a_build_keeps_the_old_book() {
    let name =
        "faults::a_disk_that_is_full_at_any_point_of_a_build_keeps_the_old_book";
    with_a_disk(name, |disk| {
        let destination = disk.path().join("book");
        let [old, new] = ["the old text", "the new text"].map(root);
        let build =
            |root: &tempfile::TempDir| build(&nothing(), root.path(), &destination);
        build(&new).expect("a book");
        let whole = files(&destination);
        build(&old).expect("a book");
        let before = files(&destination);
        let mut full = 0;
        for is_size in [true, false] {
            for step in 0.. {
                let (kib, more) = if is_size {
                    (step * 64, 10_000)
                } else {
                    (100_000, step * 2)
                };
                disk.leave(kib, more);
                let done = build(&new);
                disk.leave_enough();
                assert_eq!(left_behind(disk.path()), Vec::<String>::new());
                let Err(failure) = done else { break };
                full += 1;
                let told = failure.to_string();
                let place = format!("{}/.book.", disk.path().display());
                assert!(told.contains("No space left on device"), "{told}");
                assert!(told.contains(&place), "{told}");
                assert!(files(&destination) == before, "{kib} KiB, {more} files");
            }
            assert!(files(&destination) == whole);
            build(&old).expect("the old book again");
        }
        assert!(full > 20, "full {full} times");
    });
}

#[test]
fn where_nothing_can_be_written_a_build_says_so_at_once_and_keeps_the_old_book() {
    let name = "faults::where_nothing_can_be_written_a_build_says_so_at_once_\
                and_keeps_the_old_book";
    with_a_disk(name, |disk| {
        let destination = disk.path().join("book");
        let [old, new] = ["the old text", "the new text"].map(root);
        build(&nothing(), old.path(), &destination).expect("a book");
        let before = files(&destination);
        disk.read_only(|| {
            let failures = [
                check(&Manuscript::new(nothing(), new.path()), &destination),
                build(&nothing(), new.path(), &destination).map(drop),
            ];
            for failure in failures {
                let told = failure.expect_err("refused").to_string();
                let lock = disk.path().join(".book.lock");
                let wanted = format!(
                    "{} cannot be written; mend that, or name another \
                folder with --output: Read-only file system",
                    lock.display()
                );
                assert!(told.contains(&wanted), "{told}");
            }
        });
        assert!(files(&destination) == before);
        build(&nothing(), new.path(), &destination).expect("a book");
        assert!(files(&destination) != before);
        let other = tempfile::tempdir_in("/tmp").expect("a temporary folder");
        let elsewhere = other.path().join("book");
        let built = disk.read_only(|| build(&nothing(), new.path(), &elsewhere));
        built.expect("only the output is written to");
    });
}

#[test]
fn a_place_that_cannot_hold_a_book_is_told_with_its_path() {
    let root = root("text");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("file");
    fs::write(&file, "dear reader").expect("written");
    fs::create_dir(folder.path().join(".locked.lock")).expect("a folder");
    for (destination, wanted) in [
        (
            file.join("book"),
            "file cannot be written; mend that, or name another",
        ),
        (file.clone(), "file exists and is not a book"),
        (
            folder.path().join("locked"),
            ".locked.lock cannot be written; mend that",
        ),
        ("/".into(), "a book cannot be the root folder"),
        ("/dev/full".into(), "/dev/full exists and is not a book"),
        ("/proc/book".into(), "/proc/.book.lock cannot be written"),
    ] {
        let failure = build(&nothing(), root.path(), &destination);
        let told = failure.expect_err("refused").to_string();
        assert!(told.contains(wanted), "{told}");
        let failure = check(&Manuscript::new(nothing(), root.path()), &destination);
        assert_eq!(failure.expect_err("refused").to_string(), told);
    }
    assert_eq!(fs::read(&file).expect("there"), b"dear reader");
    let kept: Vec<_> = files(folder.path()).into_keys().collect();
    assert_eq!(kept, [file.display().to_string()], "nothing else is left");
}

#[test]
fn what_another_program_left_in_the_build_folder_does_not_stop_the_next_build() {
    let root = root("text");
    let own = root.path().join("book/book");
    // Half a book of mdBook's own command, which writes page by page.
    fs::create_dir(&own).expect("a folder");
    fs::write(own.join("page.html"), "<!DOCTYPE").expect("written");
    build(&nothing(), root.path(), &own).expect("a book");
    let page = fs::read_to_string(own.join("page.html")).expect("a page");
    assert!(page.ends_with("</html>\n"), "{page}");
    // A file in its place is not taken for a book.
    fs::remove_dir_all(&own).expect("removed");
    fs::write(&own, "dear reader").expect("written");
    let failure = build(&nothing(), root.path(), &own);
    let told = failure.expect_err("refused").to_string();
    assert!(told.contains("exists and is not a book"), "{told}");
    assert_eq!(fs::read(&own).expect("there"), b"dear reader");
}
