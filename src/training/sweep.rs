//! The whole experiment: all tries, then all runs of the report, on all cores.
//!
//! A run is one thread's work and depends on nothing but its task, so the number of threads cannot
//! change a bit of it.

use super::journal::Journal;
use super::plan::{FAMILIES, Schedule, Task, networks};
use super::record::{Record, header, rates};
use super::run::{attempt, run};
use super::run_record;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// How many runs the experiment has.
#[must_use]
pub fn size() -> usize {
    let reported =
        networks().map(|(family, _)| family.schedule.seeds.clone().count());
    Task::tries().len() + reported.sum::<usize>()
}

/// Does every run that the journal beside `path` does not hold yet, writes the record to `path`,
/// and removes the journal. The record takes the place of the old one in a single step. `done` is
/// told of each run as it ends, and whether the journal had it.
///
/// # Errors
/// If a file cannot be read or written.
pub fn sweep(path: &Path, done: impl Fn(bool) + Sync) -> io::Result<()> {
    let beside = path.with_extension("journal");
    let journal = Journal::open(&beside, &header()).map_err(of(&beside))?;
    let all = |tasks: &[Task], work: fn(&Task) -> String| {
        // The longest first: a long run that starts last would leave the other cores idle.
        let mut order: Vec<_> = tasks.iter().collect();
        order.sort_by_key(|task| Reverse(task.depth * task.family.schedule.epochs));
        let lines = order.into_par_iter().with_max_len(1).map(|task| {
            let known = journal.finished(&task.name());
            let line = known.cloned().unwrap_or_else(|| work(task));
            if known.is_none() {
                journal.add(&line).map_err(of(&beside))?;
            }
            done(known.is_some());
            Ok((task.name(), line))
        });
        lines.collect::<io::Result<HashMap<_, _>>>()
    };
    let tried = Task::tries();
    let mut lines = all(&tried, try_line)?;
    let count =
        |task: &Task| lines.get(&task.name()).map_or(0, |l| run_record::right(l));
    let reported = Task::reported(&rates(count));
    lines.extend(all(&reported, run_line)?);
    let mut text = header() + "\n";
    for task in tried.iter().chain(&reported) {
        text.push_str(&lines[&task.name()]);
        text.push('\n');
    }
    Record::read(&text).map_err(io::Error::other)?;
    let new = path.with_extension("new");
    let mut file = File::create(&new).map_err(of(&new))?;
    file.write_all(text.as_bytes()).map_err(of(&new))?;
    file.sync_all().map_err(of(&new))?;
    fs::rename(&new, path).map_err(of(path))?;
    fs::remove_file(&beside).map_err(of(&beside))
}

/// An error that names its file.
fn of(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// The line of a try.
fn try_line(task: &Task) -> String {
    format!("{}\t{}", task.name(), attempt(task))
}

/// The line of a run.
fn run_line(task: &Task) -> String {
    run_record::write(task, &run(task))
}

/// Reruns a fixed small part of the experiment: a run of every family, so that all depths, all
/// schedules and several seeds are among them. Returns the names of the runs that do not give the
/// line that `text`, a record, has for them.
#[must_use]
pub fn differences(text: &str) -> (usize, Vec<String>) {
    let recorded: HashMap<_, _> = text
        .lines()
        .filter_map(|line| Some((line.split_once('\t')?.0, line)))
        .collect();
    let chosen = rates(|task| {
        let line = recorded.get(&*task.name());
        line.map_or(0, |line| run_record::right(line))
    });
    let tasks = Task::reported(&chosen);
    let part = (0..).zip(FAMILIES).map(|(number, family)| {
        let Schedule { depths, seeds, .. } = &family.schedule;
        let seed = seeds.start + number as u64 % 3;
        let of = |task: &&Task| {
            task.family.name == family.name
                && task.depth == depths[number % depths.len()]
                && task.seed == seed
        };
        tasks.iter().find(of)
    });
    let part: Vec<_> = part.flatten().collect();
    let differs =
        |task: &&&Task| recorded.get(&*task.name()) != Some(&&*run_line(task));
    let different = part.par_iter().filter(differs).map(|task| task.name());
    (part.len(), different.collect())
}
