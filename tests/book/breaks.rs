//! The breaks have their places: what each would change stands in the code, once, where a switch
//! can be put. That a proof notices is for `why-relu break` to show.

use crate::cli::{program, why_relu};
use std::fs;
use std::process::Output;
use why_relu::chapters::CHAPTERS;

#[test]
fn every_claim_has_a_break_that_changes_something() {
    for chapter in CHAPTERS {
        for claim in chapter.claims {
            let id = format!("{}/{}", chapter.slug, claim.name);
            let broken = claim.broken.expect(&id);
            assert_ne!(broken.old, broken.new, "{id}");
        }
    }
}

#[test]
fn every_break_has_its_place_in_the_code() {
    let Output { status, stderr, .. } = why_relu(&["break", "--check"]);
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
}

#[test]
fn a_break_is_placed_in_a_function_that_holds_its_text_once_or_refused() {
    let chapter = CHAPTERS[0];
    let claim = &chapter.claims[0];
    let broken = claim.broken.expect("a break");
    let (file, old) = (broken.file, broken.old);
    let root = tempfile::tempdir().expect("a temporary folder");
    let code = root.path().join(file);
    for folder in [&code, &root.path().join("book/book.toml")] {
        fs::create_dir_all(folder.parent().expect("a folder")).expect("made");
    }
    fs::write(root.path().join("book/book.toml"), "").expect("written");
    let id = format!("{}/{}", chapter.slug, claim.name);
    let check = |text: &str| {
        fs::write(&code, text.replace("OLD", old)).expect("written");
        let mut command = program(&["break", "--check", &id, "--root"]);
        let output = command.arg(root.path()).output().expect("it runs");
        let told = String::from_utf8(output.stderr).expect("text");
        (output.status.success(), told)
    };
    for (text, why) in [
        ("fn f() {}", "does not stand there"),
        ("fn f() { (OLD, OLD) }", "stands in functions 2 times"),
        ("static C: f64 = { OLD };", "is not in a function"),
        (
            "const fn f() { OLD }",
            "is constant or returns what has no name",
        ),
        ("fn f() -> impl Copy { OLD }", "returns what has no name"),
        (
            "fn f() { fn g() -> impl Copy { OLD } }",
            "returns what has no name",
        ),
        ("fn f() { OLD", "no Rust: "),
    ] {
        let (done, told) = check(text);
        assert!(!done && told.contains(why), "{text}: {told}");
        assert!(told.contains(&format!("\n{file}: ")), "{told}");
    }
    for text in [
        "fn f() { OLD }",
        "claims! { break: OLD => 1 } fn f() { OLD }",
        "impl N {\n    pub(crate) fn f<T>(self) -> T\n    where\n        T: Copy,\n    { OLD }\n}",
        "trait N { fn f(self) { OLD } fn g(); }",
        "mod m { fn f() -> impl Copy { fn g() { OLD } } }",
    ] {
        let (done, told) = check(text);
        assert!(done, "{text}: {told}");
    }
}

#[test]
fn a_filter_that_matches_no_break_names_the_nearest_claim_and_exits_with_2() {
    let output = why_relu(&["break", "relu-is-not-linear/aditivity-breaks"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).expect("text");
    assert!(
        told.contains("relu-is-not-linear/additivity-breaks"),
        "{told}"
    );
}
