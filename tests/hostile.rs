//! No hostile subject passes, and the table of them is whole.

use why_relu::chapters::TEXTBOOK;
use why_relu_hostile::{Cell, Damage, table};

#[test]
fn every_claim_of_a_chapter_with_rows_has_one_and_every_damage_a_cell_in_it() {
    let table = table();
    let mut lacking = Vec::new();
    for chapter in TEXTBOOK.chapters {
        let prefix = format!("{}/", chapter.slug);
        if !table.iter().any(|row| row.claim.starts_with(&prefix)) {
            println!(
                "{} has no rows yet; crates/hostile is the place",
                chapter.slug
            );
            continue;
        }
        for claim in chapter.claims {
            let id = format!("{}/{}", chapter.slug, claim.name);
            let Some(row) = table.iter().find(|row| row.claim == id) else {
                lacking.push(format!("{id} has no row in crates/hostile"));
                continue;
            };
            for damage in Damage::ALL {
                let cells = row.cells.iter().filter(|cell| match cell {
                    Cell::Refused(kinds, _) | Cell::None(kinds, _) => {
                        kinds.contains(damage)
                    }
                });
                if cells.count() == 0 {
                    lacking.push(format!("{id} has no cell for {damage:?}"));
                }
            }
            for cell in &row.cells {
                if let Cell::None(kinds, reason) = cell
                    && reason.is_empty()
                {
                    lacking
                        .push(format!("{id} does not say why it has no {kinds:?}"));
                }
            }
            let refused = |cell: &Cell| matches!(cell, Cell::Refused(..));
            if !row.cells.iter().any(refused) {
                lacking.push(format!("{id} refuses nothing"));
            }
        }
    }
    assert_eq!(lacking, Vec::<String>::new());
}

#[test]
fn no_damaged_subject_passes() {
    let mut passed = Vec::new();
    for row in table() {
        for cell in row.cells {
            if let Cell::Refused(kinds, proof) = cell
                && let Ok(evidence) = proof()
            {
                passed.push(format!(
                    "{} accepts {kinds:?}: {} of {}",
                    row.claim,
                    evidence.method(),
                    evidence.domain()
                ));
            }
        }
    }
    assert_eq!(passed, Vec::<String>::new());
}
