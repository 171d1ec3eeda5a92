//! The command line of the book.

// `println!` and its kin panic where a disk is full. Errors of standard output are returned, and
// standard error has `tell`.
#![warn(clippy::print_stdout, clippy::print_stderr)]

mod command;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use command::{
    breaking, exercise, explain, judge, links, live, new, play, prove, regions,
    render, scoreboard, train, watch,
};
use std::fmt::{self, Display};
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Why `ReLU`? Proves every claim of the book and renders it.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    folders: Folders,
}

#[derive(Args)]
struct Folders {
    /// The folder that holds `book/` and the crate's source [default: the one you stand in, else
    /// the crate's own]
    #[arg(long, global = true)]
    root: Option<PathBuf>,
    /// Where the rendered book goes [default: `book/book` below the root]
    #[arg(long)]
    output: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Proves claims without rendering the book
    Prove(prove::Arguments),
    /// Tells all about one claim, or lists the claims of a chapter
    Explain(explain::Arguments),
    /// Checks your answer to an exercise of the book, or lists all exercises
    Exercise(exercise::Arguments),
    /// Breaks each claim: makes a small change in a copy of the project and shows that the claim's
    /// proof fails
    Break(breaking::Arguments),
    /// Writes the files of a new chapter, with a claim that waits for its proof
    New(new::Arguments),
    /// Lists the linear regions of a network with two inputs, exactly
    Regions(regions::Arguments),
    /// Compares the activations: every one against every property
    Scoreboard(scoreboard::Arguments),
    /// Judges a function of your own: asks every question of the scoreboard of it
    Judge(judge::Arguments),
    /// Trains a network of the playground as its page does
    Play(play::Arguments),
    /// Weaves the book again whenever you save a page; pages that are open in a browser follow, or
    /// say what is wrong
    Watch(watch::Arguments),
    /// Trains the networks of the chapter on training, and writes the record of it; takes up where
    /// it was interrupted
    Train(train::Arguments),
    /// Compiles the WebAssembly module that lets readers prove claims in the page
    Live(live::Arguments),
    /// Lists the links that lead out of the book; those within it are checked whenever it is built
    Links,
    /// Speaks mdBook's preprocessor protocol, for `mdbook build book` and `mdbook test book`
    Preprocess {
        /// `supports RENDERER`, as mdBook asks
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(code) => code,
        // A reader that went away, as `| head` does, is no failure of ours.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        // Only what stands on standard output names no file.
        Err(error) if error.chain().len() == 1 && error.is::<std::io::Error>() => {
            report(format_args!(
                "error: standard output cannot be written, and what it holds may lack its \
                end: {error}"
            ));
            ExitCode::FAILURE
        }
        Err(error) => {
            report(format_args!("error: {error:#}"));
            ExitCode::from(if error.is::<Mistyped>() { 2 } else { 1 })
        }
    }
}

/// What was typed names nothing, or cannot be read: that ends as a wrong argument does.
#[derive(Debug)]
struct Mistyped(String);

impl Display for Mistyped {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The error of what was mistyped.
fn mistyped(why: impl Display) -> anyhow::Error {
    anyhow::Error::msg(Mistyped(why.to_string()))
}

/// Writes a line to standard error. If that fails, there is no other place to say so.
fn report(line: impl Display) {
    let _ = writeln!(stderr(), "{line}");
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let cause = error.downcast_ref::<std::io::Error>();
    cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

fn run(cli: &Cli) -> Result<ExitCode> {
    let root = || root(cli.folders.root.as_deref());
    let output = cli.folders.output.as_deref();
    let Some(command) = &cli.command else {
        return render::book(&root()?, output);
    };
    match command {
        Command::Exercise(arguments) => exercise::run(&root()?, arguments),
        Command::Break(arguments) => breaking::run(&root()?, arguments),
        Command::New(arguments) => new::run(&root()?, arguments),
        Command::Regions(arguments) => regions::run(arguments),
        Command::Scoreboard(arguments) => scoreboard::run(arguments),
        Command::Judge(arguments) => judge::run(arguments),
        Command::Play(arguments) => play::run(arguments),
        Command::Watch(arguments) => watch::run(&root()?, output, arguments),
        Command::Train(arguments) => train::run(&root()?, arguments),
        Command::Links => links::run(&root()?),
        Command::Live(arguments) => live::run(&root()?, arguments),
        Command::Prove(arguments) => prove::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Preprocess { arguments } => render::preprocess(&root()?, arguments),
    }
}

fn root(given: Option<&Path>) -> Result<PathBuf> {
    let here =
        std::env::current_dir().context("the folder you stand in is not there")?;
    let crate_root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let candidates =
        given.map_or(vec![here.as_path(), crate_root], |given| vec![given]);
    let has_book = |folder: &&&Path| folder.join("book/book.toml").is_file();
    let found = candidates.iter().find(has_book).with_context(|| {
        format!(
            "{} holds no book/book.toml; name the project's folder with --root",
            candidates[0].display()
        )
    })?;
    Ok(found.to_path_buf())
}
