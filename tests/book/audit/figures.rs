//! Mistakes in figures.

use super::{GOOD, LINE, PAGE, S01, SUMMARY, chapter, drawing, told};
use std::sync::Arc;
use textbook_weaver::manuscript::Manuscript;
use why_relu::claim::{Chapter, Textbook};
use why_relu::figure::{Figure, Settings, Slider};
use why_relu::ledger::Ledger;

#[test]
fn every_mistake_in_a_figure_names_its_module_and_what_to_change() {
    const SLIDER: Slider = Slider::new("n", "n", &[("1", 1.0)]).at(1);
    for (figures, wanted) in [
        (
            &[LINE, LINE][..],
            "two figures are called `small-numbers/line`; rename one",
        ),
        (
            &[Figure {
                caption: "",
                ..LINE
            }],
            "the figure `small-numbers/line` has no caption; write its `caption`",
        ),
        (
            &[Figure {
                sliders: &[SLIDER],
                ..LINE
            }],
            "the slider `n` of the figure `small-numbers/line` starts at a stop \
             that it does not have; mend its `start`",
        ),
    ] {
        let chapter = Chapter {
            figures,
            ..chapter([GOOD], [])
        };
        let page = format!("{PAGE}{{{{#figure small-numbers/line}}}}\n");
        let told = told([chapter], &[S01], &page, SUMMARY);
        assert_eq!(told, [format!("src/chapters/small_numbers.rs: {wanted}")]);
    }
}

#[test]
fn a_figure_without_description_or_data_at_any_setting_is_told_where_it_is_shown() {
    fn at_two(settings: &Settings, part: &'static str) -> &'static str {
        if settings.text("n") == "2" { "" } else { part }
    }
    const SLIDERS: &[Slider] = &[Slider::new("n", "n", &[("1", 1.0), ("2", 2.0)])];
    let chapters = [chapter(
        [GOOD],
        [
            Figure {
                name: "undescribed",
                sliders: SLIDERS,
                draw: |settings| drawing(at_two(settings, "A line."), "x"),
                ..LINE
            },
            Figure {
                name: "without-data",
                sliders: SLIDERS,
                draw: |settings| drawing("A line.", at_two(settings, "x")),
                ..LINE
            },
        ],
    )];
    let book = Textbook {
        name: "small-numbers",
        chapters: Box::leak(Box::new(chapters)).each_ref().to_vec().leak(),
        statements: &[],
    };
    let manuscript = Manuscript::new(Arc::new(Ledger::unproved(book)), ".".as_ref());
    for (figure, part) in [("undescribed", "description"), ("without-data", "table")]
    {
        let page = format!("{{{{#figure small-numbers/{figure}}}}}");
        let problems = manuscript.weave("page.md", &page).problems;
        assert_eq!(
            problems[0].message,
            format!(
                "the figure `{figure}` has no {part}; \
                 write the `{part}` of its drawing in src/chapters/small_numbers.rs"
            )
        );
    }
}
