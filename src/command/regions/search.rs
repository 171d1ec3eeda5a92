//! A search that is watched, and stopped where there are too many regions.

use crate::command::progress;
use std::time::Duration;
use textbook::proof::grouped;
use why_relu::network::{Progress, Regions, Search};

/// Thousandths of the domain.
const STEPS: usize = 1000;

/// Searches, with a bar on a terminal that says how much of the domain is done, how many regions
/// were found there and how many that makes in all, if the rest is alike. Nothing comes of it where
/// there are more than `limit`.
pub(super) fn search(sought: Search, limit: usize) -> Option<Regions> {
    let progress = Progress::up_to(limit);
    let bar = progress::bar(STEPS, "{bar:32} {percent}% {msg}");
    let tell = || {
        let (position, said) = state(&progress);
        bar.set_position(position);
        bar.set_message(said);
    };
    let work = || sought.within(&progress);
    let found = progress::meanwhile(Duration::from_millis(200), tell, work);
    bar.finish_and_clear();
    found
}

/// How far the search is, in steps of the bar and in words.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "rounded numbers for a bar"
)]
fn state(progress: &Progress) -> (u64, String) {
    let regions = grouped(progress.regions() as u64);
    let said = match progress.estimate() {
        None => format!("{regions} regions"),
        Some(all) => format!("{regions} regions of about {}", grouped(all as u64)),
    };
    ((progress.share() * STEPS as f64) as u64, said)
}
