//! The negation of a statement in SMT-LIB, in one piece and case by case.

use super::script::{Script, all, either};
use crate::number::Polynomial;
use crate::number::assumptions::Assumption;
use crate::number::cases::analyse;
use crate::number::conditional::read;
use crate::proof::Counterexample;
use crate::proof::for_all::Relation;
use crate::proof::for_all::statement::Statement;

/// A case: what it assumes, and what should hold in it.
pub(super) type Case = (Vec<Assumption>, Vec<Relation>);

/// The domain.
fn domain(statement: &Statement, letters: &[Polynomial]) -> Result<Script, String> {
    let mut script = Script::default();
    for (letter, symbol) in statement.letters.iter().zip(letters) {
        script.declare(letter.name());
        if let Some(sign) = letter.comparison() {
            let comparison = script.compared(sign, symbol, &0.into())?;
            script.assert(&comparison);
        }
    }
    for relation in (statement.given)(letters) {
        let relation = script.relation(&relation)?;
        script.assert(&relation);
    }
    Ok(script)
}

/// The computation in one piece, and that what it should give is not so.
pub(super) fn whole(
    statement: &Statement,
    letters: &[Polynomial],
) -> Result<Script, String> {
    let mut script = domain(statement, letters)?;
    let divisors = statement
        .letters
        .iter()
        .filter(|letter| matches!(letter.comparison(), Some(">" | "distinct")));
    let nonzero = divisors.map(|letter| letter.name()).collect();
    let (relations, conditionals) = read(nonzero, || (statement.check)(letters))?;
    for conditional in conditionals {
        script.declare(conditional.letter);
        let positive = script.compared(">", &conditional.difference, &0.into())?;
        let letter = script.polynomial(&Polynomial::scalar(conditional.letter))?;
        let above = script.polynomial(&conditional.above)?;
        let otherwise = script.polynomial(&conditional.otherwise)?;
        script.assert(&format!(
            "(= {letter} (ite {positive} {above} {otherwise}))"
        ));
    }
    let relations = script.relations(&relations)?;
    script.assert(&format!("(not {})", all(&relations)));
    Ok(script)
}

/// The cases of the analysis, as the proof goes through them.
pub(super) fn cases(
    statement: &Statement,
    letters: &[Polynomial],
) -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    let told = |failure: Counterexample| failure.to_string();
    for assumed in statement.assumed(letters).map_err(told)? {
        analyse::<_, String>(
            &assumed,
            || (statement.check)(letters),
            |assumed, relations| {
                cases.push((assumed.to_vec(), relations));
                Ok(())
            },
        )?;
    }
    Ok(cases)
}

/// Some numbers of the domain are in no case.
pub(super) fn left_out(
    statement: &Statement,
    letters: &[Polynomial],
    cases: &[Case],
) -> Result<Script, String> {
    let mut script = domain(statement, letters)?;
    let mut assumed = Vec::new();
    for (assumptions, _) in cases {
        assumed.push(all(&script.assumptions(assumptions)?));
    }
    script.assert(&format!("(not {})", either(&assumed)));
    Ok(script)
}

/// Some numbers are in a case in which not all holds that should.
pub(super) fn fails(
    statement: &Statement,
    letters: &[Polynomial],
    cases: &[Case],
) -> Result<Script, String> {
    let mut script = domain(statement, letters)?;
    let mut failures = Vec::new();
    for (assumptions, relations) in cases {
        let mut parts = script.assumptions(assumptions)?;
        parts.push(format!("(not {})", all(&script.relations(relations)?)));
        failures.push(all(&parts));
    }
    script.assert(&either(&failures));
    Ok(script)
}
