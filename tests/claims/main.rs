//! What the book knows, claim by claim: one named test a claim and one a foil, two a chapter for
//! the evidence and the figures that its readers see, and one for the rendered book. Every claim is
//! proved once, all of them together; with a filter, only those whose names match.

mod browser;
mod evidence;
mod figures;
mod markup;
mod pages;

use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use textbook::proof::Outcome;
use why_relu::chapters::{CHAPTERS, TEXTBOOK};
use why_relu::ledger::Ledger;

/// Where a test finds the claims that it is about.
#[derive(Clone, Copy)]
struct Proofs {
    filtered: bool,
}

impl Proofs {
    /// A ledger that holds at least the claims whose ids contain `filter`.
    fn of(self, filter: &str) -> Arc<Ledger> {
        static WHOLE: OnceLock<Arc<Ledger>> = OnceLock::new();
        let prove = |filter| Arc::new(Ledger::prove(TEXTBOOK, filter, |_| ()));
        if self.filtered {
            prove(filter)
        } else {
            WHOLE.get_or_init(|| prove("")).clone()
        }
    }
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // The proofs use all cores by themselves.
    arguments.test_threads = Some(1);
    let filtered = arguments.filter.is_some();
    let trials = trials(Proofs { filtered });
    let conclusion = libtest_mimic::run(&arguments, trials);
    browser::close();
    conclusion.exit_code()
}

fn trials(proofs: Proofs) -> Vec<Trial> {
    let mut trials = Vec::new();
    for chapter in CHAPTERS {
        for claim in chapter.claims {
            let id = format!("{}/{}", chapter.slug, claim.name);
            let (holds, rejects) = (id.clone(), id.clone());
            let name = format!("{id} holds");
            trials.push(Trial::test(name, move || proof(proofs, &holds)));
            let name = format!("{id} rejects its foil");
            trials.push(Trial::test(name, move || foil(proofs, &rejects)));
        }
        let name = format!("{}: the evidence is this", chapter.slug);
        trials.push(Trial::test(name, move || {
            evidence::is_this(&proofs.of(&format!("{}/", chapter.slug)), chapter);
            Ok(())
        }));
    }
    let drawn = CHAPTERS
        .iter()
        .filter(|chapter| !chapter.figures.is_empty());
    for chapter in drawn {
        let name = format!("{}: the figures are these", chapter.slug);
        trials.push(Trial::test(name, || {
            figures::are_these(chapter);
            Ok(())
        }));
    }
    let name = "the rendered book is whole and needs no network";
    trials.push(Trial::test(name, move || {
        pages::are_whole(pages::rendered(|| proofs.of("")));
        Ok(())
    }));
    trials.extend(browser::trials(move || pages::rendered(|| proofs.of(""))));
    let name = "the check of a page finds a tag that closes nothing";
    trials.push(Trial::test(name, || {
        let page = "<!doctype html><body><p><div></p></div></body>";
        let errors = markup::parse(page).errors.into_inner();
        assert_eq!(errors, ["line 0: No <p> tag to close"]);
        Ok(())
    }));
    trials
}

fn proof(proofs: Proofs, id: &str) -> Result<(), Failed> {
    let ledger = proofs.of(id);
    let entry = ledger.entry(id).ok_or("no such claim")?;
    let reason = entry.claim.short_of_proof;
    match (&entry.proof, reason) {
        (Err(failure), _) => Err(failure.into()),
        (Ok(evidence), reason)
            if (evidence.method().outcome() == Outcome::Proved)
                == reason.is_some() =>
        {
            let method = evidence.method();
            Err(
                format!("{method}, and this says why it is not proved: {reason:?}")
                    .into(),
            )
        }
        _ => Ok(()),
    }
}

fn foil(proofs: Proofs, id: &str) -> Result<(), Failed> {
    let ledger = proofs.of(id);
    let entry = ledger.entry(id).ok_or("no such claim")?;
    match &entry.foil {
        Err(failure) if failure.is_decisive() => Ok(()),
        Err(failure) => Err(format!("undecided: {failure}").into()),
        Ok(evidence) => Err(format!("accepted: {evidence:?}").into()),
    }
}
