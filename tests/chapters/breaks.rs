//! Each claim is broken by a change of its own.

use why_relu::chapters::TEXTBOOK;

#[test]
fn the_change_that_a_claim_is_shown_with_is_the_one_that_breaks_it() {
    for chapter in TEXTBOOK.chapters {
        for claim in chapter.claims {
            let broken = chapter.broken(claim.name).expect(claim.name);
            assert_eq!(broken.claim, claim.name);
        }
    }
}
