//! The examples of the `CommonMark` specification, and those of the parser for its extensions, with
//! dollars, directives and backticks put into them.

use super::passed_over;
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is put into an example.
const INSERTS: [&str; 9] = [
    "$x$",
    "{{#tally}}",
    "$",
    "`",
    "$$x$$",
    "{{#tally",
    "\\$",
    "` $x$ {{#tally}} `",
    "\n```\n$ {{#tally}}\n```\n",
];

/// The tests of the parser, which hold the examples: they come with its package.
fn suite() -> PathBuf {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("`cargo metadata`");
    let errors = String::from_utf8_lossy(&metadata.stderr);
    assert!(metadata.status.success(), "{errors}");
    let metadata: serde_json::Value =
        serde_json::from_slice(&metadata.stdout).expect("its answer");
    let packages = metadata["packages"].as_array().expect("packages");
    let parser = packages
        .iter()
        .find(|package| package["name"] == "pulldown-cmark");
    let manifest = parser.expect("the parser")["manifest_path"].as_str();
    let folder = Path::new(manifest.expect("a path")).parent();
    folder.expect("a folder").join("tests/suite")
}

fn examples(file: &str) -> Vec<String> {
    let text = fs::read_to_string(suite().join(file)).expect("the examples");
    let examples = text.split("let original = r##\"").skip(1);
    let example = |rest: &str| Some(rest.split_once("\"##;")?.0.to_owned());
    examples.filter_map(example).collect()
}

/// Puts each of the inserts somewhere, and everywhere something, into the examples of `file`.
fn altered(file: &str, fewest: usize) {
    let examples = examples(file);
    assert!(
        examples.len() >= fewest,
        "{} examples in {file}",
        examples.len()
    );
    let mut wrong = Vec::new();
    let mut cases = 0;
    for (number, example) in examples.iter().enumerate() {
        for (place, _) in example
            .char_indices()
            .chain([(example.len(), ' ')])
            .skip(number % 2)
            .step_by(2)
        {
            let insert = INSERTS[(number + place) % INSERTS.len()];
            let mut text = example.clone();
            text.insert_str(place, insert);
            cases += 1;
            if let Err(why) = passed_over(&text) {
                wrong.push(format!("{text:?}: {why}"));
            }
        }
    }
    assert!(cases > 8 * fewest, "{cases} cases");
    let some = wrong[..wrong.len().min(5)].join("\n");
    assert!(wrong.is_empty(), "{} of {cases}:\n{some}", wrong.len());
}

#[test]
fn nothing_is_passed_over_in_the_examples_of_the_specification() {
    altered("spec.rs", 650);
}

#[test]
fn nothing_is_passed_over_in_the_examples_of_the_extensions() {
    for (file, fewest) in [
        ("math.rs", 40),
        ("table.rs", 25),
        ("gfm_table.rs", 8),
        ("footnotes.rs", 20),
        ("definition_lists.rs", 20),
        ("blockquotes_tags.rs", 10),
    ] {
        altered(file, fewest);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nothing_is_passed_over_in_a_page_of_marks(
        pieces in proptest::collection::vec(
            proptest::sample::select(&[
                "$x$", "$", "$$", "{{#tally}}", "{{#", "}}", "`", "``", "```", "~~~", "\n", "\n\n",
                "\r\n", "    ", "\t", "- ", "> ", "1. ", "# ", "a", " ", "\\", "*", "_", "|",
                "| - |", "<b title='", "'>", "</b>", "<div>", "</div>", "<!--", "-->", "[", "](",
                ")",
                "![", "]: ", "\"", "[^1]", ": ", "<http://a/", ">", "{", "}", "&#36;", "é",
            ][..]),
            0..25,
        ),
    ) {
        let text = pieces.concat();
        if let Err(why) = passed_over(&text) {
            prop_assert!(false, "{text:?}: {why}");
        }
    }
}
