//! Every stub is refused and every solution accepted: the very programs that a reader runs, and the
//! same answers in a page, where the words are the same.

use checks::page::{Value, Verdict, form, forms};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The folder into which cargo puts the stubs as programs; it compiles them before it runs this
/// test.
fn programs() -> &'static Path {
    let hat = Path::new(env!("CARGO_BIN_EXE_hat"));
    hat.parent().expect("a folder")
}

/// The stems of the Rust files in `folder`.
fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(ROOT).join(folder)).expect("a folder");
    let mut names: Vec<_> = entries
        .map(|entry| entry.expect("a file").path())
        .map(|path| path.file_stem().unwrap_or_default().display().to_string())
        .collect();
    names.sort();
    names
}

/// The exit code of a program, and what it prints.
fn run(program: &Path) -> (Option<i32>, String) {
    let output = Command::new(program).output();
    let output = output.unwrap_or_else(|e| panic!("{}: {e}", program.display()));
    let text = String::from_utf8(output.stdout).expect("text");
    (output.status.code(), text)
}

/// What a page says where a program prints `told`.
fn says(accepted: bool, told: &str) -> Verdict {
    Verdict {
        accepted,
        told: told.trim_end().into(),
        field: None,
        cell: None,
    }
}

#[test]
fn every_stub_compiles_and_is_refused_with_a_reason_by_program_and_page() {
    let names = names("src/bin");
    assert!(names.len() > 25, "{names:?}");
    for name in names {
        let (code, told) = run(&programs().join(&name));
        assert_eq!(code, Some(1), "the stub {name} says: {told}");
        let reason = told.strip_prefix("Not yet: ").unwrap_or_default();
        let number = reason.contains(|c: char| c.is_ascii_digit());
        assert!(number, "{name} gives no case: {told}");
        let form = form(&name).unwrap_or_else(|| panic!("no form for {name}"));
        assert_eq!(form.check(&form.start()), says(false, &told), "{name}");
    }
}

#[test]
fn every_solution_is_accepted_by_program_and_page() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--examples", "--manifest-path"])
        .arg(Path::new(ROOT).join("Cargo.toml"))
        .status();
    assert!(built.expect("cargo runs").success());
    let names = names("examples");
    assert_eq!(names, self::names("src/bin"), "a solution for each stub");
    let mut in_pages: Vec<_> = forms().iter().map(|form| form.name).collect();
    in_pages.sort_unstable();
    assert_eq!(names, in_pages, "a form for each stub");
    let solutions: BTreeMap<String, BTreeMap<String, Value>> =
        serde_json::from_str(include_str!("solutions.json")).expect("answers");
    for name in names {
        let (code, told) = run(&programs().join("examples").join(&name));
        assert_eq!(code, Some(0), "the solution of {name} is refused: {told}");
        assert!(told.starts_with("Solved."), "{told}");
        let form = form(&name).unwrap_or_else(|| panic!("no form for {name}"));
        let answer = &solutions[&name];
        assert_eq!(form.check(answer), says(true, &told), "{name}");
    }
}
