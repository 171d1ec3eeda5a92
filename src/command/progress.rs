//! What the proofs are doing: a bar on a terminal and, anywhere, a line for each proof that takes long. One that never ends is told again and
//! again.

use indicatif::{ProgressBar, ProgressStyle};
use std::collections::BTreeMap;
use std::io::{IsTerminal, stderr};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use textbook::claim::Textbook;
use textbook::ledger::{Ledger, Step};

/// After this time a proof is told of; then each time that its time has doubled.
const LONG: Duration = Duration::from_secs(10);

/// Proves the claims of `book` whose id contains `filter`.
pub(crate) fn prove(book: Textbook, filter: &str) -> Ledger {
    let chapters = book.chapters.iter();
    let ids = chapters.flat_map(|chapter| {
        let claims = chapter.claims.iter();
        claims.map(|claim| format!("{}/{}", chapter.slug, claim.name))
    });
    let asked = ids.filter(|id| id.contains(filter)).count();
    let bar = bar(asked, "{bar:32} {pos}/{len} {msg}");
    let running = Running::default();
    let (end, ended) = channel();
    let ledger = thread::scope(|scope| {
        let (running, bar) = (&running, &bar);
        scope.spawn(move || {
            let tick = Duration::from_millis(500);
            while ended.recv_timeout(tick) == Err(RecvTimeoutError::Timeout) {
                for line in running.long(Instant::now()) {
                    bar.suspend(|| crate::tell(&line));
                }
            }
        });
        // Ends the thread, also when a proof panics past the ledger.
        let _end: Sender<()> = end;
        Ledger::prove(book, filter, |step| {
            running.observe(&step);
            if let Step::Done(entry) = step {
                bar.inc(1);
                bar.set_message(entry.id());
            }
        })
    });
    bar.finish_and_clear();
    ledger
}

/// A progress bar on a terminal, and none elsewhere.
pub(crate) fn bar(steps: usize, template: &str) -> ProgressBar {
    let bar = if stderr().is_terminal() {
        ProgressBar::new(steps as u64)
    } else {
        ProgressBar::hidden()
    };
    let style = ProgressStyle::with_template(template);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The proofs that are running, by the claims' ids.
#[derive(Default)]
struct Running(Mutex<BTreeMap<String, Run>>);

/// One proof, or that of a foil.
struct Run {
    of_foil: bool,
    begun: Instant,
    /// When it is told of next.
    due: Duration,
}

impl Running {
    fn observe(&self, step: &Step) {
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match step {
            Step::Proof(chapter, claim) | Step::Foil(chapter, claim) => {
                let run = Run {
                    of_foil: matches!(step, Step::Foil(..)),
                    begun: Instant::now(),
                    due: LONG,
                };
                runs.insert(format!("{}/{}", chapter.slug, claim.name), run);
            }
            Step::Done(entry) => {
                runs.remove(&entry.id());
            }
        }
    }

    /// A line for each proof whose time to be told of has come.
    fn long(&self, now: Instant) -> Vec<String> {
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lines = Vec::new();
        for (id, run) in runs.iter_mut() {
            let time = now.duration_since(run.begun);
            if time >= run.due {
                run.due *= 2;
                let what = if run.of_foil { "the foil of " } else { "" };
                lines
                    .push(format!("still proving {what}{id}: {} s", time.as_secs()));
            }
        }
        lines
    }
}
