//! A small disk that no other program sees: a test can fill it, or forbid to write to it, whoever
//! runs the test.

use rustix::fs::statvfs;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set for the process that has the disk.
const PLACE: &str = "WHY_RELU_TEST_DISK";

/// A file system in memory, on which all temporary folders of this process lie.
pub(super) struct Disk(PathBuf);

/// Runs `work`, the body of the test `name`, with a disk of its own. That takes a process which may
/// mount; where none can be had, the test says so, and fails under CI.
pub(super) fn with_a_disk(name: &str, work: impl FnOnce(&Disk)) {
    if let Some(place) = std::env::var_os(PLACE) {
        let disk = Disk(place.into());
        mount(&["-t", "tmpfs", "tmpfs"], &disk.0);
        // Where nothing is used, a limit of 0 would mean that there is none.
        fs::write(disk.0.join("used"), "x").expect("written");
        work(&disk);
        return;
    }
    let as_root: &[&str] = &["--mount"];
    let as_another = &["--map-root-user", "--mount"];
    let apart = |options: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(options);
        command
    };
    let can_mount = |options: &&[&str]| {
        let tried = apart(options)
            .args(["mount", "-t", "tmpfs", "tmpfs", "/tmp"])
            .output();
        tried.is_ok_and(|output| output.status.success())
    };
    let Some(options) = [as_root, as_another].into_iter().find(can_mount) else {
        let absent =
            "`unshare` cannot mount here, so NO disk was filled or write-protected";
        assert!(std::env::var_os("CI").is_none(), "{absent}");
        eprintln!("{absent}");
        return;
    };
    let place = tempfile::tempdir().expect("a temporary folder");
    let output = apart(options)
        .arg(std::env::current_exe().expect("this test"))
        .args(["--exact", name, "--nocapture"])
        .env(PLACE, place.path())
        .env("TMPDIR", place.path())
        .output()
        .expect("unshare runs");
    let [told, errors] = [output.stdout, output.stderr]
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(output.status.success(), "{told}{errors}");
    assert!(
        told.contains("1 passed"),
        "no test is called {name}: {told}"
    );
}

fn mount(options: &[&str], place: &Path) {
    let mut command = Command::new("mount");
    let status = command.args(options).arg(place).status();
    assert!(status.expect("mount runs").success(), "{options:?}");
}

impl Disk {
    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// Leaves room for so many more KiB and so many more files.
    pub(super) fn leave(&self, kib: u64, files: u64) {
        let now = statvfs(&self.0).expect("a file system");
        let used = (now.f_blocks - now.f_bfree) * now.f_frsize / 1024;
        let there = now.f_files - now.f_ffree;
        let size =
            format!("remount,size={}k,nr_inodes={}", used + kib, there + files);
        mount(&["-o", &size], &self.0);
    }

    /// Leaves more room than any test needs.
    pub(super) fn leave_enough(&self) {
        mount(&["-o", "remount,size=1g,nr_inodes=100k"], &self.0);
    }

    /// Runs `work` while nothing can be written.
    pub(super) fn read_only<T>(&self, work: impl FnOnce() -> T) -> T {
        mount(&["-o", "remount,ro"], &self.0);
        let done = work();
        mount(&["-o", "remount,rw"], &self.0);
        done
    }

    /// Nothing can take the place of `file`, though it can be read and its folder written to.
    pub(super) fn hold(file: &Path) {
        let name = file.display().to_string();
        mount(&["--bind", &name], file);
    }
}
