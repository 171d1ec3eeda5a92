//! `why-relu exercise`: what a reader wrote, compiled and checked.
//!
//! Each stub is a program of the package in `book/exercises`. Cargo compiles it against the
//! library, which is there already, and the program prints what its check says.

use crate::mistyped;
use anyhow::{Context, Error, Result, ensure};
use clap::Args;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use textbook::claim::Chapter;
use textbook_weaver::exercise::{Exercise, exercises_of};
use textbook_weaver::layout::STUBS;
use why_relu::chapters::CHAPTERS;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The exercise; without it, all are listed, and which of them you have solved
    name: Option<String>,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<ExitCode> {
    match &arguments.name {
        Some(name) => one(root, name),
        None => all(root),
    }
}

fn one(root: &Path, name: &str) -> Result<ExitCode> {
    let is_known = root.join(format!("{STUBS}/{name}.rs")).exists();
    let wrong: fn(String) -> Error = if is_known { Error::msg } else { mistyped };
    Exercise::read(root, name).map_err(wrong)?;
    let mut cargo = cargo(root, "run")?;
    let status = cargo.args(["--quiet", "--bin", name]).status();
    if status.context(NO_CARGO)?.success() {
        return Ok(ExitCode::SUCCESS);
    }
    let listed = listed(root)?;
    let page = listed.iter().find(|(_, known)| known == name);
    let slug = page.map_or("", |(chapter, _)| chapter.slug);
    writeln!(
        stdout(),
        "Edit {STUBS}/{name}.rs and try again. For a hint, open \
        book/book/{slug}.html#exercise-{name}"
    )?;
    Ok(ExitCode::FAILURE)
}

fn all(root: &Path) -> Result<ExitCode> {
    let listed = listed(root)?;
    let programs = programs(root)?;
    let mut out = stdout().lock();
    let width = listed.iter().map(|(_, name)| name.len()).max().unwrap_or(0);
    let mut title = "";
    let mut solved = 0;
    for (chapter, name) in &listed {
        if chapter.title != title {
            title = chapter.title;
            writeln!(out, "{title}")?;
        }
        let state = match programs.get(name) {
            None => "does not compile",
            Some(program) if succeeds(program)? => {
                solved += 1;
                "solved"
            }
            Some(_) => "not yet",
        };
        let exercise = Exercise::read(root, name).map_err(Error::msg)?;
        writeln!(out, "  {name:width$}  {state:16}  {}", exercise.title)?;
    }
    writeln!(
        out,
        "{solved} of {} solved. Edit {STUBS}/NAME.rs, then run `cargo run -- exercise NAME`.",
        listed.len()
    )?;
    Ok(ExitCode::SUCCESS)
}

/// The exercises in the order in which the chapters show them.
fn listed(root: &Path) -> Result<Vec<(&'static Chapter, String)>> {
    let mut listed = Vec::new();
    for &chapter in CHAPTERS {
        let file = format!("book/src/{}.md", chapter.slug);
        let page = fs::read_to_string(root.join(&file))
            .with_context(|| format!("{file} cannot be read"))?;
        let names = exercises_of(&page).into_iter();
        listed.extend(names.map(|(_, name)| (chapter, name.to_owned())));
    }
    Ok(listed)
}

/// Compiles all stubs. The programs by name; a stub that does not compile has none, and keeps no
/// other from having one.
fn programs(root: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut cargo = cargo(root, "build")?;
    cargo.args(["--bins", "--keep-going", "--message-format=json"]);
    let output = cargo.stderr(Stdio::inherit()).output().context(NO_CARGO)?;
    let text = String::from_utf8(output.stdout).context("cargo's messages")?;
    let about_code = text.contains(r#""reason":"compiler-message""#);
    ensure!(
        output.status.success() || about_code,
        "cargo cannot compile the exercises; why stands above"
    );
    let program = |line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let path = message["executable"].as_str()?;
        Some((message["target"]["name"].as_str()?.into(), path.into()))
    };
    Ok(text.lines().filter_map(program).collect())
}

fn succeeds(program: &Path) -> Result<bool> {
    let output = Command::new(program).output();
    let unstarted = || format!("{} cannot be started", program.display());
    Ok(output.with_context(unstarted)?.status.success())
}

const NO_CARGO: &str = "cargo cannot be started, and exercises are compiled when you check \
    them; install Rust from https://rustup.rs";

/// The cargo that runs us, if one does, on the package of the exercises.
fn cargo(root: &Path, command: &str) -> Result<Command> {
    let manifest = root.join("book/exercises/Cargo.toml");
    ensure!(manifest.is_file(), "{} holds no exercises", root.display());
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut cargo = Command::new(program);
    cargo.arg(command).arg("--manifest-path").arg(manifest);
    Ok(cargo)
}
