//! `why-relu exercise`: it checks what a reader wrote, and lists what is solved.

use super::{GOOD, SOLVED, folder};
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;
use textbook_weaver::layout::STUBS;
use why_relu::chapters::CHAPTERS;

fn why_relu(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_why-relu"));
    command
        .arg("--root")
        .arg(root)
        .arg("exercise")
        .args(arguments);
    command.output().expect("the program runs")
}

/// A book whose exercises need no library, so that they compile at once: one solved, one not, one
/// that does not compile.
pub(crate) fn small() -> TempDir {
    let directives =
        "{{#exercise right}}\n{{#exercise wrong}}\n{{#exercise broken}}\n";
    let mut files = vec![
        ("book/book.toml".to_owned(), String::new()),
        (
            "book/exercises/Cargo.toml".into(),
            "[package]\nname = \"small\"\nedition = \"2024\"\n[workspace]\n".into(),
        ),
    ];
    for (place, chapter) in CHAPTERS.iter().enumerate() {
        let text = if place == 0 { directives } else { "" };
        files.push((format!("book/src/{}.md", chapter.slug), text.into()));
    }
    let programs = [
        ("right", "println!(\"Solved.\")"),
        ("wrong", "println!(\"Not yet.\"); std::process::exit(1)"),
        ("broken", "1 + \"1\""),
    ];
    for (name, body) in programs {
        let stub = GOOD.replace("{}", &format!("{{ {body} }}"));
        files.push((format!("{STUBS}/{name}.rs"), stub));
        files.push((format!("book/exercises/examples/{name}.rs"), SOLVED.into()));
    }
    let files: Vec<_> = files
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    folder(&files)
}

#[test]
fn the_command_lists_what_is_solved_and_tells_what_is_not() {
    let folder = small();
    let text = |bytes| String::from_utf8(bytes).expect("text");

    let list = why_relu(folder.path(), &[]);
    let told = text(list.stdout);
    assert_eq!(list.status.code(), Some(0), "{told}");
    let title = CHAPTERS[0].title;
    let expected = format!(
        "{title}\n  right   solved            Good\n  wrong   not yet           Good\n\
        \x20 broken  does not compile  Good\n1 of 3 solved. "
    );
    assert!(told.starts_with(&expected), "{told}");

    let right = why_relu(folder.path(), &["right"]);
    assert_eq!(text(right.stdout), "Solved.\n");
    assert_eq!(right.status.code(), Some(0));

    let wrong = why_relu(folder.path(), &["wrong"]);
    let told = text(wrong.stdout);
    assert!(
        told.starts_with("Not yet.\nEdit book/exercises/src/bin/wrong.rs"),
        "{told}"
    );
    assert!(
        told.contains(&format!("{}.html#exercise-wrong", CHAPTERS[0].slug)),
        "{told}"
    );
    assert_eq!(wrong.status.code(), Some(1));

    let broken = why_relu(folder.path(), &["broken"]);
    assert_eq!(broken.status.code(), Some(1));
    let told = text(broken.stderr);
    assert!(told.contains("src/bin/broken.rs:5"), "{told}");

    let unknown = why_relu(folder.path(), &["rihgt"]);
    assert_eq!(unknown.status.code(), Some(2));
    let told = text(unknown.stderr);
    assert!(
        told.contains("unknown exercise `rihgt`; the nearest is `right`"),
        "{told}"
    );
}

#[test]
fn a_book_without_exercises_says_so() {
    let folder = folder(&[("book/book.toml", "")]);
    let output = why_relu(folder.path(), &["hat"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).expect("text");
    assert!(
        told.contains("unknown exercise `hat`, and none is known"),
        "{told}"
    );
}
