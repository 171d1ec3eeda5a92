//! The record: every run of the experiment, in a file of the repository that the book and the tests
//! read.
//!
//! Its first line is the format and the [`stamp`] of the code and data that made it. Then come the
//! tries, a name and the number of right answers on a line, and the runs of the report, in the
//! order of the plan. A file that says anything else is refused.

use super::digits::digits;
use super::plan::{Family, TRIES, Task, chosen, networks};
use super::run_record::{self, MARKS, RunRecord};
use super::stamp::stamp;
use std::collections::HashMap;
#[cfg(not(target_family = "wasm"))]
use std::sync::LazyLock;

/// Where the file lies, below the root of the project.
pub const PATH: &str = "src/training/data/runs.tsv";
/// What renews it.
pub const COMMAND: &str = "cargo run --release -- train";

/// The runs of the report for one network.
#[derive(Debug)]
pub struct Runs {
    /// The learning rate is two to this power.
    pub rate: i32,
    /// Whether the tries gave a reason for this rate.
    pub chosen: bool,
    /// The right answers on the validation part in the best of all tries.
    pub best_try: u64,
    /// A run for each seed, in the order of the seeds.
    pub runs: Vec<RunRecord>,
}

/// The record, read.
#[derive(Debug)]
pub struct Record(HashMap<(&'static str, usize), Runs>);

/// The text of the repository's record. It is larger than all of the code, so a page gets it where
/// it is [asked for](is_wanted).
#[cfg(not(target_family = "wasm"))]
const TEXT: &str = include_str!("data/runs.tsv");

/// The record of the repository.
///
/// # Errors
/// What is wrong with the file, and the command that renews it; in a page, that it is not
/// there yet.
#[cfg(not(target_family = "wasm"))]
pub fn record() -> Result<&'static Record, String> {
    static RECORD: LazyLock<Result<Record, String>> =
        LazyLock::new(|| Record::read(TEXT));
    RECORD.as_ref().map_err(Clone::clone)
}

#[cfg(target_family = "wasm")]
pub use provided::{is_wanted, provide, record};

#[cfg(target_family = "wasm")]
mod provided {
    use super::Record;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

    static RECORD: OnceLock<Result<Record, String>> = OnceLock::new();
    static WANTED: AtomicBool = AtomicBool::new(false);

    /// Reads the text of the record. The first one stays.
    pub fn provide(text: &str) {
        RECORD.get_or_init(|| Record::read(text));
    }

    /// Whether the record was asked for since the last call, and was not there.
    pub fn is_wanted() -> bool {
        WANTED.swap(false, Relaxed)
    }

    /// The record that was provided.
    ///
    /// # Errors
    /// What is wrong with it, or that it is not there yet.
    pub fn record() -> Result<&'static Record, String> {
        let Some(record) = RECORD.get() else {
            WANTED.store(true, Relaxed);
            return Err("the record of training is not loaded".into());
        };
        record.as_ref().map_err(Clone::clone)
    }
}

/// The first line of a record that this program makes.
#[must_use]
pub fn header() -> String {
    format!("why-relu/training/2 {}", stamp())
}

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    /// The line that is not as the plan says, or that the record is stale, and the command that
    /// renews it.
    pub fn read(text: &str) -> Result<Self, String> {
        let fault = |number: u64, what: String| {
            format!("{PATH}:{number}: {what}; `{COMMAND}` writes the file anew")
        };
        let first = text.lines().next().unwrap_or("");
        if first != header() {
            let what = format!(
                "the record is stale: it starts with {first:?}, \
                and the code and data of today would write {:?}",
                header()
            );
            return Err(fault(1, what));
        }
        let mut lines = run_record::lines(text, MARKS).into_records().skip(1);
        // A line that the reader skips, an empty one, leaves a gap in the numbers.
        let mut numbers = 2..;
        let mut next = |task: &Task| {
            let number: u64 = numbers.next().unwrap_or(0);
            let line = lines.next().and_then(Result::ok).unwrap_or_default();
            let at = line.position().map_or(number, csv::Position::line);
            let name = line.get(0).filter(|_| at == number).unwrap_or("");
            if name == task.name() {
                Ok((number, line))
            } else {
                let what =
                    format!("{:?} should stand here, not {name:?}", task.name());
                Err(fault(number, what))
            }
        };
        let mut tries = HashMap::new();
        for task in Task::tries() {
            let (number, line) = next(&task)?;
            let read = line.deserialize::<(&str, u64)>(None);
            let (_, right) = read.map_err(|_| fault(number, "no count".into()))?;
            tries.insert(task.name(), right);
        }
        let right = |task: &Task| tries.get(&task.name()).copied().unwrap_or(0);
        let rates = rates(right);
        let mut best = HashMap::new();
        for task in Task::tries() {
            let most = best.entry((task.family.name, task.depth)).or_insert(0);
            *most = right(&task).max(*most);
        }
        let mut all: HashMap<_, Runs> = HashMap::new();
        for task in Task::reported(&rates) {
            let (number, fields) = next(&task)?;
            let run =
                run_record::read(&fields).map_err(|what| fault(number, what))?;
            let network = all.entry((task.family.name, task.depth));
            let network = network.or_insert_with_key(|key| Runs {
                rate: task.rate,
                chosen: rates[key].1,
                best_try: best[key],
                runs: Vec::new(),
            });
            network.runs.push(run);
        }
        match lines.next() {
            Some(_) => {
                let number = numbers.next().unwrap_or(0);
                Err(fault(number, "the file should end here".into()))
            }
            None => Ok(Self(all)),
        }
    }

    /// The runs of a network.
    ///
    /// # Panics
    /// If the plan has no such network.
    #[must_use]
    pub fn network(&self, family: &str, depth: usize) -> &Runs {
        let found = self
            .0
            .iter()
            .find(|((name, of), _)| *name == family && *of == depth);
        let (_, network) = found.unwrap_or_else(|| {
            panic!("the plan has no network {family:?} of {depth} layers")
        });
        network
    }
}

/// The rate of each network, and whether its tries gave a reason for it.
#[allow(clippy::cast_precision_loss, reason = "a few hundred images")]
pub(super) fn rates(
    right: impl Fn(&Task) -> u64,
) -> HashMap<(&'static str, usize), (i32, bool)> {
    let of = |(family, depth): (&'static Family, usize)| {
        let shares = family.schedule.rates.iter().map(|&rate| {
            let seeds = TRIES.map(|seed| Task {
                family,
                depth,
                rate,
                seed,
            });
            let sum: u64 = seeds.map(|task| right(&task)).sum();
            let images = TRIES.count() * digits().validation.classes.len();
            sum as f64 / images as f64
        });
        let shares: Vec<_> = shares.collect();
        ((family.name, depth), chosen(family.schedule.rates, &shares))
    };
    networks().map(of).collect()
}
