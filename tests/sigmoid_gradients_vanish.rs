//! The vanishing gradient: the evidence the chapter shows, and its figure.

use proptest::prelude::*;
use why_relu::activation::{relu, sigmoid};
use why_relu::chapters::CHAPTERS;
use why_relu::claim::{Chapter, Textbook};
use why_relu::figure::Settings;
use why_relu::ledger::Ledger;
use why_relu::number::{Dual, Interval};

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

fn overlap(a: Interval, b: Interval) -> bool {
    a.low() <= b.high() && b.low() <= a.high()
}

proptest! {
    #[test]
    fn the_slope_by_dual_numbers_is_s_times_one_minus_s(x in -30.0f64..30.0) {
        let s = sigmoid(Interval::point(x));
        let slope = sigmoid(Dual::variable(Interval::point(x))).slope;
        prop_assert!(overlap(slope, s * (Interval::point(1.0) - s)));
    }

    #[test]
    fn a_path_of_active_relus_has_the_slope_one(x in 1e-300f64..1e300, depth in 1..100) {
        let out = (0..depth).fold(Dual::variable(x), |a, _| relu(a));
        prop_assert_eq!((out.value, out.slope), (x, 1.0));
    }
}
