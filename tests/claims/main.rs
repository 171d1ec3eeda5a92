//! What the book knows, claim by claim: one named test a claim and one a foil, two a chapter for
//! the evidence and the figures that its readers see, and one for the rendered book. Every claim is
//! proved once, all of them together; with a filter, only those whose names match.

mod browser;
mod evidence;
mod figures;
mod markup;
#[cfg(unix)]
mod mdbook;
mod pages;
mod second_engine;

use libtest_mimic::{Arguments, Failed, Trial};
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use textbook::ledger::{Asked, Questions};
use textbook::proof::Outcome;
use why_relu::chapters::{CHAPTERS, TEXTBOOK};
use why_relu::ledger::Ledger;
use why_relu::proof::{Evidence, Method};

/// Where a test finds the claims that it is about.
#[derive(Clone, Copy)]
struct Proofs {
    filtered: bool,
}

/// A ledger, and what its proofs ask a second engine.
#[derive(Clone)]
struct Proved {
    ledger: Arc<Ledger>,
    asked: Arc<BTreeMap<String, Asked>>,
}

impl Proofs {
    /// A ledger that holds at least the claims whose ids contain `filter`.
    fn of(self, filter: &str) -> Arc<Ledger> {
        self.proved(filter).ledger
    }

    fn proved(self, filter: &str) -> Proved {
        static WHOLE: OnceLock<Proved> = OnceLock::new();
        let prove = |filter| {
            let asked = Questions::default();
            let ledger =
                Ledger::prove(TEXTBOOK, filter, |step| asked.observe(&step));
            Proved {
                ledger: Arc::new(ledger),
                asked: Arc::new(asked.all()),
            }
        };
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
    for chapter in CHAPTERS {
        let name = format!("{}: z3 agrees", chapter.slug);
        trials.push(Trial::test(name, move || agreed(proofs, chapter.slug)));
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
    #[cfg(unix)]
    let name = "mdBook's own program makes the same pages, where it is installed";
    #[cfg(unix)]
    trials.push(Trial::test(name, move || {
        mdbook::makes_the_same(pages::rendered(|| proofs.of("")));
        Ok(())
    }));
    #[cfg(unix)]
    let name = "mdBook's own program runs the listings, where it is installed";
    #[cfg(unix)]
    trials.push(Trial::test(name, || {
        mdbook::runs_the_listings();
        Ok(())
    }));
    trials.extend(browser::trials(
        move || pages::rendered(|| proofs.of("")),
        move || proofs.of(""),
    ));
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

/// A second engine agrees on all that is proved for all numbers, and is asked of all of it.
fn agreed(proofs: Proofs, slug: &str) -> Result<(), Failed> {
    let proved = proofs.proved(&format!("{slug}/"));
    let of_chapter = proved.ledger.entries().iter();
    let mut wrong = Vec::new();
    for entry in of_chapter.filter(|entry| entry.chapter.slug == slug) {
        let asked = &proved.asked[&entry.id()];
        let evidence = entry.proof.as_ref();
        // The other symbolic proofs are about rational functions of eˣ.
        let by_letters = |proof: &Evidence| {
            proof.method() == Method::Symbolic && !proof.domain().contains("eˣ")
        };
        if evidence.is_ok_and(by_letters) && asked.claim.is_empty() {
            wrong.push(format!("{} asks nothing", entry.id()));
        }
        wrong.extend(second_engine::disagrees(&entry.id(), asked));
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(wrong.join("\n").into())
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
