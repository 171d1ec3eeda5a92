//! The book while it is written: proved once, and woven again whenever its pages change.
//!
//! A page that was edited is woven at once, alone. The whole book, with the search and the page for
//! printing, is woven beside, and takes its place file by file if nothing has changed meanwhile.

mod change;

use super::{claims, render};
use crate::report;
use anyhow::{Context, Result};
use change::{Change, Watch};
use clap::Args;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::io::{Write, stdout};
use std::panic::resume_unwind;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use textbook_weaver::build::check;
use textbook_weaver::failure::Failure;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::render::mistakes;
use textbook_weaver::site::{Site, whole};
use why_relu::page::live;

/// How often the files are looked at.
const PERIOD: Duration = Duration::from_millis(25);

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only the claims whose `chapter/claim` id contains this text are proved, which saves time;
    /// the others are shown as not proved yet
    #[arg(default_value = "")]
    filter: String,
    /// Opens the book in a browser
    #[arg(long)]
    open: bool,
}

/// Watches the book below `root` until it is told to end.
pub(crate) fn run(
    root: &Path,
    output: Option<&Path>,
    arguments: &Arguments,
) -> Result<ExitCode> {
    let draft = render::draft(root);
    let folder = render::destination(root, output);
    check(&draft, &folder)?;
    mistakes(&draft)?.iter().for_each(report);
    let mut watch = Watch::new(root);
    let ledger = claims::ledger(&arguments.filter);
    let failures = ledger.failures();
    if !failures.is_empty() {
        report(Failure::Refuted(failures));
        return Ok(ExitCode::FAILURE);
    }
    let manuscript = draft.with_ledger(Arc::new(ledger.completed()));
    let end = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        flag::register(signal, Arc::clone(&end)).context("Ctrl-C is not heard")?;
    }
    let mut desk = Desk {
        manuscript: Arc::new(manuscript),
        site: Site::at(folder)?,
        to_open: arguments.open,
        is_behind: true,
        is_stale: false,
        work: None,
    };
    writeln!(stdout(), "Edit the pages. Ctrl-C ends this.")?;
    while !end.load(Ordering::Relaxed) {
        match watch.look() {
            Some(Change::Program) => {
                report(CHANGED);
                desk.site.notify(CHANGED)?;
            }
            Some(Change::Page(stem)) => desk.weave(&stem),
            Some(Change::Book) => desk.fall_behind(),
            Some(Change::Live) => {
                match live::files(root) {
                    Ok(files) => desk.manuscript.set_live(files),
                    Err(reason) => report(reason),
                }
                desk.fall_behind();
            }
            None => desk.catch_up(),
        }
        sleep(PERIOD);
    }
    if let Some((_, work)) = desk.work {
        // Its files go with it.
        drop(work.join());
    }
    desk.site.leave()?;
    Ok(ExitCode::SUCCESS)
}

const CHANGED: &str = "The program has changed since its claims were proved. End `watch` and begin \
it again to prove them.";

/// What is woven, and what is still to do.
struct Desk {
    manuscript: Arc<Manuscript>,
    site: Site,
    /// Whether a browser is still to be opened.
    to_open: bool,
    /// Whether something has changed since the whole book was begun.
    is_behind: bool,
    /// Whether the book in work is of older files.
    is_stale: bool,
    /// The whole book in work, since when.
    work: Option<(Instant, JoinHandle<Result<TempDir, Failure>>)>,
}

impl Desk {
    /// More than a page has changed.
    fn fall_behind(&mut self) {
        self.is_behind = true;
        self.is_stale = true;
    }

    /// Weaves the page `stem`.
    fn weave(&mut self, stem: &str) {
        let start = Instant::now();
        self.fall_behind();
        match self.site.weave(&self.manuscript, stem) {
            Ok(true) => told("woven", start),
            Ok(false) => {}
            Err(failure) => {
                // The whole book has the same mistake.
                self.is_behind = false;
                self.fail(&failure);
            }
        }
    }

    /// Goes on with the whole book.
    fn catch_up(&mut self) {
        let done = self.work.take_if(|(_, work)| work.is_finished());
        if let Some((start, work)) = done {
            let woven = work.join().unwrap_or_else(|panic| resume_unwind(panic));
            if !self.is_stale {
                match woven.and_then(|fresh| Ok(self.site.put(fresh.path())?)) {
                    Ok(page) => {
                        told("the whole book woven", start);
                        if std::mem::take(&mut self.to_open) {
                            open_in_browser(&page);
                        }
                    }
                    Err(failure) => self.fail(&failure),
                }
            }
        }
        if self.is_behind && self.work.is_none() {
            let manuscript = Arc::clone(&self.manuscript);
            self.work = Some((Instant::now(), spawn(move || whole(&manuscript))));
            self.is_behind = false;
            self.is_stale = false;
        }
    }

    fn fail(&mut self, failure: &Failure) {
        report(failure);
        // On a full disk the pages cannot hear of it.
        if let Err(error) = self.site.fail(failure) {
            report(format_args!("{error:#}"));
        }
    }
}

/// Tells what was done since `start`.
fn told(done: &str, start: Instant) {
    // Nobody may be listening any more.
    let _ = writeln!(stdout(), "{done} in {} ms", start.elapsed().as_millis());
}

/// Asks the system to show `page`; without a browser it can be opened by hand.
fn open_in_browser(page: &Path) {
    let opener = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    if let Err(error) = std::process::Command::new(opener).arg(page).spawn() {
        report(format_args!("no browser was opened: {opener}: {error}"));
    }
}
