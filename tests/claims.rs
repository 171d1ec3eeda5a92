//! One named test a claim and one a foil: the table of contents of what the book knows.

use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;
use why_relu::chapters::CHAPTERS;
use why_relu::claim::{Chapter, Claim, Foil};
use why_relu::proof::Proof;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each proof uses all cores by itself.
    arguments.test_threads = Some(1);
    let trials = CHAPTERS
        .iter()
        .flat_map(|chapter| chapter.claims.iter().map(move |claim| (chapter, claim)))
        .flat_map(|(chapter, claim)| trials(chapter, claim))
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn trials(chapter: &Chapter, claim: &'static Claim) -> Vec<Trial> {
    let id = format!("{}/{}", chapter.slug, claim.name);
    let holds = || (claim.proof)().map(drop).map_err(Failed::from);
    let mut trials = vec![Trial::test(format!("{id} holds"), holds)];
    if let Foil::Refuted { proof, .. } = claim.foil {
        let name = format!("{id} rejects its foil");
        trials.push(Trial::test(name, move || rejects(proof())));
    }
    trials
}

fn rejects(foil: Proof) -> Result<(), Failed> {
    match foil {
        Err(failure) if failure.is_decisive() => Ok(()),
        Err(failure) => Err(format!("undecided: {failure}").into()),
        Ok(evidence) => Err(format!("accepted: {evidence:?}").into()),
    }
}
