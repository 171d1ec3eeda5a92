//! What an author can get wrong, mistake by mistake, and what he is told: the file to edit, and
//! how.

mod figures;

use std::fs;
use textbook_weaver::audit::audit;
use why_relu::claim::{Bearing, Chapter, Claim, Foil, Statement, Textbook};
use why_relu::figure::{Drawing, Figure, Table};
use why_relu::proof::unproved;

const GOOD: Claim = Claim {
    short_of_proof: None,
    name: "small",
    statement: "They are small.",
    bears_on: &[("S01", Bearing::Supports)],
    proof: || unproved("it is not run here"),
    foil: Foil {
        subject: "large numbers",
        proof: || unproved("it is not run here"),
    },
    broken: None,
};

const LINE: Figure = Figure {
    name: "line",
    caption: "A line.",
    sliders: &[],
    draw: |_| drawing("A line.", "x"),
};

fn drawing(description: &str, column: &str) -> Drawing {
    Drawing {
        svg: "<svg></svg>".into(),
        description: description.into(),
        table: Table::new([column], [["1".into()]]),
    }
}

fn chapter<const C: usize, const F: usize>(
    claims: [Claim; C],
    figures: [Figure; F],
) -> Chapter {
    Chapter {
        slug: "small-numbers",
        title: "Small numbers",
        claims: Box::leak(Box::new(claims)),
        figures: Box::leak(Box::new(figures)),
    }
}

const fn statement(id: &'static str) -> Statement {
    Statement {
        id,
        voice: "answer 1",
        restated: "Small is small.",
    }
}

const S01: Statement = statement("S01");
const S02: Statement = statement("S02");

const PAGE: &str = "# Small numbers\n\n{{#claim small-numbers/small}}\n";
const SUMMARY: &str = "- [Small numbers](small-numbers.md)\n";

/// All that is wrong with a book of these chapters and statements, whose one page is `page` and
/// whose table of contents is `summary`.
fn told<const N: usize>(
    chapters: [Chapter; N],
    statements: &'static [Statement],
    page: &str,
    summary: &str,
) -> Vec<String> {
    let root = tempfile::tempdir().expect("a temporary folder");
    let source = root.path().join("book/src");
    fs::create_dir_all(&source).expect("a folder");
    fs::write(source.join("SUMMARY.md"), summary).expect("written");
    if !page.is_empty() {
        fs::write(source.join("small-numbers.md"), page).expect("written");
    }
    let book = Textbook {
        name: "small-numbers",
        chapters: Box::leak(Box::new(chapters)).each_ref().to_vec().leak(),
        statements,
    };
    let problems = audit(book, root.path());
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_book_without_a_mistake_is_told_nothing() {
    let told = told([chapter([GOOD], [])], &[S01], PAGE, SUMMARY);
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn a_chapter_without_claims_is_told_and_so_is_what_nothing_judges_now() {
    assert_eq!(
        told([chapter([], [])], &[S01], "# Small numbers\n", SUMMARY),
        [
            "src/chapters/small_numbers.rs: the chapter `small-numbers` has no claim; \
             add one to its `claims`",
            "src/source.rs: no claim bears on S01; name it in the `bears_on` of a claim",
        ]
    );
}

/// A chapter whose only claim is GOOD but for what `change` does to it.
fn changed(change: impl Fn(&mut Claim)) -> Chapter {
    let mut claim = GOOD;
    change(&mut claim);
    chapter([claim], [])
}

const BEARS_ON_S11: &[(&str, Bearing)] =
    &[("S01", Bearing::Supports), ("S11", Bearing::Limits)];

#[test]
fn every_mistake_in_a_claim_names_its_module_and_what_to_change() {
    let nameless = Foil {
        subject: "",
        proof: || unproved(""),
    };
    for (chapter, wanted) in [
        (
            chapter([GOOD, GOOD], []),
            "two claims are called `small-numbers/small`; rename one",
        ),
        (
            chapter(
                [Claim {
                    foil: nameless,
                    ..GOOD
                }],
                [],
            ),
            "the foil of `small-numbers/small` has no name; \
             say in the comment above it for what the claim is false",
        ),
        (
            changed(|claim| claim.statement = ""),
            "the claim `small-numbers/small` claims nothing; write its `statement`",
        ),
        (
            changed(|claim| claim.bears_on = BEARS_ON_S11),
            "the claim `small-numbers/small` bears on an unknown statement `S11`; \
             the nearest is `S01`",
        ),
    ] {
        let told = told([chapter], &[S01], PAGE, SUMMARY);
        assert_eq!(told, [format!("src/chapters/small_numbers.rs: {wanted}")]);
    }
}

#[test]
fn every_mistake_in_how_a_page_shows_its_chapter_names_the_page_and_what_to_change()
{
    let title = "# Small numbers";
    let entry = "- [Small numbers](small-numbers.md)";
    for (page, summary, wanted) in [
        (
            "",
            SUMMARY,
            format!(
                "book/src/small-numbers.md: the chapter `small-numbers` has no page; \
                 write one that begins with `{title}`"
            ),
        ),
        (
            "# Small number\n\n{{#claim small-numbers/small}}\n",
            SUMMARY,
            format!(
                "book/src/small-numbers.md:1:1: the first line is not `{title}`; change it, \
                 or the `title` in src/chapters/small_numbers.rs\n    # Small number"
            ),
        ),
        (
            "# Small numbers\n",
            SUMMARY,
            "book/src/small-numbers.md: the claim `small` is not shown; \
             add `{{#claim small-numbers/small}}`"
                .into(),
        ),
        (
            &format!("{PAGE}\nSee {{{{#claim small-numbers/small}}}}.\n"),
            SUMMARY,
            "book/src/small-numbers.md:5:5: the claim `small` is shown a second time; \
             remove this\n    See {{#claim small-numbers/small}}."
                .into(),
        ),
        (
            PAGE,
            "- [Smal numbers](small-numbers.md)\n",
            format!("book/src/SUMMARY.md: the chapter `small-numbers` is missing; add `{entry}`"),
        ),
    ] {
        let told = told([chapter([GOOD], [])], &[S01], page, summary);
        assert_eq!(told, [wanted]);
    }
}

#[test]
fn every_mistake_in_the_lists_names_the_list_and_what_to_change() {
    let of = |statements| told([chapter([GOOD], [])], statements, PAGE, SUMMARY);
    assert_eq!(
        of(&[S01, S01]),
        ["src/source.rs: two statements are called S01; give one another id"]
    );
    assert_eq!(
        of(&[S01, S02]),
        [
            "src/source.rs: no claim bears on S02; name it in the `bears_on` of a claim"
        ]
    );
    assert_eq!(
        told(
            [chapter([GOOD], []), chapter([GOOD], [])],
            &[S01],
            PAGE,
            SUMMARY
        )[0],
        "src/chapters.rs: the chapter `small-numbers` is listed twice; remove one"
    );
    let summary = format!("{SUMMARY}- [Small numbers](large-numbers.md)\n");
    let large = Chapter {
        slug: "large-numbers",
        ..chapter([GOOD], [])
    };
    let told = told([large, chapter([GOOD], [])], &[S01], PAGE, &summary);
    assert_eq!(
        told.last().map(String::as_str),
        Some(
            "book/src/SUMMARY.md:1:3: `small-numbers` stands before a chapter that it follows \
             in src/chapters.rs; move one of the two\n    - [Small numbers](small-numbers.md)"
        )
    );
}
