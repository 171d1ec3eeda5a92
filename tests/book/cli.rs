//! The command line: what it prints and how it exits.

use serde_json::Value;
use std::fs;
use std::process::{Command, Output, Stdio};
use why_relu::chapters::CHAPTERS;

/// What the program says to these arguments.
pub(crate) fn why_relu(arguments: &[&str]) -> Output {
    program(arguments).output().expect("the program runs")
}

/// The program with these arguments and no input, not run yet.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_why-relu"));
    command.args(arguments).stdin(Stdio::null());
    command
}

#[test]
fn proving_one_claim_prints_its_line_and_succeeds() {
    let output = why_relu(&["prove", "relu-is-not-linear/additivity-breaks"]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    let line = text.lines().next().expect("a line");
    assert!(line.contains("additivity-breaks  counterexample"), "{line}");
    assert!(line.contains("proved"), "{line}");
}

#[test]
fn the_json_has_the_promised_fields() {
    let output = why_relu(&["prove", "--json", "additivity-breaks"]);
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["schema"], "why-relu/ledger/3");
    let claim = &document["claims"][0];
    assert_eq!(claim["id"], "relu-is-not-linear/additivity-breaks");
    assert_eq!(claim["outcome"], "proved");
    assert_eq!(claim["method"], "counterexample");
    assert_eq!(claim["cases"], 1);
    assert_eq!(claim["findings"][0]["text"], "1");
    assert_eq!(claim["bears_on"][0]["bearing"], "refutes");
    assert!(claim["foil"]["counterexample"].is_string());
    assert!(claim["seconds"].is_number());
}

#[test]
fn what_is_proved_for_all_numbers_is_written_for_a_second_engine() {
    let output = why_relu(&["prove", "leaky-relu-breaks-too", "--smt"]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    let [name, domain] = [
        "relu-is-not-linear/leaky-relu-breaks-too",
        "all real s with s < 1",
    ];
    let first = format!("; {name}\n; the claim, for {domain}\n");
    assert!(text.starts_with(&first), "{text}");
    assert!(text.contains("(declare-const s Real)"), "{text}");
    let [claim, foil] = ["unsat", "sat"].map(|status| {
        text.matches(&format!("(set-info :status {status})"))
            .count()
    });
    assert_eq!((claim, foil), (4, 2));
}

#[test]
fn a_claim_without_a_form_for_a_second_engine_says_why() {
    let output = why_relu(&["prove", "additivity-breaks", "--smt"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let text = String::from_utf8(output.stderr).expect("text");
    let reason = "its proof has no letters that stand for all numbers";
    assert!(text.contains(reason), "{text}");
}

#[test]
fn a_statement_is_judged_only_where_all_claims_that_bear_on_it_have_run() {
    let judged = |filter: &str| {
        let output = why_relu(&["prove", "--json", filter]);
        let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let statements = document["statements"].as_array().expect("a list");
        let judged = statements.iter().map(|statement| {
            let [id, verdict] = ["id", "verdict"].map(|key| statement[key].as_str());
            format!("{} {}", id.expect("text"), verdict.expect("text"))
        });
        judged.collect::<Vec<_>>()
    };
    assert_eq!(judged("additivity-breaks"), ["S04 false"]);
    assert_eq!(judged("special-values"), Vec::<String>::new());
}

#[test]
fn a_filter_without_a_claim_names_the_nearest_and_exits_with_2() {
    let output = why_relu(&["prove", "relu-is-not-linear/aditivity-breaks"]);
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8(output.stderr).expect("text");
    assert!(
        text.contains("nearest is `relu-is-not-linear/additivity-breaks`"),
        "{text}"
    );
}

#[test]
fn explaining_a_claim_tells_its_witness() {
    let output = why_relu(&["explain", "relu-is-not-linear/additivity-breaks"]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(text.contains("at (−1, 1)"), "{text}");
}

#[test]
fn explaining_a_chapter_lists_its_claims_with_their_sentences() {
    for chapter in CHAPTERS {
        let output = why_relu(&["explain", chapter.slug]);
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).expect("text");
        assert!(text.starts_with(&format!("{}: {}\n", chapter.slug, chapter.title)));
        let mut lines = text.lines().map(str::trim);
        for claim in chapter.claims {
            let id = format!("{}/{}", chapter.slug, claim.name);
            assert!(lines.any(|line| line == id), "{id} is not listed");
            let first = claim.statement.lines().next();
            assert_eq!(lines.next(), first, "{id}");
        }
    }
}

#[test]
fn what_cannot_be_explained_is_told_with_the_names_that_are_near() {
    let told = |name| {
        let output = why_relu(&["explain", name]);
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).expect("text")
    };
    for (name, wanted) in [
        ("dying-relus", "near it are\n  dying-relu\n"),
        (
            "aditivity-breaks",
            "near it are\n  relu-is-not-linear/additivity-breaks\n",
        ),
        (
            "riemann-sums/depth-sqares",
            "  riemann-sums/depth-squares\n",
        ),
        ("riemann", "near it are\n  riemann-sums\n"),
        (
            "xyzzy",
            "none is near, and the chapters are\n  linear-or-affine\n",
        ),
    ] {
        let told = told(name);
        assert!(told.contains(wanted), "{told}");
    }
}

#[test]
fn bad_arguments_exit_with_2_and_a_folder_without_a_book_with_1() {
    assert_eq!(why_relu(&["--no-such-option"]).status.code(), Some(2));
    let output = why_relu(&["--root", "/nowhere"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).expect("text");
    assert!(text.contains("/nowhere holds no book/book.toml"), "{text}");
}

#[test]
fn the_preprocessor_supports_html_and_tests_and_nothing_else() {
    for (renderer, supported) in [("html", true), ("test", true), ("epub", false)] {
        let asked = why_relu(&["preprocess", "supports", renderer]);
        assert_eq!(asked.status.success(), supported, "{renderer}");
    }
}

#[test]
fn a_preprocessor_that_is_sent_no_book_says_so_and_exits_with_1() {
    let output = why_relu(&["preprocess"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).expect("text");
    assert!(
        text.starts_with("error: Unable to parse the input"),
        "{text}"
    );
}

#[test]
fn a_mistake_is_told_before_a_proof_runs_and_the_old_pages_stay() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let source = folder.path().join("book/src");
    let old = folder.path().join("book/book/index.html");
    for (file, text) in [
        (
            folder.path().join("book/book.toml"),
            "[book]\ntitle = \"Small\"\n",
        ),
        (source.join("SUMMARY.md"), "[Page](page.md)\n"),
        (source.join("page.md"), "# Page\n\n{{#clam x/y}}\n"),
        (old.clone(), "the old page"),
    ] {
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }
    let root = folder.path().display().to_string();
    let output = why_relu(&["--root", &root]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).expect("text");
    assert!(told.contains("book/src/page.md:3:1: "), "{told}");
    let chapter =
        "book/src/riemann-sums.md: the chapter `riemann-sums` has no page;";
    assert!(told.contains(chapter), "{told}");
    assert_eq!(output.stdout, b"", "no ledger");
    assert_eq!(
        fs::read_to_string(old).expect("still there"),
        "the old page"
    );
}
