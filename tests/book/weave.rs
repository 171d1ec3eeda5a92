//! Weaving: what a page's directives and formulas become, and what an author is told when they are
//! wrong.

use crate::replacement::{nothing, root};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::render::mistakes;
use textbook_weaver::weave::Woven;
use why_relu::claim::{Bearing, Chapter, Claim, Foil, Statement, Textbook};
use why_relu::figure::{Drawing, Figure, Table};
use why_relu::ledger::Ledger;
use why_relu::number::ratio;
use why_relu::proof::{Cases, Proof, exact};

fn below(limit: i64) -> Proof {
    let evidence = exact::all("{}", Cases::range(1..=3).map(i64::from), |n| {
        if *n < limit {
            Ok(())
        } else {
            Err(format!("{n} is not below {limit}"))
        }
    })?;
    Ok(evidence.finding("a third", &ratio(1, 3)))
}

static BOOK: Textbook = Textbook {
    name: "weave",
    chapters: &[&Chapter {
        slug: "order",
        title: "Order",
        claims: &[Claim {
            short_of_proof: None,
            name: "small",
            statement: "They are small.",
            bears_on: &[("S01", Bearing::Supports)],
            proof: || below(4),
            foil: Foil {
                subject: "3",
                proof: || below(3),
            },
            broken: None,
        }],
        figures: &[Figure {
            name: "line",
            caption: "A line.",
            sliders: &[],
            draw: |_| Drawing {
                svg: r#"<svg><g data-part="dot"></g></svg>"#.into(),
                description: "A line.".into(),
                table: Table::new(["x"], [["1".into()]]),
            },
        }],
    }],
    statements: &[Statement {
        id: "S01",
        voice: "answer 1",
        restated: "Small is small.",
    }],
};

fn woven(text: &str) -> Woven {
    woven_as("page.md", text)
}

fn woven_as(page: &str, text: &str) -> Woven {
    let ledger = Ledger::prove(BOOK, "", |_| ());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manuscript = Manuscript::new(Arc::new(ledger), root)
        .with_directive("tally", |ledger| Ok(ledger.entries().len().to_string()));
    manuscript.weave(page, text)
}

fn markdown(text: &str) -> String {
    let woven = woven(text);
    assert_eq!(woven.problems, [], "in {text}");
    woven.markdown
}

