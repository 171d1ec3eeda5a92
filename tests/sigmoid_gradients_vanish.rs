//! The vanishing gradient: the evidence the chapter shows, and its figure.

use why_relu::chapters::CHAPTERS;
use why_relu::claim::{Chapter, Textbook};
use why_relu::figure::Settings;
use why_relu::ledger::Ledger;

fn chapter() -> &'static Chapter {
    let found = CHAPTERS
        .iter()
        .find(|chapter| chapter.slug == "sigmoid-gradients-vanish");
    found.expect("the chapter is in the list")
}

#[test]
fn the_evidence_of_the_chapter_is_this() {
    let book = Textbook {
        chapters: std::slice::from_ref(chapter()),
        statements: &[],
    };
    let ledger = Ledger::prove(book, "", |_| ());
    assert_eq!(ledger.problems(), Vec::<String>::new());
    let mut shown = Vec::new();
    for entry in ledger.entries() {
        let evidence = entry.proof.as_ref().expect("no problem");
        let (method, cases) = (evidence.method(), evidence.cases());
        let (name, domain) = (entry.claim.name, evidence.domain());
        shown.push(format!("{name}: {method}, {cases} cases of {domain}"));
        for finding in evidence.findings() {
            shown.push(format!("  {} = {}", finding.name, finding.text));
        }
        let foil = entry.foil.as_ref().expect("every claim here has a foil");
        let refuted = foil.as_ref().expect_err("no problem");
        shown.push(format!("  foil: {refuted}"));
    }
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn every_setting_of_every_figure_is_one_short_line_without_ids() {
    for figure in chapter().figures {
        let settings: Vec<_> = Settings::all(figure.sliders).collect();
        assert!(settings.len() <= 200);
        for setting in settings {
            let drawing = (figure.draw)(&setting);
            assert!(drawing.svg.len() < 6_000, "{} is long", figure.name);
            assert!(!drawing.svg.contains('\n') && !drawing.svg.contains(" id="));
            assert_eq!(drawing.svg, (figure.draw)(&setting).svg);
        }
    }
}
