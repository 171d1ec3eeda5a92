//! Case analysis: a computation with letters, run once for each way in which its comparisons can
//! turn out.
//!
//! At the first comparison whose answer does not follow from what is assumed, the run goes one way
//! and takes the answer for an assumption. Later it is run again with the other answer, until no
//! answer is left untried. Every choice of numbers for the letters satisfies the assumptions of one
//! of the runs, also the numbers *at* a threshold: so what holds in each run holds for all.
//!
//! Whether an answer follows is decided by the [assumptions](super::assumptions).

use super::assumptions::{Assumption, Possible, decide, sign_of};
use super::{Polynomial, Rational};
use std::cell::RefCell;

/// An answer, and whether the other one is impossible.
#[derive(Clone, Copy, Debug)]
struct Answer {
    above: bool,
    forced: bool,
}

/// One run.
#[derive(Debug, Default)]
struct Run {
    assumed: Vec<Assumption>,
    script: Vec<Answer>,
    next: usize,
    spoiled: Option<String>,
}

thread_local! {
    static RUN: RefCell<Option<Run>> = const { RefCell::new(None) };
}

/// How many runs an analysis may take.
pub(crate) const MOST_RUNS: usize = 4_096;

/// How many comparisons a run may make.
pub(crate) const MOST_COMPARISONS: usize = 64;

/// Runs `compute` under `given` for each way in which its comparisons can turn out; `end` gets what
/// each run assumed in the end, and what it computed.
///
/// # Errors
/// What stopped the analysis: too many runs or comparisons, a comparison outside of a branch, an
/// analysis within another; or what `end` says.
pub(crate) fn analyse<R, E: From<String>>(
    given: &[Assumption],
    compute: impl Fn() -> R,
    mut end: impl FnMut(&[Assumption], R) -> Result<(), E>,
) -> Result<usize, E> {
    /// The end of an analysis, however it ends.
    struct Clear;
    impl Drop for Clear {
        fn drop(&mut self) {
            RUN.take();
        }
    }
    if RUN.with_borrow(Option::is_some) {
        return Err("a case analysis within a case analysis".to_owned().into());
    }
    let _clear = Clear;
    let mut script = Vec::new();
    for runs in 1..=MOST_RUNS {
        RUN.set(Some(Run {
            assumed: given.to_vec(),
            script,
            ..Run::default()
        }));
        let computed = compute();
        let run = RUN.take().unwrap_or_default();
        if let Some(reason) = run.spoiled {
            return Err(reason.into());
        }
        end(&run.assumed, computed)?;
        script = run.script;
        while script.pop_if(|last| last.forced || !last.above).is_some() {}
        match script.last_mut() {
            Some(last) => last.above = false,
            None => return Ok(runs),
        }
    }
    Err(format!(
        "there are more than {MOST_RUNS} cases; fewer letters or fewer comparisons, or a lemma \
         for a part of it, would do"
    )
    .into())
}

/// Makes the present run worthless, for this reason.
pub(crate) fn spoil(reason: String) {
    RUN.with_borrow_mut(|run| {
        if let Some(run) = run {
            run.spoiled.get_or_insert(reason);
        }
    });
}

/// Whether `difference` is positive: a number tells, and otherwise the present run.
pub(crate) fn is_positive(difference: &Polynomial) -> Option<bool> {
    if let Some(value) = difference.number() {
        return Some(value > Rational::ZERO);
    }
    difference.commuting()?;
    RUN.with_borrow_mut(|run| Some(run.as_mut()?.answer(difference)))
}

/// Whether the letter `name` is assumed positive or negative in the present run.
pub(crate) fn is_nonzero(name: &'static str) -> bool {
    RUN.with_borrow(|run| {
        let assumed = run.as_ref().map_or(&[][..], |run| &run.assumed);
        sign_of(name, assumed).is_some_and(|sign| sign.strict)
    })
}

impl Run {
    fn answer(&mut self, difference: &Polynomial) -> bool {
        let answer = match self.script.get(self.next) {
            Some(answer) => *answer,
            None => self.decide(difference),
        };
        self.next += 1;
        if self.next > MOST_COMPARISONS {
            let reason =
                format!("a case makes more than {MOST_COMPARISONS} comparisons");
            self.spoiled.get_or_insert(reason);
        }
        self.assumed.push(side(difference, answer.above));
        answer.above
    }

    /// What follows from what is assumed, and else "above" first.
    fn decide(&mut self, difference: &Polynomial) -> Answer {
        let mut impossible = |above| {
            self.assumed.push(side(difference, above));
            let solution = decide(&self.assumed);
            self.assumed.pop();
            solution == Possible::No
        };
        let [above, otherwise] = [true, false].map(&mut impossible);
        let answer = Answer {
            above: !above,
            forced: above || otherwise,
        };
        self.script.push(answer);
        answer
    }
}

/// The assumption that `difference` is positive, or that it is not.
fn side(difference: &Polynomial, above: bool) -> Assumption {
    let value = if above {
        difference.clone()
    } else {
        -difference.clone()
    };
    Assumption {
        value,
        strict: above,
    }
}