#[test]
fn each_directive_becomes_what_the_ledger_says() {
    let value = markdown("It is {{#value order/small a third}}.");
    assert_eq!(value, r#"It is <span class="value">1/3</span>."#);
    assert!(markdown("{{#claim order/small}}").contains("They are small."));
    let asked = markdown("{{#ask order/small Are they $n$?}}");
    assert!(asked.contains("<math><mi>n</mi></math>?"), "{asked}");
    assert!(asked.contains("They are small."), "{asked}");
    assert!(markdown("{{#figure order/line}}").contains("<svg><g"));
    assert!(markdown("{{#verdict S01}}").contains("true"));
    assert!(markdown("{{#ledger}}").contains("order.html#claim-order-small"));
    assert!(markdown("{{#statements}}").contains("Small is small."));
    assert_eq!(markdown("{{#counts}}"), "1 proved");
    assert_eq!(markdown("{{#tally}}"), "1");
    let code = markdown("{{#code crates/textbook/src/claim.rs Bearing}}");
    assert!(code.starts_with("```rust\n/// How a claim bears"), "{code}");
    assert!(code.ends_with("    Refutes,\n}\n```"), "{code}");
}

#[test]
fn words_point_at_a_part_of_a_figure_of_the_same_chapter() {
    let see = |words: &str| woven_as("order.md", &format!("{{{{#see {words}}}}}"));
    assert_eq!(
        see("line dot the *dot* at $x$")
            .markdown
            .split("<math")
            .next(),
        Some(
            "<a class=\"see\" href=\"#figure-order--line\" data-see=\"dot\" \
             aria-label=\"the dot at x\">\
             the <em>dot</em> at "
        )
    );
    for (words, why) in [
        ("line", "needs a figure"),
        ("line dot", "needs a figure"),
        ("lime dot it", "nearest is `order/line`"),
        ("line dots it", "nearest is `dot`"),
        (r"line dot $e\,\sigma(|x|)^2$", "say in words"),
    ] {
        let problems = see(words).problems;
        assert!(problems[0].to_string().contains(why), "{problems:?}");
    }
}

#[test]
fn text_on_the_line_below_a_card_is_still_markdown() {
    let page =
        markdown("{{#claim order/small}}\n*now*\n\n{{#figure order/line}}\n\nthen");
    assert!(page.contains("</section>\n\n*now*"), "{page}");
    assert!(page.contains("</figure>\n\nthen"), "{page}");
    let told = woven("{{#claim order/small}} *now*").problems;
    assert!(told[0].message.contains("alone on a line"), "{told:?}");
    let code = "{{#code crates/textbook/src/claim.rs Bearing}}";
    for page in [
        format!("- {code}\n"),
        format!("{code} *now*"),
        format!("  {code}"),
    ] {
        let told = woven(&page).problems;
        assert!(
            told[0].message.contains("alone on a line"),
            "{page}: {told:?}"
        );
    }
}

#[test]
fn formulas_become_mathml_on_one_line_that_markdown_leaves_alone() {
    let html = markdown("so $a_1 * b_2 * c\n= 1$ holds");
    assert!(html.starts_with("so <math"), "{html}");
    assert!(!html.contains('\n') && !html.contains('$'), "{html}");
    let text: String = html
        .split('<')
        .filter_map(|tag| tag.split('>').nth(1))
        .collect();
    assert!(!text.contains(['*', '_', '|', '`', '\\', '[']), "{text}");
    assert!(markdown("$$x$$").contains(r#"display="block""#));
}

#[test]
fn a_prime_follows_its_letter_on_the_line_and_a_power_is_raised() {
    let html = markdown("$f'(x) = f''(x) + g^2 + (f')^2$");
    assert_eq!(html.matches("′</mo></mrow>").count(), 2, "{html}");
    assert_eq!(html.matches("″</mo></mrow>").count(), 1, "{html}");
    assert_eq!(html.matches("<msup>").count(), 2, "{html}");
    assert_eq!(html.matches("</msup>").count(), 2, "{html}");
}

#[test]
fn marks_behind_a_formula_do_not_begin_a_line() {
    let html = markdown("If $x$, then ($y$). As $z$ is; $$w$$.");
    assert_eq!(html.matches("</math>").count(), 4, "{html}");
    assert_eq!(
        html.matches(r#"<span class="whole"><math>"#).count(),
        2,
        "{html}"
    );
    assert!(html.contains("</math>,</span> then (<span"), "{html}");
    assert!(html.contains("</math>).</span> As <math>"), "{html}");
    let statement = textbook_weaver::math::inline("$x$. So").expect("a formula");
    assert!(statement.ends_with("</math>.</span> So"), "{statement}");
}

#[test]
fn a_root_of_a_low_letter_is_as_tall_as_its_sign() {
    let html = markdown(r"$\sqrt{x}$");
    assert!(html.contains("</mspace></msqrt>"), "{html}");
}

#[test]
fn every_mistake_of_a_page_is_told_with_its_place_and_the_nearest_name() {
    let page = "\
# Title

Text {{#claim order/smal}} and {{#clam order/small}}.
{{#value order/small a thrd}} {{#value order/small}}
é {{#figure order/lin}} {{#verdict S02}}
{{#claim order/small
A price of 5 $ here.

$\\frac{1}{2$ and $$\\nonsense{x}$$
{{#include missing.md}} {{#code crates/textbook/src/claim.rs Bering}} {{#code src/clam.rs X}}
{{#ledger all}} {{#tally all}} {{#tali}} {{#}}
";
    let shown: Vec<_> = woven(page)
        .problems
        .iter()
        .map(ToString::to_string)
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn a_page_that_stays_is_wrong_as_long_as_what_it_quotes_is_not_there() {
    let root = root("# Page\n\n{{#code code.rs f}}\n\n{{#include ../../part.md}}\n");
    let manuscript = Manuscript::new(nothing(), root.path());
    let [code, part] = ["code.rs", "part.md"].map(|name| root.path().join(name));
    fs::write(&part, "A part.").expect("written");
    let problems = |text: &str| {
        fs::write(&code, text).expect("written");
        let told = mistakes(&manuscript).expect("pages that can be read");
        told.into_iter()
            .map(|told| told.message)
            .collect::<Vec<_>>()
    };
    let absent = "`code.rs` defines no item `f`";
    assert_eq!(problems("fn f() {\n}\n"), Vec::<String>::new());
    assert_eq!(problems("fn g() {\n}\n"), [absent]);
    assert_eq!(problems("fn f() {\n}\n"), Vec::<String>::new());
    fs::remove_file(&part).expect("removed");
    let absent = "the included file `../../part.md` does not exist";
    assert_eq!(problems("fn f() {\n}\n"), [absent]);
}
