//! The page "Write a proof of your own", performed: what it tells a reader to type is typed, in a
//! copy of the project.
//!
//! A listing of `sh` is a list of commands; with `fails`, the last has to fail. A listing of `text`
//! holds lines that the last command printed. Any other listing is written into the file that the
//! text before it names last.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PAGE: &str = include_str!("../../book/src/write-a-proof.md");

/// One step of the page.
#[derive(Debug)]
enum Step {
    Run { commands: String, fails: bool },
    Expect(String),
    Write { file: String, text: String },
}

fn steps() -> Vec<Step> {
    let mut steps = Vec::new();
    let (mut file, mut listing) = (String::new(), None);
    for event in Parser::new(PAGE) {
        match event {
            Event::Code(code) if code.contains('/') => file = code.into_string(),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                listing = Some((info.into_string(), String::new()));
            }
            Event::Text(text) => {
                if let Some((_, listing)) = &mut listing {
                    listing.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let (info, text) = listing.take().expect("a listing has a begin");
                steps.push(match info.as_str() {
                    "sh" | "sh,fails" => Step::Run {
                        commands: text,
                        fails: info.ends_with("fails"),
                    },
                    "text" => Step::Expect(text),
                    _ => Step::Write {
                        file: file.clone(),
                        text,
                    },
                });
            }
            _ => {}
        }
    }
    steps
}

/// The project without what it builds.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("a file");
        let name = entry.file_name();
        let built = ["target", ".git"].iter().any(|n| name == *n)
            || entry.path().ends_with("book/book");
        if built {
            continue;
        }
        let place = to.join(&name);
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).expect("copied");
        }
    }
}

/// Gives the copy a version of its own: what is compiled of it goes by that, and not by its
/// place.
fn mark(project: &Path) {
    let version = env!("CARGO_PKG_VERSION");
    for (file, before, after) in [
        ("Cargo.toml", "\nversion = \"", "\"\n"),
        ("CITATION.cff", "\nversion: ", "\n"),
        ("book/src/references.md", "textbook*, version ", "."),
    ] {
        let file = project.join(file);
        let text = fs::read_to_string(&file).expect("text");
        let old = format!("{before}{version}{after}");
        assert!(text.contains(&old), "no {old:?} in {}", file.display());
        let new = format!("{before}{version}-tutorial{after}");
        fs::write(file, text.replace(&old, &new)).expect("written");
    }
}

#[test]
fn the_tutorial_has_steps_of_every_kind() {
    let steps = steps();
    let count = |kind: fn(&Step) -> bool| steps.iter().filter(|s| kind(s)).count();
    assert_eq!(count(|step| matches!(step, Step::Run { .. })), 4);
    assert_eq!(count(|step| matches!(step, Step::Expect(_))), 2);
    assert_eq!(count(|step| matches!(step, Step::Write { .. })), 2);
}

/// Where the tutorial is performed. It is cleared in the end: what cargo compiles there has the
/// names of what it compiles here, and it would go on watching the files of the stage in place of
/// ours.
struct Stage(PathBuf);

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
#[ignore = "it compiles the library several times; .ci/run performs it"]
fn a_reader_who_does_what_the_tutorial_says_ends_with_green_tests() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let target = target.expect("the folder for what is compiled");
    let stage = Stage(target.join("tutorial"));
    let project = stage.0.join("project");
    if project.exists() {
        fs::remove_dir_all(&project).expect("the last performance is cleared");
    }
    copy(root, &project);
    mark(&project);
    // Book and engine are compiled in a hurry: the proofs here are small.
    let settings = ["why-relu", "textbook"]
        .map(|name| format!("[profile.dev.package.{name}]\nopt-level = 0\n"))
        .concat();
    fs::create_dir_all(stage.0.join(".cargo")).expect("a folder");
    fs::write(stage.0.join(".cargo/config.toml"), settings).expect("written");
    let mut told = String::new();
    for step in steps() {
        match step {
            Step::Write { file, text } => {
                let file = project.join(file);
                assert!(file.is_file(), "{} is not there yet", file.display());
                fs::write(file, text).expect("written");
            }
            Step::Run { commands, fails } => {
                println!("$ {}", commands.trim_end().replace('\n', "\n$ "));
                let mut shell = Command::new("sh");
                let shell = shell.args(["-e", "-c", &commands]);
                // Dependencies are shared with the project itself.
                let shell =
                    shell.current_dir(&project).env("CARGO_TARGET_DIR", target);
                let output = shell.output().expect("a shell");
                told = [output.stdout, output.stderr]
                    .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
                    .concat();
                assert_eq!(output.status.success(), !fails, "{commands}{told}");
            }
            Step::Expect(text) => {
                for line in text.lines() {
                    assert!(told.contains(line), "{line:?} is not in {told}");
                }
            }
        }
    }
    assert!(told.contains("test result: ok"), "{told}");
}
