//! The example, a book on another subject than any that the engine was made for: proved and built
//! by its own program.

use std::env;
use std::fs;
use std::process::Command;

/// What the program tells of claims, foils and statements.
const TOLD: &str = "\
odd-sums/make-squares: checked
  refuted of its foil: the sum of 2 numbers: 5 is not 4
primes/forty-in-a-row: checked
  refuted of its foil: for n = 40, 1681 is 41·41
primes/divisor-times-multiple: tested
  refuted of its foil: for 202 and 796: 321584 is not 160792
E1: true, if …
E2: true
";

/// The example, which `cargo test` builds beside its tests.
fn numbers() -> Command {
    let test = env::current_exe().expect("a test is a program");
    let profile = test.ancestors().nth(2).expect("it stands in `deps`");
    let name = format!("examples/numbers{}", env::consts::EXE_SUFFIX);
    Command::new(profile.join(name))
}

#[test]
fn a_book_on_another_subject_is_proved_and_built() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let built = folder.path().join("built");
    let output = numbers().arg(&built).output();
    let output = output.expect("`cargo build --package textbook-weaver --examples`");
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaints}");
    let told = String::from_utf8(output.stdout).expect("text");
    let page = format!("Open {}\n", built.join("index.html").display());
    assert_eq!(told, [TOLD, &page].concat());

    let read = |file: &str| fs::read_to_string(built.join(file)).expect("a page");
    let squares = read("odd-sums.html");
    assert!(squares.contains(r#"<span class="value">1,000,000</span>"#));
    assert!(squares.contains("The first <math>"));
    assert!(read("figures/odd-sums--steps.js").contains("A square of 3 by 3."));
    let primes = read("primes.html");
    assert!(primes.contains("for n = 40, 1681 is 41·41"));
    let ledger = read("ledger.html");
    assert!(ledger.contains("2 checked, 1 tested, <em>all of them checked</em>."));
}

#[test]
fn the_program_asks_for_a_folder_and_leaves_alone_what_is_no_book() {
    let output = numbers().output().expect("the example");
    assert!(!output.status.success());
    let folder = tempfile::tempdir().expect("a temporary folder");
    let letter = folder.path().join("letter");
    fs::write(&letter, "dear reader").expect("written");
    let output = numbers().arg(folder.path()).output().expect("the example");
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(
        complaints.contains("exists and is not a book"),
        "{complaints}"
    );
    assert_eq!(fs::read_to_string(letter).expect("kept"), "dear reader");
}
