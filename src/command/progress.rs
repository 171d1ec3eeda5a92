//! What the proofs are doing: a bar on a terminal and, anywhere, a line for each proof that takes
//! long. One that never ends is told again and again.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, stderr};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};
use textbook::claim::Textbook;
use textbook::ledger::{Ledger, Running, Step};

/// After this time a proof is told of.
const LONG: Duration = Duration::from_secs(10);
/// How a line begins that tells of one.
pub(crate) const STILL: &str = "still proving ";

/// Proves the claims of `book` whose id contains `filter`, of which there are `asked`.
pub(crate) fn prove(book: Textbook, filter: &str, asked: usize) -> Ledger {
    let bar = bar(asked, "{bar:32} {pos}/{len} {msg}");
    let running = Running::new(LONG);
    let tell = || {
        for (proof, time) in running.due(Instant::now()) {
            let seconds = time.as_secs();
            report_beside(&bar, &format!("{STILL}{proof}: {seconds} s"));
        }
    };
    let ledger = meanwhile(Duration::from_millis(500), tell, || {
        Ledger::prove(book, filter, |step| {
            running.observe(&step, Instant::now());
            if let Step::Done(entry) = step {
                bar.inc(1);
                bar.set_message(entry.id());
            }
        })
    });
    bar.finish_and_clear();
    ledger
}

/// Works, and looks after each `tick` until that has ended.
pub(crate) fn meanwhile<T>(
    tick: Duration,
    look: impl Fn() + Sync,
    work: impl FnOnce() -> T,
) -> T {
    let (end, ended) = channel();
    thread::scope(|scope| {
        let look = &look;
        scope.spawn(move || {
            while ended.recv_timeout(tick) == Err(RecvTimeoutError::Timeout) {
                look();
            }
        });
        // Ends the thread, also where the work panics.
        let _end: Sender<()> = end;
        work()
    })
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

/// Tells a line to standard error, which does not run into the bar.
pub(crate) fn report_beside(bar: &ProgressBar, line: &str) {
    bar.suspend(|| crate::report(line));
}
